import type { Context, Subject } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { may } from '../../core/permit.ts'
import type { Task } from '../../scope/index.ts'
import { withStudents } from '../practice/index.ts'
import { loadActor } from '../staff/index.ts'
import { collectorIds, type Tried } from './draw-sql.ts'
import { mostAttempts } from './specimens.ts'

/** A sitting is over when blood is in the tube: the next one begins at the first attempt again. */
export const sittingOf = (tries: readonly Tried[]) => tries.filter((t) => t.way !== 'given' && t.outcome === 'collected').length

export const attemptsOf = (tries: readonly Tried[], staffId: string) =>
  tries.filter((t) => t.way !== 'given' && t.sitting === sittingOf(tries) && t.byId === staffId).length

/** By name, who may try instead: on staff, allowed here and now, and not at the end of their own attempts. */
export async function whoElse(cx: Context, task: Task, on: Subject, tries: readonly Tried[]): Promise<string[]> {
  const ids = (await collectorIds(cx)).filter((id) => attemptsOf(tries, id) < mostAttempts)
  const actors = await Promise.all(ids.map((id) => loadActor(cx.tx, cx.practice.id, id)))
  return actors.flatMap((actor) =>
    actor && may({ ...cx, actor }, { allow: { roles: withStudents, task } }, on).allowed ? [actor.name] : [],
  )
}

/** The number of this attempt; a third is refused, and who may is named. */
export async function nextAttempt(cx: Context, task: Task, on: Subject, tries: readonly Tried[]): Promise<number> {
  const before = attemptsOf(tries, cx.actor.id)
  if (before < mostAttempts) return before + 1
  const instead = await whoElse(cx, task, on, tries)
  throw new Refusal(
    'conflict',
    'two_attempts',
    `You have tried twice. ${instead.length ? `Hand over: ${instead.join(', ')} may draw.` : 'Nobody else here may draw: tell the provider.'}`,
    { detail: { names: instead } },
  )
}
