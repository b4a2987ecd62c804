import { Notifications, notifications } from '@mantine/notifications'
import { Button } from './Button.tsx'
import { type Status, StatusMark } from './StatusMark.tsx'
import './toast.css'
import { words } from './words.ts'

export interface ToastOptions {
  /** What was done, in the past tense: "SMITH moved to Checkout". */
  text: string
  state?: Extract<Status, 'done' | 'waiting' | 'critical'>
  /** Takes it back; offered for 10 s. */
  undo?: () => void
}

/** Says what was done, with ten seconds to take it back. */
export function toast({ text, state = 'done', undo }: ToastOptions): void {
  const id = `toast-${++count}`
  const takeBack = () => {
    notifications.hide(id)
    undo?.()
  }
  notifications.show({
    id,
    autoClose: state === 'critical' ? false : undo ? 10_000 : 4_000,
    closeButtonProps: { 'aria-label': words.close },
    message: (
      <span className="rm-toast" data-undo={undo ? 'true' : undefined}>
        <StatusMark state={state} />
        <span className="rm-grow">{text}</span>
        {undo ? (
          <Button kind="quiet" keys="z" onClick={takeBack}>
            {words.undo}
          </Button>
        ) : null}
      </span>
    ),
  })
  latest = undo ? takeBack : null
  if (undo) setTimeout(() => forget(takeBack), 10_000)
}

let count = 0
let latest: (() => void) | null = null

function forget(run: () => void): void {
  if (latest === run) latest = null
}

/** `z`: takes back the latest thing that still can be. False when there is none. */
export function undoLatest(): boolean {
  const run = latest
  latest = null
  run?.()
  return run !== null
}

/** Where toasts appear; once, in the shell. */
export function Toasts() {
  return <Notifications position="bottom-left" limit={3} zIndex={400} />
}
