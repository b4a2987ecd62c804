import { createHash } from 'node:crypto'
import type pg from 'pg'
import { newId } from '../core/ids.ts'
import { write837p } from '../edges/x12/837p/write.ts'
import { exampleClaim } from '../modules/claims/example.ts'
import { type Made, makeKit, makeLot, makeOrder, makePatient, makePractice, makeStaff, makeVisit, put } from './make.ts'

/** Stands in every text of a whole practice, so that one look at an answer says whether something got out. */
export const canary = 'Canary'
export const hasCanary = (text: string) => text.toLowerCase().includes('canary')

interface At {
  owner: pg.Pool
  made: Made
  now: string
}
interface Of extends At {
  patientId: string
  visitId: string
}

/** What a row of the chart begins with: where, whose, by what act. */
const row = ({ made, patientId, visitId }: Of) => ({
  practice_id: made.practiceId,
  id: newId(),
  patient_id: patientId,
  visit_id: visitId,
  act_id: newId(),
})

async function add(of: Of, table: string, values: Record<string, unknown>, leave: readonly string[] = []): Promise<string> {
  const whole: Record<string, unknown> = { ...row(of), ...values }
  for (const name of leave) delete whole[name]
  await put(of.owner, table, whole)
  return whole['id'] as string
}

/** One visit in each stage, all of one patient, twenty minutes apart. */
async function makeVisits({ owner, made, now }: At, patientId: string) {
  const stages = ['expected', 'arrived', 'rooming', 'ready', 'with_provider', 'checkout', 'left', 'cancelled', 'no_show'] as const
  const hour = (i: number) => new Date(Date.parse(now) + (i - 6) * 1_200_000).toISOString()
  const ids = {} as Record<(typeof stages)[number] | 'identified' | 'checkedIn' | 'moved', string>
  const make = (stage: string, i: number) =>
    makeVisit(owner, made, now, patientId, {
      stage,
      at: hour(i),
      room: Math.max(0, ['rooming', 'ready', 'with_provider'].indexOf(stage)),
      reason: `${canary} reason`,
    })
  for (const [i, stage] of stages.entries()) ids[stage] = await make(stage, i)
  ids.identified = await make('expected', 9)
  ids.checkedIn = await make('expected', 10)
  ids.moved = await make('arrived', 11)
  return ids
}

async function makeCheckIn(at: At, patientId: string, visits: Awaited<ReturnType<typeof makeVisits>>) {
  const { made, now } = at
  const by = { at: now, by_id: made.staff.front_desk }
  const left = { state: 'left', reason: `${canary} left` }
  await add({ ...at, patientId, visitId: visits.identified }, 'checkin_item', { ...by, item: 'identity', state: 'confirmed' })
  for (const item of ['identity', 'demographics', 'coverage', 'consent', 'copay'])
    await add({ ...at, patientId, visitId: visits.checkedIn }, 'checkin_item', { ...by, item, ...left })
  await add({ ...at, patientId, visitId: visits.moved }, 'visit_event', {
    ...by,
    from_stage: 'expected',
    to_stage: 'arrived',
    note: `${canary} note`,
  })
}

const readings: [string, string, string][] = [
  ['hr', '72', '/min'],
  ['rr', '16', '/min'],
  ['temp', '36.8', 'Cel'],
  ['spo2', '98', '%'],
  ['weight', '70', 'kg'],
  ['height', '170', 'cm'],
  ['pain', '2', '{score}'],
]

/** Everything the rooming asks, answered: the visit could be made ready. */
async function makeChart(of: Of) {
  const { made, now } = of
  const ma = made.staff.medical_assistant
  const by = { recorded_by: ma, recorded_at: now }
  const taken = { taken_by: ma, taken_at: now, recorded_at: now, note: `${canary} reading` }
  const readingId = await add(of, 'reading', { ...taken, kind: 'bp', value: '120', diastolic: '80', unit: 'mm[Hg]' })
  for (const [kind, value, unit] of readings) await add(of, 'reading', { ...taken, kind, value, unit })
  const allergyId = await add(of, 'allergy', {
    ...by,
    substance: `${canary}cillin`,
    category: 'medication',
    reaction: `${canary} rash`,
    severity: 'mild',
  })
  await add(of, 'allergy_review', { state: 'known', reason: `${canary} reason`, reviewed_by: ma, reviewed_at: now })
  const problemId = await add(of, 'problem', { ...by, code_system: 'ICD-10-CM', code: 'I10', label: `${canary} pressure` })
  await add(of, 'tobacco_answer', { status: 'former', detail: `${canary} pipe`, answered_at: now, recorded_by: ma })
  const medicationId = await add(of, 'medication', { ...by, name: `${canary}pril`, strength: '10 mg', sig: `${canary} daily` })
  await add(of, 'medication_report', {
    medication_id: medicationId,
    answer: 'differently',
    detail: `${canary} at night`,
    reported_at: now,
    recorded_by: ma,
  })
  return { readingId, allergyId, problemId, medicationId }
}

