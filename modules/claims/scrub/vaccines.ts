import { type Claim, type ClaimLine, patientOf } from '../claim.ts'
import { counselledAdmin, firstAdmin, medicareAdmin, partD, vaccineAdmin, vaccineProducts } from './codes.ts'
import { ageOn } from './dates.ts'
import { type Edit, eachLine, isMedicare } from './edit.ts'

const onDay = (line: ClaimLine, claim: Claim, codes: ReadonlySet<string>) =>
  claim.lines.filter((other) => other.date === line.date && codes.has(other.code))

/** Medicare B names its own administration code for some products; any other is refused. */
function wrongForMedicare(line: ClaimLine, claim: Claim): string | undefined {
  const own = medicareAdmin.get(line.code)
  const given = claim.lines.some((other) => other.date === line.date && other.code === own)
  return isMedicare(claim) && !given ? own : undefined
}

export const vaccineEdits: readonly Edit[] = [
  {
    id: 'vaccines.administration-missing',
    severity: 'warn',
    source: 'facts 1.8 Vaccines (product and administration both present)',
    check: eachLine(
      (line, claim) =>
        vaccineProducts.has(line.code) &&
        onDay(line, claim, vaccineAdmin).length === 0 && {
          field: 'code',
          message: 'A vaccine without its administration: add who gave it.',
        },
    ),
  },
  {
    id: 'vaccines.product-missing',
    severity: 'warn',
    source: 'facts 1.8 Vaccines (product and administration both present; state-supplied product may go unbilled)',
    check: eachLine(
      (line, claim) =>
        vaccineAdmin.has(line.code) &&
        onDay(line, claim, vaccineProducts).length === 0 && {
          field: 'code',
          message: 'An administration without its vaccine: add the product, at no charge if the state supplied it.',
        },
    ),
  },
  {
    id: 'vaccines.counselling-age',
    severity: 'block',
    source: 'facts 4.3 (90460 and 90461 to age 18) and 1.8 Vaccines',
    check: eachLine((line, claim) => {
      const born = patientOf(claim).birthDate
      const grown = counselledAdmin.has(line.code) && born !== undefined && ageOn(born, line.date) > 18
      return grown && { field: 'code', message: `${line.code} is for patients to age 18: use the administration code for adults.` }
    }),
  },
  {
    id: 'vaccines.one-first-a-day',
    severity: 'block',
    source: 'facts 4.3 (one first administration per day, each more is an add-on)',
    check: eachLine((line, claim) => {
      const firsts = onDay(line, claim, firstAdmin)
      const tooMany = firstAdmin.has(line.code) && (line.units > 1 || firsts.indexOf(line) > 0)
      return tooMany && { field: 'code', message: 'Only one administration a day is the first: bill the others as additional.' }
    }),
  },
  {
    id: 'vaccines.medicare-administration',
    severity: 'block',
    source: 'facts 4.3 (Medicare vaccines)',
    check: eachLine((line, claim) => {
      const own = wrongForMedicare(line, claim)
      return own !== undefined && { field: 'code', message: `Medicare pays the administration of this vaccine as ${own}: add it.` }
    }),
  },
  {
    id: 'vaccines.medicare-drug-plan',
    severity: 'warn',
    source: 'facts 4.3 (RSV, zoster, Tdap for prevention go to part D)',
    check: eachLine(
      ({ code }, claim) =>
        isMedicare(claim) &&
        partD.has(code) && { field: 'code', message: 'Medicare’s drug plan pays this vaccine, not part B: bill it there.' },
    ),
  },
  {
    id: 'vaccines.lot',
    severity: 'info',
    source: 'facts 1.8 Vaccines (lot), 1.3 (REF*BT)',
    check: eachLine(
      (line) =>
        vaccineProducts.has(line.code) && !line.vaccineLot && { field: 'vaccineLot', message: 'The lot is not told: some states want it.' },
    ),
  },
]
