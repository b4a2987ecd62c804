import { type Claim, withDot } from '../claim.ts'
import type { Context, Edit, Hit } from './edit.ts'

const days = (claim: Claim) => [...new Set(claim.lines.map((line) => line.date))].sort()

/** The days on which the answer about a code is `answer`. */
function daysWith(answer: boolean | 'unknown', code: string, claim: Claim, { codes }: Context): string[] {
  return days(claim).filter((day) => codes.isBillableDiagnosis(withDot(code), day) === answer)
}

function each(claim: Claim, check: (code: string, index: number) => string | undefined | false): (Hit | false)[] {
  return claim.diagnoses.map((code, index) => {
    const message = check(code, index)
    return message !== undefined && message !== false && { field: `diagnoses.${index}`, message }
  })
}

const isCode = (code: string) => /^[A-Z]\d[A-Z0-9](\.?[A-Z0-9]{1,4})?$/.test(code)

export const diagnosisEdits: readonly Edit[] = [
  {
    id: 'diagnosis.present',
    severity: 'block',
    source: 'facts 1.3 (HI is required)',
    check: ({ diagnoses }) => [diagnoses.length === 0 && { field: 'diagnoses', message: 'A claim needs at least one diagnosis.' }],
  },
  {
    id: 'diagnosis.form',
    severity: 'block',
    source: 'ICD-10-CM: a letter, a digit, then up to five more',
    check: (claim) => each(claim, (code) => !isCode(code) && 'This is not an ICD-10-CM code: search for the diagnosis again.'),
  },
  {
    id: 'diagnosis.billable',
    severity: 'block',
    source: 'facts 1.8 Diagnosis (exists, to the last character, on the day of service)',
    check: (claim, context) =>
      each(claim, (code) => {
        const [day] = isCode(code) ? daysWith(false, code, claim, context) : []
        return day && `${code} cannot be billed on ${day}: choose a more exact code, or the one valid that day.`
      }),
  },
  {
    id: 'diagnosis.not-known',
    severity: 'info',
    source: 'facts 1.8 Diagnosis; our list may not reach that day',
    check: (claim, context) =>
      each(claim, (code) => {
        const [day] = isCode(code) ? daysWith('unknown', code, claim, context) : []
        return day && `Our list does not say whether ${code} can be billed on ${day}: load that year’s list.`
      }),
  },
  {
    id: 'diagnosis.external-cause-first',
    severity: 'block',
    source: 'facts 1.8 Diagnosis (V00-Y99 never first)',
    check: ({ diagnoses: [first] }) => [
      first !== undefined &&
        /^[V-Y]/.test(first) && { field: 'diagnoses.0', message: 'What happened cannot be first: put the injury first.' },
    ],
  },
  {
    id: 'diagnosis.twice',
    severity: 'block',
    source: 'facts 1.8 Diagnosis (duplicates)',
    check: (claim) =>
      each(
        claim,
        (code, index) =>
          claim.diagnoses.findIndex((other) => withDot(other) === withDot(code)) < index && `${code} is there twice: take one out.`,
      ),
  },
]
