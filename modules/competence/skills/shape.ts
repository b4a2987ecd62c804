/** What counts towards a number that law asks for, keyed as the scope of practice counts it. */
export type Counts = 'IM' | 'SC' | 'ID' | 'skin_test' | 'venipuncture' | 'capillary'

/** How an attempt is seen. */
export type Method = 'observed' | 'simulated' | 'return_demonstration' | 'written'

export interface Step {
  id: string
  text: string
  /** Missed, the attempt has failed, however well the rest went. */
  critical: boolean
}

/**
 * One thing that is learned, watched and signed. `task` is the scope task it opens; `detail` narrows the sign-off to a route or a part of
 * the task; `byProduct` asks which test system. `months`: how long a pass is good for.
 */
export interface Skill {
  id: string
  label: string
  group: Group
  task: string
  detail: string | null
  byProduct: boolean
  methods: readonly Method[]
  months: number
  counts: Counts | null
  /** Who may assess it, when they may do it by licence. */
  taughtBy: readonly ('provider' | 'nurse')[]
  steps: readonly Step[]
  source: string
}

export type Group = 'measure' | 'needle' | 'laboratory' | 'procedure' | 'medicine' | 'desk'

interface Wish {
  label: string
  task: string
  detail?: string
  byProduct?: true
  methods?: readonly Method[]
  counts?: Counts
  taughtBy?: Skill['taughtBy']
  /** A step that begins with `!` is critical. */
  steps: readonly string[]
  source: string
}

/**
 * A pass is good for a year. No state or federal rule sets a term for medical assistants here: yearly is what the project's facts
 * recommend (competency_cycle), and a practice may look sooner.
 */
const months = 12
const licensed = ['provider', 'nurse'] as const
const handsOn: readonly Method[] = ['observed', 'simulated', 'return_demonstration']

export const skillsOf = (group: Group, wishes: Readonly<Record<string, Wish>>): readonly Skill[] =>
  Object.entries(wishes).map(
    ([id, { label, task, detail = null, byProduct = false, methods = handsOn, counts = null, taughtBy = licensed, steps, source }]) => ({
      id,
      label,
      group,
      task,
      detail,
      byProduct,
      methods,
      months,
      counts,
      taughtBy,
      source,
      steps: steps.map((text, i) => ({ id: `${id}.${i + 1}`, text: text.replace(/^!/, ''), critical: text.startsWith('!') })),
    }),
  )

/** Steps that begin and end nearly everything done at a patient's side. */
export const begin = [
  'Reads the order and who gave it',
  '!Asks full name and date of birth, and compares both with the chart',
  '!Asks about allergies, latex among them, before anything is opened',
  'Says what will be done and waits for a yes',
  '!Cleans hands, then puts on the protection the task needs',
] as const
export const end = [
  'Looks at the patient and asks how they feel',
  'Cleans up, takes gloves off, cleans hands',
  '!Writes it in the chart before leaving the patient',
] as const
