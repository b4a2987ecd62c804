import { describe, expect, it } from 'vitest'
import { fieldMessage, Problem, readProblem } from './problem.ts'

describe('a problem', () => {
  it('says what the server said', () => {
    const p = readProblem(
      400,
      '{"error":"invalid","code":"shape","message":"Check the fields.","fields":[{"path":"pulse","message":"Too high."}]}',
    )
    expect([p.kind, p.code, p.message]).toEqual(['invalid', 'shape', 'Check the fields.'])
    expect(fieldMessage(p, 'pulse')).toEqual({ kind: 'block', text: 'Too high.' })
    expect(fieldMessage(p, 'weight')).toBeNull()
  })

  it('keeps both versions of a stale row', () => {
    const p = readProblem(409, '{"error":"conflict","code":"stale","message":"m","detail":{"current":{"version":3},"yours":2}}')
    expect([p.kind, p.detail]).toEqual(['conflict', { current: { version: 3 }, yours: 2 }])
  })

  it('stands when a proxy answers in its own way', () => {
    const p = readProblem(502, '<html>Bad gateway</html>')
    expect([p.kind, p.code, p.maySendAgain]).toEqual(['unavailable', 'http-502', true])
  })

  it('may be sent again only when nobody knows whether it was done, or nobody was there', () => {
    expect(new Problem('unreachable', 'x', '').maySendAgain).toBe(true)
    for (const kind of ['invalid', 'forbidden', 'conflict', 'failed', 'locked'] as const)
      expect(new Problem(kind, 'x', '').maySendAgain).toBe(false)
  })
})
