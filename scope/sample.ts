import { conditions } from './conditions.ts'
import { allTasks, type Task } from './tasks.ts'
import type { HeldCredential, PracticePolicy, Present, Question, ScopeActor, ScopeSubject } from './types.ts'

/** The people and places of the tests. Ana is a medical assistant with everything; each test takes something away. */
export const today = '2026-11-24'

export const drLee: Present = { id: 'lee', name: 'Dr. Lee', role: 'provider', mode: 'premises' }
export const nurseKim: Present = { id: 'kim', name: 'Kim, RN', role: 'nurse', mode: 'premises' }

export const holding = (kind: string): HeldCredential => ({
  kind,
  validFrom: '2024-01-01',
  validTo: '2027-12-31',
  verifiedOn: '2024-01-05',
})

const everyCredential = ['CMA_AAMA', 'WA_MA_C', 'CA_XT', 'WA_XT', 'TX_NCR', 'FL_BMO'].map(holding)

export const ana: ScopeActor = {
  id: 'ana',
  name: 'Ana Ruiz, CMA',
  role: 'medical_assistant',
  credentials: everyCredential,
  signOffs: allTasks.map((skill) => ({ skill, on: '2026-01-10', validTo: '2027-01-09', assessor: 'kim' })),
  training: {
    documented: allTasks,
    hours: { injections: 10, venipuncture: 10, inhalation: 10 },
    reps: { IM: 12, SC: 11, ID: 10, skin_test: 10, venipuncture: 20, capillary: 10 },
  },
}

/** Hired today: nothing on record. */
export const newcomer: ScopeActor = { ...ana, id: 'new', credentials: [], signOffs: [], training: { documented: [], hours: {}, reps: {} } }

export const everythingStated: Readonly<Record<string, boolean>> = {
  ...Object.fromEntries(Object.keys(conditions).map((c) => [c, true])),
  inhaled_drug_routinely_repeated: true,
}

export const adopts = (task: Task, more: Partial<PracticePolicy> = {}): PracticePolicy => ({
  task,
  kind: 'adopt',
  signedBy: 'lee',
  reason: 'Read by our counsel; our assistants are trained in it.',
  from: '2026-01-01',
  expires: '2026-12-31',
  ...more,
})

const drugOf = (task: Task): Pick<ScopeSubject, 'route' | 'drugClass'> => {
  if (task === 'vaccine_admin') return { route: 'IM', drugClass: 'vaccine' }
  if (task === 'injection_im_sc_id') return { route: 'IM', drugClass: 'legend' }
  if (task === 'med_oral_topical_inhaled') return { route: 'PO', drugClass: 'legend' }
  return task === 'controlled_substance_admin' ? { drugClass: 'schedule_IV' } : {}
}

/** Ana asks with everything in order: a provider in the room, an order for this patient, drug and dose checked, all stated. */
export const ask = (task: Task, jurisdiction: string, more: Partial<Question> = {}): Question => ({
  actor: ana,
  task,
  subject: { jurisdiction, on: today, ...drugOf(task) },
  present: [{ ...drLee, mode: 'room' }],
  order: { kind: 'patient_specific', id: 'order-1', by: 'lee', doseVerifiedBy: 'lee' },
  policies: [],
  facts: everythingStated,
  ...more,
})
