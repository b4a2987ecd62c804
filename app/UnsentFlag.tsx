import { useState } from 'react'
import { Button, Dialog, Row, Stack, StatusMark, showTime } from '../ui/index.ts'
import { Icon } from './Icon.tsx'
import { dropIntent, type Intent, sendAll, useUnsent } from './outbox.ts'
import { useMe } from './session.ts'
import { words } from './words.ts'

/** How many writes still wait for the server; opens the list. Absent when there are none. */
export function UnsentFlag() {
  const { waiting, refused } = useUnsent()
  const me = useMe()
  const [open, setOpen] = useState(false)
  const count = waiting.length + refused.length
  const line = (i: Intent) => `${i.name} · ${showTime(i.at, { timeZone: me.practice.timeZone })}`
  if (count === 0) return null
  return (
    <>
      <button type="button" className="app-flag" onClick={() => setOpen(true)}>
        <Icon name="unsent" />
        {words.unsent(count)}
      </button>
      <Dialog
        title={words.unsentTitle}
        open={open}
        onClose={() => setOpen(false)}
        foot={<Button onClick={() => void sendAll()}>{words.sendNow}</Button>}
      >
        <Stack>
          <p className="rm-second">{words.unsentWhy}</p>
          {waiting.map((i) => (
            <StatusMark key={i.key} state="waiting">
              {line(i)}
              {i.staffId === me.staffId ? '' : ` · ${words.unsentOthers}`}
            </StatusMark>
          ))}
          {refused.length > 0 ? <p className="rm-second">{words.unsentRefused}</p> : null}
          {refused.map(({ intent, problem }) => (
            <Row key={intent.key} apart>
              <StatusMark state="critical">
                {line(intent)} · {problem.message}
              </StatusMark>
              <Button kind="danger" onClick={() => void dropIntent(intent.key)}>
                {words.drop}
              </Button>
            </Row>
          ))}
        </Stack>
      </Dialog>
    </>
  )
}
