import { useState } from 'react'
import { useMe } from '../../../app/index.ts'
import { Button, StatusMark, showDate, showTime } from '../../../ui/index.ts'
import { Why } from '../../trail/web/Why.tsx'
import { CorrectResult } from './CorrectResult.tsx'
import type { Result, System } from './run.ts'
import { words } from './words.ts'

/** What was resulted at this visit: value, control, kit and expiry, by whom. A corrected result stays, struck through. */
export function Results({ results, systems }: { results: readonly Result[]; systems: readonly System[] }) {
  const [correcting, setCorrecting] = useState<Result | null>(null)
  if (results.length === 0) return null
  const values = systems.find((s) => s.name === correcting?.name)?.values ?? []
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
      {correcting ? <CorrectResult result={correcting} values={values} onClose={() => setCorrecting(null)} /> : null}
    </>
  )
}

const saidOf = (r: Result) => r.value ?? (r.state === 'invalid' ? words.invalidRun : words.voided)

function Line({ result: r }: { result: Result }) {
  const { timeZone } = useMe().practice
  const parts = [
    r.state === 'invalid' ? '' : words.controlWas[r.internalControl],
    words.lot(r.kitLot),
    words.expires(showDate(r.kitExpiresOn)),
    showTime(r.performedAt, { timeZone }),
    r.performedBy,
    r.reason ? words.correctedWhy(r.reason) : '',
  ]
  const said = (
    <>
      <span data-void={r.corrected || undefined}>
        {r.name} <b>{saidOf(r)}</b>
      </span>
      {r.corrected ? ` ${words.corrected}` : ''}
    </>
  )
  const state = r.value === null || r.corrected ? 'refused' : r.abnormal ? 'alert' : 'done'
  return (
    <p>
      <StatusMark state={state}>{said}</StatusMark> {parts.filter(Boolean).join(' · ')}
    </p>
  )
}
