import type { ReactNode } from 'react'
import type { Problem } from '../../../app/index.ts'
import { Button, Dialog, PrimaryButton, Stack, StatusMark } from '../../../ui/index.ts'
import { words } from './words.ts'

export interface AskingProps {
  title: string
  does: string
  act: { busy: boolean; problem: Problem | null }
  whyNot: string | null
  onSave: () => void
  onClose: () => void
  children: ReactNode
}

/** A small form that adds one thing to a person's file. */
export function Asking({ title, does, act, whyNot, onSave, onClose, children }: AskingProps) {
  return (
    <Dialog
      title={title}
      open
      size="wide"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <PrimaryButton onClick={onSave} busy={act.busy} whyNot={whyNot}>
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
