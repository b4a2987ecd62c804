import { beforeAll, expect, test } from 'vitest'
import type { AnyAction } from '../core/action.ts'
import type { Caller } from '../core/context.ts'
import { newId } from '../core/ids.ts'
import { perform } from '../core/perform.ts'
import { openFront } from '../house.ts'
import { nobody } from '../modules/staff/index.ts'
import { allActions } from '../registry.ts'
import { serveSetup } from '../setup.ts'
import { hasCanary } from './canaries.ts'
import { type Clinic, house, refusal, type WholeClinic } from './clinic.ts'
import { samples } from './samples.ts'

/** Every action by every role, on rows of their own practice and of another's. What it finds missing is a hole, not a case. */
const { clinic, whole, copy, ready } = house()
const roles = ['medical_assistant', 'nurse', 'provider', 'front_desk', 'biller', 'manager', 'student', 'client'] as const
type Asker = (typeof roles)[number]

/** Whoever has no sign-in may ask only these. A new one here is looked at twice. */
const openToAnyone = ['session.here', 'session.offer', 'session.sign_in', 'session.switch']
/** These take another practice's id as something to look for, and answer that they found nothing. */
const answerNothing = ['audit.list', 'fhir.search', 'session.switch']

let ours: WholeClinic
let theirs: Clinic & { studentId: string }
beforeAll(async () => {
  ours = await whole()
  const other = await clinic()
  theirs = { ...other, studentId: await other.hire({ role: 'student' }) }
})

const mayAsk = (a: AnyAction): readonly (Asker | 'nobody')[] =>
  a.allow.roles === 'anyone' ? ['nobody'] : roles.filter((r) => a.allow.roles.includes(r))
const mayNot = (a: AnyAction): readonly Asker[] => (a.allow.roles === 'anyone' ? [] : roles.filter((r) => !a.allow.roles.includes(r)))
const sampled = allActions.filter((a) => a.name in samples)
const sampleOf = async (a: AnyAction, f: WholeClinic, who?: string): Promise<unknown> =>
  (samples[a.name as keyof typeof samples] as (f: WholeClinic, who?: string) => unknown)(f, who)

async function callerOf(c: Clinic, who: Asker | 'nobody', student: string): Promise<Caller> {
  if (who === 'nobody') return { practiceId: c.practiceId, actor: nobody, deviceId: newId() }
  if (who === 'client') return { practiceId: c.practiceId, actor: { ...nobody, id: newId(), name: 'a program', role: 'client' } }
  return c.caller(who === 'student' ? student : c.staff[who])
}
const ourCaller = (c: WholeClinic, who: Asker | 'nobody') => callerOf(c, who, c.studentId)

/** Tables with a column, as the catalogue has them: a new one is walked without being named here. */
const tables: Record<'practice_id' | 'act_id', string[]> = { practice_id: [], act_id: [] }
beforeAll(async () => {
  const { rows } = await ready.owner.query<{ t: string; c: 'practice_id' | 'act_id' }>(
    `select table_name as t, column_name as c from information_schema.columns
      where table_schema = 'public' and column_name in ('practice_id', 'act_id') and table_name <> 'audit' order by 1`,
  )
  for (const { t, c } of rows) tables[c].push(t)
})

/** What a practice holds besides its audit: of each table the rows and a sum over all that is in them. */
async function held(practiceId: string) {
  const parts = tables.practice_id.map(
    (t) => `select '${t}' as t, count(*)::int as n, coalesce(sum(hashtext(x::text)), 0)::text as sum from ${t} x where practice_id = $1`,
  )
  return (await ready.owner.query(parts.join(' union all '), [practiceId])).rows
}

interface Line {
  action: string
  outcome: string
  role: string
  patients: string[] | null
}

/** What the audit gained by some work, without what the listeners did. */
async function audited(practiceId: string, work: () => Promise<unknown>): Promise<{ lines: Line[] }> {
  const lines = async () =>
    (
      await ready.owner.query<Line & { id: string }>(
        'select id, action, outcome, actor_role as role, patients from audit where practice_id = $1',
        [practiceId],
      )
    ).rows
  const before = new Set((await lines()).map((l) => l.id))
  await work()
  return { lines: (await lines()).filter((l) => !before.has(l.id)) }
}