/** Shelf and fridge, with an open order for each and one of each already done. */
async function makeShelf(of: Of) {
  const { owner, made, now, patientId, visitId } = of
  const [lot, kit] = [await makeLot(owner, made, now), await makeKit(owner, made, now)]
  await owner.query('update vaccine_product set name = $3 where practice_id = $1 and id = $2', [
    made.practiceId,
    lot.productId,
    `${canary} vaccine`,
  ])
  await owner.query('update test_system set name = $3 where practice_id = $1 and id = $2', [
    made.practiceId,
    kit.systemId,
    `${canary} test`,
  ])
  const order = (kind: 'test' | 'vaccine', itemId: string) => makeOrder(owner, made, now, { kind, itemId, visitId, patientId })
  const ids = { ...lot, ...kit, vaccineOrderId: await order('vaccine', lot.productId), testOrderId: await order('test', kit.systemId) }
  await owner.query('update clinical_order set item_name = $2, instructions = $2 where practice_id = $1', [
    made.practiceId,
    `${canary} order`,
  ])
  const ma = made.staff.medical_assistant
  const immunizationId = await add(of, 'immunization', {
    product_id: lot.productId,
    lot_id: lot.lotId,
    cvx: '140',
    name: `${canary} vaccine`,
    lot: 'L1',
    expires_on: '2027-06-30',
    funding: 'private',
    site: 'LD',
    route: 'IM',
    dose_quantity: '0.5',
    dose_unit: 'mL',
    vis_edition: '2025-01-31',
    vis_given_on: '2026-11-24',
    state: 'given',
    given_at: now,
    given_by: ma,
    recorded_at: now,
  })
  const resultId = await add(of, 'test_result', {
    system_id: kit.systemId,
    kit_lot_id: kit.kitLotId,
    value: 'Positive',
    abnormal: true,
    internal_control: 'valid',
    specimen_site: `${canary} throat`,
    state: 'final',
    performed_at: now,
    performed_by: ma,
    recorded_at: now,
  })
  return { ...ids, immunizationId, resultId, criticalId: await makeCritical(of, ids) }
}

/** A test with a number whose newest result nobody has been told of, and one that somebody was; what happened to its kits. */
async function makeCritical(of: Of, { systemId, kitLotId }: { systemId: string; kitLotId: string }) {
  const { owner, made, now, patientId } = of
  const { nurse, medical_assistant: ma } = made.staff
  await owner.query(`update control_rule set source = $2 where practice_id = $1`, [made.practiceId, `${canary} insert`])
  await owner.query(`update control_run set note = $2 where practice_id = $1`, [made.practiceId, `${canary} note`])
  const bare = ['patient_id', 'visit_id']
  const shelf = { kit_lot_id: kitLotId, received_at: '2026-11-20T18:00:00Z', received_by: nurse }
  await add(of, 'kit_shipment', shelf, bare)
  const heat = { system_id: systemId, kit_lot_id: kitLotId, what: `${canary} heat`, noted_at: '2026-11-20T18:00:00Z', noted_by: nurse }
  await add(of, 'control_excursion', heat, bare)
  const result = { system_id: systemId, kit_lot_id: kitLotId, value: 'Positive', abnormal: true, flag: 'HH', internal_control: 'valid' }
  const by = { state: 'final', performed_at: now, performed_by: ma, recorded_at: now }
  const toldId = await add(of, 'test_result', { ...result, ...by })
  const told = { result_id: toldId, patient_id: patientId, told_to: nurse, told_by: ma, told_at: now, read_back: true }
  await add(of, 'critical_told', { ...told, action_taken: `${canary} action` }, ['visit_id'])
  return add(of, 'test_result', { ...result, ...by })
}

/** A note with a level and one diagnosis: it could be signed. */
async function makeNote(of: Of) {
  const { made, now } = of
  const by = made.staff.provider
  await add(of, 'note', {
    assessment: `${canary} assessment`,
    plan: `${canary} plan`,
    level_code: '99213',
    level_basis: 'mdm',
    written_by: by,
    written_at: now,
  })
  return add(of, 'diagnosis', { code: 'J02.0', label: `${canary} throat`, rank: 1, added_by: by, added_at: now })
}

/** A signed visit with a charge of it, open or accepted. */
async function makeSigned(of: Of, state: 'proposed' | 'accepted'): Promise<string> {
  const { owner, made, now, visitId } = of
  const by = made.staff.provider
  await makeNote(of)
  const content = JSON.stringify({ canary, signer: canary })
  await add(of, 'signature', { signed_by: by, signed_at: now, content, content_hash: createHash('sha256').update(content).digest() })
  await add(of, 'amendment', { text: `${canary} amendment`, reason: `${canary} reason`, amended_by: by, amended_at: now })
  await owner.query('update visit set signed_at = $3, signed_by = $4 where practice_id = $1 and id = $2', [
    made.practiceId,
    visitId,
    now,
    by,
  ])
  const sourceId = newId()
  const because = JSON.stringify([{ kind: 'signature', id: sourceId, actId: newId(), text: `${canary} because` }])
  return add(of, 'charge', {
    code: '99213',
    label: `${canary} charge`,
    cents: 12_500,
    diagnoses: ['J02.0'],
    service_on: '2026-11-24',
    source_kind: 'signature',
    source_id: sourceId,
    because,
    state,
  })
}

