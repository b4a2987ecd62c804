import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { courierRound, type Roads } from '../../edges/x12/270-271/courier.ts'
import { simulate } from '../../edges/x12/270-271/simulator.ts'
import { type Clinic, house, refusal } from '../../test/clinic.ts'

const { clinic, ready, clock } = house()

const roads = { data: '', doors: new Map<string, string>() }
const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const clean of cleanups.splice(0)) await clean()
})

async function payer(c: Clinic) {
  const [row] = await c.rows<{ id: string }>(
    "insert into payer (practice_id, id, name, payer_code, filing_indicator) values ($1, gen_random_uuid(), 'Sierra Health', 'SIERRA1', 'CI') returning id",
    [c.practiceId],
  )
  return row!.id
}

/** A patient with a plan of the member number wished; the practice is connected by folder, or a demo. */
async function insured(wish: { way?: 'folder' | 'demo' | 'off'; memberId?: string } = {}) {
  const { way = 'folder', memberId = 'SH1231' } = wish
  const c = await clinic()
  const folder = await mkdtemp(join(tmpdir(), 'roomed-mail-'))
  cleanups.push(() => rm(folder, { recursive: true, force: true }))
  if (way === 'demo') await c.rows('update practice set demo = true where practice_id = $1', [c.practiceId])
  await c.rows(`update practice set submitter = '{"id":"ALDER1","receiverId":"CLEAR1","receiverName":"Clearing"}' where practice_id = $1`, [
    c.practiceId,
  ])
  c.forget()
  if (way === 'folder') await c.as('manager')('clearinghouse.set', { version: 0, way: 'folder' })
  const payerId = await payer(c)
  const desk = c.as('front_desk')
  const plan = async (patientId: string, member = memberId) =>
    (await desk('coverage.add', { patientId, payerId, rank: 1, memberId: member, validFrom: '2026-01-01' })).coverageId
  const patientId = await c.patient()
  const coverageId = await plan(patientId)
  const here: Roads = { ...roads, data: folder }
  const box = (name: string) => join(folder, 'clearinghouse', c.practiceId, name)
  return {
    ...{ c, desk, patientId, coverageId, plan, payerId, box },
    round: () => courierRound(ready.house, c.practiceId, here),
    known: () => desk('eligibility.of_coverage', { coverageId }),
    tasks: async (who: 'front_desk' | 'biller' = 'front_desk') => (await c.as(who)('tasks.mine', {})).tasks,
    outbox: async () => (await readdir(box('outbox'))).sort(),
    sentBody: async () => readFile(join(box('outbox'), (await readdir(box('outbox')))[0]!), 'latin1'),
    drop: (name: string, body: string) => writeFile(join(box('inbox'), name), body, 'latin1'),
  }
}

