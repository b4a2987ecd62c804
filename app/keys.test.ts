import { describe, expect, it } from 'vitest'
import { chordOf, nameOf } from './keys.ts'

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) =>
  nameOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })

describe('keys', () => {
  it('are named by what they write, with their modifiers in one order', () => {
    expect(press('j')).toBe('j')
    expect(press('?', { shiftKey: true })).toBe('?')
    expect(press('K', { ctrlKey: true })).toBe('ctrl+k')
    expect(press('Enter', { ctrlKey: true })).toBe('ctrl+enter')
    expect(press('l', { ctrlKey: true, altKey: true })).toBe('ctrl+alt+l')
    expect(press('Enter', { ctrlKey: true, shiftKey: true })).toBe('ctrl+shift+enter')
  })

  it('tell a capital from a small letter', () => {
    expect(press('A', { shiftKey: true })).toBe('A')
  })

  it('use the modifier of the machine', () => {
    expect(chordOf('mod+k', true)).toBe('meta+k')
    expect(chordOf('mod+k', false)).toBe('ctrl+k')
  })
})