/** A claim that is ready to go, and the file of earlier ones. */
async function makeClaims(of: Of, coverageId: string) {
  const { owner, made, now } = of
  const { practiceId: practice_id, staff } = made
  await put(owner, 'fee', { practice_id, code: '99213', label: `${canary} fee`, cents: 12_500, category: 'office_visit' })
  await owner.query('update practice set submitter = $2 where practice_id = $1', [
    practice_id,
    { id: 'SENDER1', receiverId: 'TAKER1', receiverName: `${canary} Clearing` },
  ])
  const example = exampleClaim()
  const body = { ...example, subscriber: { ...example.subscriber, last: `${canary}family` } }
  const claimId = await add(of, 'claim', {
    control_number: `${canary}1`,
    coverage_id: coverageId,
    total_cents: 12_500,
    body: JSON.stringify(body),
    findings: '[]',
    state: 'ready',
    built_by: staff.biller,
    built_at: now,
  })
  const { submitter, receiver } = body
  const written = write837p({
    claims: [body],
    control: { isa: 900, gs: 900, st: 900 },
    at: '2026-11-24T10:40:00',
    usage: 'P',
    submitter,
    receiver,
  })
  const file = written.ok ? written.text : ''
  const of837 = {
    isa_number: 900,
    group_number: 900,
    set_number: 900,
    usage: 'P',
    claims: 1,
    total_cents: 12_500,
    body: file,
    sha256: createHash('sha256').update(file).digest(),
  }
  const fileId = await add(of, 'claim_file', { ...of837, written_by: staff.biller, written_at: now }, ['patient_id', 'visit_id'])
  return { claimId, fileId }
}

/** What is being typed, what was sent out and what came in. */
async function makePapers(of: Of) {
  const { made, now } = of
  const { nurse, provider, manager } = made.staff
  await add(of, 'draft', { staff_id: nurse, form: 'rooming', body: { text: canary }, saved_at: now }, ['act_id'])
  await add(of, 'letter', { kind: 'visit_summary', body: JSON.stringify({ text: canary }), written_by: provider, written_at: now })
  const file = { kind: 'fhir', name: `${canary}.json`, body: canary, sha256: createHash('sha256').update(canary).digest() }
  const read = {
    understood: JSON.stringify({ visits: 1 }),
    not_understood: JSON.stringify([{ resourceType: 'Basic', id: canary, why: canary }]),
  }
  return { receivedId: await add(of, 'received', { ...file, ...read, received_at: now, received_by: manager }, ['visit_id']) }
}

/** An act done under somebody's eyes and still to be judged, and an attempt that was judged before. */
async function makeObservation({ owner, made, now, patientId, visitId }: Of) {
  const { practiceId: practice_id, staff } = made
  const [observationId, watchedActId] = [newId(), newId()]
  const of = () => ({ practice_id, act_id: newId() })
  await put(owner, 'observation', {
    ...{ ...of(), id: observationId, trainee_id: staff.medical_assistant, observer_id: staff.provider, task: 'vital_signs' },
    ...{ place_id: made.placeId, patient_id: patientId, visit_id: visitId, begun_at: now },
    until_at: new Date(Date.parse(now) + 1_800_000).toISOString(),
  })
  const authority = { rule: { id: 'CA.vital_signs' }, observed: { id: observationId } }
  await put(owner, 'audit', {
    ...{
      practice_id,
      id: watchedActId,
      at: now,
      actor_id: staff.medical_assistant,
      actor_role: 'medical_assistant',
      action: 'vitals.record',
    },
    ...{ outcome: 'done', patient_id: patientId, visit_id: visitId, authority: JSON.stringify(authority) },
  })
  const steps = [{ id: 'vital_signs.1', text: `${canary} step`, critical: true, state: 'done' }]
  await put(owner, 'assessment', {
    ...{ ...of(), id: newId(), staff_id: staff.medical_assistant, skill: 'ekg', assessor_id: staff.nurse, method: 'simulated' },
    ...{ performed_on: '2026-11-24', steps: JSON.stringify(steps), passed: true, comments: `${canary} comment`, recorded_at: now },
  })
  return { observationId }
}

async function makePeople(at: At) {
  const { owner, made, now } = at
  await owner.query('update staff set family = $2 where practice_id = $1', [made.practiceId, `${canary}staff`])
  const studentId = await makeStaff(owner, made, now, { role: 'student', family: `${canary}student` })
  const clientId = newId()
  await put(owner, 'client', {
    practice_id: made.practiceId,
    id: clientId,
    name: `${canary} program`,
    token_hash: Buffer.from(clientId),
    issued_by: made.staff.manager,
    issued_at: now,
    expires_at: '2027-11-24T00:00:00Z',
  })
  const { rows } = await owner.query<{ id: string }>('select id from presence where practice_id = $1', [made.practiceId])
  return { studentId, clientId, presenceId: rows[0]!.id }
}

