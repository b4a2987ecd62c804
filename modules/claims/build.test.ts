import { expect, test } from 'vitest'
import { newId } from '../../core/ids.ts'
import { type Clinic, house, refusal } from '../../test/clinic.ts'

const { clinic, clock } = house()

interface Wish {
  insured?: boolean
  signed?: boolean
  state?: 'accepted' | 'proposed'
}

/** A visit of today with a charge; signed, insured and decided unless wished otherwise. */
async function billed(c: Clinic, { insured = true, signed = true, state = 'accepted' }: Wish = {}) {
  const patientId = await c.patient()
  const visitId = await c.visit(patientId, { stage: 'left' })
  if (insured) {
    const payer = newId()
    await c.rows("insert into payer (practice_id, id, name, payer_code, filing_indicator) values ($1, $2, 'Blue Alder', $3, 'CI')", [
      c.practiceId,
      payer,
      payer.slice(-5),
    ])
    await c.rows(
      "insert into coverage (practice_id, id, patient_id, payer_id, rank, member_id, valid_from, act_id) values ($1, $2, $3, $4, 1, 'M123456', '2026-01-01', $2)",
      [c.practiceId, newId(), patientId, payer],
    )
  }
  if (signed) await c.rows('update visit set signed_at = $2, signed_by = $3 where id = $1', [visitId, clock.now(), c.staff.provider])
  await c.rows(
    "insert into diagnosis (practice_id, id, visit_id, patient_id, code, label, rank, added_by, added_at, act_id) values ($1, $2, $3, $4, 'J02.9', 'Sore throat', 1, $5, $6, $2)",
    [c.practiceId, newId(), visitId, patientId, c.staff.provider, clock.now()],
  )
  await c.rows(
    `insert into charge (practice_id, id, visit_id, patient_id, code, label, cents, diagnoses, service_on, source_kind, source_id, because, state, act_id)
     values ($1, $2, $3, $4, '99213', 'Office visit', 15000, '{J02.9}', '2026-11-24', 'visit', $3, '[{"kind":"visit"}]', $5, $2)`,
    [c.practiceId, newId(), visitId, patientId, state],
  )
  return { visitId, patientId }
}

async function office() {
  const c = await clinic()
  await c.rows(`update practice set submitter = '{"id":"S1","receiverName":"House","receiverId":"R1"}' where practice_id = $1`, [
    c.practiceId,
  ])
  return c
}

test('a signed, insured visit whose charges are decided waits for its claim, and no longer once it is built', async () => {
  const c = await office()
  const { visitId } = await billed(c)
  const biller = c.as('biller')
  expect((await biller('claims.to_build', {})).visits).toMatchObject([{ visitId, day: '2026-11-24', totalCents: 15000 }])
  expect(await biller('claims.build', { visitId })).toMatchObject({ totalCents: 15000 })
  expect((await biller('claims.to_build', {})).visits).toEqual([])
  expect((await biller('claims.list', {})).claims).toMatchObject([{ visitId, totalCents: 15000 }])
})

test.each([
  ['unsigned', { signed: false }],
  ['self-pay', { insured: false }],
  ['with a charge still to decide', { state: 'proposed' }],
] as const)('not waiting: a visit %s', async (_what, wish) => {
  const c = await office()
  await billed(c, wish)
  expect((await c.as('biller')('claims.to_build', {})).visits).toEqual([])
})

test('not built with gaps: each is named with where it is mended', async () => {
  const c = await office()
  const { visitId } = await billed(c, { insured: false })
  const no = await refusal(c.as('biller')('claims.build', { visitId }))
  expect(no).toMatchObject({ code: 'claim_cannot_be_built', detail: { gaps: [{ field: 'coverage', at: 'coverage' }] } })
})

test('not seen by a medical assistant', async () => {
  const c = await office()
  expect(await refusal(c.as('medical_assistant')('claims.to_build', {}))).toMatchObject({ kind: 'forbidden', code: 'role' })
})

test('a claim that is ready goes out once, in a file that can be read', async () => {
  const c = await office()
  const { visitId } = await billed(c)
  const biller = c.as('biller')
  const built = await biller('claims.build', { visitId })
  expect(built.findings.filter((f) => f.severity === 'block')).toEqual([])
  const filed = await biller('claims.file', { claimIds: null })
  expect(filed).toMatchObject({ claims: 1, totalCents: 15000 })
  const file = await biller('claims.read_file', { fileId: filed.fileId })
  expect(file).toMatchObject({ isaNumber: filed.isaNumber, usage: 'P' })
  expect(file.segments[0]).toMatchObject({ id: 'ISA', loop: 'envelope' })
  const { name } = await biller('claims.download', { fileId: filed.fileId })
  expect(name).toMatch(/^837P_P_20261124_1040/)
  expect(await refusal(biller('claims.file', { claimIds: null }))).toMatchObject({ code: 'nothing_ready' })
})
