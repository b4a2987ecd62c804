import type { Claim, ClaimLine } from '../claim.ts'
import { type Edit, eachLine, type PriorLine, renderedBy } from './edit.ts'

/** Facts 1.8: same patient, rendering provider, day, code, modifiers and units. The patient is given by where the lines come from. */
function keyOf(line: Pick<PriorLine, 'date' | 'code' | 'modifiers' | 'units'>, npi: string): string {
  return JSON.stringify([npi, line.date, line.code, [...line.modifiers].sort(), line.units])
}

const ofLine = (line: ClaimLine, claim: Claim) => keyOf(line, renderedBy(line, claim))
const ofPrior = (line: PriorLine) => keyOf(line, line.renderingNpi)

export const duplicateEdits: readonly Edit[] = [
  {
    id: 'duplicates.on-this-claim',
    severity: 'block',
    source: 'facts 1.8 Duplicate; adjustment reason 18 in 1.5',
    check: eachLine((line, claim) => {
      const first = claim.lines.findIndex((other) => ofLine(other, claim) === ofLine(line, claim))
      const again = first !== claim.lines.indexOf(line)
      return again && { field: '', message: `The same as line ${first + 1}: raise its units, or add the modifier that tells them apart.` }
    }),
  },
  {
    id: 'duplicates.of-an-earlier-claim',
    severity: 'block',
    source: 'facts 1.8 Duplicate; a replacement or void repeats by nature (1.3)',
    check: eachLine((line, claim, { priorClaims = [] }) => {
      if (claim.frequency !== 'original') return false
      const earlier = priorClaims.find((one) => one.controlNumber !== claim.controlNumber && ofPrior(one) === ofLine(line, claim))
      return earlier && { field: '', message: `It was sent before, on claim ${earlier.controlNumber}: take it out, or send a replacement.` }
    }),
  },
]
