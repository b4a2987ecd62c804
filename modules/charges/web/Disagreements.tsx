import { useState } from 'react'
import { To } from '../../../app/index.ts'
import { Button, Card, showDate } from '../../../ui/index.ts'
import type { QueueData } from './Billing.tsx'
import { DeclineDialog } from './DeclineDialog.tsx'
import { words } from './words.ts'

type Undone = QueueData['undocumented'][number]

/** Both ways in which chart and charges can disagree. Nothing is shown while they agree. */
export function Disagreements({ data }: { data: QueueData }) {
  const [open, setOpen] = useState<Undone | null>(null)
  return (
    <>
      {data.uncharged.length > 0 ? (
        <Card title={words.uncharged} flush>
          <ul className="ch-list">
            {data.uncharged.map((u) => (
              <li key={u.id} className="ch-row">
                <span className="ch-code">{showDate(u.day)}</span>
                <span className="ch-label">
                  {[u.family.toUpperCase(), u.given].filter(Boolean).join(', ')} · {u.text} <span className="rm-muted">{u.why}</span>
                </span>
                <span />
                <To path={`/visits/${u.visitId}/checkout`}>{words.toVisit}</To>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      {data.undocumented.length > 0 ? (
        <Card title={words.undocumented} flush>
          <ul className="ch-list">
            {data.undocumented.map((u) => (
              <li key={u.chargeId} className="ch-row">
                <span className="ch-code">{u.code}</span>
                <span className="ch-label">
                  {[u.family.toUpperCase(), u.given].filter(Boolean).join(', ')} · {showDate(u.day)} · {u.label}
                </span>
                <span />
                <Button onClick={() => setOpen(u)}>{words.decline}</Button>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      {open ? <DeclineDialog charge={{ id: open.chargeId, code: open.code, version: open.version }} onClose={() => setOpen(null)} /> : null}
    </>
  )
}