describe('asking', () => {
  test('goes out once as a file, comes back, and is one of three answers with copay and deductible as answered', async () => {
    const { desk, coverageId, round, known, outbox, sentBody, drop, box } = await insured()
    expect(await desk('eligibility.ask', { coverageId })).toMatchObject({ asked: true })
    expect((await known()).pending).toMatchObject({ sent: false, why: 'Asked; the answer has not come yet.' })
    await round()
    await round()
    expect(await outbox()).toHaveLength(1)
    expect((await known()).pending).toMatchObject({ sent: true })
    await drop('answer.271', simulate(await sentBody()))
    await round()
    const { answer, pending, may } = await known()
    expect(pending).toBeNull()
    expect(answer).toMatchObject({
      state: 'active',
      copayCents: 2500,
      plan: 'DEMO CHOICE PLUS',
      group: 'DEMO-0042',
      askedBy: 'Test front_desk',
      late: false,
    })
    expect(answer!.lines.slice(1, 4)).toEqual([
      'Copay $25 a visit for an office visit, in network',
      'Deductible $1,500 a year, in network',
      'Deductible $380 left, in network',
    ])
    expect(may.ask).toEqual({ allowed: true })
    expect(await readdir(box('inbox'))).toEqual([])
    expect(await readdir(box('read'))).toEqual(['answer.271'])
  })

  test.each([
    ['SH1231', 'active'],
    ['SH1230', 'inactive'],
    ['SH1238', 'undetermined'],
    ['SH1239', 'undetermined'],
  ])('the demo clearinghouse about %s is answered %s, and says that it is a demo', async (memberId, state) => {
    const { desk, coverageId, round, known } = await insured({ way: 'demo', memberId })
    await desk('eligibility.ask', { coverageId })
    await round()
    expect((await known()).answer).toMatchObject({ state, demo: true })
  })

  test('twice for one day is asked once, and anew when it is said so', async () => {
    const { desk, coverageId, round, outbox } = await insured()
    const first = await desk('eligibility.ask', { coverageId })
    expect(await desk('eligibility.ask', { coverageId })).toEqual({ askId: first.askId, asked: false })
    const [one, two] = await Promise.allSettled([1, 2].map(() => desk('eligibility.ask', { coverageId, day: '2026-11-25' })))
    expect([one, two].filter((r) => r!.status === 'fulfilled').length).toBeGreaterThan(0)
    const anew = await desk('eligibility.ask', { coverageId, anew: true })
    expect(anew.asked && anew.askId !== first.askId).toBe(true)
    await round()
    expect(await outbox()).toHaveLength(3)
  })

  test('for a child asks about the child on the member’s plan', async () => {
    const { c, desk, round, sentBody, payerId } = await insured()
    const childId = await c.patient({ given: 'Ife', birthDate: '2019-06-01' })
    const subscriber = { family: 'Okafor', given: 'Chidi', birthDate: '1979-01-31' }
    const plan = {
      patientId: childId,
      payerId,
      rank: 1,
      memberId: 'SH777',
      relationship: 'child' as const,
      subscriber,
      validFrom: '2026-01-01',
    }
    const { coverageId } = await desk('coverage.add', plan)
    await desk('eligibility.ask', { coverageId })
    await round()
    expect(await sentBody()).toMatch(/NM1\*IL\*1\*OKAFOR\*CHIDI\*[\s\S]*NM1\*03\*1\*OKAFOR\*IFE~\nDMG\*D8\*20190601\*F~\nINS\*N\*19~/)
  })

  test('not without a clearinghouse, not out of reach, not with a name that cannot be written, not by a student', async () => {
    const off = await insured({ way: 'off' })
    expect(await refusal(off.desk('eligibility.ask', { coverageId: off.coverageId }))).toMatchObject({ code: 'no_clearinghouse' })
    const { c, desk, coverageId, plan } = await insured()
    expect(await refusal(desk('eligibility.ask', { coverageId, day: '2028-01-01' }))).toMatchObject({ code: 'out_of_reach' })
    const other = await plan(await c.patient({ family: 'כהן' }), 'SH55')
    expect(await refusal(desk('eligibility.ask', { coverageId: other }))).toMatchObject({ code: 'cannot_ask' })
    const student = await c.hire({ role: 'student' })
    expect(await refusal(c.as(student)('eligibility.ask', { coverageId }))).toMatchObject({ kind: 'forbidden', code: 'role' })
    expect(await refusal(off.desk('eligibility.ask', { coverageId }))).toMatchObject({ kind: 'missing' })
  })
})

describe('a day', () => {
  test('is asked for in one press: whoever was not asked yet, each once, and whoever cannot be asked is named', async () => {
    const { c, desk, patientId, plan, round } = await insured({ way: 'demo' })
    const [inactive, odd, alone] = [await c.patient(), await c.patient({ family: 'כהן' }), await c.patient()]
    await plan(inactive, 'SH1230')
    await plan(odd, 'SH77')
    for (const [i, id] of [patientId, inactive, odd, alone].entries())
      await c.visit(id, { stage: 'expected', at: new Date(Date.parse(clock.now()) + i * 1_800_000).toISOString() })
    const standings = async () => Object.fromEntries((await desk('eligibility.day', {})).visits.map((v) => [v.patientId, v.standing]))
    expect(await standings()).toEqual({ [patientId]: 'unchecked', [inactive]: 'unchecked', [odd]: 'unchecked', [alone]: 'none' })
    const done = await desk('eligibility.ask_day', {})
    expect(done).toMatchObject({ asked: 2, left: [{ patientId: odd }] })
    expect(await standings()).toMatchObject({ [patientId]: 'pending', [inactive]: 'pending' })
    await round()
    expect(await standings()).toEqual({ [patientId]: 'active', [inactive]: 'inactive', [odd]: 'unchecked', [alone]: 'none' })
    expect(await desk('eligibility.ask_day', {})).toMatchObject({ asked: 0 })
  })
})

