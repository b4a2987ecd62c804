import { StatusMark, showDate } from '../../../ui/index.ts'
import type { Held } from '../shapes.ts'
import { words } from './words.ts'

function Bar({ label, have, need }: { label: string; have: number; need: number }) {
  const full = have >= need
  return (
    <div className="cr-bar" data-full={full}>
      <span>{label}</span>
      <span className="cr-track" aria-hidden="true">
        <span style={{ width: `${Math.min(100, (have / need) * 100)}%` }} />
      </span>
      <b className="rm-num">
        {have} / {need}
      </b>
    </div>
  )
}

/** How far a renewal is: what is had, by category, and what is still missing. */
export function Clock({ clock }: { clock: NonNullable<Held['clock']> }) {
  const { have, need, unit, waiting, categories, approved, complete, missing, until } = clock
  return (
    <div className="cr-clock">
      <Bar label={words.have(have, need, unit)} have={have} need={need} />
      {categories.map((c) => (c.least ? <Bar key={c.id} label={c.label} have={c.have} need={c.least} /> : null))}
      {approved ? <Bar label={words.approvedLeast} have={approved.have} need={approved.least} /> : null}
      <p>
        {complete ? <StatusMark state="done">{words.complete}</StatusMark> : words.missing(missing)}{' '}
        <span className="rm-muted">
          {waiting > 0 ? `${words.waiting(waiting, unit)} · ` : ''}
          {until ? words.until(showDate(until)) : ''}
        </span>
      </p>
    </div>
  )
}
