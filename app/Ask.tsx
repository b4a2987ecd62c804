import type { ReactNode } from 'react'
import { Button, Dialog, PrimaryButton, Stack, StatusMark } from '../ui/index.ts'
import type { Problem } from './problem.ts'
import { words } from './words.ts'

export interface AskProps {
  title: string
  /** What the primary button does, as a verb. */
  does: string
  act: { busy: boolean; problem: Problem | null }
  /** What is still missing, in words; null when nothing is. */
  whyNot: string | null
  onDo: () => void
  onClose: () => void
  size?: 'small' | 'wide'
  children: ReactNode
}

/** A dialog that asks for what one act needs: the server's words when it refuses, one primary button, one way back. */
export function Ask({ title, does, act, whyNot, onDo, onClose, size = 'wide', children }: AskProps) {
  return (
    <Dialog
      title={title}
      open
      size={size}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <PrimaryButton onClick={onDo} busy={act.busy} whyNot={whyNot}>
            {does}
          </PrimaryButton>
        </>
      }
    >
      <Stack gap={3}>
        {act.problem ? <StatusMark state="critical">{act.problem.message}</StatusMark> : null}
        {children}
      </Stack>
    </Dialog>
  )
}
