import { type Check, check, type Finding } from '../finding.ts'
import type { Question } from '../types.ts'

/** The classes `subject.drugClass` may name. Any other word, or none, meets no drug-class condition. */
export const drugClasses = [
  'otc',
  'legend',
  'vaccine',
  'skin_test',
  'schedule_II',
  'schedule_III',
  'schedule_IV',
  'schedule_V',
  'local_anaesthetic',
  'chemotherapy',
  'experimental',
] as const

export type DrugClass = (typeof drugClasses)[number]

const notThese =
  (law: string, open: readonly string[]) =>
  (q: Question): Finding | null => {
    const { drugClass } = q.subject
    if (drugClass === undefined || !(drugClasses as readonly string[]).includes(drugClass))
      return { message: `${law}; the class of this drug is not recorded.`, how: `Record the drug's class: ${drugClasses.join(', ')}.` }
    return open.includes(drugClass)
      ? null
      : { message: `${law}; this is ${drugClass}.`, how: 'A provider or nurse gives it.', barred: true }
  }

const classLimit = (law: string, open: readonly DrugClass[]): Check => ({
  asks: 'record',
  message: `${law}.`,
  how: "Record the drug's class; for a class that is closed, a provider or nurse gives it.",
  check: notThese(law, open),
})

const noAnaesthetic = 'California does not let a medical assistant give a local anaesthetic.'
const anaesthetic: Finding = { message: noAnaesthetic, how: 'The provider gives the anaesthetic.', barred: true }

const injected = ['IM', 'SC', 'ID']

export const drugConditions = {
  // general knowledge of RCW 18.360.050: legend drugs, vaccines and Schedule III-V; no experimental or chemotherapy drugs
  drug_class_limits: classLimit('Washington opens only some classes of drugs to a medical assistant', [
    'otc',
    'legend',
    'vaccine',
    'skin_test',
    'schedule_III',
    'schedule_IV',
    'schedule_V',
  ]),
  'schedule:III-V_only': classLimit('Washington opens only Schedule III to V to a medical assistant', [
    'schedule_III',
    'schedule_IV',
    'schedule_V',
  ]),
  // Cal. Bus. & Prof. Code 2069(c)
  no_local_anaesthetic: {
    asks: 'record',
    message: noAnaesthetic,
    how: anaesthetic.how,
    check: (q) => (q.subject.drugClass === 'local_anaesthetic' ? anaesthetic : null),
  },
  // Roomed's own: an injection is never recorded under a task with lighter rules, nor the reverse
  given_by_injection: check(
    'This task is an injection; the route says otherwise.',
    'Choose the task that fits the route, or correct the route.',
    (q) => q.subject.route === undefined || injected.includes(q.subject.route),
  ),
  not_by_injection: check(
    'This task is not an injection; the route says it is.',
    'Choose the injection task, or correct the route.',
    (q) => q.subject.route === undefined || !injected.includes(q.subject.route),
  ),
} as const satisfies Record<string, Check>