/** Everybody has a paper on file; the student has a credential with it, and a course that waits to be confirmed. */
async function makeCredentials({ owner, made, now }: At, studentId: string) {
  const practice_id = made.practiceId
  const paper = async (staff_id: string) => {
    const id = newId()
    const bytes = Buffer.from(`%PDF-1.4 ${canary}`)
    const file = { name: `${canary}.pdf`, type: 'application/pdf', bytes, sha256: createHash('sha256').update(bytes).digest() }
    await put(owner, 'evidence', { practice_id, id, staff_id, ...file, added_by: made.staff.manager, added_at: now, act_id: newId() })
    return id
  }
  const evidenceOf = { student: await paper(studentId) } as Record<keyof Made['staff'] | 'student', string>
  for (const [role, id] of Object.entries(made.staff)) evidenceOf[role as keyof Made['staff']] = await paper(id)
  const [credentialId, ceEntryId] = [newId(), newId()]
  const dates = { valid_from: '2025-12-01', valid_to: '2026-12-20', filed_by: made.staff.manager, filed_at: now }
  const card = { kind: 'NCMA_NCCT', number: `${canary}7`, issuer: `${canary} board`, evidence_id: evidenceOf.student, ...dates }
  await put(owner, 'credential', { practice_id, id: credentialId, staff_id: studentId, ...card, act_id: newId() })
  const of = { practice_id, credential_id: credentialId, staff_id: studentId, act_id: newId() }
  const source = { way: 'issuer', source: `${canary} board`, address: `${canary}.example`, result: 'valid', note: canary }
  const look = { id: newId(), checked_by: made.staff.manager, checked_at: now, checked_on: '2026-11-23', ...source }
  await put(owner, 'credential_check', { ...of, ...look })
  const course = { title: `${canary} course`, provider: `${canary} school`, amount: 2, category: 'any' }
  await put(owner, 'ce_entry', { ...of, id: ceEntryId, done_on: '2026-10-01', ...course, logged_at: now })
  await put(owner, 'credential_reminder', { practice_id, credential_id: credentialId, mark: 90, said_on: '2026-09-21', act_id: newId() })
  const file = { practice_id, staff_id: studentId }
  const [trainingId, signOffId] = [newId(), newId()]
  const one = { kind: 'reps', what: 'SC', amount: 1, recorded_on: '2026-11-20', act_id: newId() }
  await put(owner, 'training', { ...file, id: trainingId, ...one })
  const signed = { skill: 'ekg', signed_on: '2026-11-20', assessor_id: made.staff.provider, act_id: newId() }
  await put(owner, 'sign_off', { ...file, id: signOffId, ...signed })
  return { evidenceOf, credentialId, ceEntryId, trainingId, signOffId }
}

async function makePatientOf({ owner, made, now }: At) {
  const { practiceId: practice_id } = made
  const patientId = await makePatient(owner, made, now, { family: `${canary}family`, given: `${canary}given` })
  const address = { line1: `1 ${canary} Street`, city: `${canary}ville`, state: 'CA', zip: '95901' }
  await owner.query('update patient set address = $3, email = $4, preferred = $5 where practice_id = $1 and id = $2', [
    practice_id,
    patientId,
    address,
    'canary@example.com',
    canary,
  ])
  const [payerId, coverageId] = [newId(), newId()]
  await put(owner, 'payer', { practice_id, id: payerId, name: `${canary} Health Plan`, payer_code: 'CANARY1', filing_indicator: 'CI' })
  await put(owner, 'coverage', {
    practice_id,
    id: coverageId,
    patient_id: patientId,
    payer_id: payerId,
    rank: 1,
    member_id: 'CANARY123',
    plan_name: `${canary} Plan`,
    valid_from: '2026-01-01',
    act_id: newId(),
  })
  return { patientId, payerId, coverageId }
}

/** Every act of the fixture gets its line in the audit, so that what is written later without one stands out. */
async function auditAll({ owner, made, now }: At) {
  const columns = await owner.query<{ t: string }>(
    "select table_name as t from information_schema.columns where table_schema = 'public' and column_name = 'act_id'",
  )
  const acts = columns.rows.map(({ t }) => `select act_id from ${t} where practice_id = $1 and act_id is not null`).join(' union ')
  await owner.query(
    `insert into audit (practice_id, id, at, actor_role, action, outcome) select $1, act_id, $2, 'system', 'fixture', 'done' from (${acts}) a`,
    [made.practiceId, now],
  )
}

/** A practice with something in every table, and a canary in every text of it. */
/** Tasks that wait for whoever of the medical assistants takes them, one of them taken. */
async function makeTasks({ owner, made, now }: At, patientId: string) {
  const task = async (owner_id: string | null, by_hand: boolean) => {
    const id = newId()
    const words = { kind: 'hand', title: `${canary} title`, why: `${canary} why`, due: '2026-11-25', path: '/wallet' }
    const rest = { by_hand, patient_id: patientId, opened_at: now, act_id: newId() }
    await put(owner, 'task', {
      practice_id: made.practiceId,
      id,
      key: `t.${id}`,
      owner_id,
      owner_role: 'medical_assistant',
      ...words,
      ...rest,
    })
    return id
  }
  return { openTaskId: await task(null, true), ownTaskId: await task(made.staff.medical_assistant, true) }
}

