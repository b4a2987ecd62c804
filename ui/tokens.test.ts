import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const css = readFileSync(fileURLToPath(new URL('./tokens.css', import.meta.url)), 'utf8')

function tokens(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`)
  const block = css.slice(start, css.indexOf('}', start))
  return new Map([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((m) => [m[1] ?? '', m[2] ?? '']))
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** WCAG 2.2 contrast ratio. */
function contrast(a: string, b: string): number {
  const [hi = 0, lo = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (hi + 0.05) / (lo + 0.05)
}

const states = ['high', 'low', 'critical', 'waiting', 'done', 'refused']

describe.each([
  ['light', ':root'],
  ['dark', ':root[data-mantine-color-scheme="dark"]'],
])('in the %s', (_, selector) => {
  const at = tokens(selector)
  const get = (name: string) => at.get(name) ?? ''

  it.each(['ink', 'ink-2', 'ink-3', 'accent', ...states])('%s is readable as text on ground, card and sunk', (name) => {
    for (const on of ['ground', 'card', 'sunk']) expect(contrast(get(name), get(on)), on).toBeGreaterThanOrEqual(4.5)
  })

  it.each(states)('%s is readable on its own soft ground, and so is ink', (name) => {
    expect(contrast(get(name), get(`${name}-soft`))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(get('ink'), get(`${name}-soft`))).toBeGreaterThanOrEqual(4.5)
  })

  it('text on the primary button and on a critical flag is readable', () => {
    expect(contrast(get('on-accent'), get('accent'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(get('on-accent'), get('accent-strong'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(get('accent'), get('accent-soft'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(get('on-critical'), get('critical'))).toBeGreaterThanOrEqual(4.5)
  })

  it('the focus ring and the edge of a field stand out', () => {
    for (const on of ['ground', 'card', 'sunk']) {
      expect(contrast(get('focus'), get(on))).toBeGreaterThanOrEqual(3)
      expect(contrast(get('edge'), get(on))).toBeGreaterThanOrEqual(3)
    }
  })
})