describe('nothing is lost and nothing is sent twice', () => {
  test('when nobody answers, somebody is told after the hours the practice waits; the answer that comes late still counts', async () => {
    const { desk, coverageId, round, known, tasks, sentBody, drop } = await insured()
    await desk('eligibility.ask', { coverageId })
    await round()
    const answer = simulate(await sentBody())
    clock.advance(4 * 3_600_000 + 1)
    await round()
    await round()
    expect(await tasks()).toMatchObject([{ title: 'No answer about an insurance', kind: 'eligibility', version: 1 }])
    expect((await known()).pending).toMatchObject({ overdue: true })
    await drop('late.271', answer)
    await round()
    clock.advance(-4 * 3_600_000 - 1)
    expect(await tasks()).toEqual([])
    expect((await known()).answer).toMatchObject({ state: 'active', late: true })
  })

  test('the same answer twice is kept as a second word and changes nothing; another one is shown to somebody', async () => {
    const { c, desk, coverageId, round, known, tasks, sentBody } = await insured()
    await desk('eligibility.ask', { coverageId })
    await round()
    const answer = simulate(await sentBody())
    const receive = async (body: string) => (await c.as('biller')('eligibility.receive', { body })).answers
    expect(await receive(answer)).toMatchObject([{ kind: 'answer', state: 'active' }])
    expect(await receive(answer)).toMatchObject([{ kind: 'duplicate' }])
    expect(await tasks()).toEqual([])
    const [second] = await receive(answer.replace('EB*1*', 'EB*6*'))
    expect(second).toMatchObject({ kind: 'duplicate', state: 'inactive' })
    expect((await known()).answer).toMatchObject({ state: 'active' })
    expect(await tasks()).toMatchObject([{ title: 'A payer answered twice, and not the same' }])
    await desk('eligibility.looked_into', { answerId: second!.answerId, how: 'called: active' })
    expect(await tasks()).toEqual([])
  })

  test('a yes after "try later" is the answer', async () => {
    const { c, desk, coverageId, round, known, sentBody } = await insured({ memberId: 'SH1238' })
    await desk('eligibility.ask', { coverageId })
    await round()
    const busy = simulate(await sentBody())
    await c.as('biller')('eligibility.receive', { body: busy })
    expect((await known()).answer).toMatchObject({ state: 'undetermined', next: 'Ask again in a few minutes.' })
    const yes = busy.replace(/AAA\*N\*\*42\*P~\n/, '').replace(/SE\*\d+/, 'EB*1**30~\nSE*14')
    await c.as('biller')('eligibility.receive', { body: yes })
    expect((await known()).answer).toMatchObject({ state: 'active' })
  })

  test('an answer that nobody asked for, and one that cannot be read, wait for the biller with their reason', async () => {
    const { c, desk, coverageId, round, tasks, sentBody, drop, known } = await insured()
    await desk('eligibility.ask', { coverageId })
    await round()
    const answer = simulate(await sentBody())
    const trace = /TRN\*1\*(\w+)/.exec(await sentBody())![1]!
    await drop('1.271', answer.replaceAll(trace, 'SOMEBODYELSES'))
    await drop('2.271', `${answer.slice(0, 300)}~\nIEA*1*000000001~\n`)
    await drop('3.271', answer.replaceAll('ST*271', 'ST*277'))
    await drop('4.part', answer)
    await round()
    expect((await known()).answer).toBeNull()
    expect((await tasks('biller')).map((t) => t.title).sort()).toEqual([
      'An insurance answer that cannot be read',
      'An insurance answer that cannot be read',
      'An insurance answer that nobody asked for',
    ])
    const { answers } = await c.as('biller')('eligibility.loose', {})
    expect(answers.map((a) => [a.kind, a.open]).sort()).toEqual([['garbled', true], ['garbled', true], ['stray', true]]) // biome-ignore format: one line
    const stray = answers.find((a) => a.kind === 'stray')!
    const { segments } = await c.as('biller')('eligibility.segments', { answerId: stray.answerId })
    expect(segments.find((s) => s.id === 'EB')).toMatchObject({ meaning: 'what the plan says', loop: '2110C' })
    await c.as('biller')('eligibility.looked_into', { answerId: stray.answerId, how: 'sent back' })
    expect(await tasks('biller')).toHaveLength(2)
  })

  test('a question that the clearinghouse refuses could not be determined, with what to do', async () => {
    const { c, desk, coverageId, round, known, sentBody } = await insured()
    await desk('eligibility.ask', { coverageId })
    await round()
    const isa = (await sentBody()).split('\n')[0]!
    const number = /\*(\d{9})\*0\*P/.exec(isa)![1]!
    await c.as('biller')('eligibility.receive', { body: `${isa}\nTA1*${number}*261124*1040*R*006~\nIEA*0*${number}~` })
    expect((await known()).answer).toMatchObject({ state: 'undetermined', why: 'The clearinghouse refused the question; no payer saw it.' })
  })

  test('the folder that cannot be written is tried again, then somebody is told; nothing is sent after that', async () => {
    const { desk, coverageId, round, tasks, known, box, c } = await insured()
    const { mkdir } = await import('node:fs/promises')
    await mkdir(join(box('.'), '..'), { recursive: true })
    await writeFile(box('.').replace(/\/\.?$/, ''), 'a file where the folder should be')
    await desk('eligibility.ask', { coverageId })
    await round()
    expect((await known()).pending!.why).toBe('The outbox of the clearinghouse cannot be written. It is sent again by itself.')
    let passed = 0
    for (let i = 0; i < 8; i++) {
      clock.advance(300_000)
      passed += 300_000
      await round()
    }
    clock.advance(-passed)
    expect(await tasks()).toMatchObject([{ title: 'An insurance question could not be sent' }])
    expect(await c.rows('select state, attempts from eligibility_ask where practice_id = $1', [c.practiceId])).toEqual([
      { state: 'failed', attempts: 6 },
    ])
  })
})

