import { Shown, To, useRead } from '../../../app/index.ts'
import { Button, Card, type Status, StatusMark, showDate } from '../../../ui/index.ts'
import { credentialName } from '../../staff/credentials.ts'
import type { Held, Standing } from '../shapes.ts'
import './credentials.css'
import { heard } from './MyCredentials.tsx'
import { words } from './words.ts'

const marks: { [S in Standing]?: Status } = { refuted: 'critical', ended: 'critical', ending: 'alert', unverified: 'waiting' }

function lineOf(held: Held): string {
  const name = credentialName(held.kind)
  const day = held.validTo ? showDate(held.validTo) : ''
  if (held.standing === 'refuted') return words.isRefuted(name)
  if (held.standing === 'ended') return words.hasEnded(name, day)
  return held.standing === 'ending' ? words.renewBy(name, day) : words.waitsVerify(name)
}

/** First on the wallet: what of mine ends, has ended or waits, and the tasks that are due. */
export function NeedsMe({ onOpen }: { onOpen: () => void }) {
  const read = useRead('credentials.mine', {}, { on: heard })
  const tasks = useRead('tasks.due', {}, { on: ['task'] })
  const due = tasks.data?.due ?? 0
  return (
    <Card title={words.needs}>
      <Shown read={read} rows={2}>
        {({ credentials }) => {
          const needing = credentials.filter((c) => marks[c.standing])
          return (
            <div className="cr-needs">
              {needing.length === 0 && due === 0 ? <StatusMark state="done">{words.needsNothing}</StatusMark> : null}
              {needing.map((c) => (
                <p key={c.id}>
                  <StatusMark state={marks[c.standing] ?? 'note'}>{lineOf(c)}</StatusMark>
                  {c.clock && !c.clock.complete ? <span className="rm-second">{words.missing(c.clock.missing)}</span> : null}
                </p>
              ))}
              {due > 0 ? <To path="/tasks">{words.tasksDue(due)}</To> : null}
              {needing.length > 0 ? <Button onClick={onOpen}>{words.toCredentials}</Button> : null}
            </div>
          )
        }}
      </Shown>
    </Card>
  )
}
