import { expect, test } from 'vitest'
import { stanceOf, type Tried } from './stance.ts'

const today = '2026-11-24'
const tried = (more: Partial<Tried>): Tried => ({
  ...{ items: ['tetanus-vaccine'], outcome: 'no_answer', day: '2026-11-20', nextTry: null, restUntil: null, visitStage: null },
  ...more,
})
const stance = (newestFirst: Tried[], booked: string | null = null) => stanceOf('tetanus-vaccine', newestFirst, booked, today)

test('nobody tried yet: call; tried in vain: wait for the day, then call again', () => {
  expect(stance([])).toEqual({ stance: 'open', until: null, tries: 0 })
  expect(stance([tried({ nextTry: '2026-11-27' })])).toEqual({ stance: 'waiting', until: '2026-11-27', tries: 1 })
  expect(stance([tried({ nextTry: '2026-11-24' })])).toMatchObject({ stance: 'open', tries: 1 })
})

test('after three calls in vain, or a wrong number, a letter is next', () => {
  expect(stance([tried({}), tried({ outcome: 'left_message' }), tried({})])).toMatchObject({ stance: 'letter', tries: 3 })
  expect(stance([tried({ outcome: 'wrong_number' })])).toMatchObject({ stance: 'letter' })
  const printed = tried({ outcome: 'printed', nextTry: '2026-12-20' })
  expect(stance([printed, tried({}), tried({}), tried({})])).toMatchObject({ stance: 'waiting', until: '2026-12-20', tries: 0 })
})

test('a no rests until its day; about another item it says nothing', () => {
  expect(stance([tried({ outcome: 'declined', restUntil: '2027-05-01' })])).toMatchObject({ stance: 'resting', until: '2027-05-01' })
  expect(stance([tried({ outcome: 'declined', restUntil: '2026-11-24' })])).toMatchObject({ stance: 'open' })
  expect(stance([tried({ items: ['mammogram'], outcome: 'declined', restUntil: '2027-05-01' })])).toMatchObject({ stance: 'open' })
})

test('a booked visit settles it while it stands, and a cancelled one opens it again', () => {
  expect(stance([tried({ outcome: 'booked', visitStage: 'expected' })])).toMatchObject({ stance: 'booked' })
  expect(stance([tried({ outcome: 'booked', visitStage: 'no_show' })])).toMatchObject({ stance: 'open' })
  expect(stance([], '2026-12-10')).toMatchObject({ stance: 'booked', until: '2026-12-10' })
  expect(stance([], '2027-08-10')).toMatchObject({ stance: 'open' })
})