/** A call in each state, the questions approved, something said and tried. */
async function makeCalls({ owner, made, now }: At, patientId: string) {
  const practice_id = made.practiceId
  const by = made.staff.nurse
  const call = async (state: string, more: Record<string, unknown> = {}) => {
    const id = newId()
    const words = { number: '5305550142', line: `${canary} line`, caller_name: `${canary} caller`, reason: `${canary} reason` }
    const kind = state === 'ringing' ? {} : { patient_id: patientId, taken_by: by, kind: 'other', tier: 'routine', relation: 'family' }
    await put(owner, 'call', { practice_id, id, state, received_at: now, day: '2026-11-24', act_id: newId(), ...words, ...kind, ...more })
    return id
  }
  const reply = { reply: `${canary} reply`, replied_by: by, replied_at: now }
  const calls = {
    ringing: await call('ringing'),
    open: await call('open'),
    routed: await call('routed', { due: '2026-11-25' }),
    answered: await call('answered', reply),
    closed: await call('closed', { ...reply, outcome: `${canary} outcome`, closed_by: by, closed_at: now }),
  }
  const of = (call_id: string) => ({ practice_id, id: newId(), call_id, act_id: newId() })
  const said = { protocol_version: '2026.1', question: 'chest', yes: false, answered_at: now, asked_by: by }
  await put(owner, 'call_answer', { ...of(calls.routed), ...said })
  await put(owner, 'call_step', {
    ...of(calls.answered),
    kind: 'attempt',
    outcome: 'no_answer',
    note: `${canary} note`,
    at: now,
    by_id: by,
  })
  const days = { approved_on: '2026-11-01', expires: '2027-10-31' }
  await put(owner, 'call_protocol_approval', {
    ...{ practice_id, id: newId(), protocol_version: '2026.1', approved_by: made.staff.provider, act_id: newId() },
    ...days,
  })
  return { calls }
}

/** A training of the practice's own that everyone is asked, and a session of it. */
async function makeTrainings({ owner, made, now }: At) {
  const { practiceId: practice_id, staff } = made
  const of = () => ({ practice_id, id: newId(), act_id: newId() })
  const ownTraining = 'own_canary'
  const roles = ['medical_assistant', 'nurse', 'provider', 'front_desk', 'biller', 'manager', 'student']
  const texts = { title: `${canary} training`, about: `${canary} about`, material: `${canary} folder` }
  await put(owner, 'training_choice', {
    ...{ ...of(), ...texts, topic: ownTraining, applies: true, roles, every_days: 365, keep_years: 3 },
    ...{ chosen_at: now, chosen_by: staff.manager },
  })
  const entry = { topic: ownTraining, recorded_at: now, recorded_by: staff.manager }
  const session = {
    ...{ ...of(), ...entry, title: `${canary} training`, held_on: '2026-11-20', minutes: 30, trainer_name: `${canary} trainer` },
    ...{ trainer_qualification: `${canary} diploma`, contents: `${canary} contents`, evidence: `${canary} binder` },
  }
  await put(owner, 'training_session', session)
  const done = async (staff_id: string, staff_role: string) => {
    const row = { ...of(), ...entry, staff_id, staff_role, done_on: '2026-11-20', how: 'session', session_id: session.id }
    await put(owner, 'training_done', row)
    return row.id
  }
  const takenBack = await done(staff.biller, 'biller')
  const back = { done_id: takenBack, reason: `${canary} reason`, taken_at: now, taken_by: staff.manager }
  await put(owner, 'training_taken_back', { practice_id, ...back, act_id: newId() })
  await put(owner, 'training_assignment', {
    ...{ practice_id, staff_id: staff.nurse, topic: ownTraining, assigned_on: '2026-11-20', act_id: newId() },
  })
  return { ownTraining, trainingSessionId: session.id, trainingDoneId: await done(staff.nurse, 'nurse') }
}

/** A student's externship under way, and one of another student that could be finished. */
async function makeExterns(at: At, studentId: string) {
  const { owner, made, now } = at
  const { practiceId: practice_id, staff } = made
  const of = () => ({ practice_id, id: newId(), act_id: newId() })
  const terms = { school: `${canary} College`, coordinator: `${canary} coordinator`, accreditor: 'other', starts_on: '2026-11-01' }
  const enrol = async (student_id: string, required_hours: number, keys: string[]) => {
    const row = { ...of(), ...terms, student_id, required_hours, competencies: keys, ends_on: '2027-02-01' }
    await put(owner, 'externship', { ...row, enrolled_at: now, enrolled_by: staff.manager })
    const preceptor = { practice_id, externship_id: row.id, staff_id: staff.medical_assistant, student_id, act_id: newId() }
    await put(owner, 'externship_preceptor', preceptor)
    return row.id
  }
  const shown = async (externship_id: string, student_id: string, table: string, row: Record<string, unknown>) => {
    const whole = { ...of(), externship_id, student_id, recorded_at: now, ...row }
    await put(owner, table, whole)
    return whole.id
  }
  const time = { day: '2026-11-20', from_time: '08:00', to_time: '09:00', break_minutes: 0, minutes: 60, what: `${canary} work` }
  const skill = { competency: 'vital_signs', how: 'simulated', shown_on: '2026-11-20', note: `${canary} note` }
  const externshipId = await enrol(studentId, 160, ['vital_signs', 'telephone'])
  const externHoursId = await shown(externshipId, studentId, 'externship_hours', time)
  const other = await makeStaff(owner, made, now, { role: 'student', family: `${canary}second` })
  const completeExternshipId = await enrol(other, 1, ['vital_signs'])
  const signed = { verdict: 'confirmed', note: `${canary} word`, signed_by: staff.nurse, signer_role: 'nurse', signed_at: now }
  for (const [column, table, row] of [
    ['hours_id', 'externship_hours', time],
    ['competency_id', 'externship_competency', skill],
  ] as const) {
    const id = await shown(completeExternshipId, other, table, row)
    const of_ = { externship_id: completeExternshipId, student_id: other, [column]: id }
    await put(owner, 'externship_signature', { ...of(), ...of_, ...signed })
  }
  return { externshipId, externHoursId, completeExternshipId }
}

