import { Shown, useMe, useRead } from '../../../app/index.ts'
import { Card, type Column, Page, Stack, StatusMark, showDate, Table } from '../../../ui/index.ts'
import { type HeldKind, outlook, type Step, stepGroups, stepState, steps } from '../career.ts'
import './training.css'
import { words } from './words.ts'

/** Outlook with year and source, and the steps from here with what each asks; what the person holds is marked. */
export function Career() {
  const { today } = useMe().practice
  const read = useRead('wallet.mine', {}, { on: ['credentials', 'staff'] })
  return (
    <Shown read={read}>
      {({ credentials }) => (
        <Page title={words.career} note={words.careerNote}>
          <Stack gap={4}>
            <Outlook />
            {stepGroups.map((group) => (
              <Card key={group} title={words.groups[group]} flush>
                <div className="tr-top">
                  <Table
                    label={words.groups[group]}
                    columns={columns(credentials, today)}
                    rows={steps.filter((s) => s.group === group)}
                    rowKey={(s) => s.key}
                  />
                </div>
              </Card>
            ))}
          </Stack>
        </Page>
      )}
    </Shown>
  )
}

function Outlook() {
  const { year, confidence, caution, checkedOn, sources, figures } = outlook
  return (
    <Card title={words.outlook} note={`${year} · ${words.confidence(confidence)}`}>
      <Stack gap={3}>
        <dl className="tr-figures">
          {figures.map((f) => (
            <div key={f.label}>
              <dt>{f.label}</dt>
              <dd>
                {f.value}
                {'note' in f ? <span>{f.note}</span> : null}
              </dd>
            </div>
          ))}
        </dl>
        <p className="tr-source">
          {`${caution} ${words.sources}, ${words.checked(showDate(checkedOn))}: `}
          {sources.join(' · ')}
        </p>
      </Stack>
    </Card>
  )
}

const marks = { held: 'done', unverified: 'waiting', expired: 'critical' } as const

function columns(credentials: readonly HeldKind[], today: string): Column<Step>[] {
  return [
    {
      key: 'step',
      title: words.step,
      width: '26%',
      cell: (s) => {
        const state = stepState(s, credentials, today)
        return (
          <span className="tr-step">
            <b>{s.title}</b>
            {s.issuer ? <span className="rm-second">{s.issuer}</span> : null}
            {state ? <StatusMark state={marks[state]}>{words[state]}</StatusMark> : null}
          </span>
        )
      },
    },
    {
      key: 'asks',
      title: words.asks,
      cell: (s) => (
        <ul className="tr-list">
          {s.asks.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      ),
    },
    { key: 'after', title: words.after, width: '20%', cell: (s) => s.after },
    {
      key: 'source',
      title: words.source,
      width: '20%',
      cell: (s) => <span className="tr-source">{`${words.confidence(s.confidence)} · ${s.source}`}</span>,
    },
  ]
}
