import { type Standing, standing } from '../standing.ts'
import { allTasks, type Task, tasks } from '../tasks.ts'
import type { Role } from '../types.ts'
import { codes, table } from './table.ts'

/** Four letters a task, for the head of a column. */
const short: Readonly<Record<Task, string>> = {
  vital_signs: 'Vital',
  rooming_history: 'Room',
  venipuncture: 'Vein',
  capillary_puncture: 'Capi',
  injection_im_sc_id: 'Inj',
  vaccine_admin: 'Vacc',
  med_oral_topical_inhaled: 'Med',
  iv_start: 'IVst',
  iv_medication: 'IVme',
  controlled_substance_admin: 'Ctrl',
  waived_lab: 'Lab',
  ekg: 'EKG',
  spirometry: 'Spir',
  suture_staple_removal: 'Sutu',
  wound_dressing: 'Dres',
  assist_minor_surgery: 'Surg',
  ear_lavage: 'Ear',
  splint_cast: 'Cast',
  urinary_catheter: 'Cath',
  xray: 'Xray',
  ophthalmic_drops: 'Eye',
  tonometry: 'Tono',
  foot_nail_care: 'Foot',
  phone_intake_scripted: 'Phon',
  triage_independent: 'Tria',
  refill_protocol: 'Refi',
  cpoe_order_entry: 'CPOE',
  telephone_advice: 'Advi',
}

const all: readonly Standing[] = ['yes', 'if', 'adopt', 'no']
const letters: Readonly<Record<Standing, string>> = { yes: 'Y', if: 'i', adopt: 'a', no: '–' }

/** A medical assistant in every state: one letter a task. */
export const matrix = (on: string): string =>
  table(
    ['', ...allTasks.map((t) => short[t])],
    codes.map((c) => [c, ...allTasks.map((t) => letters[standing('medical_assistant', t, c, on)])]),
  )

/** "2 yes, 28 if, 21 adopt" over all states; one word where all agree. */
function counted(role: Role, task: Task, on: string): string {
  const by = Map.groupBy(codes, (c) => standing(role, task, c, on))
  const some = all.filter((s) => by.has(s))
  return some.length === 1 ? `${some[0]}` : some.map((s) => `${by.get(s)?.length} ${s}`).join(', ')
}

const others: readonly Role[] = ['provider', 'nurse', 'student', 'front_desk', 'biller', 'manager', 'client', 'system']

/** How a role stands next to the medical assistant in each state; a number of states only where neither word fits all. */
function besides(role: Role, task: Task, on: string): string {
  const here = codes.map((c) => [standing(role, task, c, on), standing('medical_assistant', task, c, on)] as const)
  const [[first] = ['no']] = here
  if (here.every(([s]) => s === first)) return first
  if (here.every(([s, ma]) => s === ma)) return '= MA'
  return here.every(([s, ma]) => s === (ma === 'yes' ? 'if' : ma)) ? '= MA, never yes' : counted(role, task, on)
}

/** Roles by tasks, over all states. */
export const overview = (on: string): string =>
  table(
    ['task', 'column below', 'tier', 'medical assistant', ...others],
    allTasks.map((t) => [
      tasks[t].label,
      short[t],
      tasks[t].riskTier,
      counted('medical_assistant', t, on),
      ...others.map((r) => besides(r, t, on)),
    ]),
  )
