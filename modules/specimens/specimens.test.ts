import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { type Clinic, house, refusal } from '../../test/clinic.ts'
import { trainedMa } from '../../test/make.ts'

const { clinic, clock } = house()

const noLimbs = { left: [], right: [] }
const phlebotomist = {
  ...trainedMa,
  given: 'Tomás',
  family: 'Lee',
  documented: [...trainedMa.documented!, 'venipuncture' as const, 'capillary_puncture' as const],
  hours: { ...trainedMa.hours, venipuncture: 10 },
  reps: { ...trainedMa.reps, venipuncture: 12, capillary: 12 },
  signOffs: [...trainedMa.signOffs!, 'venipuncture' as const, 'capillary_puncture' as const],
}
const names = ['Blood count', 'TSH', 'PT / INR', 'Glucose, fasting', 'Urine culture', 'Lithium', 'Hemoglobin A1c']

/** A practice with tests on its list, one of its people who may draw, and a patient in a room. */
async function lab(wish: Parameters<typeof clinic>[0] = {}) {
  const c = await clinic(wish)
  await c.as('manager')('labtests.adopt', { labName: 'County Lab', names })
  const { labs } = await c.as('provider')('orders.menu', {})
  const ma = await c.hire(phlebotomist)
  const patientId = await c.patient()
  const visitId = await c.visit(patientId, { stage: 'rooming' })
  const at = { visitId, patientId }
  const order = async (name: string, whose = at) =>
    (await c.as('provider')('orders.place', { ...whose, kind: 'lab', itemId: labs.find((l) => l.name === name)!.id })).orderId
  return { c, ma, at, order }
}
const identify = (c: Clinic, who: string, at: { visitId: string; patientId: string }, birthDate = '1980-05-14') =>
  c.as(who)('draws.identify', { ...at, saidName: true, birthDate })
const vein = { site: 'left_arm', limbs: noLimbs, outcome: 'collected' } as const
const failed = { site: 'left_arm', limbs: noLimbs, outcome: 'failed', reason: 'vein rolled' } as const

/** Drawn and labelled: three tubes of a blood count, TSH and PT. */
async function drawn() {
  const l = await lab()
  const orderIds = [await l.order('Blood count'), await l.order('TSH'), await l.order('PT / INR')]
  await identify(l.c, l.ma, l.at)
  const done = await l.c.as(l.ma)('draws.vein', { ...l.at, ...vein, orderIds })
  return { ...l, done, orderIds }
}

test('after two identifiers the tubes are drawn in order, each with a number of its own, and the orders are done', async () => {
  const { c, ma, at, done, orderIds } = await drawn()
  const { specimens, orders, tries } = await c.as(ma)('draws.plan', { visitId: at.visitId })
  expect(specimens.map((s) => [s.container, s.tests, s.state])).toEqual([
    ['citrate', ['PT / INR'], 'collected'],
    ['serum_gel', ['TSH'], 'collected'],
    ['edta', ['Blood count'], 'collected'],
  ])
  expect(specimens.map((s) => s.number)).toEqual(['S100001', 'S100002', 'S100003'])
  expect(done).toMatchObject({ attempt: 1 })
  expect(orders).toEqual([])
  expect(tries).toMatchObject([{ way: 'vein', outcome: 'collected', site: 'left_arm' }])
  const { orders: all } = await c.as('provider')('orders.of_visit', { visitId: at.visitId })
  expect(all.map((o) => [o.state, o.doneId])).toEqual(orderIds.map(() => ['done', done.drawId]))
})

