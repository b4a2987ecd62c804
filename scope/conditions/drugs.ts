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

/** What is given by the vaccine task is a vaccine, named or not. */
const classOf = (q: Question): string | undefined => q.subject.drugClass ?? (q.task === 'vaccine_admin' ? 'vaccine' : undefined)

const notThese =
  (law: string, open: readonly string[]) =>
  (q: Question): Finding | null => {
    const drugClass = classOf(q)
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

const newJersey = 'New Jersey closes anaesthetics, controlled, experimental, cancer and allergy-testing agents to a medical assistant'
const newJerseyLimit = classLimit(newJersey, ['otc', 'legend', 'vaccine', 'skin_test'])
const maybeAllergen: Finding = {
  message: `${newJersey}; nobody has stated that this skin test is none.`,
  how: 'State that it is a tuberculin test; an allergy test is done by a provider or nurse.',
}

const nebulizer = 'Georgia opens only nebulizer treatment to a medical assistant'
const notNebulized: Finding = { message: `${nebulizer}; nobody has stated that this is one.`, how: 'State that the drug is nebulized.' }

const elsewhere: Finding = {
  message: 'Into a muscle only at the deltoid, the gluteal or the vastus lateralis; nobody has stated that the site is one of them.',
  how: 'State the site, or choose one of these.',
}

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
  // N.J.A.C. 13:35-6.4 as read in a summary
  excluded_substances: {
    ...newJerseyLimit,
    check: (q) => newJerseyLimit.check(q) ?? (classOf(q) === 'skin_test' && q.facts?.tuberculin_test !== true ? maybeAllergen : null),
  },
  // Ga. Comp. R. & Regs. 360-3-.05: a route that is named is not inhaled
  nebulizer_only: {
    asks: 'fact',
    ...notNebulized,
    check: (q) =>
      q.subject.route !== undefined
        ? { message: `${nebulizer}; the route is ${q.subject.route}.`, how: 'A provider or nurse gives it.', barred: true }
        : q.facts?.nebulizer_only === true
          ? null
          : notNebulized,
  },
  // Ga. Comp. R. & Regs. 360-3-.05 lists under the skin and into muscle; the board adds placing a tuberculin test
  'intradermal:skin_test_only': check(
    'Into the skin Georgia opens only a tuberculin test; this is none, or the route is not recorded.',
    'Record the route; into the skin, a provider or nurse gives anything but a tuberculin test.',
    (q) => q.subject.route === 'IM' || q.subject.route === 'SC' || q.subject.drugClass === 'skin_test',
  ),
  // COMAR 10.32.12.04: into a muscle only at these sites. Roomed offers no other for a vaccine (modules/immunizations, `sitesFor`).
  'im_sites:deltoid,gluteal,vastus_lateralis': {
    asks: 'fact',
    ...elsewhere,
    check: (q) =>
      q.task === 'vaccine_admin' ||
      (q.subject.route !== undefined && q.subject.route !== 'IM') ||
      q.facts?.['im_sites:deltoid,gluteal,vastus_lateralis'] === true
        ? null
        : elsewhere,
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
