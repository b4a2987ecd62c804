import type { Entry, References } from './references.ts'

/** What a reader may look at besides the resource itself. */
export interface Reading {
  references: References
  digits(holder: object, key: string): string | undefined
}

/** Why a resource was not mapped, and at which of its fields. */
export interface Why {
  why: string
  path?: string
}

/** Turns one resource into a value of the clinic, or says why not. */
export type Reader<T> = (entry: Entry, cx: Reading) => { item: T } | Why

export const KEPT = 'kept, not mapped'
