import { newId } from '../../core/ids.ts'
import { addDays, addYears, catalogue, contentOf } from '../../modules/training/index.ts'
import type { House, Staff } from '../types.ts'
import type { Rows } from './rows.ts'

type Topic = (typeof catalogue)[number]

/** Days ago that the yearly ones were last had: one soon due for all, one of one person overdue. */
const yearlyAgo: Record<string, number> = { bloodborne_pathogens: 120, hipaa_security: 60, fire_extinguisher: 340 }
const lateOne = { login: 'tbrooks', topic: 'hipaa_security', ago: 380 }

const atHour = (day: string) => `${day}T19:00:00.000Z`

/** Trainings on record: at hire, a session of the nurse's in summer, the yearly ones. */
export function trainingRows({ practice, staff }: House, today: string, act_id: string): Rows {
  const practice_id = practice.id
  const asked = staff.flatMap((s) =>
    catalogue.filter((t) => t.byDefault && (t.roles as readonly string[]).includes(s.role)).map((t) => ({ s, t })),
  )
  const nurse = staff.find((s) => s.role === 'nurse')!
  const manager = staff.find((s) => s.role === 'manager')!
  const chief = staff.find((s) => s.role === 'provider')!
  const held = addDays(today, -yearlyAgo['bloodborne_pathogens']!)
  const session = sessionRow(practice_id, held, nurse, manager, act_id)
  const attended = ({ s, t }: { s: Staff; t: Topic }) => t.topic === session.topic && s.id !== nurse.id && s.hiredOn < held
  const done = asked.map(({ s, t }) => {
    const there = attended({ s, t })
    const day = there ? held : lastDay(s, t, today)
    const teacher = there ? nurse : s.id === chief.id ? nurse : chief
    return {
      ...{
        practice_id,
        id: newId(),
        topic: t.topic,
        staff_id: s.id,
        staff_role: s.role,
        done_on: day,
        how: there ? 'session' : 'attested',
      },
      edition: there ? null : (contentOf(t.topic)?.edition ?? null),
      session_id: there ? session.id : null,
      teacher_id: there || contentOf(t.topic)?.needsTeacher ? teacher.id : null,
      keep_until: t.keepYears ? addYears(day, t.keepYears) : null,
      ...{ recorded_at: atHour(day), recorded_by: there ? manager.id : s.id, act_id },
    }
  })
  const assigned = asked.map(({ s, t }) => ({ practice_id, staff_id: s.id, topic: t.topic, assigned_on: s.hiredOn, act_id }))
  return { training_assignment: assigned, training_session: [session], training_done: done }
}

/** What is asked once was had the day after hire; the yearly ones later. Nobody had one before they came, nor after today. */
function lastDay(s: Staff, t: Topic, today: string): string {
  const ago = s.login === lateOne.login && t.topic === lateOne.topic ? lateOne.ago : yearlyAgo[t.topic]
  const first = addDays(s.hiredOn, 1)
  const wished = ago === undefined ? first : addDays(today, -ago)
  const day = wished > first ? wished : first
  return day < today ? day : today
}

const sessionRow = (practice_id: string, held_on: string, trainer: Staff, manager: Staff, act_id: string) => ({
  ...{
    practice_id,
    id: newId(),
    topic: 'bloodborne_pathogens',
    title: 'Bloodborne pathogens',
    held_on,
    minutes: 45,
    trainer_id: trainer.id,
  },
  trainer_name: `${trainer.given} ${trainer.family}, ${trainer.title}`,
  trainer_qualification: 'Registered nurse, keeps the exposure control plan',
  contents: 'Exposure control plan, safety needles, what to do after a needlestick',
  evidence: 'Slides and sign-in sheet in the compliance folder',
  ...{ recorded_at: atHour(held_on), recorded_by: manager.id, act_id },
})