/** What the practice signed: one task forbidden, and lifted for a visit that is over; another that has ended; the law as counsel read it. */
async function makePolicies({ owner, made, now }: At, patientId: string, visitId: string) {
  const { practiceId: practice_id, staff } = made
  const narrow = async (task: string) => {
    const id = newId()
    const span = { valid_from: '2026-11-01', expires: '2027-06-30', jurisdiction: 'CA', rule_version: '2026.1' }
    await put(owner, 'scope_policy', {
      ...{ practice_id, id, task, kind: 'narrow', signed_by: staff.manager, reason: `${canary} reason`, act_id: newId() },
      ...span,
    })
    return id
  }
  const [policyId, endedId] = [await narrow('tonometry'), await narrow('foot_nail_care')]
  const end = { ended_on: '2026-11-20', ended_by: staff.manager, reason: `${canary} reason`, act_id: newId() }
  await put(owner, 'scope_policy_end', { practice_id, policy_id: endedId, ...end })
  const lifted = { staff_id: staff.medical_assistant, task: 'tonometry', patient_id: patientId, visit_id: visitId, lifts: [policyId] }
  const given = { day: '2026-11-24', reason: `${canary} reason`, given_by: staff.provider, given_at: now, act_id: newId() }
  await put(owner, 'scope_override', { practice_id, id: newId(), ...lifted, ...given })
  const read = { jurisdiction: 'CA', version: '2026.1', reviewed_by: `${canary} counsel`, reviewed_on: '2026-11-02', note: canary }
  await put(owner, 'jurisdiction_review', {
    ...{ practice_id, id: newId(), ...read, recorded_by: staff.manager, recorded_at: now, act_id: newId() },
  })
  return { policyId }
}

/** A standing order that is signed, the draft of its next version, and one use of it that waits for the provider's name. */
async function makeStandingOrders(of: Of, productId: string) {
  const { owner, made, now, patientId, visitId } = of
  const { practiceId: practice_id, staff } = made
  const [seriesId, draftId, nextDraftId, standingOrderedId] = [newId(), newId(), newId(), newId()]
  const body = JSON.stringify({
    ...{ name: `${canary} standing order`, kind: 'vaccine', itemId: productId, instructions: `${canary} instructions`, credentials: [] },
    criteria: {
      age: null,
      interval: null,
      season: null,
      sameCvx: [],
      required: [],
      excluded: [],
      questions: [],
      allergies: [],
      tempAtMost: null,
    },
    ...{ roles: ['medical_assistant', 'nurse'], observeMinutes: null, cosignDays: 3, effectiveOn: '2026-11-24', expiresOn: '2027-06-30' },
  })
  const drafted = {
    practice_id,
    series_id: seriesId,
    provider_id: staff.provider,
    body,
    drafted_by: staff.nurse,
    drafted_at: now,
    act_id: newId(),
  }
  await put(owner, 'standing_order_draft', { ...drafted, id: draftId, state: 'signed', version: 2 })
  await put(owner, 'standing_order_draft', { ...drafted, id: nextDraftId })
  await put(owner, 'standing_order', {
    ...{ practice_id, series_id: seriesId, version: 1, draft_id: draftId, name: `${canary} standing order`, kind: 'vaccine' },
    ...{ item_id: productId, body, provider_id: staff.provider, signed_by: staff.provider, signed_at: now, signed_way: 'session' },
    ...{ effective_on: '2026-11-24', expires_on: '2027-06-30', act_id: newId() },
  })
  const ordered = {
    kind: 'vaccine',
    item_id: productId,
    item_name: `${canary} order`,
    state: 'signed',
    ordered_by: staff.provider,
    ordered_at: now,
  }
  const standing = { standing_order_id: seriesId, standing_order_version: 1, entered_by: staff.nurse, cosign_due: '2026-11-27' }
  await add({ ...of }, 'clinical_order', { ...ordered, ...standing, id: standingOrderedId })
  const tried = { series_id: seriesId, version: 1, answers: '[]', tried_by: staff.nurse, tried_at: now }
  const findings = JSON.stringify([{ criterion: 'age', key: null, state: 'not_met', says: `${canary} age`, source: null }])
  await add(of, 'standing_order_try', { ...tried, outcome: 'used', findings: '[]', order_id: standingOrderedId })
  await add(of, 'standing_order_try', { ...tried, outcome: 'refused', findings, because: `${canary} age` })
  const retired = newId()
  const end = {
    practice_id,
    series_id: retired,
    ended_on: '2026-11-24',
    ended_by: staff.manager,
    reason: `${canary} reason`,
    act_id: newId(),
  }
  await put(owner, 'standing_order_end', end)
  return { standingOrderId: seriesId, standingDraftId: nextDraftId, standingOrderedId, standingVisit: { patientId, visitId } }
}

