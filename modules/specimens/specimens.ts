import { z } from 'zod'
import { Day, Id, Instant, Line, Version } from '../../core/shapes.ts'
import { ContainerKey, Handling, Material, Site } from './containers.ts'

/** From the chair to the result; `rejected` ends it, and may ask for another. */
export const SpecimenState = z.enum(['collected', 'stored', 'handed_off', 'received', 'resulted', 'rejected'])
export type SpecimenState = z.infer<typeof SpecimenState>
export const stateNames: Record<SpecimenState, string> = {
  collected: 'collected',
  stored: 'stored',
  handed_off: 'with the courier',
  received: 'at the laboratory',
  resulted: 'resulted',
  rejected: 'rejected',
}

/** From which states each step may be taken. */
export const stepsFrom = {
  stored: ['collected'],
  handed_off: ['stored'],
  received: ['handed_off'],
  resulted: ['handed_off', 'received'],
  rejected: ['collected', 'stored', 'handed_off', 'received'],
} as const satisfies Record<string, readonly SpecimenState[]>
export type Step = keyof typeof stepsFrom

/** Why a container is of no use. Keys of our own; what laboratories reject for. */
export const rejections = {
  hemolyzed: 'hemolyzed',
  clotted: 'clotted',
  too_little: 'too little',
  label: 'no label, or a wrong one',
  wrong_container: 'wrong container',
  leaked: 'leaked or broken',
  too_old: 'too old',
  temperature: 'wrong temperature',
  lost: 'lost',
} as const
export type Rejection = keyof typeof rejections
export const Rejection = z.enum(Object.keys(rejections) as [Rejection, ...Rejection[]])

/** Codes of HL7 table 0916: fasting, not fasting, asked without an answer, not asked. */
export const Fasting = z.enum(['F', 'NF', 'FNA', 'NG'])
export type Fasting = z.infer<typeof Fasting>

/** Why a side is spared (CLSI GP41): lymph nodes removed, a fistula or graft, a running infusion, a bruise or wound. */
export const limbAlerts = {
  mastectomy: 'mastectomy or lymph nodes removed',
  fistula: 'fistula or graft',
  iv: 'IV running',
  injury: 'bruise, burn or wound',
} as const
export type LimbAlert = keyof typeof limbAlerts
export const LimbAlert = z.enum(Object.keys(limbAlerts) as [LimbAlert, ...LimbAlert[]])
export const Limbs = z.object({ left: z.array(LimbAlert).max(4), right: z.array(LimbAlert).max(4) })
export type Limbs = z.infer<typeof Limbs>

export const complications = {
  faint: 'faint or nearly',
  hematoma: 'hematoma',
  bleeding: 'bled long',
  nerve: 'shooting pain, numbness',
  nausea: 'nausea',
} as const
export type Complication = keyof typeof complications
export const Complication = z.enum(Object.keys(complications) as [Complication, ...Complication[]])

/** One person tries twice in one sitting, then somebody else does (CLSI GP41; the practice facts on venipuncture). */
export const mostAttempts = 2

/** What is said of one try at the chair. */
export const TryFields = z.object({
  visitId: Id,
  patientId: Id,
  /** The orders whose containers were filled, or were to be. */
  orderIds: z.array(Id).max(40).default([]),
  /** Rejected containers that were collected again. */
  again: z.array(Id).max(20).default([]),
  fasting: Fasting.default('NG'),
  fastingHours: z.number().min(0).max(72).nullable().default(null),
  /** Asked because the hour matters, by order. */
  answers: z
    .array(z.object({ orderId: Id, answer: Line.min(1).max(200) }))
    .max(40)
    .default([]),
  /** Who said to go on although the patient had eaten, or although the side is to be spared. */
  goOn: Line.max(200).nullable().default(null),
})
export const NeedleFields = TryFields.extend({
  site: Site,
  device: z.enum(['needle', 'winged']).default('needle'),
  limbs: Limbs,
  outcome: z.enum(['collected', 'failed']),
  reason: Line.max(200).nullable().default(null),
  complications: z.array(Complication).max(5).default([]),
})
export type Try = z.output<typeof TryFields>
export type NeedleTry = z.output<typeof NeedleFields>

export const SpecimenShape = z.object({
  id: Id,
  number: z.string(),
  visitId: Id,
  patientId: Id,
  patientName: z.string(),
  birthDate: Day,
  mrn: z.string(),
  placeId: Id,
  drawId: Id,
  container: ContainerKey,
  material: Material,
  handling: z.array(Handling),
  labName: z.string(),
  tests: z.array(z.string()),
  state: SpecimenState,
  storedWhere: z.string().nullable(),
  manifestId: Id.nullable(),
  expectedOn: Day.nullable(),
  rejectedReason: z.string().nullable(),
  collectAgain: z.boolean(),
  /** The number of the container it was collected again for. */
  replacesNumber: z.string().nullable(),
  labels: z.int(),
  collectedAt: Instant,
  collectedBy: z.string(),
  version: Version,
})
export type Specimen = z.infer<typeof SpecimenShape>
