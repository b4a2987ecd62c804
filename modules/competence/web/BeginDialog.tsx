import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { askObservation, fieldMessage, type InputOf, underObservation, useAct, useMe, useRead } from '../../../app/index.ts'
import { tasks } from '../../../scope/tasks.ts'
import { Button, Choice, Dialog, PinField, PrimaryButton, Stack, StatusMark } from '../../../ui/index.ts'
import { words } from './words.ts'

type Task = InputOf<'observations.begin'>['task']
export interface Wish {
  task: string
  visitId: string | null
  patientId: string | null
}

const labelOf = (task: string) => tasks[task as Task]?.label ?? task

function useBegin(wish: Wish) {
  const client = useQueryClient()
  const { staffId } = useMe()
  const [observerId, setObserver] = useState<string | null>(null)
  const [pin, setPin] = useState('')
  const act = useAct('observations.begin', {
    keep: false,
    onDone: ({ observationId, until, observer }) => {
      underObservation({ id: observationId, task: wish.task, observer, until })
      askObservation(null)
      // What may be done is another answer from now on.
      void client.invalidateQueries()
    },
  })
  const begin = async () => {
    if (!observerId || pin.length < 6 || act.busy) return
    const { visitId, patientId } = wish
    if (!(await act.run({ observerId, pin, task: wish.task as Task, visitId, patientId }))) setPin('')
  }
  return { staffId, observerId, setObserver, pin, setPin, act, begin: () => void begin() }
}

/** Who watches, by their own PIN. */
export function BeginDialog({ wish }: { wish: Wish }) {
  const { staffId, observerId, setObserver, pin, setPin, act, begin } = useBegin(wish)
  const { data } = useRead('presence.today', {})
  const here = (data?.present ?? []).filter((p) => p.until === null && p.mode !== 'live_video' && p.staffId !== staffId)
  const close = () => askObservation(null)
  const whyNot = !observerId ? words.choose : pin.length < 6 ? words.needsPin : null
  const onPin = act.problem ? fieldMessage(act.problem, 'pin') : null
  return (
    <Dialog
      title={words.observeTitle(labelOf(wish.task))}
      open
      onClose={close}
      foot={
        <>
          <Button onClick={close}>{words.notNow}</Button>
          <PrimaryButton onClick={begin} busy={act.busy} whyNot={whyNot}>
            {words.begin}
          </PrimaryButton>
        </>
      }
    >
      <Stack gap={3}>
        <p>{words.observeWhy}</p>
        {data && here.length === 0 ? <StatusMark state="waiting">{words.nobodyHere}</StatusMark> : null}
        <Choice
          label={words.who}
          options={here.map((p) => ({ value: p.staffId, label: p.name }))}
          value={observerId}
          onChange={setObserver}
        />
        <PinField label={words.pin} value={pin} onChange={setPin} message={onPin} />
        {act.problem && !onPin ? <StatusMark state="critical">{act.problem.message}</StatusMark> : null}
      </Stack>
    </Dialog>
  )
}