/** Tests that are sent out, open orders for them, and a container at each step of its way. */
async function makeLab(of: Of) {
  const { owner, made, now, patientId, visitId } = of
  const { practiceId: practice_id, staff, placeId: place_id } = made
  const ma = staff.medical_assistant
  const test = async (specimen: string, container: string) => {
    const id = newId()
    const texts = {
      name: `${canary} ${specimen}`,
      preparation: `${canary} preparation`,
      lab_name: `${canary} Lab`,
      source: `${canary} source`,
    }
    const containers = JSON.stringify([{ container, count: 1, needMl: 2, minMl: 1, fillMl: 4 }])
    await put(owner, 'lab_test', { practice_id, id, specimen, containers, expected_days: 3, act_id: newId(), ...texts })
    return id
  }
  const [bloodTestId, urineTestId] = [await test('blood', 'edta'), await test('urine', 'urine_cup')]
  const order = (itemId: string) => makeOrder(owner, made, now, { kind: 'lab', itemId, visitId, patientId })
  const orders = { bloodOrderId: await order(bloodTestId), fingerOrderId: await order(bloodTestId), urineOrderId: await order(urineTestId) }
  await owner.query("update clinical_order set item_name = $2 where practice_id = $1 and kind = 'lab'", [practice_id, `${canary} order`])
  const identity_id = await add(of, 'chair_identity', { by_id: ma, at: now })
  const said = { identity_id, fasting: 'F', fasting_hours: 9, gone_on: `${canary} goes on`, at: now, by_id: ma }
  const needle = {
    way: 'vein',
    sitting: 0,
    attempt: 1,
    outcome: 'collected',
    site: 'left_arm',
    reason: `${canary} reason`,
    limbs: JSON.stringify({ left: [], right: [] }),
  }
  const drawId = await add(of, 'draw', { ...said, ...needle })
  const manifestId = newId()
  await put(owner, 'courier_manifest', {
    ...{ practice_id, id: manifestId, number: `${canary}M`, place_id, lab_name: `${canary} Lab`, courier: `${canary} courier` },
    ...{ handed_at: now, handed_by: ma, act_id: newId() },
  })
  const filled = async (number: string, state: string, more: Record<string, unknown> = {}) => {
    const what = { container: 'edta', material: 'blood', position: 1, lab_name: `${canary} Lab`, expected_days: 3 }
    const taken = { place_id, draw_id: drawId, collected_at: now, collected_by: ma, stored_where: `${canary} shelf` }
    const id = await add(of, 'specimen', { number: `${canary}${number}`, state, ...what, ...taken, ...more })
    const link = { practice_id, specimen_id: id, patient_id: patientId, act_id: newId() }
    await put(owner, 'specimen_order', { ...link, order_id: orders.urineOrderId })
    await put(owner, 'specimen_event', { ...link, id: newId(), what: 'collected', note: `${canary} note`, at: now, by_id: ma })
    return id
  }
  const sent = { manifest_id: manifestId, expected_on: '2026-11-27' }
  const containers = {
    collected: await filled('1', 'collected'),
    stored: await filled('2', 'stored'),
    sent: await filled('3', 'handed_off', sent),
    received: await filled('4', 'received', sent),
  }
  await put(owner, 'label_printer', {
    ...{ practice_id, place_id, host: `${canary}.example`, port: 9100, set_by: staff.manager, set_at: now, act_id: newId() },
  })
  return { ...orders, bloodTestId, drawId, manifestId, containers }
}

/** A rule given to a role, a recall of our own, what was done elsewhere, and two tries to reach the patient. */
async function makeRecalls({ owner, made, now }: At, patientId: string) {
  const { practiceId: practice_id, staff } = made
  const of = () => ({ practice_id, id: newId(), patient_id: patientId, act_id: newId() })
  const by = staff.front_desk
  const setting = { rule_id: 'tetanus-vaccine', is_on: true, owner_role: 'front_desk', set_by: staff.manager, set_at: now }
  await put(owner, 'recall_rule_setting', { practice_id, ...setting, act_id: newId() })
  const own = { ...of(), what: `${canary} recall`, due: '2026-11-24', owner_role: 'front_desk', added_by: by, added_at: now }
  await put(owner, 'recall_own', own)
  const done = { rule_id: 'mammogram', done_on: '2020-11-01', note: `${canary} elsewhere`, recorded_by: staff.nurse, recorded_at: now }
  await put(owner, 'recall_record', { ...of(), ...done })
  const tried = { items: [own.id], note: `${canary} note`, day: '2026-11-20', at: now, by_id: by }
  await put(owner, 'recall_contact', { ...of(), ...tried, way: 'phone', outcome: 'no_answer' })
  await put(owner, 'recall_contact', { ...of(), ...tried, way: 'letter', outcome: 'printed' })
  return { ownRecallId: own.id }
}

