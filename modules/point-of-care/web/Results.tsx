import { useState } from 'react'
import { useMe } from '../../../app/index.ts'
import { Button, type Status, StatusMark, showDate, showNumber, showTime } from '../../../ui/index.ts'
import { Why } from '../../trail/web/Why.tsx'
import { isCritical } from '../numbers.ts'
import { CorrectResult } from './CorrectResult.tsx'
import { words as control } from './control-words.ts'
import type { Result, System } from './run.ts'
import { words } from './words.ts'

/** What was resulted at this visit: value, control, kit and expiry, by whom. A corrected result stays, struck through. */
export function Results({ results, systems }: { results: readonly Result[]; systems: readonly System[] }) {
  const [correcting, setCorrecting] = useState<Result | null>(null)
  if (results.length === 0) return null
  const system = systems.find((s) => s.name === correcting?.name)
  return (
    <>
      <ul className="or-done">
        {results.map((r) => (
          <li key={r.id}>
            <Line result={r} />
            <Why actId={r.actId} />
            {r.corrected || r.value === null ? null : (
              <Button kind="quiet" onClick={() => setCorrecting(r)} label={words.correctOf(r.name)}>
                {words.correct}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {correcting ? (
        <CorrectResult
          result={correcting}
          values={system?.values ?? []}
          number={system?.number ?? null}
          onClose={() => setCorrecting(null)}
        />
      ) : null}
    </>
  )
}

const saidOf = (r: Result) =>
  r.value === null
    ? r.state === 'invalid'
      ? words.invalidRun
      : words.voided
    : [r.unit ? showNumber(r.value) : r.value, r.unit].filter(Boolean).join('\u00a0')

const flagged = { L: 'low', H: 'high', LL: 'critical', HH: 'critical', A: 'alert' } as const

function stateOf(r: Result): Status {
  if (r.value === null || r.corrected) return 'refused'
  return r.flag ? flagged[r.flag] : r.abnormal ? 'alert' : 'done'
}

/** Of a critical value: who was told, or that nobody was yet. */
function toldOf(r: Result, timeZone: string): string {
  if (!isCritical(r.flag) || r.corrected) return ''
  return r.toldAt && r.toldTo ? control.critical.toldTo(r.toldTo, showTime(r.toldAt, { timeZone })) : control.critical.waiting
}

function Line({ result: r }: { result: Result }) {
  const { timeZone } = useMe().practice
  const parts = [
    r.state === 'invalid' ? '' : words.controlWas[r.internalControl],
    words.lot(r.kitLot),
    words.expires(showDate(r.kitExpiresOn)),
    showTime(r.performedAt, { timeZone }),
    r.performedBy,
    r.reason ? words.correctedWhy(r.reason) : '',
    toldOf(r, timeZone),
  ]
  const said = (
    <>
      <span data-void={r.corrected || undefined}>
        {r.name} <b>{saidOf(r)}</b>
      </span>
      {r.corrected ? ` ${words.corrected}` : ''}
    </>
  )
  return (
    <p>
      <StatusMark state={stateOf(r)}>{said}</StatusMark> {parts.filter(Boolean).join(' · ')}
    </p>
  )
}
