import { useState } from 'react'
import { Shown, useAct, useKeys, useMe, useRead } from '../../../app/index.ts'
import { Button, DateField, Page, type PlainDate, PrimaryButton, showDate, showTime, toast } from '../../../ui/index.ts'
import { ended, providerName } from '../visits.ts'
import { BookDialog } from './BookDialog.tsx'
import { shortName } from './board-view.ts'
import { DayGrid, type Start } from './DayGrid.tsx'
import { type DayData, lanesOf, type Planned } from './schedule-view.ts'
import { dayAfter, instantAt, weekdayOf } from './times.ts'
import { VisitDialog } from './VisitDialog.tsx'
import { words } from './words.ts'

/** The day by provider: see it, book, move, cancel. */
export function Schedule() {
  const { today } = useMe().practice
  const [day, setDay] = useState<PlainDate>(today)
  const [moving, setMoving] = useState<Planned | null>(null)
  const read = useRead('visits.day', { day }, { on: ['visit', 'patient'] })
  return (
    <Shown read={read} rows={12}>
      {(data) => <DayView data={data} day={day} onDay={setDay} moving={moving} onMoving={setMoving} />}
    </Shown>
  )
}

/** Moving and cancelling, each taken back for ten seconds. */
function useChanges() {
  const { timeZone } = useMe().practice
  const move = useAct('visits.move', { keep: false })
  const cancel = useAct('visits.cancel', { keep: false })
  const undo = useAct('visits.undo', { keep: false })
  return {
    problem: move.problem ?? cancel.problem ?? undo.problem,
    async move(v: Planned, from: string, providerId: string | null, back = true) {
      const done = await move.run({ visitId: v.id, version: v.version, from, providerId })
      if (!done) return
      const undoIt = back ? { undo: () => void this.move({ ...v, version: done.version }, v.from, v.providerId, false) } : {}
      toast({ text: words.rebooked(shortName(v), showTime(done.from, { timeZone, hours: 12 })), ...undoIt })
    },
    async cancel(v: Planned, reason: string) {
      const done = await cancel.run({ visitId: v.id, version: v.version, reason })
      if (done) toast({ text: words.cancelled(shortName(v)), undo: () => void undo.run({ visitId: v.id, version: done.version }) })
    },
  }
}

interface DayViewProps {
  data: DayData
  day: PlainDate
  onDay: (day: PlainDate) => void
  moving: Planned | null
  onMoving: (visit: Planned | null) => void
}

function DayView({ data, day, onDay, moving, onMoving }: DayViewProps) {
  const { today, timeZone } = useMe().practice
  const staff = useRead('staff.list', {})
  const changes = useChanges()
  const [booking, setBooking] = useState<{ at: Start | null } | null>(null)
  const [looking, setLooking] = useState<Planned | null>(null)
  const lanes = lanesOf(
    (staff.data?.staff ?? [])
      .filter((s) => s.role === 'provider')
      .map((s) => ({ id: s.id, name: providerName(s.family, titleOf(s.name)) })),
  )
  const may = data.may['move']
  const whyNot = may?.allowed === false ? (may.because ?? null) : null
  const drop = (v: Planned, { lane, minute }: Start) => {
    onMoving(null)
    void changes.move(v, instantAt(day, minute, timeZone), lane.providerId)
  }
  useKeys({
    scope: words.scheduleKeys,
    keys: [
      { key: '[', label: words.previousDay, run: () => onDay(dayAfter(day, -1)) },
      { key: ']', label: words.nextDay, run: () => onDay(dayAfter(day, 1)) },
      { key: 't', label: words.toToday, run: () => onDay(today) },
      { key: 'c', label: words.book, run: () => setBooking({ at: null }) },
      { key: 'escape', label: words.leaveIt, run: () => onMoving(null), hidden: !moving },
    ],
  })
  const coming = data.visits.filter((v) => !ended(v.stage)).length
  return (
    <Page
      title={words.schedule}
      width="wide"
      note={
        <span role="status">
          {moving ? words.moving(shortName(moving)) : `${weekdayOf(day)} ${showDate(day)} · ${words.visits(coming)}`}
          {changes.problem ? ` · ${changes.problem.message}` : ''}
        </span>
      }
      actions={
        <>
          {moving ? (
            <Button onClick={() => onMoving(null)} keys="Esc">
              {words.leaveIt}
            </Button>
          ) : null}
          <Button kind="quiet" keys="[" label={words.previousDay} onClick={() => onDay(dayAfter(day, -1))}>
            ‹
          </Button>
          <Button kind="quiet" keys="t" onClick={() => onDay(today)}>
            {words.toToday}
          </Button>
          <Button kind="quiet" keys="]" label={words.nextDay} onClick={() => onDay(dayAfter(day, 1))}>
            ›
          </Button>
          <a className="rm-button" data-kind="quiet" href={`/paper/correspondence.day_sheet?day=${day}`} target="_blank" rel="noreferrer">
            {words.daySheet}
          </a>
          <DateField stacked label={words.day} value={day} onChange={(d) => d && onDay(d)} today={today} sense="future" />
        </>
      }
      primary={
        <PrimaryButton keys="c" onClick={() => setBooking({ at: null })} whyNot={whyNot}>
          {words.book}
        </PrimaryButton>
      }
    >
      <DayGrid
        label={`${weekdayOf(day)} ${showDate(day)}`}
        visits={data.visits}
        lanes={lanes}
        moving={moving}
        onStart={(start) => (moving ? drop(moving, start) : setBooking({ at: start }))}
        onVisit={setLooking}
        onLift={onMoving}
        onDrop={drop}
      />
      {booking ? (
        <BookDialog
          lanes={lanes}
          at={booking.at ? { lane: booking.at.lane, from: instantAt(day, booking.at.minute, timeZone) } : null}
          day={day}
          onClose={() => setBooking(null)}
        />
      ) : null}
      {looking ? (
        <VisitDialog
          visit={looking}
          whyNot={whyNot}
          onClose={() => setLooking(null)}
          onMove={() => {
            onMoving(looking)
            setLooking(null)
          }}
          onCancel={(reason) => {
            void changes.cancel(looking, reason)
            setLooking(null)
          }}
        />
      ) : null}
    </Page>
  )
}

/** The title in a name as the roster shows it: `Ann Lee, MD`. */
const titleOf = (name: string) => name.split(', ').at(1) ?? null
