import type { Answers, Body, Criteria, Finding } from './standing-orders.ts'

/** What the record knows of a patient at a visit, as far as a standing order can ask. */
export interface Known {
  ageMonths: number
  today: string
  /** The day of each earlier one of the same vaccine (by CVX) or test, newest first. */
  earlier: readonly { day: string; name: string }[]
  problems: readonly { code: string; label: string }[]
  allergyState: 'known' | 'none_known' | 'not_recorded' | 'unavailable'
  allergies: readonly string[]
  /** Of this visit, in °C, the newest that was measured. */
  celsius: number | null
}

type Judge = (criteria: Criteria, known: Known, answers: Answers) => Finding[]
type Word = Finding['criterion']

const finding = (criterion: Word, state: Finding['state'], says: string, source: string | null, key: string | null = null): Finding => ({
  criterion,
  key,
  state,
  says,
  source,
})
const is = (met: boolean) => (met ? 'met' : 'not_met')

export const inWords = (months: number): string => (months >= 24 && months % 12 === 0 ? `${months / 12} years` : `${months} months`)

const age: Judge = ({ age: rule }, { ageMonths: months }) => {
  if (!rule) return []
  const { fromMonths, toMonths, source } = rule
  const now = months < 24 ? `${months} months` : `${Math.floor(months / 12)} years`
  const asked = [fromMonths === null ? '' : `from ${inWords(fromMonths)}`, toMonths === null ? '' : `until ${inWords(toMonths)}`]
    .filter(Boolean)
    .join(' ')
  const met = months >= (fromMonths ?? 0) && months <= (toMonths ?? Number.POSITIVE_INFINITY)
  return [finding('age', is(met), `Age ${now}; this order is for ${asked || 'every age'}.`, source)]
}

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000

const interval: Judge = ({ interval: rule }, { earlier, today }) => {
  if (!rule) return []
  const [last] = earlier
  if (!last) return [finding('interval', 'met', 'No earlier one is on record.', rule.source)]
  const since = dayNumber(today) - dayNumber(last.day)
  return [
    finding(
      'interval',
      is(since >= rule.days),
      `Last one (${last.name}) on ${last.day}, ${since} days ago; at least ${rule.days} days are asked.`,
      rule.source,
    ),
  ]
}

/** The first day of the season that a day is in. */
export function seasonStart(from: string, today: string): string {
  const year = Number(today.slice(0, 4))
  return today.slice(5) >= from ? `${year}-${from}` : `${year - 1}-${from}`
}

const season: Judge = ({ season: rule }, { earlier, today }) => {
  if (!rule) return []
  const start = seasonStart(rule.from, today)
  const had = earlier.find((e) => e.day >= start)
  if (had) return [finding('season', 'not_met', `Has had it this season: ${had.name} on ${had.day}.`, rule.source)]
  return [finding('season', 'met', `Not on record this season (since ${start}).`, rule.source)]
}

const bare = (code: string) => code.replaceAll('.', '').toUpperCase()
const onList = (known: Known, code: string) => known.problems.find((p) => bare(p.code).startsWith(bare(code)))

const required: Judge = (criteria, known) =>
  criteria.required.map(({ code, label, source }) => {
    const has = onList(known, code)
    return finding('required', is(has !== undefined), has ? `Has ${has.label}.` : `${label} is not on the problem list.`, source)
  })

const excluded: Judge = (criteria, known) =>
  criteria.excluded.map(({ code, label, source }) => {
    const has = onList(known, code)
    return finding('excluded', is(has === undefined), has ? `Has ${has.label}.` : `No ${label} on the problem list.`, source)
  })

/** One question, as answered so far. The screen asks this itself, so that an answer shows at once. */
export function asked({ key, text, stops, because, source }: Criteria['questions'][number], answers: Answers): Finding {
  const answer = answers.find((a) => a.key === key)
  if (!answer) return finding('question', 'unknown', text, source, key)
  const stopped = answer.yes === (stops === 'yes')
  const said = `${text} ${answer.yes ? 'Yes' : 'No'}.`
  return finding('question', is(!stopped), stopped ? `${said} ${because}` : said, source, key)
}

const questions: Judge = (criteria, _known, answers) => criteria.questions.map((q) => asked(q, answers))

const allergies: Judge = ({ allergies: stopping }, known) => {
  if (stopping.length === 0) return []
  const has = known.allergies.find((a) => stopping.some((s) => a.toLowerCase().includes(s.toLowerCase())))
  if (has) return [finding('allergy', 'not_met', `Allergic to ${has}.`, null)]
  if (known.allergyState === 'not_recorded' || known.allergyState === 'unavailable')
    return [finding('allergy', 'unknown', `Ask for allergies and record them first (${stopping.join(', ')}).`, null)]
  return [finding('allergy', 'met', `No allergy to ${stopping.join(', ')} on record.`, null)]
}

const temperature: Judge = ({ tempAtMost: rule }, { celsius }) => {
  if (!rule) return []
  const most = `${rule.celsius} °C (${((rule.celsius * 9) / 5 + 32).toFixed(1)} °F)`
  if (celsius === null) return [finding('temperature', 'unknown', `Take the temperature first; not above ${most}.`, rule.source)]
  return [finding('temperature', is(celsius <= rule.celsius), `Temperature ${celsius.toFixed(1)} °C; not above ${most}.`, rule.source)]
}

const judges: readonly Judge[] = [age, season, interval, required, excluded, allergies, temperature, questions]

/** Judges each criterion by itself: met, not met, or not known yet. Pure: the record in, findings out. */
export const eligible = ({ criteria }: Pick<Body, 'criteria'>, known: Known, answers: Answers): Finding[] =>
  judges.flatMap((judge) => judge(criteria, known, answers))
