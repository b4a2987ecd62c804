import { conditions } from './conditions.ts'
import { jurisdictions } from './jurisdictions/index.ts'
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

/** One of each kind that some state asks for. The last are the x-ray papers of the states without a kind of another name. */
const everyCredential = [
  'CMA_AAMA',
  'WA_MA_C',
  'CA_XT',
  'WA_XT',
  'TX_NCR',
  'FL_BMO',
  'SC_LPR',
  'MA_PROGRAM',
  'CT_VACCINE_TRAINING',
  'NJ_MA_EDUCATION',
  'ND_UAP',
  'ND_MA_III',
  'CRIMINAL_CHECK',
  ...Object.keys(jurisdictions).map((state) => `XRAY_${state}`),
].map(holding)

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

/** Georgia opens only what is nebulized, which is no route that has a name. */
const drugOf = (task: Task, jurisdiction: string): Pick<ScopeSubject, 'route' | 'drugClass'> => {
  if (task === 'vaccine_admin') return { route: 'IM', drugClass: 'vaccine' }
  if (task === 'injection_im_sc_id') return { route: 'IM', drugClass: 'legend' }
  if (task === 'med_oral_topical_inhaled') return jurisdiction === 'GA' ? { drugClass: 'legend' } : { route: 'PO', drugClass: 'legend' }
  return task === 'controlled_substance_admin' ? { drugClass: 'schedule_IV' } : {}
}

/** Ana asks with everything in order: a provider in the room and a nurse in the house, an order for this patient, drug and dose checked, all stated. */
export const ask = (task: Task, jurisdiction: string, more: Partial<Question> = {}): Question => ({
  actor: ana,
  task,
  subject: { jurisdiction, on: today, ...drugOf(task, jurisdiction) },
  present: [{ ...drLee, mode: 'room' }, nurseKim],
  order: { kind: 'patient_specific', id: 'order-1', by: 'lee', doseVerifiedBy: 'lee' },
  policies: [],
  facts: everythingStated,
  ...more,
})
