import type { Page } from 'playwright-core'

/** Somebody at the keyboard: presses keys one by one and counts them. */
export function hands(page: Page) {
  let count = 0
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      count += 1
      await page.keyboard.press(key)
    }
  }
  return {
    press,
    type: (text: string) => press(...text),
    /** Tab by Tab, until what has the focus says this. */
    async tabTo(says: string | RegExp, key = 'Tab') {
      for (let i = 0; i < 80; i++) {
        await press(key)
        if (await focusSays(page, says)) return
      }
      throw new Error(`No Tab reaches ${says}`)
    },
    count: () => count,
    /** How many keys a piece of work takes. */
    async counted(work: () => Promise<void>): Promise<number> {
      const before = count
      await work()
      return count - before
    },
  }
}

export type Hands = ReturnType<typeof hands>

/** What the focused thing is called: its label, its text, or the group it stands in. */
export function focusName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const el = document.activeElement
    if (!(el instanceof HTMLElement) || el === document.body) return ''
    const group = el instanceof HTMLInputElement && el.type === 'radio' ? el.closest('[role=radiogroup]') : null
    const named = (of: Element) => {
      const by = of.getAttribute('aria-labelledby')
      return of.getAttribute('aria-label') ?? (by ? document.getElementById(by)?.textContent : null) ?? ''
    }
    if (group) return named(group)
    const labels = el instanceof HTMLInputElement || el instanceof HTMLTextAreaElement || el instanceof HTMLSelectElement ? el.labels : null
    return (named(el) || labels?.[0]?.textContent || el.textContent || '').trim()
  })
}

async function focusSays(page: Page, says: string | RegExp): Promise<boolean> {
  const name = await focusName(page)
  return typeof says === 'string' ? name.includes(says) : says.test(name)
}

/** Waits until the focus has come there by itself. */
export async function focusReaches(page: Page, says: string): Promise<void> {
  for (const until = Date.now() + 10_000; Date.now() < until; ) {
    if (await focusSays(page, says)) return
    await page.evaluate(() => new Promise((frame) => requestAnimationFrame(frame)))
  }
  throw new Error(`The focus is on "${await focusName(page)}", not on "${says}"`)
}
