import { deskWork } from './skills/desk.ts'
import { laboratory } from './skills/laboratory.ts'
import { measuring } from './skills/measure.ts'
import { medicines } from './skills/medicine.ts'
import { needles } from './skills/needle.ts'
import { procedures } from './skills/procedure.ts'
import type { Group, Method, Skill } from './skills/shape.ts'

export type { Counts, Group, Method, Skill, Step } from './skills/shape.ts'

/**
 * What a medical assistant is watched at, in our own words. It is Roomed's list, not an accreditor's: the practice's nurse educator
 * reads it before it is used. What is watched is stored with its words, so that a later wording changes no earlier attempt.
 */
export const skills: readonly Skill[] = [...measuring, ...needles, ...laboratory, ...procedures, ...medicines, ...deskWork]
export const wordingOf = '2026.1'

const byId = new Map(skills.map((s) => [s.id, s]))
export const skillOf = (id: string): Skill | undefined => byId.get(id)
export const skillIds = skills.map((s) => s.id) as [string, ...string[]]

export const groupNames: Record<Group, string> = {
  measure: 'Measuring',
  needle: 'Blood draws, injections, vaccines',
  laboratory: 'Laboratory',
  procedure: 'Procedures',
  medicine: 'Medicines',
  desk: 'Room, telephone, orders',
}

export const methodNames: Record<Method, string> = {
  observed: 'Watched on a real patient',
  simulated: 'Simulated',
  return_demonstration: 'Shown back after teaching',
  written: 'Written',
}

export type StepState = 'done' | 'not_done' | 'not_applicable'
export interface Seen {
  id: string
  text: string
  critical: boolean
  state: StepState
}

/** How much of what applied must be done besides every critical step: Roomed's own line; a practice may ask for more by policy. */
const passShare = 0.8

/** A critical step that was not done fails the attempt; one that does not apply is left out. */
export function judge(steps: readonly Seen[]): { passed: boolean; missed: readonly Seen[] } {
  const missed = steps.filter((s) => s.state === 'not_done')
  const applied = steps.filter((s) => s.state !== 'not_applicable')
  const enough = applied.length > 0 && (applied.length - missed.length) / applied.length >= passShare
  return { passed: enough && !missed.some((s) => s.critical), missed }
}

/** The skill a task is watched as: by route or product when the act names one. Undefined when the catalogue has none for it. */
export function skillFor(
  task: string,
  { route, drugClass }: { route?: string | undefined; drugClass?: string | undefined },
): Skill | undefined {
  const of = skills.filter((s) => s.task === task)
  const wanted = drugClass === 'skin_test' ? 'skin_test' : route
  return of.find((s) => s.detail !== null && s.detail === wanted) ?? of.find((s) => s.detail === null)
}

/** The last day of a pass: that many months on, less a day. */
export function goodUntil(on: string, months: number): string {
  const [y, m, d] = on.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(y, m - 1 + months + 1, 0)).getUTCDate()
  const same = new Date(Date.UTC(y, m - 1 + months, Math.min(d, last)))
  return new Date(same.getTime() - 86_400_000).toISOString().slice(0, 10)
}
