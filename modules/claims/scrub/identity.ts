import { isNpi } from '../../../core/npi.ts'
import type { Claim } from '../claim.ts'
import type { Edit, Hit } from './edit.ts'
import { isMedicare } from './edit.ts'

/** Facts 1.8 (MBI: no S, L, O, I, B, Z); the pattern by position is the CMS document "Understanding the MBI format". */
const letter = '[AC-HJKMNP-RT-Y]'
const either = '[0-9AC-HJKMNP-RT-Y]'
const MBI = new RegExp(`^[1-9]${letter}${either}[0-9]${letter}${either}[0-9]${letter}{2}[0-9]{2}$`)

function npis(claim: Claim): [field: string, npi: string | undefined][] {
  return [
    ['billing.npi', claim.billing.npi],
    ['rendering.npi', claim.rendering?.npi],
    ['supervising.npi', claim.supervising?.npi],
    ['referring.npi', claim.referring?.npi],
    ['facility.npi', claim.facility?.npi || undefined],
    ...claim.lines.map((line, index): [string, string | undefined] => [`lines.${index}.rendering.npi`, line.rendering?.npi]),
  ]
}

function zips(claim: Claim): [field: string, zip: string | undefined][] {
  return [
    ['billing.address.zip', claim.billing.address.zip],
    ['facility.address.zip', claim.facility?.address.zip],
  ]
}

function boxed(claim: Claim): Hit | false {
  const street = `${claim.billing.address.street} ${claim.billing.address.street2 ?? ''}`
  const field = 'billing.address.street'
  const isBox = /\bp\.?\s*o\.?\s*box\b|\bpost office box\b|\block\s?box\b|^box\s+\d/i.test(street)
  return isBox && { field, message: 'The billing address is a PO or lock box: give the street where the practice is.' }
}

export const identityEdits: readonly Edit[] = [
  {
    id: 'identity.npi-check-digit',
    severity: 'block',
    source: 'facts 1.8 Identity; 45 CFR 162.406',
    check: (claim) =>
      npis(claim).map(
        ([field, npi]) =>
          npi !== undefined && !isNpi(npi) && { field, message: 'This is not an NPI: a digit is wrong or missing. Look it up.' },
      ),
  },
  {
    id: 'identity.employer-number',
    severity: 'block',
    source: 'facts 1.8 Identity (EIN 9 digits)',
    check: ({ billing }) => [
      !/^\d{2}-?\d{7}$/.test(billing.ein) && { field: 'billing.ein', message: 'The employer number needs nine digits.' },
    ],
  },
  {
    id: 'identity.taxonomy',
    severity: 'block',
    source: 'facts 1.8 Identity (taxonomy 10 characters)',
    check: ({ billing, rendering }) =>
      [
        { field: 'billing.taxonomy', value: billing.taxonomy },
        { field: 'rendering.taxonomy', value: rendering?.taxonomy },
      ].map(
        ({ field, value }) => value && !/^[0-9A-Z]{10}$/.test(value) && { field, message: 'A taxonomy code has ten letters and digits.' },
      ) as Hit[],
  },
  {
    id: 'identity.medicare-number',
    severity: 'block',
    source: 'facts 1.8 Identity; CMS, Understanding the MBI format',
    check: (claim) => [
      isMedicare(claim) &&
        !MBI.test(claim.subscriber.memberId.replaceAll('-', '').toUpperCase()) && {
          field: 'subscriber.memberId',
          message: 'This is not a Medicare number: compare it with the card. It has 11 signs and never S, L, O, I, B or Z.',
        },
    ],
  },
  {
    id: 'identity.nine-digit-zip',
    severity: 'block',
    source: 'facts 1.3 (2010AA, 2310C), 1.8 Identity',
    check: (claim) =>
      zips(claim).map(
        ([field, zip]) => zip !== undefined && !/^\d{5}-?\d{4}$/.test(zip) && { field, message: 'Give all nine digits of the ZIP code.' },
      ),
  },
  {
    id: 'identity.street-address',
    severity: 'block',
    source: 'facts 1.3 (2010AA), 1.8 Identity',
    check: (claim) => [boxed(claim)],
  },
  {
    id: 'identity.rendering-provider',
    severity: 'block',
    source: 'facts 1.3 (2310B)',
    check: (claim) => [
      claim.billing.kind === 'organization' &&
        !claim.rendering &&
        claim.lines.some((line) => !line.rendering) && { field: 'rendering', message: 'Say who rendered the service: a practice cannot.' },
    ],
  },
]
