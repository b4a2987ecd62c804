import type pg from 'pg'
import { dayIn } from '../core/clock.ts'
import { newId } from '../core/ids.ts'
import type { Role, Task } from '../scope/index.ts'

export interface Made {
  practiceId: string
  placeId: string
  rooms: string[]
  visitTypes: { acute: string; follow_up: string; well_adult: string }
  staff: Record<'medical_assistant' | 'nurse' | 'provider' | 'front_desk' | 'biller' | 'manager', string>
}

export interface StaffWish {
  role: Role
  given?: string
  family?: string
  credentials?: { kind: string; validFrom: string; validTo: string | null }[]
  documented?: Task[]
  hours?: Record<string, number>
  reps?: Record<string, number>
  signOffs?: Task[]
}

const zone = 'America/Los_Angeles'
const address = { line1: '12 Alder Street', city: 'Alder', state: 'CA', zip: '95901-1234' }

/** Inserts one row, as the owner. */
export async function put(owner: pg.Pool, table: string, row: Record<string, unknown>) {
  const names = Object.keys(row)
  await owner.query(`insert into ${table} (${names.join(',')}) values (${names.map((_, i) => `$${i + 1}`).join(',')})`, Object.values(row))
}

/** Everything an MA of the clinic day may need: trained, signed off, with the hours and repetitions California asks for. */
export const trainedMa: StaffWish = {
  role: 'medical_assistant',
  given: 'Sofia',
  family: 'Reyes',
  credentials: [{ kind: 'CMA_AAMA', validFrom: '2024-01-01', validTo: '2028-12-31' }],
  documented: ['vital_signs', 'rooming_history', 'waived_lab', 'vaccine_admin', 'injection_im_sc_id'],
  hours: { injections: 10 },
  reps: { IM: 12, SC: 12, ID: 10, skin_test: 10 },
  signOffs: ['vital_signs', 'rooming_history', 'waived_lab', 'vaccine_admin', 'injection_im_sc_id'],
}

export async function makeStaff(
  owner: pg.Pool,
  made: { practiceId: string; staff?: Partial<Made['staff']> },
  now: string,
  wish: StaffWish,
): Promise<string> {
  const id = newId()
  const practice_id = made.practiceId
  const day = dayIn(zone, now)
  const { role, given = 'Test', family = role } = wish
  const npi = role === 'provider' ? '1234567893' : null
  await put(owner, 'staff', {
    practice_id,
    id,
    login: `${role}.${id.slice(-6)}`,
    family,
    given,
    role,
    npi,
    taxonomy: npi ? '207Q00000X' : null,
    title: role === 'provider' ? 'MD' : null,
  })
  for (const c of wish.credentials ?? [])
    await put(owner, 'credential', {
      practice_id,
      id: newId(),
      staff_id: id,
      kind: c.kind,
      valid_from: c.validFrom,
      valid_to: c.validTo,
      verified_on: c.validFrom,
    })
  const training = [
    ...(wish.documented ?? []).map((what) => ({ kind: 'documented', what, amount: 1 })),
    ...Object.entries(wish.hours ?? {}).map(([what, amount]) => ({ kind: 'hours', what, amount })),
    ...Object.entries(wish.reps ?? {}).map(([what, amount]) => ({ kind: 'reps', what, amount })),
  ]
  for (const t of training) await put(owner, 'training', { practice_id, id: newId(), staff_id: id, recorded_on: day, ...t })
  for (const skill of wish.signOffs ?? [])
    await put(owner, 'sign_off', { practice_id, id: newId(), staff_id: id, skill, signed_on: day, assessor_id: made.staff?.provider })
  return id
}

