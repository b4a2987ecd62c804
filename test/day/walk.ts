import type { Actions } from '../../registry.ts'
import { type Person, Refused } from './client.ts'

export interface Team {
  desk: Person
  mas: Person[]
  nurse: Person
  /** By staff id. */
  providers: Map<string, Person>
  biller: Person
}

type BoardVisit = Actions['visits.board']['output']['visits'][number]

export interface Tally {
  walked: number
  corrected: number
  refusedOnPurpose: number
  raced: number
  vaccines: number
  tests: number
  claims: number
  stuck: string[]
}

const order = ['expected', 'arrived', 'rooming', 'ready', 'with_provider', 'checkout', 'left'] as const
const at = (stage: string) => order.indexOf(stage as (typeof order)[number])

/** Something the day does on purpose and that must be refused with this code. */
async function mustRefuse(tally: Tally, codes: readonly string[], work: Promise<unknown>) {
  try {
    await work
  } catch (error) {
    if (error instanceof Refused && codes.includes(error.code)) {
      tally.refusedOnPurpose++
      return
    }
    throw error
  }
  throw new Error(`this should have been refused with ${codes.join(' or ')}`)
}

const now = () => new Date().toISOString()

/** The visit as the board has it now. */
async function fresh(team: Team, id: string): Promise<BoardVisit> {
  const { visits } = await team.desk.do('visits.board', {})
  return visits.find((v) => v.id === id)!
}

/** Two identifiers asked, everything else confirmed or left with a reason. */
async function checkIn({ desk }: Team, v: BoardVisit) {
  const { patient } = await desk.do('patients.get', { patientId: v.patientId })
  const identified = await desk.do('checkin.identify', { visitId: v.id, birthDate: patient.birthDate, mrn: patient.mrn })
  if (identified.status !== 'match') throw new Error('the patient was not recognised')
  await desk.do('checkin.unchanged', { visitId: v.id, copayLeft: 'paid at checkout' })
  const { visit } = await desk.do('checkin.open', { visitId: v.id })
  await desk.do('checkin.complete', { visitId: v.id, version: visit.version })
}

/** A room may be taken at the moment it is wanted: the next free one, or a moment later. */
async function intoRoom(team: Team, ma: Person, v: BoardVisit, tally: Tally) {
  for (let tries = 0; tries < 400; tries++) {
    const { version } = await fresh(team, v.id)
    const go = (who: Person) => who.do('visits.advance', { visitId: v.id, to: 'rooming', version })
    const both = await Promise.allSettled(tries === 0 && tally.walked % 7 === 0 ? [go(ma), go(team.nurse)] : [go(ma)])
    if (both.length === 2 && both.filter((b) => b.status === 'fulfilled').length === 1) tally.raced++
    if (both.some((b) => b.status === 'fulfilled')) return
    const { reason } = both[0] as PromiseRejectedResult
    if (!(reason instanceof Refused) || !['room_taken', 'no_room_free', 'stale', 'cannot_move'].includes(reason.code)) throw reason
    if (at((await fresh(team, v.id)).stage) >= at('rooming')) return
    await new Promise((next) => setTimeout(next, 50))
  }
  throw new Error('no room came free')
}

const set = (n: number): Actions['vitals.record']['input']['readings'] =>
  [
    {
      kind: 'bp' as const,
      value: String(112 + (n % 40)),
      diastolic: String(66 + (n % 20)),
      unit: 'mm[Hg]',
      site: 'left_arm',
      position: 'sitting',
      cuff: 'adult',
    },
    { kind: 'hr' as const, value: String(64 + (n % 30)), unit: '/min' },
    { kind: 'rr' as const, value: '16', unit: '/min' },
    { kind: 'temp' as const, value: '98.6', unit: '[degF]', site: 'oral' },
    { kind: 'spo2' as const, value: '98', unit: '%' },
    { kind: 'pain' as const, value: String(n % 5), unit: '{score}' },
    { kind: 'weight' as const, absent: 'refused' as const },
    { kind: 'height' as const, absent: 'could_not' as const, note: 'wheelchair' },
    { kind: 'head_circumference' as const, absent: 'refused' as const },
  ].map((r) => ({ ...r, confirmed: true }))

async function room(team: Team, ma: Person, v: BoardVisit, n: number, tally: Tally) {
  const on = { visitId: v.id, patientId: v.patientId }
  await mustRefuse(
    tally,
    ['impossible'],
    ma.do('vitals.record', { ...on, takenAt: now(), readings: [{ kind: 'temp', value: '198.6', unit: '[degF]' }] }),
  )
  const { readings } = await ma.do('vitals.record', { ...on, takenAt: now(), readings: set(n) })
  if (n % 5 === 0) {
    const hr = readings.find((r) => r.kind === 'hr')!
    await ma.do('vitals.correct', {
      readingId: hr.id,
      patientId: v.patientId,
      change: { kind: 'hr', value: '71', unit: '/min', confirmed: true },
      reason: 'counted again',
    })
    tally.corrected++
  }
  const { state } = await ma.do('allergies.list', { patientId: v.patientId })
  await ma.do('allergies.review', { ...on, state: state === 'known' ? 'known' : 'none_known' })
  const { medicines } = await ma.do('medications.list', { patientId: v.patientId })
  const taken = medicines.map((m) => ({ medicationId: m.id, answer: 'taken' as const }))
  await ma.do('medications.report', taken.length ? { ...on, answers: taken } : { ...on, list: { answer: 'takes_none' as const } })
  await ma.do('tobacco.answer', { ...on, status: 'never' })
  if (n % 4 === 0) await swab(team, v)
  await orders(team, ma, v, tally)
  await ma.do('rooming.handoff', {
    ...on,
    handoff: 'vitals done, waiting',
    was: (await ma.do('rooming.open', { visitId: v.id })).visit.handoff ?? '',
  })
  await ma.do('rooming.ready', on)
}