/** A clearinghouse by folder; a question about the plan with its answer, and an answer that nobody asked for. */
async function makeEligibility({ owner, made, now }: At, patientId: string, coverageId: string) {
  const { practiceId: practice_id, staff } = made
  const [askId, eligibilityAnswerId] = [newId(), newId()]
  await put(owner, 'clearinghouse', { practice_id, way: 'folder', changed_by: staff.manager, changed_at: now, act_id: newId() })
  const whose = { patient_id: patientId, coverage_id: coverageId }
  const said = { payer: { name: canary, id: 'C1' }, subscriber: { last: canary, first: canary, memberId: 'C1' } }
  const numbers = { trace: `${canary}T`, isa_number: 800, group_number: 800, asked: JSON.stringify(said), body: `${canary} question` }
  const went = { state: 'sent', asked_at: now, asked_by: staff.front_desk, sent_at: now, answered_at: now }
  await put(owner, 'eligibility_ask', { practice_id, id: askId, ...whose, service_day: '2026-11-24', ...numbers, ...went, act_id: newId() })
  const body = { body: `${canary} answer`, sha256: createHash('sha256').update(canary).digest(), way: 'folder', received_at: now }
  const why = { state: 'undetermined', why: `${canary} why`, next: `${canary} next`, reply: '{}' }
  const answer = { practice_id, id: eligibilityAnswerId, ask_id: askId, ...whose, kind: 'answer', ...why, ...body, act_id: newId() }
  await put(owner, 'eligibility_answer', answer)
  await put(owner, 'eligibility_answer', { practice_id, id: newId(), kind: 'stray', ...why, ...body, act_id: newId() })
  return { eligibilityAnswerId }
}

export async function makeWhole(owner: pg.Pool, now: string) {
  const at = { owner, now, made: await makePractice(owner, now, {}) }
  const people = await makePeople(at)
  const credentials = await makeCredentials(at, people.studentId)
  const patient = await makePatientOf(at)
  const visits = await makeVisits(at, patient.patientId)
  await makeCheckIn(at, patient.patientId, visits)
  const of = (visitId: string): Of => ({ ...at, patientId: patient.patientId, visitId })
  const chart = await makeChart(of(visits.rooming))
  const shelf = await makeShelf(of(visits.rooming))
  const diagnosisId = await makeNote(of(visits.with_provider))
  const chargeId = await makeSigned(of(visits.checkout), 'proposed')
  await makeSigned(of(visits.left), 'accepted')
  const claims = await makeClaims(of(visits.checkout), patient.coverageId)
  const papers = await makePapers(of(visits.rooming))
  const lab = await makeLab(of(visits.rooming))
  const observed = await makeObservation(of(visits.rooming))
  const tasks = await makeTasks(at, patient.patientId)
  const calls = await makeCalls(at, patient.patientId)
  const trainings = await makeTrainings(at)
  const externs = await makeExterns(at, people.studentId)
  const policies = await makePolicies(at, patient.patientId, visits.left)
  const standing = await makeStandingOrders(of(visits.ready), shelf.productId)
  const recalls = await makeRecalls(at, patient.patientId)
  const eligibility = await makeEligibility(at, patient.patientId, patient.coverageId)
  await auditAll(at)
  return {
    ...at.made,
    ...eligibility,
    ...recalls,
    ...tasks,
    ...trainings,
    ...externs,
    ...policies,
    ...standing,
    ...calls,
    ...people,
    ...credentials,
    ...patient,
    ...chart,
    ...shelf,
    ...claims,
    ...papers,
    ...lab,
    ...observed,
    diagnosisId,
    chargeId,
    visits,
    now,
  }
}

export type Whole = Awaited<ReturnType<typeof makeWhole>>

/** Tables in the order they were made, so that each comes after those it points to. */
const tenantTables = `select c.relname as name, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
   from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  where n.nspname = 'public' and c.relkind in ('r', 'p') and exists (select from pg_attribute where attrelid = c.oid and attname = 'practice_id')
  group by c.oid, c.relname order by c.oid`

/** The same practice once more under another practice id: its rows keep their ids, since keys begin with the practice. */
export async function cloneWhole(owner: pg.Pool, whole: Whole): Promise<Whole> {
  const practiceId = newId()
  const { rows } = await owner.query<{ name: string; columns: string }>(tenantTables)
  const copies = rows.map(({ name, columns }) => {
    const values = columns
      .split(', ')
      .map((c) => (c === 'practice_id' || (name === 'practice' && c === 'id') ? `'${practiceId}'::uuid` : c))
    return `insert into ${name} (${columns}) select ${values.join(', ')} from ${name} where practice_id = '${whole.practiceId}'`
  })
  // A table may point to a younger one: what is whole before is whole after, so nothing is checked on the way.
  const unchecked = 'set local session_replication_role = replica'
  await owner.query([unchecked, `insert into practice_directory (id, name) values ('${practiceId}', 'Copy')`, ...copies].join('; '))
  return { ...whole, practiceId }
}
