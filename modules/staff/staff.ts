import { z } from 'zod'
import { Line } from '../../core/shapes.ts'

/** People of the practice, in the words of the admin screen. */
export const StaffRole = z.enum(['medical_assistant', 'nurse', 'provider', 'front_desk', 'biller', 'manager', 'student'])
export type StaffRole = z.infer<typeof StaffRole>

export const roleNames: Record<StaffRole, string> = {
  medical_assistant: 'Medical assistant',
  nurse: 'Nurse',
  provider: 'Provider',
  front_desk: 'Front desk',
  biller: 'Biller',
  manager: 'Manager',
  student: 'Student',
}

/** reliability.md S6: long beats complicated; nothing else is asked of it. */
export const shortestPassword = 15
export const Password = z.string().min(shortestPassword, `At least ${shortestPassword} characters: a few words are easy to keep.`).max(200)
export const Login = Line.regex(/^[A-Za-z0-9._@-]{2,60}$/, 'Letters, digits and . _ @ - without spaces.')

/** How near a supervisor is: the words of the law, nearest first. */
export const PresenceMode = z.enum(['room', 'suite', 'premises', 'live_video'])
export type PresenceMode = z.infer<typeof PresenceMode>
export const modeNames: Record<PresenceMode, string> = {
  room: 'In the room',
  suite: 'In the suite',
  premises: 'On the premises',
  live_video: 'By live video',
}
