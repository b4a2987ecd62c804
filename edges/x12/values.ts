/** How X12 writes numbers and dates (facts 1.2): R has no leading zero, no trailing zero, no plus, no commas. */

/** Cents to R: 12345 → `123.45`, 12300 → `123`, 50 → `.5`. */
export function amount(cents: number): string {
  if (!Number.isSafeInteger(cents)) throw new TypeError('An amount is a whole number of cents.')
  const sign = cents < 0 ? '-' : ''
  const whole = Math.trunc(Math.abs(cents) / 100)
  const part = (Math.abs(cents) % 100).toString().padStart(2, '0').replace(/0+$/, '')
  if (part === '') return `${sign}${whole}`
  return `${sign}${whole === 0 ? '' : whole}.${part}`
}

/** R to cents, or undefined when it is no amount of at most two decimals. */
export function cents(value: string): number | undefined {
  const match = /^(-?)(\d*)(?:\.(\d{0,2})0*)?$/.exec(value)
  if (!match || !/\d/.test(value)) return undefined
  const size = Number(match[2] || 0) * 100 + Number((match[3] ?? '').padEnd(2, '0'))
  return match[1] && size !== 0 ? -size : size
}

/** Quantities carry at most three decimals. */
export function quantity(value: number): string {
  return value
    .toFixed(3)
    .replace(/\.?0+$/, '')
    .replace(/^(-?)0\./, '$1.')
}

/** `2026-11-24` → `20261124` */
export const d8 = (date: string): string => date.slice(0, 10).replaceAll('-', '')

/** `20261124` → `2026-11-24`; undefined when it is not eight digits. */
export function fromD8(value: string): string | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(value)
  return match ? `${match[1]}-${match[2]}-${match[3]}` : undefined
}

/** `2026-11-24T18:17:03-05:00` → `1817`: the wall clock as written, whatever its offset. */
export const hhmm = (instant: string): string => instant.slice(11, 16).replace(':', '')
