/**
 * What the demo builds, in the clinic's words. Field names follow the columns of the migrations in camel case; `null` is an
 * empty column. Days are yyyy-mm-dd, instants are ISO strings in UTC, money is in cents, values are as entered with UCUM units.
 */
import type { PointOfCareTest, VaccineProduct } from '../modules/codes/index.ts'

export type Address = {
  readonly line1: string
  readonly line2: string | null
  readonly city: string
  readonly state: 'CA'
  readonly zip: string
}

export type Practice = {
  readonly id: string
  readonly name: string
  readonly timeZone: string
  readonly npi: string
  readonly ein: string
  readonly taxonomy: string
  readonly phone: string
  readonly address: Address
  readonly demo: true
}

export type Place = {
  readonly id: string
  readonly name: string
  readonly jurisdiction: 'CA'
  readonly address: Address
  readonly phone: string
  readonly npi: string
  readonly clia: string
  readonly cliaExpires: string
  readonly posCode: '11'
}

export type Room = {
  readonly id: string
  readonly placeId: string
  readonly name: string
  readonly kind: 'exam' | 'procedure'
  readonly position: number
}

export type VisitTypeCode = 'new_patient' | 'follow_up' | 'acute' | 'well_child' | 'well_adult' | 'nurse_visit'

export type VisitType = {
  readonly id: string
  readonly code: VisitTypeCode
  readonly name: string
  readonly minutes: number
  readonly asks: readonly string[]
  readonly position: number
}

export type Role = 'medical_assistant' | 'nurse' | 'provider' | 'front_desk' | 'biller' | 'manager'

export type Credential = {
  readonly id: string
  readonly kind: string
  readonly number: string
  readonly issuer: string
  readonly validFrom: string
  readonly validTo: string
  readonly verifiedOn: string
}

/** Training on file: a task documented, hours of a course, or repetitions counted so far (16 CCR 1366.1 asks for 10 and 10). */
export type Training = {
  readonly id: string
  readonly kind: 'documented' | 'hours' | 'reps'
  readonly what: string
  readonly amount: number
  readonly recordedOn: string
}

export type SignOff = { readonly id: string; readonly skill: string; readonly signedOn: string; readonly assessorId: string }

export type Staff = {
  readonly id: string
  readonly login: string
  readonly family: string
  readonly given: string
  readonly title: string
  readonly role: Role
  readonly npi: string | null
  readonly taxonomy: string | null
  readonly hiredOn: string
  readonly credentials: readonly Credential[]
  readonly training: readonly Training[]
  readonly signOffs: readonly SignOff[]
}

export type Payer = { readonly id: string; readonly name: string; readonly payerCode: string; readonly filingIndicator: 'CI' | 'MB' | 'MC' }

export type VaccineStock = { readonly id: string; readonly product: VaccineProduct; readonly visName: string; readonly visEdition: string }
export type VaccineLot = {
  readonly id: string
  readonly productId: string
  readonly lot: string
  readonly expiresOn: string
  readonly funding: 'private' | 'vfc'
  readonly onHand: number
}
export type TestSystem = { readonly id: string; readonly test: PointOfCareTest }
export type KitLot = {
  readonly id: string
  readonly systemId: string
  readonly lot: string
  readonly expiresOn: string
  readonly openedOn: string | null
}

export type House = {
  readonly practice: Practice
  readonly place: Place
  readonly rooms: readonly Room[]
  readonly visitTypes: readonly VisitType[]
  readonly staff: readonly Staff[]
  readonly payers: readonly Payer[]
  readonly vaccines: readonly VaccineStock[]
  readonly vaccineLots: readonly VaccineLot[]
  readonly tests: readonly TestSystem[]
  readonly kitLots: readonly KitLot[]
}

export type Sex = 'female' | 'male'

export type Patient = {
  readonly id: string
  readonly mrn: string
  readonly family: string
  readonly given: string
  readonly middle: string | null
  readonly suffix: string | null
  readonly preferred: string | null
  readonly birthDate: string
  readonly sex: Sex
  readonly language: string
  readonly interpreter: boolean
  readonly phone: string
  readonly phoneAlt: string | null
  readonly email: string | null
  readonly address: Address
  readonly synthetic: true
  readonly registeredAt: string
  readonly coverages: readonly Coverage[]
  readonly problems: readonly Problem[]
  readonly allergyReview: AllergyReview
  readonly allergies: readonly Allergy[]
  readonly medications: readonly Medication[]
  readonly tobacco: Tobacco | null
}

