import type { Finding } from './finding.ts'
import type { Present, Question } from './types.ts'

interface Level {
  /** whose presence counts */
  by: readonly Present['role'][]
  /** how near they must be */
  modes: readonly Present['mode'][]
  message: string
  how: string
}

const here = ['room', 'suite', 'premises'] as const
const hereOrVideo = [...here, 'live_video'] as const
const checkIn = 'Wait until they are here, or have one who is here check in as present.'

const onPremises = {
  by: ['provider'],
  modes: here,
  message: 'A supervising provider must be on the premises; none is.',
  how: checkIn,
} as const
const inSuite = {
  by: ['provider'],
  modes: ['room', 'suite'],
  message: 'A supervising provider must be in the same room or suite; none is.',
  how: checkIn,
} as const
const anyLicensed = {
  by: ['provider', 'nurse'],
  modes: here,
  message: 'A provider or nurse must be on the premises; none is.',
  how: checkIn,
} as const
const reachable = {
  by: ['provider'],
  modes: hereOrVideo,
  message: 'A supervising provider must be here or on live video; none is.',
  how: 'Have the delegating provider check in as present, in person or by live video.',
} as const

/**
 * Each state's own word for supervision, and how Roomed reads it. Where the law's words leave room we took the narrower reading.
 *
 * - Washington's "supervised" and "supervision": on the premises; its "direct visual or as amended": in the room. Florida's "direct
 *   supervision": on the premises. Texas sets no place, so a provider by live video counts.
 * - What asks for no presence (Arizona, Montana, Nevada and Utah "general"; Utah "indirect"; Michigan "continuously available"; Tennessee
 *   "on site or by telephone or video"): the day's supervisor must still be named, here or at the other end of a live video call. A
 *   telephone alone is not counted.
 * - What leaves the level to the delegating provider (`per_delegating_provider`), what a statute sets in words we have not read
 *   (South Carolina 196(B)), "supervision, control and responsibility" (Connecticut), and Delaware's rule for an APRN's own practice: on the
 *   premises.
 * - Closer than on the premises: Arizona's "direct" and Virginia's "direct and immediate" in the same suite; Montana's "on site, personal, by
 *   the delegator" too, by any provider, since the roster does not say who delegated; Maryland's "direct supervision" in the room, because
 *   COMAR 10.32.12 sets it above on-site.
 * - A nurse counts only where the law's words say so: Washington (RCW 18.360.010), Illinois (any licensed professional), Kentucky (RN) and
 *   North Dakota. For a North Dakota medication assistant a nurse must be there: a provider alone does not count.
 */
export const supervisions = {
  /** The state says that none is needed. */
  none: { by: [], modes: [], message: 'No supervision is asked.', how: 'Nothing to do.' },
  on_premises: onPremises,
  per_delegating_provider: onPremises,
  supervision_control_responsibility: onPremises,
  on_premises_if_APRN_only_practice: onPremises,
  per_statute_196B: onPremises,
  immediately_available_in_facility: onPremises,
  immediately_available_in_person: onPremises,
  direct_same_suite: inSuite,
  direct_and_immediate: inSuite,
  on_premises_personal_by_delegator: inSuite,
  on_premises_any_licensed_health_professional: anyLicensed,
  on_premises_MD_NP_PA_or_RN: anyLicensed,
  licensed_nurse_or_provider: anyLicensed,
  licensed_nurse_available: { by: ['nurse'], modes: here, message: 'A nurse must be on the premises; none is.', how: checkIn },
  general: reachable,
  indirect: reachable,
  supervision_continuously_available: reachable,
  onsite_or_immediately_available_by_phone_or_video: reachable,
  physician_supervision: reachable,
  direct_supervision: {
    by: ['provider'],
    modes: here,
    message: 'A supervising provider must be on the premises (direct supervision); none is.',
    how: checkIn,
  },
  direct_supervision_md: {
    by: ['provider'],
    modes: ['room'],
    message: 'A provider must be in the room (direct supervision); none is.',
    how: 'Wait until the provider is in the room.',
  },
  direct_personal: {
    by: ['provider'],
    modes: ['room'],
    message: 'A provider must be in the room, directing; none is.',
    how: 'Wait until the provider is in the room.',
  },
  immediate: {
    by: ['provider', 'nurse'],
    modes: here,
    message: 'A provider or nurse must be on the premises and at hand; none is.',
    how: checkIn,
  },
  supervised: anyLicensed,
  supervision: anyLicensed,
  supervised_or_telemedicine_where_allowed: {
    by: ['provider', 'nurse'],
    modes: hereOrVideo,
    message: 'A provider or nurse must supervise, here or on live video; none does.',
    how: 'Have a provider or nurse check in as present, in person or by live video.',
  },
  direct_visual_or_as_amended: {
    by: ['provider', 'nurse'],
    modes: ['room'],
    message: 'A provider or nurse must be in the room with you in sight; none is.',
    how: 'Wait until they are in the room.',
  },
} as const satisfies Record<string, Level>

export type Supervision = keyof typeof supervisions

/** Is someone who counts near enough? */
export const isPresent = (q: Question, by: readonly Present['role'][], modes: readonly Present['mode'][]): boolean =>
  q.present.some((p) => p.id !== q.actor.id && by.includes(p.role) && modes.includes(p.mode))

export const findSupervision = (level: Supervision, q: Question): Finding | null => {
  const asked: Level = supervisions[level]
  return asked.by.length === 0 || isPresent(q, asked.by, asked.modes) ? null : { message: asked.message, how: asked.how }
}
