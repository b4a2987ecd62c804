import type { BillingProvider, Claim, Dependent, Subscriber } from '../../../modules/claims/claim.ts'
import type { Draft } from '../encode.ts'
import { d8 } from '../values.ts'
import { claimSegments } from './claim.ts'
import { relationships, responsibilities } from './codes.ts'
import { billingName, organization, person, place, reference } from './names.ts'

/** At most this many claims under one patient (facts 1.2). */
const CLAIMS_PER_PATIENT = 100

function billingSegments(billing: BillingProvider): Draft[] {
  const contact = billing.kind === 'person' ? `${billing.first} ${billing.last}`.trim().slice(0, 60).trim() : billing.name
  return [
    ...(billing.taxonomy ? [['PRV', 'BI', 'PXC', billing.taxonomy] as const] : []),
    billingName(billing),
    ...place(billing.address),
    ...reference('EI', billing.ein),
    ...(billing.phone ? [['PER', 'IC', contact, 'TE', billing.phone] as const] : []),
  ]
}

function birth(who: Pick<Subscriber, 'birthDate' | 'sex'>): Draft[] {
  return who.birthDate && who.sex ? [['DMG', 'D8', d8(who.birthDate), who.sex]] : []
}

/** 2000B without its HL: responsibility, subscriber, payer. */
function subscriberSegments(claim: Claim): Draft[] {
  const { subscriber, payer } = claim
  const self = claim.patient.relationship === 'self'
  return [
    [
      'SBR',
      responsibilities.to(claim.responsibility),
      self ? relationships.to('self') : undefined,
      subscriber.groupNumber,
      subscriber.groupName,
      claim.medicareSecondaryReason,
      ...Array(3),
      payer.filing,
    ],
    person('IL', subscriber, 'MI', subscriber.memberId),
    ...(subscriber.address ? place(subscriber.address) : []),
    ...birth(subscriber),
    organization('PR', payer.name, 'PI', payer.id),
  ]
}

/** 2000C without its HL: a patient who is not the subscriber. */
function dependentSegments(patient: Dependent): Draft[] {
  return [['PAT', relationships.to(patient.relationship)], person('QC', patient), ...place(patient.address), ...birth(patient)]
}

function groups(claims: readonly Claim[], key: (claim: Claim) => unknown): Claim[][] {
  return [...Map.groupBy(claims, (claim) => JSON.stringify(key(claim))).values()]
}

function patients(claims: readonly Claim[], key: (claim: Claim) => unknown): Claim[][] {
  return groups(claims, key).flatMap((same) =>
    Array.from({ length: Math.ceil(same.length / CLAIMS_PER_PATIENT) }, (_, index) =>
      same.slice(index * CLAIMS_PER_PATIENT, (index + 1) * CLAIMS_PER_PATIENT),
    ),
  )
}

const policy = (claim: Claim) => [claim.subscriber, claim.payer, claim.responsibility, claim.medicareSecondaryReason]

/** A numbered HL: own number, parent's number, level code, whether children follow. */
function counter(): (level: string, parent: string | undefined, hasChild: boolean) => { number: string; hl: Draft } {
  let count = 0
  return (level, parent, hasChild) => {
    count += 1
    return { number: String(count), hl: ['HL', String(count), parent, level, hasChild ? '1' : '0'] }
  }
}

/**
 * 2000A to 2400: claims shared out under billing provider, then subscriber and payer, then dependent. A subscriber who is the
 * patient stands apart from one whose dependents follow, since SBR02 and HL04 differ (facts 1.3).
 */
export function hierarchy(claims: readonly Claim[]): Draft[] {
  const next = counter()
  return groups(claims, (claim) => claim.billing).flatMap((ofBilling) => {
    const billing = next('20', undefined, true)
    const own = ofBilling.filter((claim) => claim.patient.relationship === 'self')
    const others = ofBilling.filter((claim) => claim.patient.relationship !== 'self')
    return [
      billing.hl,
      ...billingSegments(ofBilling[0]!.billing),
      ...patients(own, policy).flatMap((ofPatient) => [
        next('22', billing.number, false).hl,
        ...subscriberSegments(ofPatient[0]!),
        ...ofPatient.flatMap(claimSegments),
      ]),
      ...groups(others, policy).flatMap((ofPolicy) => {
        const subscriber = next('22', billing.number, true)
        const dependents = patients(ofPolicy, (claim) => claim.patient).flatMap((ofPatient) => [
          next('23', subscriber.number, false).hl,
          ...dependentSegments(ofPatient[0]!.patient as Dependent),
          ...ofPatient.flatMap(claimSegments),
        ])
        return [subscriber.hl, ...subscriberSegments(ofPolicy[0]!), ...dependents]
      }),
    ]
  })
}