test('not before name and birth date were asked at this chair, and a wrong birth date is counted, not told', async () => {
  const { c, ma, at, order } = await lab()
  const orderIds = [await order('TSH')]
  const draw = () => c.as(ma)('draws.vein', { ...at, ...vein, orderIds })
  expect(await refusal(draw())).toMatchObject({ kind: 'conflict', code: 'not_identified' })
  expect(await identify(c, ma, at, '1980-05-15')).toEqual({ status: 'no_match' })
  expect(await refusal(draw())).toMatchObject({ code: 'not_identified' })
  expect((await c.audit()).filter((a) => a.reason?.includes('did not match'))).toHaveLength(1)
  await identify(c, ma, at)
  await identify(c, 'nurse', at)
  expect(await draw()).toMatchObject({ attempt: 1 })
})

test('whoever has been at another chair since asks again', async () => {
  const { c, ma, at, order } = await lab()
  const orderIds = [await order('TSH')]
  await identify(c, ma, at)
  const patientId = await c.patient({ family: 'Other', birthDate: '1990-01-02' })
  await identify(
    c,
    ma,
    { patientId, visitId: await c.visit(patientId, { stage: 'rooming', room: 1, at: '2026-11-24T17:40:00.000Z' }) },
    '1990-01-02',
  )
  expect(await refusal(c.as(ma)('draws.vein', { ...at, ...vein, orderIds }))).toMatchObject({ code: 'not_identified' })
})

test('the scope of practice decides: not without training in drawing blood, not without a supervisor, not for the desk', async () => {
  const { c, at, order } = await lab()
  const orderIds = [await order('TSH')]
  await identify(c, 'medical_assistant', at)
  expect(await refusal(c.as('medical_assistant')('draws.vein', { ...at, ...vein, orderIds }))).toMatchObject({
    kind: 'forbidden',
    code: 'scope',
  })
  expect(await refusal(c.as('front_desk')('draws.vein', { ...at, ...vein, orderIds }))).toMatchObject({ kind: 'forbidden', code: 'role' })
  const { may } = await c.as('medical_assistant')('draws.plan', { visitId: at.visitId })
  expect(may.vein).toMatchObject({ allowed: false, rule: { citation: expect.stringContaining('16 CCR') } })
  const alone = await lab({ supervisor: false })
  const ids = [await alone.order('TSH')]
  await identify(alone.c, alone.ma, alone.at)
  expect(await refusal(alone.c.as(alone.ma)('draws.vein', { ...alone.at, ...vein, orderIds: ids }))).toMatchObject({ code: 'scope' })
})

test('two attempts, then somebody else: the third is refused and names who may', async () => {
  const { c, ma, at, order } = await lab()
  const orderIds = [await order('TSH')]
  await identify(c, ma, at)
  const draw = (who: string, what: typeof vein | typeof failed) => c.as(who)('draws.vein', { ...at, ...what, orderIds })
  expect(await refusal(c.as(ma)('draws.vein', { ...at, ...failed, reason: null, orderIds }))).toMatchObject({ code: 'no_reason' })
  expect(await draw(ma, failed)).toMatchObject({ attempt: 1, specimenIds: [] })
  expect(await draw(ma, failed)).toMatchObject({ attempt: 2 })
  const third = await refusal(draw(ma, vein))
  expect(third).toMatchObject({ kind: 'conflict', code: 'two_attempts' })
  expect(third.message).toContain('Test nurse')
  expect(third.message).not.toContain('Sofia Reyes')
  expect((await c.as(ma)('draws.plan', { visitId: at.visitId })).handOver).toEqual(
    expect.arrayContaining(['Test nurse', 'Test provider, MD']),
  )
  await identify(c, 'nurse', at)
  expect(await draw('nurse', vein)).toMatchObject({ attempt: 1, specimenIds: [expect.any(String)] })
})

