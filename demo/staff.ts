/**
 * The people of the practice. The four medical assistants are there to show the scope of practice at work (California: 16 CCR
 * 1366.1 asks for 10 hours and 10 repetitions of each kind of injection): fully trained; trained with another certification;
 * new with 4 of 10; and one whose certification ended last month.
 */
import { addDays } from './calendar.ts'
import { npiOf } from './ids.ts'
import type { Credential, Role, SignOff, Staff, Training } from './types.ts'

type Id = () => string
type Person = Pick<Staff, 'login' | 'family' | 'given' | 'title' | 'role'> & {
  readonly hired: number
  readonly npi?: string
  readonly taxonomy?: string
}

const basicTasks = [
  'vital_signs',
  'rooming_history',
  'waived_lab',
  'ekg',
  'wound_dressing',
  'suture_staple_removal',
  'ear_lavage',
  'phone_intake_scripted',
]
const needleTasks = ['injection_im_sc_id', 'vaccine_admin', 'venipuncture', 'capillary_puncture']
const needleReps = ['IM', 'SC', 'ID', 'skin_test', 'venipuncture', 'capillary']

const family = '207Q00000X'
const familyNurse = '363LF0000X'

const person = (
  login: string,
  given: string,
  familyName: string,
  title: string,
  role: Role,
  hired: number,
  more: { npi?: string; taxonomy?: string } = {},
): Person => ({
  login,
  given,
  family: familyName,
  title,
  role,
  hired,
  ...more,
})

export function staffOf(today: string, id: Id): Staff[] {
  const make = (who: Person, more: Partial<Pick<Staff, 'credentials' | 'training' | 'signOffs'>> = {}): Staff => {
    const { hired, npi, taxonomy, ...rest } = who
    const nothing = { credentials: [], training: [], signOffs: [] }
    return { id: id(), ...rest, npi: npi ?? null, taxonomy: taxonomy ?? null, hiredOn: addDays(today, -hired), ...nothing, ...more }
  }
  const licence = (kind: string, number: string, issuer: string) => ({
    credentials: [credential(today, id, kind, number, issuer, -500, 400)],
  })
  const board = 'Medical Board of California (demo)'
  const nursing = 'California Board of Registered Nursing (demo)'
  const provider = (login: string, given: string, name: string, title: string, nine: string, taxonomy: string) =>
    person(login, given, name, title, 'provider', 690, { npi: npiOf(nine), taxonomy })
  const chief = make(provider('rmoreau', 'Renée', 'Moreau', 'MD', '299999002', family), licence('MD', 'A9999901', board))
  return [
    chief,
    make(provider('dokafor', 'David', 'Okafor', 'MD', '299999003', family), licence('MD', 'A9999902', board)),
    make(provider('ltran', 'Linh', 'Tran', 'NP', '299999004', familyNurse), licence('NP', 'NP9999903', nursing)),
    make(person('jwhitfield', 'Joan', 'Whitfield', 'RN', 'nurse', 680), licence('RN', 'RN9999904', nursing)),
    ...assistants(today, id, make, chief.id),
    make(person('pcastillo', 'Paula', 'Castillo', '', 'front_desk', 600)),
    make(person('bnguyen', 'Bao', 'Nguyen', '', 'biller', 560)),
    make(person('mkaplan', 'Miriam', 'Kaplan', '', 'manager', 690)),
  ]
}

type Make = (who: Person, more: Partial<Pick<Staff, 'credentials' | 'training' | 'signOffs'>>) => Staff

function assistants(today: string, id: Id, make: Make, assessorId: string): Staff[] {
  const assistant = (login: string, given: string, name: string, title: string, hired: number) =>
    person(login, given, name, title, 'medical_assistant', hired)
  const signed = (skills: readonly string[], days: number): SignOff[] =>
    skills.map((skill) => ({ id: id(), skill, signedOn: addDays(today, -days), assessorId }))
  const all = [...basicTasks, ...needleTasks]
  const aama = 'American Association of Medical Assistants (demo)'
  return [
    make(assistant('sreyes', 'Sofía', 'Reyes', 'CMA (AAMA)', 650), {
      credentials: [credential(today, id, 'CMA_AAMA', '9990001', aama, -900, 900)],
      training: [...course(today, id, all, 600), ...hours(today, id, 600), ...reps(today, id, needleReps, 14, 590)],
      signOffs: signed(all, 580),
    }),
    make(assistant('tbrooks', 'Terrence', 'Brooks', 'RMA (AMT)', 520), {
      credentials: [credential(today, id, 'RMA_AMT', '9990002', 'American Medical Technologists (demo)', -600, 480)],
      training: [...course(today, id, all, 500), ...hours(today, id, 500), ...reps(today, id, needleReps, 11, 490)],
      signOffs: signed(all, 480),
    }),
    make(assistant('kpatel', 'Kavya', 'Patel', 'CCMA (NHA)', 24), {
      credentials: [credential(today, id, 'CCMA_NHA', '9990003', 'National Healthcareer Association (demo)', -200, 530)],
      training: [
        ...course(today, id, [...basicTasks, 'injection_im_sc_id'], 20),
        ...hours(today, id, 15),
        ...reps(today, id, ['IM'], 4, 5),
      ],
      signOffs: signed(['vital_signs', 'rooming_history', 'waived_lab'], 12),
    }),
    make(assistant('amarkovic', 'Ana', 'Marković', '', 560), {
      credentials: [credential(today, id, 'CMA_AAMA', '9990004', aama, -1856, -30)],
      training: [...course(today, id, all, 540), ...hours(today, id, 540), ...reps(today, id, needleReps, 12, 530)],
      signOffs: signed(all, 520),
    }),
  ]
}

function credential(today: string, id: Id, kind: string, number: string, issuer: string, from: number, to: number): Credential {
  return { id: id(), kind, number, issuer, validFrom: addDays(today, from), validTo: addDays(today, to), verifiedOn: addDays(today, -24) }
}

const course = (today: string, id: Id, tasks: readonly string[], days: number): Training[] =>
  tasks.map((what) => ({ id: id(), kind: 'documented', what, amount: 1, recordedOn: addDays(today, -days) }))

const hours = (today: string, id: Id, days: number): Training[] =>
  ['injections', 'venipuncture'].map((what) => ({ id: id(), kind: 'hours', what, amount: 10, recordedOn: addDays(today, -days) }))

const reps = (today: string, id: Id, kinds: readonly string[], amount: number, days: number): Training[] =>
  kinds.map((what) => ({ id: id(), kind: 'reps', what, amount, recordedOn: addDays(today, -days) }))
