import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { temporaryFolder } from '../setup/folder.ts'
import { startServer } from '../setup/server.ts'
import { ask, openBrowser, openPage, type Scheme, type SignedIn, type Size, signInAs } from './browser.ts'

/** `npm run screens`: each screen of the demo practice, light and dark, desk and tablet, into docs/screens. */
const only = process.argv[2]
const folder = fileURLToPath(new URL('../../docs/screens/', import.meta.url))
mkdirSync(folder, { recursive: true })
const data = temporaryFolder('screens')
const server = await startServer({ ROOMED_DATA: data.path })
const base = `http://127.0.0.1:${server.port}`
const browser = await openBrowser()

interface Shot {
  name: string
  who: string | undefined
  path(page: Page): Promise<string> | string
  before?(page: Page): Promise<void>
}

const visitIn = async (page: Page, ...stages: string[]) => {
  const { visits } = await ask(page, 'visits.board', {})
  return (visits.find((v) => stages.includes(v.stage)) ?? visits[0]!).id
}
/** A few things to do, so that the list has something to show. */
async function withTasks(page: Page) {
  const { patientId } = (await ask(page, 'visits.board', {})).visits[0]!
  if ((await ask(page, 'tasks.mine', {})).tasks.length < 3) {
    const role = { role: 'medical_assistant' } as const
    const { staffId } = await ask(page, 'session.me', {})
    const { today } = await ask(page, 'tasks.mine', {})
    await ask(page, 'tasks.add', {
      title: 'Call the patient with the appointment',
      why: 'She asked for a morning.',
      owner: role,
      due: today,
      patientId,
    })
    await ask(page, 'tasks.add', { title: 'Order exam gloves, size M', owner: { staffId } })
    await ask(page, 'tasks.add', { title: 'Check the emergency cart', why: 'Monthly list on the cart.', owner: role, due: '2027-01-04' })
  }
  return '/tasks'
}
/** A call about how someone feels, half asked. */
async function withCall(page: Page) {
  const { callId } = await ask(page, 'calls.begin', { number: '(530) 555-0142' })
  await ask(page, 'calls.answer', { callId, answers: [{ question: 'chest', yes: false }] })
  return `/calls/${callId}`
}
/** The first who waits for a draw. */
const toCollect = async (page: Page) => `/visits/${(await ask(page, 'specimens.queue', {})).toCollect[0]!.visitId}/collect`
const shots: Shot[] = [
  { name: 'sign-in', who: undefined, path: () => '/sign-in' },
  { name: 'today', who: 'sreyes', path: () => '/today' },
  { name: 'schedule', who: 'pcastillo', path: () => '/schedule' },
  { name: 'check-in', who: 'pcastillo', path: async (page) => `/visits/${await visitIn(page, 'expected')}/check-in` },
  { name: 'rooming', who: 'sreyes', path: async (page) => `/visits/${await visitIn(page, 'rooming')}/rooming` },
  { name: 'provider', who: 'provider', path: async (page) => `/visits/${await visitIn(page, 'with_provider', 'ready')}/provider` },
  { name: 'checkout', who: 'pcastillo', path: async (page) => `/visits/${await visitIn(page, 'checkout')}/checkout` },
  { name: 'tasks', who: 'sreyes', path: withTasks },
  { name: 'call', who: 'pcastillo', path: withCall, before: (page) => page.getByText('How someone feels').click() },
  { name: 'phones', who: 'pcastillo', path: () => '/calls' },
  { name: 'patients', who: 'pcastillo', path: () => '/patients' },
  { name: 'chart', who: 'sreyes', path: async (page) => `/patients/${(await ask(page, 'visits.board', {})).visits[0]!.patientId}` },
  { name: 'billing', who: 'bnguyen', path: () => '/billing' },
  { name: 'claims', who: 'bnguyen', path: () => '/billing/claims' },
  { name: 'stock', who: 'sreyes', path: () => '/stock' },
  { name: 'vaccines-due', who: 'sreyes', path: () => '/vaccines-due' },
  { name: 'specimens', who: 'sreyes', path: () => '/specimens' },
  { name: 'collect', who: 'sreyes', path: toCollect },
  { name: 'quality-control', who: 'sreyes', path: () => '/quality-control' },
  { name: 'wallet', who: 'kpatel', path: () => '/wallet' },
  { name: 'credentials', who: 'mkaplan', path: () => '/admin/credentials' },
  { name: 'audit', who: 'mkaplan', path: () => '/audit' },
  { name: 'admin', who: 'mkaplan', path: () => '/admin' },
  { name: 'skills', who: 'mkaplan', path: () => '/admin/skills' },
  { name: 'imports', who: 'mkaplan', path: () => '/imports' },
  { name: 'who-may-what', who: 'mkaplan', path: () => '/admin/scope' },
  { name: 'team-training', who: 'mkaplan', path: () => '/admin/training' },
  { name: 'binder', who: 'mkaplan', path: () => '/admin/binder' },
  { name: 'training', who: 'kpatel', path: () => '/training' },
  { name: 'exam', who: 'kpatel', path: () => '/exam' },
  { name: 'career', who: 'kpatel', path: () => '/career' },
  { name: 'standing-orders', who: 'mkaplan', path: () => '/admin/standing-orders' },
  { name: 'practice-clinic', who: 'kpatel', path: () => '/practice-clinic' },
  { name: 'students', who: 'mkaplan', path: () => '/students' },
]

async function take(shot: Shot, size: Size, scheme: Scheme) {
  const page = await openPage(browser, base, size, scheme, shot.who ? await signedInAs(shot.who) : undefined)
  try {
    await page.goto('/healthz')
    await page.goto(await shot.path(page))
    await page.waitForLoadState('networkidle', { timeout: 2500 }).catch(() => {})
    await shot.before?.(page)
    await page.waitForTimeout(400)
    await page.screenshot({ path: join(folder, `${shot.name}-${size}-${scheme}.png`) })
    process.stdout.write(`${shot.name} ${size} ${scheme}\n`)
  } catch (error) {
    process.stdout.write(`${shot.name} ${size} ${scheme}: ${(error as Error).message.split('\n')[0]}\n`)
    process.exitCode = 1
  } finally {
    await page.context().close()
  }
}

const known = new Map<string, SignedIn>()

async function signedInAs(who: string): Promise<SignedIn> {
  const cached = known.get(who)
  if (cached) return cached
  const page = await openPage(browser, base, 'desk')
  await signInAs(page, who === 'provider' ? await providerLogin(page) : who)
  const state = await page.context().storageState()
  await page.context().close()
  known.set(who, state)
  return state
}

async function providerLogin(page: Page): Promise<string> {
  await page.goto('/healthz')
  const { staff } = await ask(page, 'session.offer', {})
  return staff.find((s) => s.role === 'provider')!.login
}

for (const shot of shots.filter((s) => !only || s.name === only))
  for (const size of ['desk', 'tablet'] as const) for (const scheme of ['light', 'dark'] as const) await take(shot, size, scheme)
await browser.close()
await server.stop()
data.remove()