/** A practice with its place, rooms, visit types and one person of each role. */
export async function makePractice(
  owner: pg.Pool,
  now: string,
  { jurisdiction = 'CA', supervisor = true }: { jurisdiction?: string; supervisor?: boolean },
): Promise<Made> {
  const practice_id = newId()
  const place_id = newId()
  await put(owner, 'practice_directory', { id: practice_id, name: 'Alder Street' })
  await put(owner, 'practice', {
    practice_id,
    id: practice_id,
    name: 'Alder Street Family Medicine',
    time_zone: zone,
    npi: '1245319599',
    ein: '123456789',
    taxonomy: '207Q00000X',
    phone: '5305550100',
    address,
  })
  await put(owner, 'place', {
    practice_id,
    id: place_id,
    name: 'Alder Street',
    jurisdiction,
    address,
    clia: '05D9999999',
    clia_expires: '2027-12-31',
  })
  const rooms = [newId(), newId(), newId()]
  for (const [i, id] of rooms.entries()) await put(owner, 'room', { practice_id, id, place_id, name: `Room ${i + 1}`, position: i })
  const visitTypes = { acute: newId(), follow_up: newId(), well_adult: newId() }
  const asks = ['reason', 'bp', 'hr', 'rr', 'temp', 'spo2', 'weight', 'height', 'pain', 'allergies', 'medicines', 'tobacco']
  for (const [code, id] of Object.entries(visitTypes))
    await put(owner, 'visit_type', { practice_id, id, code, name: code.replace('_', ' '), minutes: 20, asks })
  const made = { practiceId: practice_id, placeId: place_id, rooms, visitTypes, staff: {} as Made['staff'] }
  for (const role of ['provider', 'nurse', 'front_desk', 'biller', 'manager'] as const)
    made.staff[role] = await makeStaff(owner, made, now, { role })
  made.staff.medical_assistant = await makeStaff(owner, made, now, trainedMa)
  if (supervisor)
    await put(owner, 'presence', {
      practice_id,
      id: newId(),
      staff_id: made.staff.provider,
      place_id,
      day: dayIn(zone, now),
      mode: 'premises',
      from_at: new Date(Date.parse(now) - 3_600_000).toISOString(),
    })
  return made
}

export interface PatientWish {
  family?: string
  given?: string
  birthDate?: string
  sex?: 'female' | 'male'
}

/** A registered patient, findable by name, birth date and MRN. */
export async function makePatient(owner: pg.Pool, made: Pick<Made, 'practiceId'>, now: string, wish: PatientWish = {}): Promise<string> {
  const id = newId()
  const { family = 'Okafor', given = 'Amara', birthDate = '1980-05-14', sex = 'female' } = wish
  const mrn = `T${id.slice(-8)}`
  await put(owner, 'patient', {
    practice_id: made.practiceId,
    id,
    mrn,
    family,
    given,
    birth_date: birthDate,
    sex,
    phone: '5305550123',
    address,
    registered_at: now,
    act_id: newId(),
  })
  const words = [family.toLowerCase(), given.toLowerCase(), mrn.toLowerCase(), birthDate.replaceAll('-', '')]
  for (const word of words) await put(owner, 'patient_word', { practice_id: made.practiceId, word, patient_id: id })
  return id
}

export interface VisitWish {
  stage?: string
  type?: keyof Made['visitTypes']
  reason?: string
  at?: string
  room?: number
}

/** A visit of today in the stage wished; in the room wished when the stage needs one. */
export async function makeVisit(owner: pg.Pool, made: Made, now: string, patientId: string, wish: VisitWish = {}): Promise<string> {
  const id = newId()
  const { stage = 'arrived', type = 'acute', reason = 'sore throat', at = now, room = 0 } = wish
  const until = new Date(Date.parse(at) + 20 * 60_000).toISOString()
  const inRoom = ['rooming', 'ready', 'with_provider'].includes(stage)
  await put(owner, 'visit', {
    practice_id: made.practiceId,
    id,
    patient_id: patientId,
    place_id: made.placeId,
    visit_type_id: made.visitTypes[type],
    provider_id: made.staff.provider,
    planned: `[${at},${until})`,
    day: dayIn(zone, at),
    stage,
    stage_since: now,
    reason,
    room_id: inRoom ? made.rooms[room] : null,
    ma_id: inRoom ? made.staff.medical_assistant : null,
    act_id: newId(),
  })
  return id
}

export interface LotWish {
  expiresOn?: string
  onHand?: number
  minAgeMonths?: number | null
  productId?: string
}

/** A flu vaccine in stock: product, one lot and the ledger entry of its delivery. */
export async function makeLot(owner: pg.Pool, made: Made, now: string, wish: LotWish = {}): Promise<{ productId: string; lotId: string }> {
  const { practiceId: practice_id } = made
  const { expiresOn = '2027-06-30', onHand = 10, minAgeMonths = 6 } = wish
  const productId = wish.productId ?? newId()
  const lotId = newId()
  if (!wish.productId)
    await put(owner, 'vaccine_product', {
      practice_id,
      id: productId,
      name: 'Fluzone, prefilled syringe',
      cvx: '140',
      mvx: 'PMC',
      product_code: '90656',
      route: 'IM',
      dose_quantity: '0.5',
      dose_unit: 'mL',
      min_age_months: minAgeMonths,
      vis_edition: '2025-01-31',
      vis_name: 'Influenza (flu) vaccine, inactivated or recombinant',
    })
  await put(owner, 'vaccine_lot', {
    practice_id,
    id: lotId,
    product_id: productId,
    lot: `L${lotId.slice(-6).toUpperCase()}`,
    expires_on: expiresOn,
    funding: 'private',
    on_hand: onHand,
  })
  if (onHand)
    await put(owner, 'vaccine_stock_entry', {
      practice_id,
      id: newId(),
      lot_id: lotId,
      kind: 'received',
      doses: onHand,
      at: now,
      by_id: made.staff.nurse,
      act_id: newId(),
    })
  return { productId, lotId }
}