test('not on the side to be spared, and not from a vein by way of a finger', async () => {
  const { c, ma, at, order } = await lab()
  const orderIds = [await order('TSH')]
  await identify(c, ma, at)
  const draw = (who: string, more: object) => c.as(who)('draws.vein', { ...at, ...vein, orderIds, ...more })
  const mastectomy = { limbs: { left: ['mastectomy'], right: [] } } as const
  expect(await refusal(draw(ma, mastectomy))).toMatchObject({ code: 'limb_alert', message: expect.stringContaining('Take the other side') })
  expect(await refusal(draw(ma, { ...mastectomy, goOn: 'Dr says so' }))).toMatchObject({ code: 'limb_alert' })
  expect(await refusal(draw(ma, { site: 'left_finger' }))).toMatchObject({ code: 'site' })
  await draw(ma, { ...mastectomy, site: 'right_arm' })
  const { lastLimbs } = await c.as(ma)('draws.plan', { visitId: at.visitId })
  expect(lastLimbs?.limbs.left).toEqual(['mastectomy'])
})

test('fasting and timing are asked where a test asks for them', async () => {
  const { c, ma, at, order } = await lab()
  const [glucose, lithium] = [await order('Glucose, fasting'), await order('Lithium')]
  await identify(c, ma, at)
  const draw = (more: object) => c.as(ma)('draws.vein', { ...at, ...vein, orderIds: [glucose], ...more })
  expect(await refusal(draw({}))).toMatchObject({ code: 'fasting' })
  expect(await refusal(draw({ fasting: 'NF' }))).toMatchObject({ code: 'not_fasting' })
  expect(await refusal(draw({ fasting: 'F', fastingHours: 7.5 }))).toMatchObject({ code: 'not_fasting' })
  expect(await refusal(draw({ fasting: 'F', fastingHours: 10, orderIds: [lithium] }))).toMatchObject({ code: 'timing' })
  await draw({ fasting: 'F', fastingHours: 10 })
  await draw({ orderIds: [lithium], answers: [{ orderId: lithium, answer: 'last evening at 10' }] })
})

test('a skin puncture is a task of its own, and not for citrate', async () => {
  const { c, ma, at, order } = await lab()
  const [pt, count] = [await order('PT / INR'), await order('Blood count')]
  await identify(c, ma, at)
  const skin = { ...at, ...vein, site: 'right_finger' } as const
  expect(await refusal(c.as(ma)('draws.skin', { ...skin, orderIds: [pt, count] }))).toMatchObject({ code: 'needs_vein' })
  await c.as(ma)('draws.skin', { ...skin, orderIds: [count] })
  expect((await c.audit()).find((a) => a.action === 'draws.skin' && a.outcome === 'done')?.authority?.rule.id).toContain(
    'capillary_puncture',
  )
})

test('urine is taken without a needle by whoever rooms', async () => {
  const { c, at, order } = await lab()
  const [urine, tsh] = [await order('Urine culture'), await order('TSH')]
  const as = c.as('medical_assistant')
  await identify(c, 'medical_assistant', at)
  expect(await refusal(as('specimens.take', { ...at, orderIds: [urine, tsh] }))).toMatchObject({ code: 'other_way' })
  const { specimenIds, attempt } = await as('specimens.take', { ...at, orderIds: [urine] })
  expect([specimenIds.length, attempt]).toEqual([1, null])
})

test('nothing is collected twice, and not another patient’s', async () => {
  const { c, ma, at, orderIds, order } = await drawn()
  expect(await refusal(c.as(ma)('draws.vein', { ...at, ...vein, orderIds }))).toMatchObject({ kind: 'missing', code: 'not_wanted' })
  const patientId = await c.patient({ family: 'Other' })
  const theirs = { patientId, visitId: await c.visit(patientId, { stage: 'rooming', room: 1, at: '2026-11-24T17:40:00.000Z' }) }
  const their = await order('TSH', theirs)
  await identify(c, ma, at)
  expect(await refusal(c.as(ma)('draws.vein', { ...at, ...vein, orderIds: [their] }))).toMatchObject({ code: 'not_wanted' })
  expect(await refusal(c.as(ma)('draws.vein', { ...at, patientId, ...vein, orderIds: [their] }))).toMatchObject({ code: 'other_patient' })
})

