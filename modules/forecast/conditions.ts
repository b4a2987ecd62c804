import type { Caution } from './schedule/shape.ts'

export interface ActiveProblem {
  code: string
  codeSystem: string
  label: string
}

/**
 * Problems that speak against live vaccines until a clinician has looked (CDC, contraindications and precautions: pregnancy, severe
 * immunodeficiency). By ICD-10-CM chapter: O00–O9A, Z33, Z34, Z3A pregnancy; B20 HIV disease, C81–C96 blood cancers, D80–D84 immune
 * deficiencies, D89.81 graft against host, Z79.6 immune-suppressing medicines, Z94 transplants. It errs on the side of asking.
 */
const pregnant = /^(O\d|Z33|Z34|Z3A)/
const immunocompromised = /^(B20|C8[1-9]|C9[0-6]|D8[0-4]|D89\.?81|Z79\.?6|Z94)/

export function conditionsOf(problems: readonly ActiveProblem[]): Partial<Record<Caution, string>> {
  const coded = problems.filter((p) => p.codeSystem === 'ICD-10-CM')
  const find = (of: RegExp) => coded.find((p) => of.test(p.code.toUpperCase()))
  const says = (p: ActiveProblem) => `the problem list says ${p.label} (${p.code})`
  const [a, b] = [find(pregnant), find(immunocompromised)]
  return { ...(a ? { pregnant: says(a) } : {}), ...(b ? { immunocompromised: says(b) } : {}) }
}
