import type { ReactNode } from 'react'
import type { Problem } from '../../../app/index.ts'
import { Button, Dialog, PrimaryButton, Stack, StatusMark } from '../../../ui/index.ts'
import { words } from './words.ts'

export interface AskingProps {
  title: string
  does: string
  act: { busy: boolean; problem: Problem | null }
  whyNot: string | null
  onDo: () => void
  onClose: () => void
  children: ReactNode
}

/** A form in which something is signed. */
export function Asking({ title, does, act, whyNot, onDo, onClose, children }: AskingProps) {
  return (
    <Dialog
      title={title}
      open
      size="wide"
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