/** Rows that name an act the audit does not know: entries nobody answers for. */
async function unaudited(practiceId: string) {
  const parts = tables.act_id.map(
    (t) =>
      `select '${t}' as t, act_id from ${t} x where practice_id = $1 and act_id is not null and not exists (select from audit a where a.practice_id = $1 and a.id = x.act_id)`,
  )
  return (await ready.owner.query(parts.join(' union all '), [practiceId])).rows
}

/** An answer or a refusal, as it would leave the house. */
async function ask(a: AnyAction, caller: Caller, input: unknown): Promise<{ refused?: string; text: string }> {
  try {
    return { text: shown((await perform(ready.house, a, caller, input, newId())).answer) }
  } catch (error) {
    const { kind, code, message, fields, detail } = await refusal(Promise.reject(error))
    return { refused: kind, text: JSON.stringify({ kind, code, message, fields, detail }) }
  }
}

const shown = (answer: unknown): string => {
  const bytes = (answer as { bytes?: unknown } | undefined)?.bytes
  return bytes instanceof Uint8Array ? Buffer.from(bytes).toString('latin1') : JSON.stringify(answer)
}

const post = (url: string, payload: unknown, headers: Record<string, string> = {}) =>
  ready.front.inject({ method: 'POST', url, payload: payload as object, headers })

test('every action has a sample input', () => {
  const without = allActions.filter((a) => !(a.name in samples)).map((a) => `add a sample input for ${a.name} to test/samples.ts`)
  expect(without).toEqual([])
})

test('every action says who may, and only the sign-in page is open to anyone', () => {
  const open = allActions.filter((a) => a.allow.roles === 'anyone').map((a) => a.name)
  expect(open.sort()).toEqual(openToAnyone)
  expect(allActions.filter((a) => a.allow.roles !== 'anyone' && a.allow.roles.length === 0).map((a) => a.name)).toEqual([])
})

test('there is no door but the actions’', async () => {
  const app = await openFront(ready.house)
  serveSetup(app, ready.ownerUrl)
  await app.ready()
  const doors = routesOf(app.printRoutes({ commonPrefix: false }))
  const ofActions = allActions.flatMap((a) => [`POST /api/${a.name}`, ...(a.kind === 'document' ? [`GET /paper/${a.name}`] : [])])
  const others = doors.filter((d) => !ofActions.includes(d) && !(d.startsWith('HEAD') && doors.includes(d.replace('HEAD', 'GET'))))
  expect(others.sort()).toEqual(otherDoors)
  expect(ofActions.filter((d) => !doors.includes(d))).toEqual([])
  await app.close()
})

/** Of the tree that is printed: each method and address. */
function routesOf(tree: string): string[] {
  const above: string[] = []
  return tree.split('\n').flatMap((line) => {
    const found = /^([│├└─\s]*)(\S+)(?: \(([A-Z, ]+)\))?$/.exec(line)
    if (!found) return []
    const depth = found[1]!.length / 4
    above.splice(depth - 1, above.length, found[2]!)
    return (found[3]?.split(', ') ?? []).map((method) => `${method} ${above.join('')}`)
  })
}

/** What is not an action's: the description of the API and of FHIR, the news, the pulse, FHIR's own addresses, the first run. */
const otherDoors = [
  'GET /api',
  'GET /api/live',
  'GET /fhir/:type',
  'GET /fhir/:type/:id',
  'GET /fhir/metadata',
  'GET /healthz',
  'POST /fhir/:type/_search',
  'POST /setup',
]

