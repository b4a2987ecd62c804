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
