import type { Claim } from '../claim.ts'
import { patientOf, unbalanced } from '../claim.ts'
import { daysBetween } from './dates.ts'
import { type Edit, firstDay, type Hit, isMedicare } from './edit.ts'

/** Where the patient stands in the claim. */
const who = (claim: Claim): 'subscriber' | 'patient' => (claim.patient.relationship === 'self' ? 'subscriber' : 'patient')

function inactive(claim: Claim, from: string | undefined, to: string | undefined): (Hit | false | undefined)[] {
  return claim.lines.map((line, index) => {
    const field = `lines.${index}.date`
    if (from && line.date < from) return { field, message: `The policy begins on ${from}, after this service: bill who covered that day.` }
    return (
      to !== undefined && line.date > to && { field, message: `The policy ended on ${to}, before this service: bill who covered that day.` }
    )
  })
}

export const coverageEdits: readonly Edit[] = [
  {
    id: 'coverage.names',
    severity: 'block',
    source: 'facts 1.8 Patient/coverage',
    check: (claim) => [
      claim.subscriber.last.trim() === '' && { field: 'subscriber.last', message: 'The policyholder’s last name is missing.' },
      patientOf(claim).last.trim() === '' && { field: `${who(claim)}.last`, message: 'The patient’s last name is missing.' },
    ],
  },
  {
    id: 'coverage.member-number',
    severity: 'block',
    source: 'facts 1.3 (2010BA NM109), 1.8 Patient/coverage',
    check: ({ subscriber }) => [
      subscriber.memberId.trim() === '' && {
        field: 'subscriber.memberId',
        message: 'The member number is missing: copy it from the card.',
      },
    ],
  },
  {
    id: 'coverage.patient-details',
    severity: 'block',
    source: 'facts 1.3 (N3, N4, DMG are required where the patient stands)',
    check: (claim) => {
      const patient = patientOf(claim)
      return [
        !patient.address && { field: `${who(claim)}.address`, message: 'The patient’s address is missing.' },
        !patient.birthDate && { field: `${who(claim)}.birthDate`, message: 'The patient’s birth date is missing.' },
        !patient.sex && { field: `${who(claim)}.sex`, message: 'The patient’s sex is missing; U means not known.' },
      ]
    },
  },
  {
    id: 'coverage.birth-date',
    severity: 'block',
    source: 'facts 1.8 Patient/coverage (not in the future, not after the service)',
    check: (claim, { today }) => {
      const born = patientOf(claim).birthDate
      const earliest = [firstDay(claim) ?? today, today].sort()[0]!
      return [
        born !== undefined &&
          born > earliest && { field: `${who(claim)}.birthDate`, message: 'The birth date is after the service: correct one.' },
      ]
    },
  },
  {
    id: 'coverage.active-on-date',
    severity: 'block',
    source: 'facts 1.8 Patient/coverage; adjustment reasons 26 and 27 in 1.5',
    check: (claim, { coverage }) => inactive(claim, coverage?.from, coverage?.to),
  },
  {
    id: 'coverage.checked-lately',
    severity: 'warn',
    source: 'facts 1.8 Patient/coverage (eligibility no older than the practice’s number of days)',
    check: (claim, { coverage }) => {
      const day = firstDay(claim)
      if (!day || coverage?.maxAgeDays === undefined) return []
      const { checkedOn, maxAgeDays } = coverage
      const stale = !checkedOn || daysBetween(checkedOn, day) > maxAgeDays
      return [stale && { field: 'payer', message: `Nobody asked the payer within ${maxAgeDays} days of the service: check eligibility.` }]
    },
  },
  {
    id: 'coverage.medicare-second',
    severity: 'block',
    source: 'facts 1.3 (SBR05 only where Medicare is not primary)',
    check: (claim) => {
      const second = isMedicare(claim) && claim.responsibility === 'secondary'
      const field = 'medicareSecondaryReason'
      return [
        second &&
          !claim.medicareSecondaryReason && { field, message: 'Say why Medicare is second: ask the patient the Medicare questions.' },
        !second &&
          claim.medicareSecondaryReason !== undefined && { field, message: 'Take this out: it is for claims where Medicare is second.' },
      ]
    },
  },
  {
    id: 'coverage.first-payer-decision',
    severity: 'block',
    source: 'facts 1.4',
    check: (claim) => [
      claim.responsibility === 'secondary' && !claim.priorPayer && { field: 'priorPayer', message: 'Add what the first payer decided.' },
      claim.responsibility === 'primary' &&
        claim.priorPayer !== undefined && { field: 'responsibility', message: 'A payer has decided before: bill this one as secondary.' },
      ...unbalanced(claim).map((found) => found && { field: found[0], message: found[1] }),
    ],
  },
]
