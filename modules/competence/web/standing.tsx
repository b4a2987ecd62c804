import type { OutputOf } from '../../../app/index.ts'
import { type Status, StatusMark, showDate } from '../../../ui/index.ts'
import type { Standing } from '../competence.ts'
import type { Counts } from '../skills.ts'
import './skills.css'
import { words } from './words.ts'

export type Skills = OutputOf<'skills.mine'>
export type Cell = Skills['cells'][number]
export type Line = Skills['lines'][number]

const marks: Record<Standing, Status> = { current: 'done', soon: 'alert', expired: 'critical', missing: 'open' }

/** How somebody stands in one skill: in shape and words, with the day it ends and the repetitions counted. */
export function StandingMark({ cell, counts }: { cell: Cell | undefined; counts: string | null }) {
  if (!cell) return null
  const day = cell.validTo ? (cell.standing === 'expired' ? words.ended : words.until)(showDate(cell.validTo)) : ''
  return (
    <span className="sk-cell">
      <StatusMark state={marks[cell.standing]}>{words.standing[cell.standing]}</StatusMark>
      {day ? <span className="rm-second rm-num">{day}</span> : null}
      {cell.reps && counts ? (
        <span className="rm-second rm-num">{words.reps(cell.reps, words.counts[counts as Counts] ?? counts)}</span>
      ) : null}
    </span>
  )
}

/** Begun: signed off once, or counted at least once. */
export const isBegun = (cell: Cell | undefined) => Boolean(cell && (cell.standing !== 'missing' || cell.reps))
