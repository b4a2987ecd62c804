import { newId } from '../../core/ids.ts'
import { fees } from '../../modules/codes/index.ts'
import { demoPassword, demoPin, hashPassword } from '../../modules/staff/index.ts'
import type { Demo, House } from '../types.ts'
import { type Rows, rows } from './rows.ts'

/** How many days ahead the demo's supervisors are already on the roster. */
const rosterDays = 30

export async function houseRows(demo: Demo, act_id: string, now: string): Promise<Rows> {
  const { house } = demo
  const practice_id = house.practice.id
  const row = rows(practice_id)
  const { demo: isDemo, id, name, timeZone, npi, ein, taxonomy, phone, address } = house.practice
  const submitter = { id: 'ROOMEDDEMO', receiverName: 'DEMO CLEARINGHOUSE', receiverId: '999999999' }
  return {
    practice: [
      { practice_id, id, name, time_zone: timeZone, npi, ein, taxonomy, phone, address, submitter, demo: isDemo, settings: {}, version: 1 },
    ],
    place: [row({ ...house.place, cliaExpires: house.place.cliaExpires })],
    room: house.rooms.map(row),
    visit_type: house.visitTypes.map(row),
    ...(await peopleRows(house, demo.today.day, act_id, now)),
    payer: house.payers.map((p) => ({ ...row(p), address: {} })),
    ...cupboardRows(house, act_id, now),
    ...controlRows(house, demo.today.day),
    fee: fees.map((f) => ({
      practice_id,
      code: f.code,
      label: f.label,
      cents: f.demoFeeCents,
      waived: f.waived ?? false,
      qw: f.qw ?? false,
      category: f.category,
    })),
  }
}

/** Everybody who is signed off for tests has run both controls of the kit in use since it was opened. */
function controlRows(house: House, today: string) {
  const practice_id = house.practice.id
  const runners = house.staff.filter((s) => s.role === 'provider' || s.role === 'nurse' || s.signOffs.some((o) => o.skill === 'waived_lab'))
  const inUse = house.kitLots.filter((k) => k.openedOn && k.expiresOn >= today)
  const lots = { control_lot: 'DEMOQC1', control_expires_on: inUse[0]?.expiresOn ?? today, passed: true }
  const control_run = inUse.flatMap((kit, k) =>
    runners.flatMap((by, i) => {
      const values = house.tests.find((t) => t.id === kit.systemId)!.test.values
      const act_id = newId()
      const run_at = new Date(Date.parse(`${kit.openedOn}T16:00:00Z`) + (k * runners.length + i) * 300_000).toISOString()
      const run = { practice_id, system_id: kit.systemId, kit_lot_id: kit.id, ...lots, run_on: kit.openedOn, run_at, run_by: by.id, act_id }
      const level = { NEG: 'negative', POS: 'positive' } as const
      return values.flatMap(({ value, flag }) =>
        flag === 'IND' ? [] : [{ ...run, id: newId(), level: level[flag], expected: value, observed: value }],
      )
    }),
  )
  const roles = new Map(runners.map((r) => [r.id, r.role]))
  const acts = new Map(control_run.map((r) => [r.act_id, r]))
  const audit = [...acts.values()].map(({ act_id, run_at, run_by }) => ({
    ...{ practice_id, id: act_id, at: run_at, actor_id: run_by, actor_role: roles.get(run_by) },
    ...{ action: 'controls.run', outcome: 'done' },
  }))
  return { control_run, audit }
}

async function peopleRows(house: House, day: string, act_id: string, now: string): Promise<Rows> {
  const practice_id = house.practice.id
  const row = rows(practice_id)
  const [password_hash, pin_hash] = [await hashPassword(demoPassword), await hashPassword(demoPin)]
  const { staff } = house
  return {
    staff: staff.map(({ credentials: _c, training: _t, signOffs: _s, hiredOn: _h, ...s }) => ({
      ...row(s),
      title: s.title || null,
      password_hash,
      pin_hash,
      pin_failures: 0,
      active: true,
      version: 1,
    })),
    credential: staff.flatMap((s) => s.credentials.map((c) => ({ ...row(c), verified_by: 'register', staff_id: s.id, act_id }))),
    credential_check: checkRows(house, act_id, now),
    training: staff.flatMap((s) => s.training.map((t) => ({ ...row(t), staff_id: s.id, act_id }))),
    sign_off: staff.flatMap((s) => s.signOffs.map((o) => ({ ...row(o), staff_id: s.id, act_id }))),
    presence: staff
      .filter((s) => s.role === 'provider' || s.role === 'nurse')
      .flatMap((s) =>
        Array.from({ length: rosterDays }, (_, i) => ({
          practice_id,
          id: newId(),
          staff_id: s.id,
          place_id: house.place.id,
          day: dayAfter(day, i),
          mode: 'premises',
          from_at: now,
          until_at: null,
          act_id,
        })),
      ),
  }
}

/** The manager has asked the issuer of each credential. */
function checkRows({ practice, staff }: House, act_id: string, now: string) {
  const checked_by = staff.find((s) => s.role === 'manager')!.id
  const how = { way: 'register', address: 'https://register.example (demo)', result: 'valid', note: '' }
  return staff.flatMap((s) =>
    s.credentials.map((c) => ({
      practice_id: practice.id,
      id: newId(),
      credential_id: c.id,
      staff_id: s.id,
      checked_by,
      checked_at: now,
      checked_on: c.verifiedOn,
      source: c.issuer,
      ...how,
      act_id,
    })),
  )
}

const dayAfter = (day: string, days: number) => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

function cupboardRows(house: House, act_id: string, now: string): Rows {
  const practice_id = house.practice.id
  const row = rows(practice_id)
  const by_id = house.staff.find((s) => s.role === 'nurse')!.id
  return {
    vaccine_product: house.vaccines.map(({ id, product: p, visEdition, visName }) => ({
      practice_id,
      id,
      name: p.name,
      cvx: p.cvx,
      mvx: p.mvx,
      ndc: p.lastSeenNdc.unitOfUse,
      product_code: p.cpt,
      route: p.route.code === 'NS' ? 'nasal' : p.route.code,
      dose_quantity: p.volumeMl,
      dose_unit: 'mL',
      min_age_months: p.fromAgeMonths,
      max_age_months: p.untilAgeMonths ?? null,
      vis_edition: visEdition,
      vis_name: visName,
    })),
    vaccine_lot: house.vaccineLots.map((l) => ({ ...row(l), version: 1 })),
    vaccine_stock_entry: house.vaccineLots
      .filter((l) => l.onHand > 0)
      .map((l) => ({
        practice_id,
        id: newId(),
        lot_id: l.id,
        kind: 'received',
        doses: l.onHand,
        reason: null,
        at: now,
        by_id,
        act_id,
      })),
    test_system: house.tests.map(({ id, test: t }) => ({
      practice_id,
      id,
      name: t.label,
      analyte: t.label,
      loinc: t.loinc,
      specimen: t.specimen,
      values: t.values.map((v) => v.value),
      abnormal_values: t.values.filter((v) => v.flag === 'POS').map((v) => v.value),
      procedure_code: t.cpt,
      waived: t.waived,
      qw: t.qw,
      read_minutes: t.readMinutes.from,
    })),
    kit_lot: house.kitLots.map(row),
  }
}
