import type { ReactNode } from 'react'
import type { Problem } from '../../../app/index.ts'
import { Button, Dialog, PrimaryButton, Stack, StatusMark } from '../../../ui/index.ts'
import { words } from './words.ts'

export interface AskProps {
  title: string
  does: string
  act: { busy: boolean; problem: Problem | null }
  whyNot: string | null
  onSave: () => void
  onClose: () => void
  children: ReactNode
}

/** A form over one thing of a person's file. */
export function Ask({ title, does, act, whyNot, onSave, onClose, children }: AskProps) {
  const foot = (
    <>
      <Button onClick={onClose}>{words.cancel}</Button>
      <PrimaryButton onClick={onSave} busy={act.busy} whyNot={whyNot}>
        {does}
      </PrimaryButton>
    </>
  )
  return (
    <Dialog title={title} open size="wide" onClose={onClose} foot={foot}>
      <Stack gap={3}>
        {act.problem ? <StatusMark state="critical">{act.problem.message}</StatusMark> : null}
        {children}
      </Stack>
    </Dialog>
  )
}
