import { describe, expect, it } from 'vitest'
import { secondsLeft } from './idle.ts'

describe('the idle lock', () => {
  it('warns for the last twenty seconds and then locks', () => {
    const at = (seconds: number) => secondsLeft(0, seconds * 1000, 300)
    expect([0, 279, 280, 299, 300, 400].map(at)).toEqual([null, null, 20, 1, 0, 0])
  })
})