export type Coverage = {
  readonly id: string
  readonly payerId: string
  readonly rank: 1 | 2
  readonly memberId: string
  readonly groupNumber: string | null
  readonly planName: string
  readonly relationship: 'self' | 'spouse' | 'child'
  readonly subscriber: { readonly family: string; readonly given: string; readonly birthDate: string }
  readonly copayCents: number
  readonly validFrom: string
}

export type Problem = { readonly id: string; readonly code: string; readonly label: string; readonly onsetOn: string }

/** `not_recorded` has no row in the chart: nobody asked yet. */
export type AllergyReview = {
  readonly state: 'known' | 'none_known' | 'not_recorded' | 'unavailable'
  readonly reviewedAt: string | null
  readonly reason: string | null
}

export type Allergy = {
  readonly id: string
  readonly substance: string
  readonly category: 'food' | 'medication' | 'environment'
  readonly reaction: string
  readonly severity: 'mild' | 'moderate' | 'severe'
  readonly notedOn: string
}

export type Medication = {
  readonly id: string
  readonly name: string
  readonly strength: string
  readonly form: string
  readonly sig: string
  readonly startedOn: string
}

export type Tobacco = { readonly status: 'never' | 'former' | 'some_days' | 'every_day' | 'unknown'; readonly detail: string | null }

export type ReadingKind = 'bp' | 'hr' | 'rr' | 'temp' | 'spo2' | 'weight' | 'height' | 'pain' | 'head_circumference'

export type Reading = {
  readonly id: string
  readonly kind: ReadingKind
  readonly value: number
  readonly diastolic: number | null
  readonly unit: string
  readonly site: string | null
  readonly position: string | null
  readonly takenAt: string
  readonly takenBy: string
}

export type Stage = 'expected' | 'arrived' | 'rooming' | 'ready' | 'with_provider' | 'checkout' | 'left' | 'cancelled' | 'no_show'

export type Visit = {
  readonly id: string
  readonly patientId: string
  readonly visitTypeId: string
  /** Null for a nurse visit. */
  readonly providerId: string | null
  readonly maId: string | null
  readonly day: string
  readonly plannedFrom: string
  readonly plannedUntil: string
  readonly bookedRoomId: string | null
  readonly roomId: string | null
  readonly stage: Stage
  readonly stageSince: string
  /** In the patient's words. */
  readonly reason: string
  readonly cancelReason: string | null
  readonly arrivedAt: string | null
  readonly roomedAt: string | null
  readonly readyAt: string | null
  readonly providerAt: string | null
  readonly checkoutAt: string | null
  readonly leftAt: string | null
  readonly readings: readonly Reading[]
}

export type PastVisit = Visit & {
  readonly diagnoses: readonly { readonly code: string; readonly label: string }[]
  readonly signedAt: string
  readonly signedBy: string
}

/** Told by the state registry or given elsewhere: it has a source and no lot of ours. */
export type PastImmunization = {
  readonly id: string
  readonly patientId: string
  readonly cvx: string
  readonly name: string
  readonly givenAt: string
  readonly source: string
}

export type Order = {
  readonly id: string
  readonly visitId: string
  readonly patientId: string
  readonly kind: 'test' | 'vaccine'
  readonly itemId: string
  readonly itemName: string
  readonly state: 'signed'
  readonly orderedBy: string
  readonly orderedAt: string
}

export type Today = {
  readonly day: string
  /** The moment the stages are true for: now, or 10:40 of the day when now would leave a stage of the board empty. */
  readonly asOf: string
  readonly visits: readonly Visit[]
  readonly orders: readonly Order[]
}

export type Demo = {
  readonly seed: number
  readonly house: House
  readonly patients: readonly Patient[]
  readonly pastVisits: readonly PastVisit[]
  readonly pastImmunizations: readonly PastImmunization[]
  readonly today: Today
}
