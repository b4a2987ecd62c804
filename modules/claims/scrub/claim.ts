import { total } from '../claim.ts'
import { places } from './codes.ts'
import type { Edit } from './edit.ts'

export const claimEdits: readonly Edit[] = [
  {
    id: 'claim.control-number',
    severity: 'block',
    source: 'facts 1.8 Claim (unique CLM01)',
    check: ({ controlNumber }, { usedControlNumbers }) => [
      usedControlNumbers?.has(controlNumber) && {
        field: 'controlNumber',
        message: 'Another claim has this number: give this one its own.',
      },
    ],
  },
  {
    id: 'claim.original-reference',
    severity: 'block',
    source: 'facts 1.3 (CLM05-3, REF*F8), 1.8 Claim',
    check: ({ frequency, originalReference }) => [
      frequency !== 'original' &&
        !originalReference && {
          field: 'originalReference',
          message: 'A replacement or void needs the payer’s number of the first claim: it is on its remittance.',
        },
    ],
  },
  {
    id: 'claim.medicare-originals',
    severity: 'warn',
    source: 'facts 1.3 (CLM05: Medicare B takes originals only; to be confirmed per contractor)',
    check: ({ frequency, payer }) => [
      frequency !== 'original' &&
        payer.filing === 'MB' && { field: 'frequency', message: 'Medicare B takes originals only: correct it by reopening or appeal.' },
    ],
  },
  {
    id: 'claim.place-of-service',
    severity: 'block',
    source: 'facts 1.8 Claim; CMS place-of-service code set',
    check: (claim) => [
      !places.has(claim.place) && { field: 'place', message: 'This is not a place of service: choose one from the list.' },
      ...claim.lines.map(
        ({ place }, index) =>
          place !== undefined &&
          !places.has(place) && { field: `lines.${index}.place`, message: 'This is not a place of service: choose one.' },
      ),
    ],
  },
  {
    id: 'claim.accident',
    severity: 'block',
    source: 'facts 1.3 (CLM11, DTP*439), 1.8 Claim',
    check: ({ accident }) => [
      accident !== undefined && !accident.date && { field: 'accident.date', message: 'Give the date of the accident.' },
      accident?.causes.includes('auto') &&
        !/^[A-Za-z]{2}$/.test(accident.state ?? '') && { field: 'accident.state', message: 'Give the state where the accident was.' },
    ],
  },
  {
    id: 'claim.authorization',
    severity: 'block',
    source: 'facts 1.8 Claim (authorization or referral where the plan demands it)',
    check: ({ priorAuthorization, referralNumber }, { demands }) => [
      demands?.authorization &&
        !priorAuthorization && { field: 'priorAuthorization', message: 'This plan wants an authorization number: ask for it.' },
      demands?.referral && !referralNumber && { field: 'referralNumber', message: 'This plan wants a referral number: ask for it.' },
    ],
  },
  {
    id: 'claim.total',
    severity: 'block',
    source: 'facts 1.2 (money at most 99 999 999.99)',
    check: (claim) => [total(claim) > 9_999_999_999 && { field: 'lines', message: 'The total is too large for one claim: split it.' }],
  },
]
