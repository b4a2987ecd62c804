import { Refusal } from '../../core/errors.ts'

/** Where a file breaks: byte from 0, segment from 1. */
export interface Place {
  byte: number
  segment: number
}

/** The one thing reading throws. It says where, never what: the file's content may be about a patient. */
export function broken(code: 'not-x12' | 'cut-short' | 'bad-segment' | 'bad-envelope', message: string, place: Place): Refusal {
  return new Refusal('invalid', `x12.${code}`, `${message} (segment ${place.segment}, byte ${place.byte}).`, { detail: place })
}
