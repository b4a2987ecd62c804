import { type ReactNode, useState } from 'react'
import { call, fieldMessage, useAct, useMe, useRead } from '../../../app/index.ts'
import {
  Button,
  Choice,
  Combo,
  DateField,
  Dialog,
  dateOf,
  type PlainDate,
  PrimaryButton,
  SelectField,
  StatusMark,
  showBirth,
  showDay,
  showTime,
  TextField,
  toast,
} from '../../../ui/index.ts'
import { FirstField } from './FirstField.tsx'
import type { Lane } from './schedule-view.ts'
import { words } from './words.ts'

export interface BookDialogProps {
  lanes: readonly Lane[]
  /** Where the booking was begun: a free start, or a day alone. */
  at: { lane: Lane; from: string } | null
  day: PlainDate
  /** Whom it is for, when that is known already. */
  person?: Person
  onBooked?: (visitId: string) => void
  onClose: () => void
}

export interface Person {
  id: string
  title: string
  detail: string
}

async function findPatients(query: string, signal: AbortSignal, today: PlainDate): Promise<Person[]> {
  const { patients } = await call('patients.find', { query }, { signal })
  return patients.map((p) => ({
    id: p.id,
    title: p.name,
    detail: [showBirth(p.birthDate, today), p.sex, p.mrn, p.phone].filter(Boolean).join(' · '),
  }))
}

/** Books a visit: who, what for, with whom, when. The next free starts are offered; a start that was just taken offers others. */
export function BookDialog({ lanes, at, day, person: known, onBooked, onClose }: BookDialogProps) {
  const { timeZone, today } = useMe().practice
  const lists = useRead('practice.lists', {})
  const [person, setPerson] = useState<Person | null>(known ?? null)
  const [typeId, setTypeId] = useState('')
  const [laneId, setLaneId] = useState(at?.lane.id ?? lanes[0]?.id ?? '')
  const [on, setOn] = useState<PlainDate | null>(day)
  const [from, setFrom] = useState(at?.from ?? '')
  const [roomId, setRoomId] = useState('')
  const [reason, setReason] = useState('')
  const lane = lanes.find((l) => l.id === laneId)
  const type = lists.data?.visitTypes.find((t) => t.id === typeId)
  const place = lists.data?.places[0]
  const showStart = (start: string) => showTime(start, { timeZone, hours: 12 })
  const openings = useRead(
    'visits.openings',
    { providerId: lane?.providerId ?? null, day: on ?? today, minutes: type?.minutes ?? 20, limit: 8 },
    { enabled: Boolean(lane && on) },
  )
  const book = useAct('visits.book', {
    keep: false,
    onDone: ({ from: start, visitId }) => {
      toast({ text: words.booked(person?.title ?? '', showStart(start)) })
      onBooked?.(visitId)
      onClose()
    },
  })
  const starts = startsOf(from, nextOf(book.problem?.detail) ?? openings.data?.openings.map((o) => o.from) ?? [])
  const label = (start: string) => {
    const date = dateOf(start, timeZone)
    return date === on ? showStart(start) : `${showDay(date)} ${showStart(start)}`
  }
  const whyNot = !person ? words.choosePatient : !type ? words.chooseType : !from ? words.chooseStart : null
  const save = () => {
    if (!person || !type || !place || !lane) return
    void book.run({
      patientId: person.id,
      visitTypeId: type.id,
      providerId: lane.providerId,
      placeId: place.id,
      from,
      reason,
      ...(roomId ? { roomId } : {}),
    })
  }
  return (
    <Dialog
      title={words.bookTitle}
      open
      size="wide"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <PrimaryButton onClick={save} busy={book.busy} whyNot={whyNot}>
            {words.bookFor(from ? showStart(from) : '')}
          </PrimaryButton>
        </>
      }
    >
      <FirstField>
        <Combo<Person>
          label={words.patient}
          placeholder={words.patientHint}
          load={(query, signal) => findPatients(query, signal, today)}
          onPick={setPerson}
          picked={person?.title ?? null}
          message={fieldMessage(book.problem, 'patientId')}
        />
        {person ? <Muted>{person.detail}</Muted> : null}
        <Choice
          label={words.type}
          options={(lists.data?.visitTypes ?? []).map((t) => ({ value: t.id, label: `${t.name}, ${t.minutes} min` }))}
          value={typeId || null}
          onChange={setTypeId}
        />
        <SelectField
          label={words.provider}
          value={laneId}
          onChange={setLaneId}
          options={lanes.map((l) => ({ value: l.id, label: l.name }))}
          message={fieldMessage(book.problem, 'providerId')}
        />
        <DateField
          label={words.day}
          value={on}
          onChange={setOn}
          today={today}
          sense="future"
          message={fieldMessage(book.problem, 'from')}
        />
        {book.problem ? <StatusMark state="critical">{book.problem.message}</StatusMark> : null}
        {starts.length > 0 ? (
          <Choice
            label={book.problem ? words.insteadAt : words.findStart}
            options={starts.map((s) => ({ value: s, label: label(s) }))}
            value={from || null}
            onChange={setFrom}
          />
        ) : (
          <Muted>{openings.data ? words.noStart : ''}</Muted>
        )}
        <SelectField
          label={words.roomWord}
          value={roomId}
          onChange={setRoomId}
          placeholder={words.freeRoom}
          options={(lists.data?.rooms ?? []).filter((r) => r.placeId === place?.id).map((r) => ({ value: r.id, label: r.name }))}
          message={fieldMessage(book.problem, 'roomId')}
        />
        <TextField label={words.reason} value={reason} onChange={setReason} />
      </FirstField>
    </Dialog>
  )
}

const Muted = ({ children }: { children: ReactNode }) => <p className="rm-muted">{children}</p>

/** The start the booking was begun at stays in the list, first, while it is not refused. */
const startsOf = (from: string, free: readonly string[]) => (from && !free.includes(from) ? [from, ...free] : [...free])

/** The next free starts that came with a refusal. */
function nextOf(detail: unknown): readonly string[] | null {
  const next = (detail as { next?: unknown } | undefined)?.next
  return Array.isArray(next) ? next.filter((n) => typeof n === 'string') : null
}
