import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { Actions } from '../../registry.ts'

const places = [process.env['CHROME_PATH'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
]

/** The system's Chromium, headless. */
export function openBrowser(): Promise<Browser> {
  const executablePath = places.find((path) => path && existsSync(path))
  if (!executablePath) throw new Error('No Chromium is on this machine; `npm test` brings one.')
  return chromium.launch({ executablePath, args: quiet })
}

export const sizes = { desk: { width: 1440, height: 900 }, tablet: { width: 800, height: 1280 } } as const
export type Size = keyof typeof sizes
export type Scheme = 'light' | 'dark'

export async function openPage(browser: Browser, base: string, size: Size, scheme: Scheme = 'light', signedIn?: SignedIn): Promise<Page> {
  const context = await browser.newContext({
    viewport: sizes[size],
    colorScheme: scheme,
    baseURL: base,
    reducedMotion: 'reduce',
    hasTouch: size === 'tablet',
    timezoneId: 'America/Los_Angeles',
    ...(signedIn ? { storageState: signedIn } : {}),
  })
  return context.newPage()
}

/** The cookies of someone who is signed in: sign-in is asked at most five times a minute. */
export type SignedIn = Awaited<ReturnType<import('playwright-core').BrowserContext['storageState']>>

/** Calls an action as the page's own user. */
export async function ask<N extends keyof Actions>(page: Page, name: N, input: Actions[N]['input']): Promise<Actions[N]['output']> {
  return page.evaluate(
    async ([action, body]) => {
      const answer = await fetch(`/api/${action}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify(body),
      })
      const json = await answer.json()
      if (!answer.ok) throw new Error(`${action}: ${JSON.stringify(json)}`)
      return json
    },
    [name, input] as const,
  ) as Promise<Actions[N]['output']>
}

/** Signs a member of the demo's staff in without the sign-in page; the cookie is the page's. */
export async function signInAs(page: Page, login: string): Promise<void> {
  await page.goto('/healthz')
  const { demoPassword } = await ask(page, 'session.offer', {})
  const { status } = await ask(page, 'session.sign_in', { login, password: demoPassword! })
  if (status !== 'signed_in') throw new Error(`${login} could not sign in: ${status}`)
}
