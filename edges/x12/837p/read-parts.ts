import type { z } from 'zod'
import type { Address, PersonName, Provider, Sex } from '../../../modules/claims/claim.ts'
import { at } from '../segment.ts'
import { fromD8 } from '../values.ts'
import type { Located } from './loops.ts'

/** A stretch of located segments, asked by loop, segment and first element. */
export class Part {
  readonly segments: readonly Located[]

  constructor(segments: readonly Located[]) {
    this.segments = segments
  }

  all(loop: string, id: string, qualifier?: string): Located[] {
    return this.segments.filter(
      (segment) => segment.loop === loop && segment.id === id && (qualifier === undefined || at(segment, 1) === qualifier),
    )
  }

  one(loop: string, id: string, qualifier?: string): Located | undefined {
    return this.all(loop, id, qualifier)[0]
  }

  /** An element of the first such segment; '' when absent. */
  value(position: number, loop: string, id: string, qualifier?: string): string {
    const segment = this.one(loop, id, qualifier)
    return segment ? at(segment, position) : ''
  }

  /** Splits before every segment named `id`; what comes before the first is left out. */
  split(id: string): Part[] {
    const starts = this.segments.flatMap((segment, index) => (segment.id === id ? [index] : []))
    return starts.map((start, index) => new Part(this.segments.slice(start, starts[index + 1])))
  }

  /** What stands before the first segment named `id`. */
  before(id: string): Part {
    const first = this.segments.findIndex((segment) => segment.id === id)
    return first === -1 ? this : new Part(this.segments.slice(0, first))
  }
}

/** Leaves out what the file does not say, so that absent stays absent. */
export function told<T extends Record<string, unknown>>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== '')) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}

export function personName(nm1: Located | undefined): PersonName {
  const [last, first, middle, suffix] = [3, 4, 5, 7].map((position) => (nm1 ? at(nm1, position) : ''))
  return { last: last!, first: first!, ...told({ middle, suffix }) }
}

export function address(part: Part, loop: string): Address | undefined {
  if (!part.one(loop, 'N4')) return undefined
  return {
    street: part.value(1, loop, 'N3'),
    ...told({ street2: part.value(2, loop, 'N3') }),
    city: part.value(1, loop, 'N4'),
    state: part.value(2, loop, 'N4'),
    zip: part.value(3, loop, 'N4'),
  }
}

export function provider(part: Part, loop: string): Provider | undefined {
  const nm1 = part.one(loop, 'NM1')
  return nm1 && { ...personName(nm1), npi: at(nm1, 9), ...told({ taxonomy: part.value(3, loop, 'PRV') }) }
}

export function birth(part: Part, loop: string): { birthDate: string | undefined; sex: z.infer<typeof Sex> | undefined } {
  const sex = part.value(3, loop, 'DMG')
  return {
    birthDate: fromD8(part.value(2, loop, 'DMG')),
    sex: sex === 'F' || sex === 'M' || sex === 'U' ? sex : undefined,
  }
}

export function date(part: Part, loop: string, qualifier: string): string | undefined {
  return fromD8(part.value(3, loop, 'DTP', qualifier).slice(0, 8))
}
