import { openRooming } from './open.ts'
import { readyVisit } from './ready.ts'
import { giveReason, handOff } from './words-of-visit.ts'

export const roomingActions = [openRooming, giveReason, handOff, readyVisit] as const
