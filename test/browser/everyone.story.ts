import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { screens } from '../../app/screens.ts'
import { demoPassword } from '../../modules/staff/index.ts'
import { sizes } from './browser.ts'
import { clinicDay } from './clinic.ts'
import { focusReaches, hands } from './hands.ts'
import { fileClaim, visitOf } from './scene.ts'

const clinic = clinicDay()

/** Dark differs from light in its colours alone. */
const rules = {
  light: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  dark: { runOnly: { type: 'rule' as const, values: ['color-contrast', 'link-in-text-block'] } },
}
const shapes = [
  { size: 'desk', scheme: 'light' },
  { size: 'desk', scheme: 'dark' },
  { size: 'tablet', scheme: 'dark' },
  { size: 'tablet', scheme: 'light' },
] as const

/** What keeps somebody from using the page: serious and critical findings of axe, and a page that scrolls sideways. */
async function obstacles(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const { size, scheme } of shapes) {
    await page.setViewportSize(sizes[size])
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await page.waitForFunction(
      // In a closed <details> a change of colour begins and never ends: only what can be seen is waited for.
      (wanted) =>
        document.documentElement.dataset['mantineColorScheme'] === wanted &&
        !document.getAnimations().some((a) => (a.effect as KeyframeEffect | null)?.target?.checkVisibility()),
      scheme,
    )
    const { violations } = await new AxeBuilder({ page })
      .options({ ...rules[scheme], resultTypes: ['violations'] })
      .setLegacyMode(true)
      .analyze()
    const grave = violations.filter((v) => v.impact === 'serious' || v.impact === 'critical')
    found.push(...grave.flatMap((v) => v.nodes.map((n) => `${size} ${scheme}: ${v.id} at ${n.target.join(' ')}`)))
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (over > 0) found.push(`${size} ${scheme}: the page is ${over} px too wide`)
  }
  return found
}

const quiet = async (page: Page) => {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.waitForFunction(() => !document.querySelector('.rm-skeleton'))
}

const whose: Record<string, string> = {
  provider: 'dokafor',
  billing: 'bnguyen',
  claims: 'bnguyen',
  admin: 'mkaplan',
  audit: 'mkaplan',
  imports: 'mkaplan',
  cosign: 'dokafor',
  eligibility: 'mkaplan',
}
const whoOpens = (path: string) => whose[Object.keys(whose).find((word) => path.includes(word)) ?? ''] ?? 'sreyes'
const ids: Record<string, string> = {}
const placeOf = (path: string) => path.replace(/\$(\w+)/g, (_, name: string) => ids[`${name} ${path}`] ?? ids[name] ?? name)

/** A student with Sofía Reyes as preceptor, and something for her to countersign. */
async function externship(): Promise<string> {
  const manager = clinic.as('mkaplan')
  const who = { given: 'Mia', family: 'Lang', role: 'student', login: 'mlang', password: demoPassword } as const
  const { staffId } = await manager('staff.add', who)
  const { preceptors } = await manager('students.list', {})
  const sofia = preceptors.find((p) => p.name.includes('Reyes'))!
  const terms = { school: 'Alder College', accreditor: 'CAAHEP', requiredHours: 160, startsOn: '2026-11-16', endsOn: '2027-02-26' } as const
  const { externshipId } = await manager('students.enroll', {
    staffId,
    ...terms,
    competencies: ['telephone'],
    preceptorIds: [sofia.staffId],
  })
  await clinic.as(staffId)('students.log_hours', { externshipId, day: '2026-11-23', from: '08:00', to: '12:00', what: 'rooming' })
  return externshipId
}

/** What the demo's payer answers when somebody asks for a patient's plan. */
async function insuranceAnswer(patientId: string): Promise<string> {
  const desk = clinic.as('mkaplan')
  const [plan] = (await desk('coverage.list', { patientId })).coverages
  await desk('eligibility.ask', { coverageId: plan!.id })
  for (;;) {
    const { answer } = await desk('eligibility.of_coverage', { coverageId: plan!.id })
    if (answer) return answer.answerId
    await new Promise((next) => setTimeout(next, 200))
  }
}