test('the other doors are shut to nobody and to another practice’s program, whatever practice its token names', async () => {
  const { token } = await theirs.as('manager')('clients.issue', { name: 'Their program', days: 30 })
  const forged = `${ours.practiceId}.${token.split('.')[1]}`
  const get = (url: string, bearer?: string) => ready.front.inject({ url, headers: bearer ? { authorization: `Bearer ${bearer}` } : {} })
  for (const url of ['/api/live', '/fhir/Patient', `/fhir/Patient/${ours.patientId}`])
    for (const bearer of [undefined, forged]) expect([url, (await get(url, bearer)).statusCode]).toEqual([url, 401])
  const [one, all, open] = [await get(`/fhir/Patient/${ours.patientId}`, token), await get('/fhir/Patient', token), await get('/api')]
  expect([one.statusCode, all.statusCode, open.statusCode]).toEqual([404, 200, 200])
  for (const { body } of [one, all, open, await get('/fhir/metadata'), await get('/healthz')]) expect(hasCanary(body)).toBe(false)
})

test.for(sampled.filter((a) => a.allow.roles !== 'anyone'))('$name is refused to whoever may not, and to nobody', async (a) => {
  const input = await sampleOf(a, ours)
  const before = await held(ours.practiceId)
  for (const role of mayNot(a)) {
    const caller = await ourCaller(ours, role)
    const { lines } = await audited(ours.practiceId, async () => {
      const { text } = await ask(a, caller, input)
      expect(JSON.parse(text), role).toMatchObject({ kind: 'forbidden', code: 'role' })
      expect(hasCanary(text), `${role}: ${text}`).toBe(false)
    })
    expect(lines).toMatchObject([{ action: a.name, outcome: 'refused', role }])
  }
  for (const cookie of ['', `roomed=${ours.practiceId}.guessed`]) {
    const answer = await post(`/api/${a.name}`, input, { 'idempotency-key': newId(), cookie })
    expect(answer.statusCode).toBe(401)
    expect(hasCanary(answer.body)).toBe(false)
    if (a.kind === 'document')
      expect(
        (await ready.front.inject({ url: `/paper/${a.name}`, query: input as Record<string, string>, headers: { cookie } })).statusCode,
      ).toBe(401)
  }
  expect(await held(ours.practiceId)).toEqual(before)
})

test.for(sampled)('$name finds nothing of another practice', async (a) => {
  const input = await sampleOf(a, ours)
  const namesOurs = /[0-9a-f]{8}-[0-9a-f]{4}-/.test(JSON.stringify(input)) && !answerNothing.includes(a.name)
  const before = await held(ours.practiceId)
  for (const who of [...mayAsk(a), ...mayNot(a)]) {
    const caller = await callerOf(theirs, who, theirs.studentId)
    const { lines } = await audited(theirs.practiceId, async () => {
      const { refused, text } = await ask(a, caller, input)
      expect(hasCanary(text), `${who}: ${text.slice(0, 400)}`).toBe(false)
      if (mayNot(a).includes(who as Asker)) expect(refused, `${who}: ${text}`).toBe('forbidden')
      else if (namesOurs) expect(['missing', 'invalid', 'conflict'], `${who}: ${text.slice(0, 400)}`).toContain(refused)
    })
    expect(lines).toHaveLength(1)
    expect(lines[0]!.patients ?? []).not.toContain(ours.patientId)
  }
  expect(await held(ours.practiceId)).toEqual(before)
})

test.for(sampled)('$name leaves one line in the audit each time it is asked, and none of its rows without', async (a) => {
  const mine = await copy(ours)
  const outcomes: string[] = []
  const looks = a.kind === 'read' || a.kind === 'document'
  for (const who of mayAsk(a)) {
    const input = await sampleOf(a, mine, who)
    const caller = await ourCaller(mine, who)
    let answer = ''
    const { lines } = await audited(mine.practiceId, async () => {
      answer = (await ask(a, caller, input)).text
    })
    expect(
      lines.map((l) => l.action),
      `${who}: ${answer.slice(0, 400)}`,
    ).toEqual([a.name])
    expect(looks ? ['done'] : ['done', 'refused'], `${who}: ${answer.slice(0, 400)}`).toContain(lines[0]!.outcome)
    outcomes.push(lines[0]!.outcome === 'done' ? 'done' : `${who}: ${answer.slice(0, 300)}`)
    // Each time: a later act could write its own name over the row.
    await mine.settle()
    expect(await unaudited(mine.practiceId)).toEqual([])
  }
  expect(outcomes).toContain('done')
})
