import { expect, test } from 'vitest'
import { timelineOf } from './timeline.ts'

const visit = {
  id: 'v',
  day: '2026-11-24',
  from: '2026-11-24T18:00:00Z',
  stage: 'left',
  type: 'Acute',
  reason: 'cough',
  signed: true,
  provider: null,
}
const result = { id: 'r', actId: 'a', performedAt: '2026-11-25T04:30:00Z', state: 'final' } as never
const dose = { id: 'd', actId: 'b', givenAt: '2026-10-01T18:00:00Z', state: 'given' } as never

test('the latest first, each on its day in the practice', () => {
  const entries = timelineOf({ visits: [visit], results: [result], vaccines: [dose] }, 'America/Los_Angeles')
  expect(entries.map((e) => [e.kind, e.day])).toEqual([
    ['result', '2026-11-24'],
    ['visit', '2026-11-24'],
    ['vaccine', '2026-10-01'],
  ])
})

test('what was entered in error or not given is not something that happened', () => {
  const wrong = { id: 'r', actId: 'a', performedAt: '2026-11-25T04:30:00Z', state: 'entered_in_error' } as never
  const refused = { id: 'd', actId: 'b', givenAt: '2026-10-01T18:00:00Z', state: 'not_given' } as never
  expect(timelineOf({ visits: [], results: [wrong], vaccines: [refused] }, 'UTC')).toEqual([])
})
