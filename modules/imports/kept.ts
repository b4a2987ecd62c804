import type { NotUnderstood } from './plan.ts'

/** An entry as the chart takes it, or why it stays in the file only. */
export type Fitted<T> = { entry: T } | { path: string; why: string }

/** Fits a list; what does not fit is told with its kind and id, so that nothing falls silently under the table. */
export function fitAll<S extends { sourceId: string }, T>(
  resourceType: string,
  sent: readonly S[],
  asEntry: (one: S) => Fitted<T>,
): { fitted: T[]; left: NotUnderstood[] } {
  const fitted: T[] = []
  const left: NotUnderstood[] = []
  for (const one of sent) {
    const result = asEntry(one)
    if ('entry' in result) fitted.push(result.entry)
    else left.push({ resourceType, id: one.sourceId, ...result })
  }
  return { fitted, left }
}
