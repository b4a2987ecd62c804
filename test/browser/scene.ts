import { vi } from 'vitest'
import type { Actions } from '../../registry.ts'

export type Act = <N extends keyof Actions>(name: N, input: Actions[N]['input']) => Promise<Actions[N]['output']>
export type Visit = Actions['visits.board']['output']['visits'][number]

/** The visit of the day of somebody, by family and given name. */
export async function visitOf(act: Act, family: string, given: string): Promise<Visit> {
  const { visits } = await act('visits.board', {})
  const found = visits.find((v) => v.family === family && v.given === given)
  if (!found) throw new Error(`${given} ${family} is not on the board`)
  return found
}

/** The front desk lets somebody arrive: identified, nothing changed. */
export async function arrives(desk: Act, visit: Visit): Promise<void> {
  const visitId = visit.id
  await desk('checkin.identify', { visitId, birthDate: visit.birthDate, name: `${visit.given} ${visit.family}`.trim() })
  await desk('checkin.unchanged', { visitId })
  const { visit: now } = await desk('checkin.open', { visitId })
  await desk('checkin.complete', { visitId, version: now.version })
}

/** The provider signs, the biller accepts and files: answers the file the claim went out in. */
export async function fileClaim(as: (login: string) => Act, visit: Visit): Promise<string> {
  const provider = as('dokafor')
  const biller = as('bnguyen')
  const { id: visitId, patientId } = visit
  await provider('diagnoses.add', { visitId, patientId, code: 'E11.9' })
  const { note } = await provider('note.open', { visitId })
  await provider('note.level', { visitId, patientId, version: note.version, code: '99213', basis: 'mdm', minutes: null })
  const { note: written, seen } = await provider('note.open', { visitId })
  await provider('note.sign', { visitId, patientId, version: written.version, seen })
  const charges = await vi.waitUntil(async () => {
    const { charges: proposed } = await biller('charges.of_visit', { visitId })
    return proposed.length > 0 && proposed
  })
  await biller('charges.accept_all', { visitId, seen: charges.map((c) => ({ chargeId: c.id, version: c.version })) })
  const { id } = await biller('claims.build', { visitId })
  return (await biller('claims.file', { claimIds: [id] })).fileId
}
