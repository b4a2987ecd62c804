import { z } from 'zod'

/** Where a visit stands: one word, shared by the schedule and the board. */
export const stages = ['expected', 'arrived', 'rooming', 'ready', 'with_provider', 'checkout', 'left', 'cancelled', 'no_show'] as const
export const Stage = z.enum(stages)
export type Stage = z.infer<typeof Stage>

export const stageNames: Record<Stage, string> = {
  expected: 'Expected',
  arrived: 'Arrived',
  rooming: 'Rooming',
  ready: 'Ready',
  with_provider: 'With provider',
  checkout: 'Checkout',
  left: 'Left',
  cancelled: 'Cancelled',
  no_show: 'No-show',
}

/** The board's columns, in the order patients walk. */
export const boardStages = ['expected', 'arrived', 'rooming', 'ready', 'with_provider', 'checkout', 'left'] as const satisfies readonly Stage[]

const next: Record<Stage, readonly Stage[]> = {
  expected: ['arrived', 'cancelled', 'no_show'],
  arrived: ['rooming', 'expected', 'left', 'no_show'],
  rooming: ['ready', 'arrived', 'with_provider'],
  ready: ['with_provider', 'rooming', 'checkout'],
  with_provider: ['checkout', 'ready'],
  checkout: ['left', 'with_provider', 'ready'],
  left: ['checkout'],
  cancelled: ['expected'],
  no_show: ['expected', 'arrived'],
}

/** Whether a visit may go from one stage to another: forward along the walk, or one step back to mend a slip. */
export const canMove = (from: Stage, to: Stage): boolean => next[from].includes(to)

/** Stages in which the visit holds a room. */
export const inRoom = (stage: Stage): boolean => stage === 'rooming' || stage === 'ready' || stage === 'with_provider'
export const ended = (stage: Stage): boolean => stage === 'cancelled' || stage === 'no_show'
