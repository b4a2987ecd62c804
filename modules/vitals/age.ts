/** Age in the three measures that pediatric ranges are written in. */
export interface Age {
  days: number
  months: number
  years: number
}

/** From the birth date to a day, both yyyy-mm-dd. */
export function ageAt(birthDate: string, day: string): Age {
  const [by = 0, bm = 0, bd = 0] = birthDate.split('-').map(Number)
  const [y = 0, m = 0, d = 0] = day.split('-').map(Number)
  const days = Math.max(0, Math.round((Date.UTC(y, m - 1, d) - Date.UTC(by, bm - 1, bd)) / 86_400_000))
  const months = Math.max(0, (y - by) * 12 + (m - bm) - (d < bd ? 1 : 0))
  return { days, months, years: Math.floor(months / 12) }
}
