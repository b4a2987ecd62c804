import { useState } from 'react'
import { Ask, fieldMessage, To, useAct, useMe, useRead } from '../../../app/index.ts'
import { Button, Check, Choice, DateField, Row, showTime, TextField, toast } from '../../../ui/index.ts'
import { Outcome, type PersonLine } from '../recalls.ts'
import { BookFor } from './BookFor.tsx'
import { Due } from './due.tsx'
import './recalls.css'
import { words } from './words.ts'

/** What is written by itself: a booking with the visit, a letter when it is printed. */
const typed = Outcome.options.filter((o) => o !== 'booked' && o !== 'printed')
const outcomes = typed.map((value) => ({ value, label: words.outcomes[value] }))

interface Props {
  person: PersonLine
  onClose: () => void
}

/** Reaching one patient: what it is about, whom to call, and what came of it. */
export function ContactDialog({ person, onClose }: Props) {
  const { today } = useMe().practice
  const [items, setItems] = useState(() => person.items.filter((i) => i.state === 'due' && !i.atVisitOnly).map((i) => i.item))
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [more, setMore] = useState({ reason: '', restUntil: null as string | null, nextTry: null as string | null, note: '' })
  const [booking, setBooking] = useState(false)
  const act = useAct('recalls.contact', {
    keep: false,
    onDone: () => {
      toast({ text: words.saved })
      onClose()
    },
  })
  const { patientId } = person
  const whyNot = items.length === 0 ? words.missingItems : outcome ? null : words.missingOutcome
  const save = () => {
    if (!outcome || items.length === 0) return
    const declined = outcome === 'declined' ? { reason: more.reason || null, restUntil: more.restUntil } : {}
    void act.run({
      patientId,
      items,
      way: 'phone',
      outcome,
      note: more.note,
      ...declined,
      ...(tryAgain(outcome) ? { nextTry: more.nextTry } : {}),
    })
  }
  const letter = async () => {
    const done = await act.run({ patientId, items, way: 'letter', outcome: 'printed', note: more.note })
    if (done) window.open(`/paper/correspondence.recall?patientId=${patientId}`, '_blank', 'noreferrer')
  }
  if (booking) return <BookFor person={person} items={items} way="phone" onClose={onClose} />
  return (
    <Ask title={words.contactTitle(person.name)} does={words.save} act={act} whyNot={whyNot} onDo={save} onClose={onClose}>
      <p>
        <b>{person.phone ?? words.noPhone}</b> <span className="rm-second">{spoken(person)}</span>
      </p>
      <Row>
        <Button onClick={() => setBooking(true)} whyNot={items.length ? null : words.missingItems}>
          {words.book}
        </Button>
        <Button onClick={() => void letter()} busy={act.busy} whyNot={items.length ? null : words.missingItems}>
          {words.letter}
        </Button>
        <To path={`/patients/${patientId}`}>{words.openChart}</To>
      </Row>
      <About person={person} items={items} onItems={setItems} />
      <Choice label={words.outcome} options={outcomes} value={outcome} onChange={setOutcome} />
      {outcome === 'declined' ? (
        <>
          <TextField
            label={words.reason}
            value={more.reason}
            onChange={(reason) => setMore({ ...more, reason })}
            message={fieldMessage(act.problem, 'reason')}
          />
          <DateField
            label={words.restUntil}
            value={more.restUntil}
            today={today}
            sense="future"
            onChange={(restUntil) => setMore({ ...more, restUntil })}
            message={fieldMessage(act.problem, 'restUntil')}
          />
        </>
      ) : null}
      {outcome && tryAgain(outcome) ? (
        <DateField
          label={words.nextTry}
          value={more.nextTry}
          today={today}
          sense="future"
          onChange={(nextTry) => setMore({ ...more, nextTry })}
          message={fieldMessage(act.problem, 'nextTry')}
        />
      ) : null}
      <TextField label={words.note} value={more.note} onChange={(note) => setMore({ ...more, note })} />
      <Tries patientId={patientId} />
    </Ask>
  )
}

const tryAgain = (o: Outcome) => o === 'no_answer' || o === 'left_message'
const languageName = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' })
const spoken = ({ language, interpreter }: PersonLine) =>
  [language.startsWith('en') ? '' : words.speaks(languageName.of(language) ?? language), interpreter ? words.interpreter : '']
    .filter(Boolean)
    .join(', ')

function About({ person, items, onItems }: { person: PersonLine; items: string[]; onItems: (items: string[]) => void }) {
  return (
    <ul className="rc-items" aria-label={words.spokenOf}>
      {person.items.map((i) => (
        <li key={i.item}>
          <Check checked={items.includes(i.item)} onChange={(on) => onItems(on ? [...items, i.item] : items.filter((x) => x !== i.item))}>
            <Due item={i} />
          </Check>
        </li>
      ))}
    </ul>
  )
}

function Tries({ patientId }: { patientId: string }) {
  const { timeZone } = useMe().practice
  const { data } = useRead('recalls.of_patient', { patientId })
  if (!data || data.contacts.length === 0) return null
  return (
    <ul className="rc-tries" aria-label={words.before3}>
      {data.contacts.map((k) => (
        <li key={k.id} className="rm-second">
          {[k.at.slice(0, 10), showTime(k.at, { timeZone }), words.outcomes[k.outcome], words.by(k.by), k.reason, k.note]
            .filter(Boolean)
            .join(' · ')}
        </li>
      ))}
    </ul>
  )
}
