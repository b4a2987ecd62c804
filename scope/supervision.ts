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

/**
 * Each state's own word for supervision, and how Roomed reads it. Where the law's words leave room we took the narrower reading:
 * Washington's "supervised" and "supervision" as on the premises, its "direct visual or as amended" as in the room,
 * Florida's "direct supervision" as on the premises. Texas sets no place, so a provider by live video counts.
 * Only Washington lists nurses among those who delegate (RCW 18.360.010), so only there a nurse counts.
 */
export const supervisions = {
  on_premises: { by: ['provider'], modes: here, message: 'A supervising provider must be on the premises; none is.', how: checkIn },
  direct_supervision: {
    by: ['provider'],
    modes: here,
    message: 'A supervising provider must be on the premises (direct supervision); none is.',
    how: checkIn,
  },
  direct_personal: {
    by: ['provider'],
    modes: ['room'],
    message: 'A provider must be in the room, directing; none is.',
    how: 'Wait until the provider is in the room.',
  },
  physician_supervision: {
    by: ['provider'],
    modes: hereOrVideo,
    message: 'A supervising provider must be here or on live video; none is.',
    how: 'Have the delegating provider check in as present, in person or by live video.',
  },
  immediate: {
    by: ['provider', 'nurse'],
    modes: here,
    message: 'A provider or nurse must be on the premises and at hand; none is.',
    how: checkIn,
  },
  supervised: { by: ['provider', 'nurse'], modes: here, message: 'A provider or nurse must be on the premises; none is.', how: checkIn },
  supervision: { by: ['provider', 'nurse'], modes: here, message: 'A provider or nurse must be on the premises; none is.', how: checkIn },
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
  const { by, modes, message, how } = supervisions[level]
  return isPresent(q, by, modes) ? null : { message, how }
}
