import type { Context } from '../../core/context.ts'
import { stampConfirmed } from './sql.ts'

/** The patient has said that name, address and telephone are still right: stamped with when and to whom. */
export async function confirmDemographics(cx: Context, patientId: string): Promise<void> {
  await stampConfirmed(cx, patientId)
  cx.tell({ name: 'patient.confirmed', patientId, body: {} })
}
