import type { Allow } from '../../core/context.ts'
import { desk, money } from '../practice/index.ts'

/** Desk and billing ask about plans. */
export const keepers = [...desk, 'biller'] as const
/** The verbs that ask and look live at the X12 edge; who may is said here, for the buttons. */
export const askAllow: Allow = { roles: keepers }
export const lookAllow: Allow = { roles: money }