test('a complication comes before the provider today', async () => {
  const { c, ma, at, order } = await lab()
  await identify(c, ma, at)
  await c.as(ma)('draws.vein', { ...at, ...vein, orderIds: [await order('TSH')], complications: ['nerve'] })
  expect((await c.as('provider')('tasks.mine', {})).tasks).toMatchObject([
    { title: 'Look at a complication of a blood draw', why: 'shooting pain, numbness.' },
  ])
})

test('labels: none before the tube is filled; as PDF and on a network printer, counted; a printer that is off is told', async () => {
  const { c, ma, done } = await drawn()
  const as = c.as(ma)
  const which = { drawId: done.drawId }
  expect((await as('labels.print', { which, way: 'pdf' })).labels.map((l) => l.printed)).toEqual([1, 1, 1])
  expect(await as('labels.paper', which)).toMatchObject({ type: 'application/pdf' })
  expect(await refusal(as('labels.print', { which, way: 'printer' }))).toMatchObject({ code: 'no_printer' })
  let taken = ''
  const server = createServer((socket) => {
    socket.on('data', (bytes) => {
      taken += bytes.toString('utf8')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.address() as { port: number }
  await c.as('manager')('printers.set', { placeId: c.placeId, host: '127.0.0.1', port })
  const one = { specimenId: done.specimenIds[0]! }
  const began = performance.now()
  expect((await as('labels.print', { which: one, way: 'printer' })).labels).toMatchObject([{ number: 'S100001', printed: 2 }])
  expect(performance.now() - began).toBeLessThan(2000)
  expect(taken).toContain('^FDS100001^FS')
  expect(taken).toContain('label 2')
  expect(taken).toContain('OKAFOR, Amara')
  await new Promise((resolve) => server.close(resolve))
  expect(await refusal(as('labels.print', { which: one, way: 'printer' }))).toMatchObject({
    code: 'printer',
    message: expect.stringContaining('refuses'),
  })
  expect((await as('labels.print', { which: one, way: 'pdf' })).labels).toMatchObject([{ printed: 3 }])
})

test('stored, handed to the courier on one paper, received, resulted; no step is left out', async () => {
  const { c, ma, done } = await drawn()
  const as = c.as(ma)
  const { specimenIds } = done
  expect(await refusal(as('manifests.hand_off', { specimenIds, courier: 'Quick' }))).toMatchObject({ code: 'specimen_state' })
  await as('specimens.store', { specimenIds, where: 'lab refrigerator' })
  const { manifestId, number } = await as('manifests.hand_off', { specimenIds, courier: 'Quick Couriers' })
  expect(number).toBe('M1001')
  expect(await as('manifests.paper', { manifestId })).toMatchObject({ type: 'application/pdf', name: 'manifest-M1001.pdf' })
  expect((await as('specimens.queue', {})).specimens.map((s) => [s.state, s.expectedOn])).toEqual(
    specimenIds.map(() => ['handed_off', '2026-11-27']),
  )
  await as('specimens.receive', { specimenIds: specimenIds.slice(1) })
  await as('specimens.result', { specimenIds })
  expect(await refusal(as('specimens.result', { specimenIds }))).toMatchObject({ code: 'specimen_state' })
  expect((await as('specimens.queue', {})).specimens).toEqual([])
})

test('sent and no result by the expected day: a task, once, until the result comes', async () => {
  const { c, ma, done } = await drawn()
  const as = c.as(ma)
  await as('specimens.store', { specimenIds: done.specimenIds, where: 'rack' })
  await as('manifests.hand_off', { specimenIds: done.specimenIds, courier: 'Quick' })
  const days = async (n: number) => {
    clock.advance(n * 86_400_000)
    c.forget()
    await c.day()
    const { tasks } = await as('tasks.mine', {})
    clock.advance(-n * 86_400_000)
    c.forget()
    return tasks.map((t) => t.title).filter((t) => t.startsWith('No result'))
  }
  expect(await days(3)).toEqual([])
  expect((await days(4)).sort()).toEqual(['No result yet: Blood count', 'No result yet: PT / INR', 'No result yet: TSH'])
  expect(await days(5)).toHaveLength(3)
  await as('specimens.result', { specimenIds: done.specimenIds })
  expect(await days(6)).toEqual([])
})

test('rejected: collected again with a new label linked to the old one', async () => {
  const { c, ma, at, done } = await drawn()
  const as = c.as(ma)
  const [specimenId] = done.specimenIds as [string]
  await as('specimens.reject', { specimenId, version: 1, reason: 'clotted', again: true })
  expect(await refusal(as('specimens.reject', { specimenId, version: 1, reason: 'clotted', again: true }))).toMatchObject({
    code: 'specimen_state',
  })
  expect((await as('specimens.queue', {})).toCollect).toMatchObject([
    { patientId: at.patientId, visitId: at.visitId, tests: [], again: ['S100001'] },
  ])
  expect((await as('tasks.mine', {})).tasks).toMatchObject([{ title: 'Collect again: PT / INR' }])
  await as('draws.vein', { ...at, ...vein, site: 'right_arm', again: [specimenId] })
  const { specimens, again } = await as('draws.plan', { visitId: at.visitId })
  expect(again).toEqual([])
  expect(specimens.filter((s) => s.replacesNumber)).toMatchObject([
    { number: 'S100004', replacesNumber: 'S100001', container: 'citrate', tests: ['PT / INR'] },
  ])
  expect((await as('tasks.mine', {})).tasks).toEqual([])
  expect(await refusal(as('draws.vein', { ...at, ...vein, again: [specimenId] }))).toMatchObject({ code: 'not_wanted' })
})

test('rejected and let go: the provider is told', async () => {
  const { c, ma, done } = await drawn()
  await c.as(ma)('specimens.reject', { specimenId: done.specimenIds[1]!, version: 1, reason: 'lost', again: false })
  expect((await c.as('provider')('tasks.mine', {})).tasks).toMatchObject([{ title: 'Will not come: TSH' }])
})

test('the queue names who waits, where they sit, and for what; a signed visit can still be drawn', async () => {
  const { c, ma, at, order } = await lab()
  const orderIds = [await order('TSH')]
  await c.rows('update visit set signed_at = now(), signed_by = $2 where id = $1', [at.visitId, c.staff.provider])
  expect((await c.as(ma)('specimens.queue', {})).toCollect).toMatchObject([
    { visitId: at.visitId, room: 'Room 1', tests: ['TSH'], orderedBy: 'Test provider' },
  ])
  await identify(c, ma, at)
  await c.as(ma)('draws.vein', { ...at, ...vein, orderIds })
  expect((await c.as(ma)('specimens.queue', {})).toCollect).toEqual([])
})

test('a test is taken off the list: not ordered any more, still collected; the same name is not added twice', async () => {
  const { c, ma, at, order } = await lab()
  const orderIds = [await order('TSH')]
  const { tests } = await c.as('manager')('labtests.list', {})
  const tsh = tests.find((t) => t.name === 'TSH')!
  const { id: _id, version: _v, ...fields } = tsh
  expect(await refusal(c.as('manager')('labtests.add', fields))).toMatchObject({ kind: 'conflict', code: 'lab_test_known' })
  await c.as('manager')('labtests.retire', { labTestId: tsh.id, version: 1 })
  expect(await refusal(c.as('provider')('orders.place', { ...at, kind: 'lab', itemId: tsh.id }))).toMatchObject({ code: 'order_item' })
  await identify(c, ma, at)
  await c.as(ma)('draws.vein', { ...at, ...vein, orderIds })
  expect(await refusal(c.as('nurse')('labtests.add', fields))).toMatchObject({ kind: 'forbidden' })
  const urine = { ...fields, name: 'Urine thing', specimen: 'urine' as const }
  expect(await refusal(c.as('manager')('labtests.add', urine))).toMatchObject({ kind: 'invalid' })
})