/** The controls of a kit have passed, and its insert asks none of each new operator: a test about something else can begin. */
export async function passControls(owner: pg.Pool, made: Made, systemId: string, kitLotId: string, now: string): Promise<void> {
  const { practiceId: practice_id, staff } = made
  const expected = { negative: 'Negative', positive: 'Positive' }
  const controls = Object.entries(expected).map(([level, word]) => ({ level, expected: word }))
  const when = { every_days: 30, new_lot: true, new_shipment: true, new_operator: false }
  const rule = { practice_id, id: newId(), system_id: systemId, controls: JSON.stringify(controls), ...when, source: 'Insert of the tests' }
  await put(owner, 'control_rule', { ...rule, set_at: now, set_by: staff.manager, act_id: newId() })
  const run = { practice_id, system_id: systemId, kit_lot_id: kitLotId, control_lot: 'QC1', control_expires_on: '2027-12-31', passed: true }
  const by = { run_on: dayIn(zone, now), run_at: now, run_by: staff.medical_assistant, act_id: newId() }
  for (const [level, word] of Object.entries(expected))
    await put(owner, 'control_run', { ...run, ...by, id: newId(), level, expected: word, observed: word })
}

/** A rapid strep test with one kit on the shelf, its controls passed unless the test says otherwise. */
export async function makeKit(
  owner: pg.Pool,
  made: Made,
  now: string,
  wish: { expiresOn?: string; controls?: 'none' } = {},
): Promise<{ systemId: string; kitLotId: string }> {
  const { practiceId: practice_id } = made
  const systemId = newId()
  const kitLotId = newId()
  await put(owner, 'test_system', {
    practice_id,
    id: systemId,
    name: 'Rapid strep A',
    analyte: 'Streptococcus pyogenes antigen',
    loinc: '78012-2',
    specimen: 'throat swab',
    values: ['Positive', 'Negative'],
    abnormal_values: ['Positive'],
    procedure_code: '87880',
    waived: true,
    qw: true,
    read_minutes: 5,
  })
  await put(owner, 'kit_lot', {
    practice_id,
    id: kitLotId,
    system_id: systemId,
    lot: 'STREP1',
    expires_on: wish.expiresOn ?? '2027-03-31',
    opened_on: dayIn(zone, '2026-11-20T18:00:00Z'),
  })
  if (wish.controls !== 'none') await passControls(owner, made, systemId, kitLotId, now)
  return { systemId, kitLotId }
}

/** A provider's signed order for a test or a vaccine at a visit. */
export async function makeOrder(
  owner: pg.Pool,
  made: Made,
  now: string,
  order: { kind: 'test' | 'vaccine' | 'lab'; itemId: string; visitId: string; patientId: string },
): Promise<string> {
  const id = newId()
  await put(owner, 'clinical_order', {
    practice_id: made.practiceId,
    id,
    visit_id: order.visitId,
    patient_id: order.patientId,
    kind: order.kind,
    item_id: order.itemId,
    item_name: { test: 'Rapid strep A', vaccine: 'Fluzone, prefilled syringe', lab: 'Complete blood count' }[order.kind],
    state: 'signed',
    ordered_by: made.staff.provider,
    ordered_at: now,
    act_id: newId(),
  })
  return id
}

/** What the patient was asked about allergies. */
export async function makeAllergyReview(owner: pg.Pool, made: Made, now: string, patientId: string, state = 'none_known'): Promise<void> {
  await put(owner, 'allergy_review', {
    practice_id: made.practiceId,
    id: newId(),
    patient_id: patientId,
    state,
    reviewed_at: now,
    reviewed_by: made.staff.medical_assistant,
    act_id: newId(),
  })
}

/** Lets someone of the staff confirm by PIN, as at a second look. */
export async function givePin(owner: pg.Pool, made: Made, staffId: string, pinHash: string): Promise<void> {
  await owner.query('update staff set pin_hash = $3 where practice_id = $1 and id = $2', [made.practiceId, staffId, pinHash])
}
