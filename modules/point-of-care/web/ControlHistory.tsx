import { Shown, useMe, useRead } from '../../../app/index.ts'
import { Choice, type Column, Stack, StatusMark, showDate, showTime, Table } from '../../../ui/index.ts'
import { words } from './control-words.ts'
import { LeveyJennings } from './LeveyJennings.tsx'
import { type RunSeen, seriesOf } from './plot.ts'

interface Props {
  systems: readonly { id: string; name: string }[]
  systemId: string
  onChoose: (systemId: string) => void
}

const when = (at: string, timeZone: string) => `${showDate(at)} ${showTime(at, { timeZone })}`
const must = (r: RunSeen) => r.expected ?? `${r.mean} ± ${r.sd}`

const columns = (timeZone: string): Column<RunSeen>[] => [
  { key: 'at', title: words.at, cell: (r) => when(r.at, timeZone) },
  { key: 'kit', title: words.kit, cell: (r) => r.kitLot },
  { key: 'level', title: words.level, cell: (r) => r.level },
  { key: 'lot', title: words.lot, cell: (r) => `${r.controlLot}, ${words.expiresOn(showDate(r.controlExpiresOn))}` },
  { key: 'must', title: words.must, cell: must },
  { key: 'showed', title: words.showed, cell: (r) => <b>{r.observed}</b> },
  {
    key: 'result',
    title: words.result,
    cell: (r) => (
      <>
        <StatusMark state={r.passed ? 'done' : 'critical'}>{r.passed ? words.pass : words.fail}</StatusMark>
        {r.findings.length ? ` ${r.findings.map((f) => words.rules[f] ?? f).join(', ')}` : ''}
        {r.note ? <div className="rm-muted">{r.note}</div> : null}
      </>
    ),
  },
  { key: 'by', title: words.by, cell: (r) => r.by },
]

/** The controls of one test, the newest first; those with numbers also drawn. */
export function ControlHistory({ systems, systemId, onChoose }: Props) {
  const read = useRead('controls.of_system', { systemId })
  const { timeZone } = useMe().practice
  return (
    <Stack gap={3}>
      {systems.length > 1 ? (
        <Choice label={words.test} options={systems.map((s) => ({ value: s.id, label: s.name }))} value={systemId} onChange={onChoose} />
      ) : null}
      <Shown read={read} rows={4}>
        {({ name, runs, excursions }) => (
          <Stack gap={3}>
            <div className="qc-levels">
              {seriesOf(runs).map((s) => (
                <LeveyJennings key={s.level} series={s} />
              ))}
            </div>
            {runs.length ? (
              <Table label={words.historyOf(name)} columns={columns(timeZone)} rows={runs} rowKey={(r) => `${r.actId}.${r.level}`} />
            ) : (
              <p className="rm-muted">{words.noHistory}</p>
            )}
            {excursions.length ? (
              <ul aria-label={words.happened}>
                {excursions.map((e) => (
                  <li key={e.at}>
                    {when(e.at, timeZone)} · {e.kitLot ?? words.excursionAll} · <b>{e.what}</b> · {e.by}
                  </li>
                ))}
              </ul>
            ) : null}
            <a className="rm-button" data-kind="plain" href={`/paper/controls.log?systemId=${systemId}`} target="_blank" rel="noreferrer">
              {words.print}
            </a>
          </Stack>
        )}
      </Shown>
    </Stack>
  )
}
