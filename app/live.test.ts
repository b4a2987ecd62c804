import { describe, expect, it } from 'vitest'
import { readNews, waitMs } from './live.ts'
import { touches } from './live-map.ts'

describe('live news', () => {
  it('is read as a list of facts or as one message with its ids', () => {
    expect(readNews('[{"name":"visit.moved","visitId":"v"}]')).toEqual([{ name: 'visit.moved', visitId: 'v' }])
    expect(readNews('{"facts":["visit.moved"],"visitId":"v"}')).toEqual([{ name: 'visit.moved', visitId: 'v', patientId: undefined }])
  })

  it('makes the board stale when a visit moves or vitals are taken, and not when a claim is paid', () => {
    expect(touches('visit', 'visits.board')).toBe(true)
    expect(touches('vitals', 'visits.board')).toBe(true)
    expect(touches('claim', 'visits.board')).toBe(false)
  })

  it('touches a read of its own noun, in singular or plural', () => {
    expect(touches('allergy', 'allergies.list')).toBe(true)
    expect(touches('patient', 'patients.get')).toBe(true)
    expect(touches('history', 'history.get')).toBe(true)
  })

  it('makes the chair stale when a dose is given, a test is run, stock comes or the supervisor leaves', () => {
    expect(touches('immunization', 'orders.of_visit')).toBe(true)
    expect(touches('test', 'orders.of_visit')).toBe(true)
    expect(touches('stock', 'immunizations.lots')).toBe(true)
    expect(touches('kit', 'tests.menu')).toBe(true)
    expect(touches('presence', 'immunizations.lots')).toBe(true)
  })

  it('touches a read that asked to hear it', () => {
    expect(touches('payment', 'visits.board', ['payments'])).toBe(true)
  })

  it('waits longer after each failure, at most 45 s, and never the same for all', () => {
    expect([0, 1, 2, 10].map((n) => waitMs(n, 0.5))).toEqual([1000, 2000, 4000, 30_000])
    expect(waitMs(10, 1)).toBe(45_000)
    expect(waitMs(3, 0)).not.toBe(waitMs(3, 0.9))
  })
})