describe('over the web', () => {
  /** A clearinghouse of our own: it answers as told, and remembers what it was asked. */
  async function peer(answer: (body: string, times: number) => { status: number; body: string }) {
    const asked: { trace: string; token: string; body: string }[] = []
    const server: Server = createServer((request, response) => {
      let body = ''
      request.on('data', (part: Buffer) => {
        body += part.toString('latin1')
      })
      request.on('end', () => {
        asked.push({ trace: String(request.headers['idempotency-key']), token: String(request.headers.authorization), body })
        const back = answer(body, asked.length)
        response.writeHead(back.status).end(back.body)
      })
    })
    await new Promise<void>((open) => server.listen(0, '127.0.0.1', open))
    cleanups.push(() => server.close())
    const { port } = server.address() as { port: number }
    return { asked, origin: `http://127.0.0.1:${port}` }
  }

  async function connected(answer: Parameters<typeof peer>[0], token = 'secret') {
    const all = await insured({ way: 'off' })
    const there = await peer(answer)
    await all.c.as('manager')('clearinghouse.set', { version: 0, way: 'https', url: 'https://edi.example.com/270' })
    // The test's peer speaks no TLS: the address is set behind the verb, which takes https only.
    await all.c.rows('update clearinghouse set url = $2 where practice_id = $1', [all.c.practiceId, `${there.origin}/270`])
    const doors = token ? new Map([[there.origin, token]]) : new Map<string, string>()
    return { ...all, ...there, round: () => courierRound(ready.house, all.c.practiceId, { data: tmpdir(), doors }) }
  }

  test('an outage is waited out: the same question under the same number until it is taken, then never again', async () => {
    const { desk, coverageId, round, known, asked } = await connected((body, times) =>
      times < 3 ? { status: 503, body: 'maintenance' } : { status: 200, body: simulate(body) },
    )
    await desk('eligibility.ask', { coverageId })
    await round()
    await round()
    expect(asked).toHaveLength(1)
    expect((await known()).pending!.why).toBe('The clearinghouse did not take the question (status 503). It is sent again by itself.')
    for (const wait of [20_000, 40_000, 300_000]) {
      clock.advance(wait)
      await round()
    }
    clock.advance(-360_000)
    expect(asked).toHaveLength(3)
    expect(new Set(asked.map((a) => a.trace + a.body)).size).toBe(1)
    expect(asked[0]!.token).toBe('Bearer secret')
    expect((await known()).answer).toMatchObject({ state: 'active' })
  })

  test('a server that is not on the list is not reached, and a reply that is no answer is kept', async () => {
    const closed = await connected(() => ({ status: 200, body: '' }), '')
    await closed.desk('eligibility.ask', { coverageId: closed.coverageId })
    await closed.round()
    expect(closed.asked).toEqual([])
    expect((await closed.known()).pending!.why).toMatch(/not allowed to reach/)
    const odd = await connected(() => ({ status: 200, body: '<html>Welcome</html>' }))
    await odd.desk('eligibility.ask', { coverageId: odd.coverageId })
    await odd.round()
    expect(await odd.tasks('biller')).toMatchObject([{ title: 'An insurance answer that cannot be read' }])
    expect((await odd.known()).pending).toMatchObject({ sent: true })
  })
})

test('the manager connects the clearinghouse: not the desk, not without TLS, not over what somebody else has set', async () => {
  const { c } = await insured({ way: 'off' })
  const manager = c.as('manager')
  const https = { way: 'https' as const, url: 'https://edi.example.com/270' }
  expect(await refusal(c.as('biller')('clearinghouse.set', { version: 0, ...https }))).toMatchObject({ code: 'role' })
  expect(await refusal(manager('clearinghouse.set', { version: 0, way: 'https' }))).toMatchObject({ code: 'url' })
  for (const url of ['http://edi.example.com', 'https://me:pw@edi.example.com', 'edi'])
    expect(await refusal(manager('clearinghouse.set', { version: 0, way: 'https', url }))).toMatchObject({ kind: 'invalid' })
  expect(await manager('clearinghouse.set', { version: 0, ...https })).toEqual({ version: 1 })
  expect(await refusal(manager('clearinghouse.set', { version: 0, way: 'off' }))).toMatchObject({ code: 'stale' })
  expect(await c.as('biller')('clearinghouse.read', {})).toMatchObject({ way: 'https', set: { version: 1, ...https } })
})
