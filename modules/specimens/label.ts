import type { ContainerKey } from './containers.ts'
import { containerOf } from './containers.ts'

/** What is said of a container on its label: two identifiers of the patient, its own number, when, by whom, what it is. */
export interface LabelFacts {
  number: string
  family: string
  given: string
  birthDate: string
  mrn: string
  container: ContainerKey
  site: string | null
  tests: readonly string[]
  collectedAt: string
  collector: string
  fasting: string
  /** 1 is the first label; a later one says so. */
  copy: number
}

export interface Label {
  number: string
  name: string
  person: string
  what: string
  tests: string
  when: string
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
/** No month can be taken for a day. */
const dayOf = (day: string) => `${day.slice(8, 10)}-${months[Number(day.slice(5, 7)) - 1]}-${day.slice(0, 4)}`

const clocks = new Map<string, Intl.DateTimeFormat>()
function hourIn(timeZone: string, at: string): string {
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const clock = clocks.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, ...parts })
  clocks.set(timeZone, clock)
  const [day, hour] = clock.format(Date.parse(at)).split(', ')
  return `${dayOf(day!)} ${hour}`
}

/** Initials of whoever collected: the label is too small for a name, the record has it. */
const initials = (name: string) =>
  name
    .split(',')[0]!
    .split(/\s+/)
    .map((part) => [...part][0] ?? '')
    .join('')
    .toUpperCase()

const fastings: Record<string, string> = { F: 'fasting', NF: 'not fasting' }

/** The six lines of a label. Fields: CLSI AUTO12, as in the facts on specimen labels. */
export function labelOf(f: LabelFacts, timeZone: string): Label {
  const { name, cap } = containerOf(f.container)
  return {
    number: f.number,
    name: [f.family.toUpperCase(), f.given].filter(Boolean).join(', '),
    person: `${dayOf(f.birthDate)}  MRN ${f.mrn}`,
    what: [`${name} (${cap})`, f.site].filter(Boolean).join(', '),
    tests: f.tests.join(', '),
    when: [hourIn(timeZone, f.collectedAt), initials(f.collector), fastings[f.fasting] ?? '', f.copy > 1 ? `label ${f.copy}` : '']
      .filter(Boolean)
      .join('  '),
  }
}
