import { z } from 'zod'
import { action } from '../../core/action.ts'
import { may } from '../../core/permit.ts'
import { Day, Id, Instant, May, Version } from '../../core/shapes.ts'
import { desk } from '../practice/index.ts'
import { CheckinItem, checkinItems, ItemState } from './checkin.ts'
import { findPerson, listCoverages, listItems, type Person } from './checkin-sql.ts'
import { completeCheckIn } from './complete.ts'
import { confirmItem } from './confirm.ts'
import { identifyPatient } from './identify.ts'
import { visitOf } from './subject.ts'
import { providerName, Stage } from './visits.ts'

const Demographics = z.object({
  birthDate: Day,
  mrn: z.string(),
  middle: z.string().nullable(),
  phone: z.string().nullable(),
  phoneAlt: z.string().nullable(),
  email: z.string().nullable(),
  address: z.record(z.string(), z.unknown()),
  language: z.string(),
  interpreter: z.boolean(),
})

const CoverageShape = z.object({
  id: Id,
  rank: z.int(),
  payer: z.string(),
  plan: z.string().nullable(),
  memberId: z.string(),
  groupNumber: z.string().nullable(),
  relationship: z.string(),
  copayCents: z.int().nullable(),
  validTo: Day.nullable(),
  confirmedDaysAgo: z.int().nullable(),
})

const Output = z.object({
  visit: z.object({
    id: Id,
    patientId: Id,
    stage: Stage,
    version: Version,
    from: Instant,
    type: z.string(),
    provider: z.string().nullable(),
    reason: z.string(),
  }),
  patient: z.object({ family: z.string(), given: z.string(), preferred: z.string().nullable(), sex: z.string() }),
  identifiedBy: z.array(z.string()).nullable(),
  /** Null until the patient is identified: the identifiers are asked, never read out. */
  demographics: Demographics.nullable(),
  demographicsConfirmedDaysAgo: z.int().nullable(),
  coverages: z.array(CoverageShape),
  copayCents: z.int(),
  items: z.array(z.object({ item: CheckinItem, state: ItemState, reason: z.string().nullable(), at: Instant, by: z.string().nullable() })),
  missing: z.array(CheckinItem),
  may: z.record(z.string(), May),
})

const daysAgo = (at: string | null, now: string) => (at ? Math.max(0, Math.floor((Date.parse(now) - Date.parse(at)) / 86_400_000)) : null)

const demographicsOf = ({ birthDate, mrn, middle, phone, phoneAlt, email, address, language, interpreter }: Person) => ({
  birthDate,
  mrn,
  middle,
  phone,
  phoneAlt,
  email,
  address,
  language,
  interpreter,
})

/** What check-in needs: what is asked, when it was last confirmed, what is still missing. */
export const openCheckIn = action({
  name: 'checkin.open',
  kind: 'read',
  input: z.object({ visitId: Id }),
  output: Output,
  allow: { roles: desk },
  on: (cx, input) => visitOf(cx, input.visitId),
  async run(cx, _input, visit) {
    const { visitId, patientId, stage, version, reason } = visit
    const [person, coverages, items] = await Promise.all([findPerson(cx, visitId), listCoverages(cx, patientId), listItems(cx, visitId)])
    const { from, type, family, given, preferred, sex, identifiedBy } = person
    const provider = person.provider && providerName(person.provider, person.providerTitle)
    const done = new Set(items.map((i) => i.item))
    return {
      visit: { id: visitId, patientId, stage, version, from, type, provider, reason },
      patient: { family, given, preferred, sex },
      identifiedBy,
      demographics: identifiedBy ? demographicsOf(person) : null,
      demographicsConfirmedDaysAgo: daysAgo(person.confirmedAt, cx.now),
      coverages: identifiedBy ? coverages.map(({ confirmedAt, ...c }) => ({ ...c, confirmedDaysAgo: daysAgo(confirmedAt, cx.now) })) : [],
      copayCents: coverages[0]?.copayCents ?? 0,
      items,
      missing: checkinItems.filter((i) => !done.has(i)),
      may: { identify: may(cx, identifyPatient, visit), confirm: may(cx, confirmItem, visit), complete: may(cx, completeCheckIn, visit) },
    }
  },
})
