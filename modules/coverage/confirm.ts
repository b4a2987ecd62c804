import type { Context } from '../../core/context.ts'
import { activeOn, type Coverage, stampConfirmed } from './sql.ts'

/** The patient has said that the plans of today are still right: each is stamped with when and to whom. */
export async function confirmCoverage(cx: Context, patientId: string): Promise<void> {
  await stampConfirmed(cx, patientId)
  cx.tell({ name: 'coverage.confirmed', patientId, body: {} })
}

/** Who pays on a day, primary first; none for someone who pays alone. */
export const activeCoverage = (cx: Context, patientId: string, day: string): Promise<Coverage[]> => activeOn(cx, patientId, day)
