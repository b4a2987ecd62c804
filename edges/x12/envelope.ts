import { broken } from './refusal.ts'
import { at, type Segment } from './segment.ts'
import { tokenize } from './tokenize.ts'

/** Something that does not add up; the file can still be read. */
export interface Problem {
  message: string
  segment: number
  byte: number
}

/** ST … SE. `kind` is ST01 (837, 999, 277, 835), `guide` ST03 or, where that is not used, GS08. */
export interface TransactionSet {
  kind: string
  guide: string
  control: string
  /** ST and SE included. */
  segments: Segment[]
}

export interface FunctionalGroup {
  /** GS01: HC claims, FA 999, HN 277, HP 835. */
  kind: string
  control: string
  gs: Segment
  sets: TransactionSet[]
}

export interface Interchange {
  control: string
  usage: string
  isa: Segment
  groups: FunctionalGroup[]
  /** Interchange acknowledgements stand between ISA and IEA, in no group. */
  acknowledgements: Segment[]
  problems: Problem[]
}

interface Reading {
  interchange?: Interchange | undefined
  group?: FunctionalGroup | undefined
  set?: TransactionSet | undefined
  done: Interchange[]
}

function problem(reading: Reading, segment: Segment, message: string): void {
  reading.interchange?.problems.push({ message, segment: segment.number, byte: segment.byte })
}

/** Checks a trailer: its count, and that it repeats the control number of its header. */
function close(reading: Reading, trailer: Segment, what: string, count: number, control: string): void {
  if (Number(at(trailer, 1)) !== count) problem(reading, trailer, `${trailer.id}01 counts ${at(trailer, 1)} ${what}, the file has ${count}`)
  if (at(trailer, 2) !== control) problem(reading, trailer, `${trailer.id}02 does not repeat the control number of its header`)
}

type Step = (reading: Reading, segment: Segment) => boolean

/** What each envelope segment does; false when it stands where it cannot. */
const steps: Record<string, Step> = {
  ISA(reading, isa) {
    if (reading.interchange) return false
    reading.interchange = { control: at(isa, 13), usage: at(isa, 15), isa, groups: [], acknowledgements: [], problems: [] }
    if (isa.elements.join('').length !== 86) problem(reading, isa, 'ISA is not 106 characters wide')
    return true
  },
  TA1(reading, segment) {
    if (!reading.interchange || reading.group) return false
    reading.interchange.acknowledgements.push(segment)
    return true
  },
  GS(reading, gs) {
    if (!reading.interchange || reading.group) return false
    reading.group = { kind: at(gs, 1), control: at(gs, 6), gs, sets: [] }
    reading.interchange.groups.push(reading.group)
    return true
  },
  ST(reading, st) {
    if (!reading.group || reading.set) return false
    reading.set = { kind: at(st, 1), guide: at(st, 3) || at(reading.group.gs, 8), control: at(st, 2), segments: [st] }
    reading.group.sets.push(reading.set)
    return true
  },
  SE(reading, se) {
    if (!reading.set) return false
    reading.set.segments.push(se)
    close(reading, se, 'segments', reading.set.segments.length, reading.set.control)
    reading.set = undefined
    return true
  },
  GE(reading, ge) {
    if (!reading.group || reading.set) return false
    close(reading, ge, 'transaction sets', reading.group.sets.length, reading.group.control)
    reading.group = undefined
    return true
  },
  IEA(reading, iea) {
    if (!reading.interchange || reading.group) return false
    close(reading, iea, 'groups', reading.interchange.groups.length, reading.interchange.control)
    reading.done.push(reading.interchange)
    reading.interchange = undefined
    return true
  },
}

function inside(reading: Reading, segment: Segment): boolean {
  reading.set?.segments.push(segment)
  return reading.set !== undefined
}

/**
 * Reads interchanges, groups and sets. Wrong counts and control numbers are problems on the interchange (facts 1.2: IEA02 = ISA13,
 * GE02 = GS06, SE02 = ST02, SE01 counts ST..SE). A segment outside its envelope, or a missing trailer, throws `x12.bad-envelope`.
 */
export function readEnvelope(input: string | Uint8Array): Interchange[] {
  const reading: Reading = { done: [] }
  const segments = tokenize(input)
  for (const segment of segments) {
    const step = steps[segment.id] ?? inside
    if (!step(reading, segment)) {
      throw broken('bad-envelope', `${segment.id} stands where the envelope does not allow it`, {
        byte: segment.byte,
        segment: segment.number,
      })
    }
  }
  if (reading.interchange) {
    const last = segments.at(-1)!
    throw broken('cut-short', 'The file is cut short: a closing segment is missing', { byte: last.byte, segment: last.number })
  }
  return reading.done
}
