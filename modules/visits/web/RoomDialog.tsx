import { useState } from 'react'
import { useMe, useRead } from '../../../app/index.ts'
import { Button, Choice, Dialog, PrimaryButton, SelectField, Stack } from '../../../ui/index.ts'
import { inRoom } from '../visits.ts'
import { type Card, nameOf, type RoomNow, shortName } from './board-view.ts'
import { words } from './words.ts'

export interface RoomDialogProps {
  visit: Card
  rooms: readonly RoomNow[]
  /** `room` takes the patient to a room; `change` gives another room or assistant. */
  how: 'room' | 'change'
  onClose: () => void
  onDone: (wish: { roomId?: string; maId?: string }) => void
}

/** Which room, and whose hands. The free room that was booked is chosen already: Enter takes it, its number another. */
export function RoomDialog({ visit, rooms, how, onClose, onDone }: RoomDialogProps) {
  const me = useMe()
  const staff = useRead('staff.list', {})
  const here = rooms.filter((r) => r.placeId === visit.placeId && (!r.visitId || r.visitId === visit.id))
  const usual = how === 'change' && inRoom(visit.stage) ? visit.roomId : visit.bookedRoomId
  const first = here.find((r) => r.id === usual) ?? here.find((r) => r.kind === 'exam') ?? here[0]
  const [roomId, setRoomId] = useState(first?.id ?? null)
  const [maId, setMaId] = useState(how === 'room' && me.role === 'medical_assistant' ? me.staffId : (visit.maId ?? ''))
  const assistants = staff.data?.staff.filter((s) => s.role === 'medical_assistant' || s.role === 'nurse') ?? []
  const done = () => {
    onDone({ ...(roomId ? { roomId } : {}), ...(maId ? { maId } : {}) })
    onClose()
  }
  return (
    <Dialog
      title={words.chooseRoom(nameOf(visit))}
      open
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <PrimaryButton onClick={done} whyNot={roomId ? null : words.noRoom}>
            {how === 'room' ? words.room(shortName(visit)) : words.change}
          </PrimaryButton>
        </>
      }
    >
      <form
        onSubmit={(e) => e.preventDefault()}
        // The dialog opens with the focus here: the number of a room chooses it, Enter takes it.
        className="vi-form"
        data-autofocus
        tabIndex={-1}
        onKeyDown={(e) => {
          if (e.target instanceof HTMLSelectElement || e.ctrlKey || e.metaKey || e.altKey) return
          const picked = here.find((r) => r.name.split(' ').at(-1) === e.key)
          if (picked) setRoomId(picked.id)
          else if (e.key === 'Enter' && roomId) done()
          else return
          e.preventDefault()
          e.stopPropagation()
        }}
      >
        <Stack gap={4}>
          <Choice
            label={words.rooms}
            options={here.map((r) => ({ value: r.id, label: r.name }))}
            value={roomId}
            onChange={setRoomId}
            digits={false}
          />
          <SelectField
            stacked
            label={words.assistant}
            value={maId}
            onChange={setMaId}
            placeholder={words.nobodyAssigned}
            options={assistants.map((s) => ({ value: s.id, label: s.name }))}
          />
        </Stack>
      </form>
    </Dialog>
  )
}
