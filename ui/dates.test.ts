import { describe, expect, it } from 'vitest'
import { dateOf, parseDate, showAge, showBirth, showDate, showDuration, showInstant, showSince, showTime } from './dates.ts'

const today = '2026-11-24'

describe('dates', () => {
  it('show the month in letters and the year in four figures', () => {
    expect(showDate('1945-07-14')).toBe('14-Jul-1945')
    expect(showDate('2026-01-02T23:59:00Z')).toBe('02-Jan-2026')
  })

  it.each([
    '07/14/1945',
    '7/14/45',
    '071445',
    '07141945',
    'July 14 1945',
    'Jul 14, 1945',
    '14-Jul-1945',
    '14 July 1945',
    '1945-07-14',
    ' 7-14-45 ',
  ])('read %s as 14 July 1945', (text) => {
    expect(parseDate(text, { today })).toBe('1945-07-14')
  })

  it.each(['', '14/07/1945', '02/30/2020', 'Julember 4 1999', '7/14', '1234', '13/01/2020', 'tomorrow'])('refuse %s', (text) => {
    expect(parseDate(text, { today })).toBeNull()
  })

  it('read a two-digit year as past for a birth and as this century for an appointment', () => {
    expect(parseDate('1/5/26', { today })).toBe('2026-01-05')
    expect(parseDate('12/5/26', { today })).toBe('1926-12-05')
    expect(parseDate('12/5/26', { today, sense: 'future' })).toBe('2026-12-05')
  })

  it('know leap years', () => {
    expect(parseDate('02/29/2024', { today })).toBe('2024-02-29')
    expect(parseDate('02/29/2023', { today })).toBeNull()
  })
})

describe('ages', () => {
  it.each([
    ['2026-11-21', '3 d'],
    ['2026-10-20', '5 w'],
    ['2025-09-24', '14 m'],
    ['2024-11-25', '23 m'],
    ['2024-11-24', '2 y'],
    ['2019-11-24', '7 y'],
    ['2019-11-25', '6 y'],
    ['1945-07-14', '81 y'],
  ])('born %s is %s', (birth, age) => {
    expect(showAge(birth, today)).toBe(age)
  })

  it('stand after the birth date', () => {
    expect(showBirth('1945-07-14', today)).toBe('14-Jul-1945 (81 y)')
  })

  it('say nothing of a birth to come', () => {
    expect(showBirth('2027-01-01', today)).toBe('01-Jan-2027')
  })
})

describe('times', () => {
  const at = '2026-11-24T22:05:00Z'

  it('are of the practice, not of the machine', () => {
    expect(showTime(at, { timeZone: 'America/Los_Angeles' })).toBe('14:05')
    expect(showTime(at, { timeZone: 'America/Los_Angeles', hours: 12 })).toBe('2:05 pm')
    expect(showTime('2026-11-24T08:00:00Z', { timeZone: 'America/Los_Angeles' })).toBe('00:00')
    expect(showTime('2026-11-24T08:00:00Z', { timeZone: 'America/Los_Angeles', hours: 12 })).toBe('12:00 am')
    expect(dateOf('2026-11-25T03:00:00Z', 'America/New_York')).toBe('2026-11-24')
    expect(showInstant(at, { timeZone: 'UTC' })).toBe('24-Nov-2026 22:05')
  })

  it('drop zero units', () => {
    expect([0, 5, 60, 65, 120.9].map(showDuration)).toEqual(['0 min', '5 min', '1 h', '1 h 5 min', '2 h'])
  })

  it('tell the age of a value in one unit', () => {
    expect(showSince('2026-11-24T22:01:00Z', at)).toBe('4 min')
    expect(showSince('2026-11-23T22:05:00Z', at)).toBe('24 h')
    expect(showSince('2026-11-20T22:05:00Z', at)).toBe('4 d')
    expect(showSince('2026-03-24T22:05:00Z', at)).toBe('8 m')
    expect(showSince('2023-03-24T22:05:00Z', at)).toBe('3 y')
  })
})
