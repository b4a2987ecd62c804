import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { appUrl } from '../../core/db/migrate.ts'
import type { House } from '../../core/house.ts'
import { newId } from '../../core/ids.ts'
import { perform } from '../../core/perform.ts'
import { startWorker } from '../../core/worker.ts'
import { seedDemo } from '../../demo/seed/index.ts'
import { startCourier } from '../../edges/x12/270-271/index.ts'
import { openFront, openHouse } from '../../house.ts'
import { demoPassword, loadActor } from '../../modules/staff/index.ts'
import { allActions } from '../../registry.ts'
import { serveWeb } from '../../web.ts'
import { tuesday } from '../clinic.ts'
import { freshDatabase } from '../setup/database.ts'
import { openBrowser, type Scheme, type SignedIn, type Size, sizes } from './browser.ts'
import { type Findings, listen } from './findings.ts'
import type { Act } from './scene.ts'

/** How far the clinic's Tuesday, 10:40, is from this hour: server and browsers share it, and it goes on. */
let shift = Date.parse(tuesday) - Date.now()
const clock = { now: () => new Date(Date.now() + shift).toISOString() }

interface Ready {
  house: House
  practiceId: string
  base: string
  browser: Browser
  staff: Map<string, string>
}

/** The demo practice of a story file, in California unless told, served for real on a Tuesday morning. Call it at the top of the file. */
export function clinicDay({ jurisdiction = 'CA' }: { jurisdiction?: string } = {}) {
  const ready = {} as Ready
  const open: { context: BrowserContext; findings: Findings }[] = []
  let close = async () => {}
  beforeAll(async () => {
    close = await openDay(ready, jurisdiction)
  }, 120_000)
  afterAll(() => close())

  /** What the browser complained of during a story fails it; every story ends with no window open. */
  afterEach(async ({ task }) => {
    const all = open.splice(0)
    if (task.result?.state === 'fail') await keepPictures(all.map(({ context }) => context))
    for (const { context } of all) await context.close()
    expect(all.flatMap(({ findings }) => findings.unexpected())).toEqual([])
  })

  /** A device of the clinic: cookies and a store of its own. */
  const device = async (size: Size = 'desk', scheme: Scheme = 'light', signedIn?: SignedIn) => {
    const context = await ready.browser.newContext({
      viewport: sizes[size],
      colorScheme: scheme,
      baseURL: ready.base,
      reducedMotion: 'reduce',
      hasTouch: size === 'tablet',
      timezoneId: 'America/Los_Angeles',
      ...(signedIn ? { storageState: signedIn } : {}),
    })
    await context.addInitScript(moveClock, shift)
    const findings = listen(context)
    open.push({ context, findings })
    return { context, findings, page: await context.newPage() }
  }

  const known = new Map<string, SignedIn>()
  /** A device at which somebody works already, at a place. */
  const at = async (login: string, path: string, size: Size = 'desk', scheme: Scheme = 'light') => {
    const made = await device(size, scheme, known.get(login))
    if (!known.has(login)) {
      const data = { login, password: demoPassword }
      await made.context.request.post('/api/session.sign_in', { data, headers: { 'idempotency-key': randomUUID() } })
      known.set(login, await made.context.storageState())
    }
    await made.page.goto(path)
    return made
  }

  /** Somebody beside the story, without a window: sets the scene, or looks. Whoever was hired meanwhile is known by their id. */
  const as =
    (login: string, observationId?: string): Act =>
    async (name, input) => {
      const { house, practiceId } = ready
      const staffId = ready.staff.get(login) ?? login
      const actor = await house.db.forPractice(practiceId, (tx) => loadActor(tx, practiceId, staffId))
      const caller = { practiceId, actor: actor!, sessionId: newId(), deviceId: newId(), ...(observationId ? { observationId } : {}) }
      return (await perform(house, allActions.find((a) => a.name === name)!, caller, input, newId())).answer as never
    }
  /** It is another hour now, for the server and for every window that is open; it goes on from there. */
  const turn = async (instant: string) => {
    const by = Date.parse(instant) - Date.parse(clock.now())
    shift += by
    for (const page of open.flatMap(({ context }) => context.pages())) await page.evaluate(moveClock, by)
  }
  return { device, at, as, turn }
}

/** What the windows of a failed story looked like, for whoever mends it. */
async function keepPictures(contexts: readonly BrowserContext[]) {
  const pages = contexts.flatMap((c) => c.pages())
  for (const [i, page] of pages.entries()) await page.screenshot({ path: join(tmpdir(), `roomed-story-${i}.png`) }).catch(() => {})
}

async function openDay(ready: Ready, jurisdiction: string): Promise<() => Promise<void>> {
  await builtWeb()
  const database = await freshDatabase()
  const practiceId = await seedDemo(database.url, () => {}, { patients: 700, now: tuesday })
  if (jurisdiction !== 'CA') await movePlaces(database.url, jurisdiction)
  const house = await openHouse({ appUrl: appUrl(database.url), clock, pool: 6 })
  const front = await openFront(house)
  await serveWeb(front)
  const worker = startWorker(house)
  const courier = startCourier(house, { data: tmpdir(), doors: new Map() })
  await front.listen({ port: 0, host: '127.0.0.1' })
  const base = `http://127.0.0.1:${(front.server.address() as AddressInfo).port}`
  const offer = await fetch(`${base}/api/session.offer`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })
  const { staff } = (await offer.json()) as { staff: { login: string; id: string }[] }
  const browser = await openBrowser()
  Object.assign(ready, { house, practiceId, base, browser, staff: new Map(staff.map((s) => [s.login, s.id])) })
  return async () => {
    await browser.close()
    await front.close()
    await courier.stop()
    await worker.stop()
    await house.close()
    await database.drop()
  }
}

/** The same practice under another state's law. */
async function movePlaces(url: string, jurisdiction: string) {
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  await owner.query('update place set jurisdiction = $1', [jurisdiction])
  await owner.end()
}

async function builtWeb() {
  const { ensureWeb } = (await import(new URL('../../tools/lib/web.mjs', import.meta.url).href)) as { ensureWeb(): void }
  ensureWeb()
}

/** Runs in the page, before anything of it: the device's clock shows the clinic's hour. */
export function moveClock(by: number) {
  const Real = Date
  const now = () => Real.now() + by
  globalThis.Date = new Proxy(Real, {
    construct: (_, args: [number]) => new Real(...(args.length > 0 ? args : ([now()] as [number]))),
    get: (_, name) => (name === 'now' ? now : Reflect.get(Real, name)),
  })
}