beforeAll(async () => {
  const act = clinic.as('sreyes')
  const at = async (family: string, given: string) => (await visitOf(act, family, given)).id
  ids['visitId'] = await at('Fitzgerald', 'Donna')
  ids['visitId /visits/$visitId/check-in'] = await at('Moore', 'Thomas')
  ids['visitId /visits/$visitId/rooming'] = await at('Bùi', 'Thuỷ')
  ids['visitId /visits/$visitId/provider'] = await at('Jiménez', 'Inés')
  ids['visitId /visits/$visitId/checkout'] = await at('Reyes', 'Divina')
  ids['patientId'] = (await visitOf(act, 'Gonzalez', 'Maria')).patientId
  ids['staffId'] = (await act('session.me', {})).staffId
  ids['callId'] = (await act('calls.begin', { number: null })).callId
  ids['seriesId'] = (await clinic.as('mkaplan')('standing_orders.list', {})).orders[0]!.seriesId
  const { mockId } = await act('mock.begin', { exam: 'ccma', length: 'quarter' })
  await act('mock.finish', { mockId })
  ids['mockId'] = mockId
  const { attemptId } = await act('scenarios.begin', { scenario: 'chest-pain-call' })
  await act('scenarios.finish', { attemptId })
  ids['attemptId /practice-clinic/result/$attemptId'] = attemptId
  ids['answerId'] = await insuranceAnswer(ids['patientId'])
  ids['topic'] = 'bloodborne_pathogens'
  ids['externshipId'] = await externship()
  ids['fileId'] = await fileClaim(clinic.as, await visitOf(act, 'Reyes', 'Divina'))
})

test.each(screens.map((s) => s.path))('%s keeps nobody out: light and dark, desk and tablet', async (path) => {
  const { page } = await clinic.at(whoOpens(path), placeOf(path))
  await quiet(page)
  expect(await obstacles(page)).toEqual([])
})

test('neither do sign-in, the lock, the palette and the key map', async () => {
  const { page } = await clinic.device()
  await page.goto('/')
  const { press } = hands(page)
  await page.getByText('Step in as one of the staff').waitFor()
  const signIn = await obstacles(page)
  await page.getByRole('button', { name: 'Sofía Reyes' }).click()
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
  await press('Control+k')
  await page.getByRole('dialog', { name: 'Search' }).waitFor()
  const palette = await obstacles(page)
  await press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await press('?')
  await page.getByRole('dialog', { name: 'Keys' }).waitFor()
  const keyMap = await obstacles(page)
  await press('Escape')
  await press('Control+Alt+l')
  await page.getByRole('heading', { name: 'PIN of' }).waitFor()
  const lock = await obstacles(page)
  expect({ signIn, palette, keyMap, lock }).toEqual({ signIn: [], palette: [], keyMap: [], lock: [] })
})

test('a gloved hand types the vital signs on a tablet: large keys, nothing too small, nothing beside the screen', async () => {
  const { page } = await clinic.at('sreyes', `/visits/${ids['visitId']}/rooming`, 'tablet')
  await quiet(page)
  const heightOf = async (name: string | RegExp) => (await page.getByRole('button', { name, exact: true }).boundingBox())?.height ?? 0
  for (const key of ['1', '5', '0', '.', 'Next']) expect(await heightOf(key)).toBeGreaterThanOrEqual(64)
  expect(await heightOf(/^Ready for/)).toBeGreaterThanOrEqual(64)
  const small = await page
    .getByRole('main')
    .getByRole('button')
    .evaluateAll((all) => all.filter((b) => b.getBoundingClientRect().height < 48).length)
  expect(small).toBe(0)

  await page.getByLabel('Blood pressure', { exact: true }).tap()
  for (const digit of '10464') await page.getByRole('button', { name: digit, exact: true }).tap()
  await focusReaches(page, 'Pulse')
  expect(await page.getByLabel('Blood pressure', { exact: true }).inputValue()).toBe('104/64')
})

test('every place of whoever has the most of them is in sight on a tablet held upright', async () => {
  const { page } = await clinic.at('mkaplan', '/admin')
  await page.setViewportSize(sizes.tablet)
  await quiet(page)
  const rail = page.getByRole('navigation', { name: 'Places' })
  expect(await rail.evaluate((r) => r.scrollWidth - r.clientWidth)).toBe(0)
  const heights = await rail.getByRole('link').evaluateAll((links) => links.map((l) => Math.round(l.getBoundingClientRect().height)))
  expect(new Set(heights).size).toBe(1)
})
