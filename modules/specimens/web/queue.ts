import type { OutputOf } from '../../../app/index.ts'
import type { SpecimenState } from '../specimens.ts'

export type Queue = OutputOf<'specimens.queue'>
export type Waiting = Queue['toCollect'][number]
export type Item = Queue['specimens'][number]

export const inState = (queue: Queue, ...states: SpecimenState[]): Item[] => queue.specimens.filter((s) => states.includes(s.state))

/** Stored containers by laboratory and place: one paper is for one of each. */
export function byLab(stored: readonly Item[]): { key: string; lab: string; items: Item[] }[] {
  const groups = new Map<string, { key: string; lab: string; items: Item[] }>()
  for (const s of stored) {
    const key = `${s.placeId} ${s.labName}`
    const group = groups.get(key) ?? { key, lab: s.labName, items: [] }
    group.items.push(s)
    groups.set(key, group)
  }
  return [...groups.values()]
}

export const isLate = (s: Item, today: string): boolean => s.expectedOn !== null && s.expectedOn < today
