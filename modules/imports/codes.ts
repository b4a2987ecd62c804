import type { Code, Coded } from './plan.ts'

/** The chart's short names of code systems; another keeps its address. */
const names: Record<string, string> = {
  'http://hl7.org/fhir/sid/icd-10-cm': 'ICD-10-CM',
  'http://snomed.info/sct': 'SNOMED CT',
  'http://www.nlm.nih.gov/research/umls/rxnorm': 'RxNorm',
}

/** The code to keep: of the system the chart uses when it was sent, else the first. */
export function keepCode(coded: Coded, preferred: string): { codeSystem: string | null; code: string | null } {
  const chosen: Code | undefined = coded.codes.find((code) => names[code.system] === preferred) ?? coded.code
  return chosen ? { codeSystem: names[chosen.system] ?? chosen.system, code: chosen.code } : { codeSystem: null, code: null }
}
