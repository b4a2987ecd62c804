/**
 * Vaccines the patients had before, as a registry would tell them. The ages are a plausible past, not a schedule to follow
 * (which schedule counts is set by the practice; clinical facts, section 4).
 */
import { addDays, ageInMonths, instant, utc } from './calendar.ts'
import type { MakeId } from './ids.ts'
import type { Random } from './random.ts'
import type { PastImmunization, Patient } from './types.ts'

type Given = readonly [cvx: string, name: string, months: readonly number[]]

/** CVX numbers: CDC code set as in the shared data. */
const childhood: readonly Given[] = [
  ['08', 'Hepatitis B, child', [0, 2, 7]],
  ['116', 'Rotavirus, five strains', [2, 4, 6]],
  ['20', 'DTaP', [2, 4, 6, 16, 54]],
  ['49', 'Hib (PRP-OMP)', [2, 4, 13]],
  ['216', 'Pneumococcal, PCV20', [2, 4, 6, 13]],
  ['10', 'Polio, inactivated', [2, 4, 8, 54]],
  ['03', 'MMR', [12, 54]],
  ['21', 'Chickenpox', [12, 54]],
  ['83', 'Hepatitis A, child', [13, 20]],
  ['115', 'Tdap', [134]],
  ['165', 'HPV, nine strains', [134, 142]],
  ['203', 'Meningococcal ACWY', [134, 194]],
]

const source = 'State immunization registry (demo)'

export function immunizationsOf(patient: Patient, today: string, makeId: MakeId, random: Random): PastImmunization[] {
  const given: PastImmunization[] = []
  const months = ageInMonths(patient.birthDate, today)
  const give = (cvx: string, name: string, day: string) => {
    if (day >= today || day < patient.birthDate) return
    const at = utc(day) + 18 * 3_600_000
    given.push({ id: makeId(at), patientId: patient.id, cvx, name, givenAt: instant(at), source })
  }
  // What is given at one age is given on one day: live vaccines a few days apart would not count.
  const visits = new Map<number, number>()
  const born = (atMonths: number) => {
    const late = random.int(0, 12)
    const days = visits.get(atMonths) ?? late
    visits.set(atMonths, days)
    return addDays(patient.birthDate, Math.round(atMonths * 30.4375) + days)
  }
  if (months < 228 && random.chance(0.93)) {
    for (const [cvx, name, ages] of childhood)
      for (const age of ages) if (age < months - 0.5 && random.chance(0.95)) give(cvx, name, born(age))
  }
  if (months >= 228 && random.chance(0.7)) give('115', 'Tdap', addDays(today, -random.int(60, 3600)))
  if (months >= 612 && random.chance(0.5)) {
    const first = addDays(today, -random.int(300, 1500))
    give('187', 'Shingles, recombinant', first)
    if (random.chance(0.8)) give('187', 'Shingles, recombinant', addDays(first, random.int(62, 180)))
  }
  if (months >= 790 && random.chance(0.6)) give('216', 'Pneumococcal, PCV20', addDays(today, -random.int(30, 900)))
  flu(months, today, give, random)
  return given
}

/** The year the flu season of a day began. */
const seasonOf = (day: string) => Number(day.slice(0, 4)) - (day.slice(5) < '09-01' ? 1 : 0)

/** Who has had a flu shot in the season of that day. */
export function hadFluShotThisSeason(immunizations: readonly PastImmunization[], day: string): ReadonlySet<string> {
  const from = `${seasonOf(day)}-09-01`
  const flu = immunizations.filter((one) => (one.cvx === '140' || one.cvx === '135') && one.givenAt >= from)
  return new Set(flu.map((one) => one.patientId))
}

/** Last season's flu shot for about half, this season's for some. The season starts in September. */
function flu(months: number, today: string, give: (cvx: string, name: string, day: string) => void, random: Random): void {
  const season = seasonOf(today)
  const high = months >= 65 * 12 + 14
  const one = (year: number) =>
    give(high ? '135' : '140', high ? 'Flu, high dose' : 'Flu, no preservative', addDays(`${year}-09-15`, random.int(0, 70)))
  if (months >= 22 && random.chance(0.55)) one(season - 1)
  if (months >= 8 && random.chance(0.3)) one(season)
}
