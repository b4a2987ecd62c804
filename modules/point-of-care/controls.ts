import { z } from 'zod'
import { Day, Id, Instant, Line } from '../../core/shapes.ts'

const Level = Line.min(1, 'Name the control, as positive.').max(40)

/** A control with a word for an answer, or with a number that its maker gives a mean and a standard deviation for. */
export const ControlKind = z.union([
  z.object({ level: Level, expected: Line.min(1, 'Say what it must show.').max(40) }),
  z.object({ level: Level, mean: z.number(), sd: z.number().positive('A standard deviation is above 0.') }),
])
export type ControlKind = z.output<typeof ControlKind>

export const RuleFields = z.object({
  controls: z.array(ControlKind).min(1, 'At least one control.').max(4),
  everyDays: z.int().min(1).max(366).nullable(),
  newLot: z.boolean(),
  newShipment: z.boolean(),
  newOperator: z.boolean(),
  /** The maker's insert it is taken from: name and section. */
  source: Line.min(1, 'Name the insert it is taken from.').max(160),
})
export type Rule = z.output<typeof RuleFields>

/** The newest control of a level of a kit. */
export interface RunSeen {
  level: string
  passed: boolean
  at: string
  on: string
}

export const reasonCodes = ['no_rule', 'failed', 'excursion', 'new_lot', 'new_shipment', 'days', 'new_operator'] as const
export const Reason = z.object({ code: z.enum(reasonCodes), text: z.string() })
export type Reason = z.output<typeof Reason>

export const Standing = z.object({
  ok: z.boolean(),
  reasons: z.array(Reason),
  /** When all controls had last passed, and the first day on which they are due again. */
  lastPassAt: Instant.nullable(),
  dueOn: Day.nullable(),
})
export type Standing = z.output<typeof Standing>

export const KitStanding = z.object({
  systemId: Id,
  systemName: z.string(),
  kitLotId: Id,
  lot: z.string(),
  expiresOn: Day,
  standing: Standing,
  rule: RuleFields.nullable(),
  /** The answers of the test; none when it answers with a number. */
  values: z.array(z.string()),
  number: z.object({ unit: z.string(), decimals: z.int(), possibleLow: z.number(), possibleHigh: z.number() }).nullable(),
})
export type KitStanding = z.output<typeof KitStanding>

interface Answers {
  values: readonly string[]
  abnormalValues: readonly string[]
}

/**
 * What holds until the practice says what its insert asks: a negative and a positive control with each new lot, shipment and operator and
 * every 30 days, and after anything that may have harmed the kit. Source: CDC, "To Test or Not to Test? Considerations for Waived
 * Testing" (2nd ed.), part on quality control; the maker's insert binds (42 CFR 493.15(e)). A test that answers with a number has no
 * such default: mean and deviation are of the control's lot.
 */
export function defaultRule({ values, abnormalValues }: Answers): Rule | null {
  const positive = values.find((v) => abnormalValues.includes(v))
  const negative = values.find((v) => !abnormalValues.includes(v) && v.toLowerCase() !== 'invalid')
  if (!positive || !negative) return null
  const controls = [
    { level: 'negative', expected: negative },
    { level: 'positive', expected: positive },
  ]
  const source = 'CDC, To Test or Not to Test?: until the insert of the kit is entered'
  return { controls, everyDays: 30, newLot: true, newShipment: true, newOperator: true, source }
}

export interface Seen {
  today: string
  /** Controls of this kit and, when a new lot asks none, of the others of its test; oldest first. */
  runs: readonly RunSeen[]
  /** Of these, the ones of this kit: what failed on it closes it. */
  ofKit: readonly RunSeen[]
  receivedAt: string | null
  excursion: { at: string; what: string } | null
  /** Levels that this operator has passed with this test, ever. */
  passedByOperator: readonly string[]
}

const addDays = (day: string, n: number) => new Date(Date.parse(day) + n * 86_400_000).toISOString().slice(0, 10)
const levelsOf = (rule: Rule) => rule.controls.map((c) => c.level)

/** What failed in the newest run that no later pass of every level has answered. */
function openFailure(ofKit: readonly RunSeen[], levels: readonly string[]): string | undefined {
  const at = ofKit.findLastIndex((r) => !r.passed)
  const answered = levels.every((l) => ofKit.some((r, i) => i > at && r.level === l && r.passed))
  if (at < 0 || answered) return undefined
  const failed = ofKit.filter((r) => !r.passed && r.at === ofKit[at]!.at).map((r) => r.level)
  return failed.length > 1 ? `The ${failed.join(' and ')} controls failed together.` : `The ${failed[0]} control failed.`
}

/** The run from which on all levels had passed: the oldest of the newest passes. */
function lastPass(runs: readonly RunSeen[], levels: readonly string[]): RunSeen | undefined {
  const newest = levels.map((l) => runs.findLast((r) => r.level === l && r.passed))
  if (newest.some((r) => !r)) return undefined
  return (newest as RunSeen[]).reduce((a, b) => (a.at < b.at ? a : b))
}

/** Whether a patient's result may be read from this kit by this person today, and if not, why. */
export function standingOf(rule: Rule | null, seen: Seen): Standing {
  if (!rule) {
    const text = 'Nobody has said yet which controls this test asks.'
    return { ok: false, reasons: [{ code: 'no_rule', text }], lastPassAt: null, dueOn: null }
  }
  const levels = levelsOf(rule)
  const [pass, failed] = [lastPass(seen.runs, levels), openFailure(seen.ofKit, levels)]
  const dueOn = pass && rule.everyDays ? addDays(pass.on, rule.everyDays) : null
  const since = (at: string | null | undefined) => Boolean(at && pass && at > pass.at)
  const shipped = rule.newShipment && since(seen.receivedAt)
  const found: (Reason | false | null | undefined)[] = [
    failed !== undefined && { code: 'failed', text: `${failed} The lot is closed until every control has passed again.` },
    seen.excursion && (!pass || since(seen.excursion.at)) && { code: 'excursion', text: `Since the last control: ${seen.excursion.what}` },
    !pass && {
      code: 'new_lot',
      text: rule.newLot ? 'New lot: no control has passed on it yet.' : 'No control of this test has passed yet.',
    },
    shipped && { code: 'new_shipment', text: 'A new shipment of this lot came after its last control.' },
    dueOn !== null && seen.today >= dueOn && { code: 'days', text: `The last control is ${rule.everyDays} days old or more.` },
    rule.newOperator &&
      !levels.every((l) => seen.passedByOperator.includes(l)) && {
        code: 'new_operator',
        text: 'You have not run the controls of this test yet.',
      },
  ]
  const reasons = found.filter((r): r is Reason => Boolean(r))
  return { ok: reasons.length === 0, reasons, lastPassAt: pass?.at ?? null, dueOn }
}

/** What is to be run, in words: "the negative and the positive control". */
export const namesOfControls = (rule: Rule): string => {
  const names = levelsOf(rule).map((l) => `the ${l}`)
  const last = names.pop()!
  return `${names.length ? `${names.join(', ')} and ` : ''}${last} control`
}
