import type { ReactNode } from 'react'
import { showDate } from '../../../ui/index.ts'
import { credentialName } from '../../staff/credentials.ts'
import type { Held } from '../shapes.ts'
import { Clock } from './Clock.tsx'
import { Entries, Scan } from './Entries.tsx'
import { Mark } from './Mark.tsx'
import { RuleNote } from './RuleNote.tsx'
import { words } from './words.ts'

interface HeldCardProps {
  held: Held
  own: boolean
  mayConfirm: boolean
  /** What can be done with it. */
  verbs: ReactNode
}

function Dates({ held: { validTo, daysLeft, standing } }: { held: Held }) {
  if (validTo === null || daysLeft === null) return <span className="rm-muted">{words.noEnd}</span>
  const live = standing !== 'replaced' && standing !== 'withdrawn'
  return (
    <span>
      <span className="rm-num">{showDate(validTo)}</span> {live ? <span className="rm-second">{words.daysLeft(daysLeft)}</span> : null}
    </span>
  )
}

/** One credential: how it stands, what its source said, and how far its renewal is. */
export function HeldCard({ held, own, mayConfirm, verbs }: HeldCardProps) {
  const name = credentialName(held.kind)
  const [last] = held.checks
  return (
    <article className="cr-held" aria-label={name} data-quiet={held.standing === 'replaced' || held.standing === 'withdrawn'}>
      <div className="cr-head">
        <h3>{name}</h3>
        <Mark standing={held.standing} />
        <Dates held={held} />
        <span className="cr-verbs">
          {held.evidence ? <Scan evidenceId={held.evidence.id} of={name} /> : null}
          {verbs}
        </span>
      </div>
      <p className="rm-second">
        {[held.number, held.issuer].filter(Boolean).join(' · ')}
        {last ? <span className="cr-check">{words.checked(last.by, showDate(last.on), `${last.source} (${last.address})`)}</span> : null}
      </p>
      {held.withdrawn ? <p>{words.takenOffBecause(words.whys[held.withdrawn.why], held.withdrawn.reason)}</p> : null}
      {held.clock ? <Clock clock={held.clock} /> : null}
      <Entries entries={held.entries} unit={held.clock?.unit ?? ''} own={own} mayConfirm={mayConfirm} />
      <RuleNote kind={held.kind} />
    </article>
  )
}