/** The provider wants a rapid strep. */
async function swab(team: Team, v: BoardVisit) {
  const provider = [...team.providers.values()][0]!
  const { tests } = await provider.do('orders.menu', {})
  await provider.do('orders.place', { visitId: v.id, patientId: v.patientId, kind: 'test', itemId: tests[0]!.id })
}

/** The provider's orders of the visit are done at the chair: a strep test with its kit, a vaccine from its lot. */
async function orders(team: Team, ma: Person, v: BoardVisit, tally: Tally) {
  const on = { visitId: v.id, patientId: v.patientId }
  for (const order of (await ma.do('orders.of_visit', { visitId: v.id })).orders.filter((o) => o.state === 'signed')) {
    if (order.kind === 'test') {
      const { systems } = await ma.do('tests.menu', { visitId: v.id })
      const kit = systems.find((s) => s.id === order.itemId)?.kits.find((k) => !k.expired && k.control.ok)
      await ma.do('tests.record', {
        ...on,
        orderId: order.id,
        kitLotId: kit!.id,
        value: 'Negative',
        internalControl: 'valid',
        specimenSite: 'throat',
        performedAt: now(),
      })
      tally.tests++
    } else await vaccinate(team, ma, v, order, tally)
  }
}

async function vaccinate(team: Team, ma: Person, v: BoardVisit, order: { id: string; itemId: string }, tally: Tally) {
  const on = { visitId: v.id, patientId: v.patientId, orderId: order.id }
  const { lots } = await ma.do('immunizations.lots', { visitId: v.id, productId: order.itemId })
  const lot = lots.find((l) => l.why === null)
  if (!lot) {
    await ma.do('immunizations.not_given', { ...on, reason: 'no usable lot' })
    return
  }
  const today = (await ma.do('session.me', {})).practice.today
  const screening = (['sick_today', 'severe_reaction', 'guillain_barre'] as const).map((key) => ({ key, yes: false }))
  const dose = { ...on, lotId: lot.id, site: lot.sites[0] as 'LD', visGivenOn: today, screening }
  if (lot.route === 'IM') await mustRefuse(tally, ['scope'], ma.do('immunizations.give', { ...dose, verifiedBy: null }))
  await team.nurse.do('immunizations.give', { ...dose, verifiedBy: null })
  tally.vaccines++
}

async function provide(provider: Person, team: Team, v: BoardVisit, tally: Tally) {
  const on = { visitId: v.id, patientId: v.patientId }
  const sign = async () => {
    const { seen, note } = await provider.do('note.open', { visitId: v.id })
    return { ...on, seen, version: Math.max(1, note.version) }
  }
  const first = await provider.do('note.open', { visitId: v.id })
  await mustRefuse(tally, ['role'], team.desk.do('note.sign', await sign()))
  if (!first.diagnoses.length) await mustRefuse(tally, ['no_diagnosis'], provider.do('note.sign', await sign()))
  const { immunizations } = await provider.do('immunizations.list', { patientId: v.patientId, visitId: v.id })
  await provider.do('diagnoses.add', { ...on, code: 'J02.9' })
  if (immunizations.some((i) => i.state === 'given')) await provider.do('diagnoses.add', { ...on, code: 'Z23' })
  const written = await provider.do('note.write', {
    ...on,
    version: first.note.version,
    assessment: 'Stable.',
    plan: 'Rest and fluids. Come back if it gets worse.',
  })
  await provider.do('note.level', { ...on, version: written.version, code: first.patient.seenBefore ? '99213' : '99203', basis: 'mdm' })
  await provider.do('note.sign', await sign())
}

/** Money: what was documented is accepted whole, or named; the claim is built. */
async function bill({ biller }: Team, v: BoardVisit, tally: Tally) {
  for (let tries = 0; tries < 100; tries++) {
    const { charges } = await biller.do('charges.of_visit', { visitId: v.id })
    const open = charges.filter((c) => c.state === 'proposed')
    if (charges.some((c) => c.sourceKind === 'signature') || open.length > 0) {
      for (const c of open.filter((o) => o.missing.length))
        await biller.do('charges.decline', { chargeId: c.id, version: c.version, reason: 'not complete' })
      const whole = open.filter((o) => !o.missing.length)
      if (whole.length)
        await biller.do('charges.accept_all', { visitId: v.id, seen: whole.map((c) => ({ chargeId: c.id, version: c.version })) })
      break
    }
    await new Promise((next) => setTimeout(next, 50))
  }
  try {
    await biller.do('claims.build', { visitId: v.id })
    tally.claims++
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== 'claim_cannot_be_built') throw error
  }
}

/** Walks one visit from where it stands to the door. */
export async function walk(team: Team, v: BoardVisit, n: number, tally: Tally) {
  const ma = team.mas[n % team.mas.length]!
  const provider = team.providers.get(v.providerId ?? '') ?? [...team.providers.values()][0]!
  const stage = at(v.stage)
  if (stage <= at('expected')) await checkIn(team, v)
  if (stage <= at('arrived')) await intoRoom(team, ma, v, tally)
  if (stage <= at('rooming')) await room(team, ma, v, n, tally)
  if (stage <= at('ready'))
    await provider.do('visits.advance', { visitId: v.id, to: 'with_provider', version: (await fresh(team, v.id)).version })
  await provide(provider, team, v, tally)
  const { stage: then, version } = await fresh(team, v.id)
  if (then === 'checkout') await team.desk.do('visits.advance', { visitId: v.id, to: 'left', version })
  await bill(team, v, tally)
  tally.walked++
}
