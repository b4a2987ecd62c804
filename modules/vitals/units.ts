/** Units of the vital signs: UCUM codes as stored, their signs as shown, and conversion, which only compares and shows. */
export const unitSigns = {
  'mm[Hg]': 'mmHg',
  '/min': '/min',
  '[degF]': '°F',
  Cel: '°C',
  '%': '%',
  '[lb_av]': 'lb',
  kg: 'kg',
  g: 'g',
  '[in_i]': 'in',
  cm: 'cm',
  '{score}': '/10',
  'kg/m2': 'kg/m²',
} as const

export type Unit = keyof typeof unitSigns

export const signOf = (unit: string): string => (unitSigns as Record<string, string>)[unit] ?? unit

/** Into the unit that limits are written in. The inch and the pound are exact by definition (NIST SP 811). */
const intoBase: Partial<Record<Unit, { base: Unit; of: (n: number) => number; back: (n: number) => number }>> = {
  '[degF]': { base: 'Cel', of: (f) => (f - 32) / 1.8, back: (c) => c * 1.8 + 32 },
  '[lb_av]': { base: 'kg', of: (lb) => lb * 0.45359237, back: (kg) => kg / 0.45359237 },
  g: { base: 'kg', of: (g) => g / 1000, back: (kg) => kg * 1000 },
  '[in_i]': { base: 'cm', of: (inch) => inch * 2.54, back: (cm) => cm / 2.54 },
}

const plain = (n: number) => Number(n.toPrecision(12))

/** The value in kg, cm, °C, mmHg: what limits and comparisons are written in. What was typed is what is stored. */
export function toBase(value: number, unit: string): number {
  const way = intoBase[unit as Unit]
  return way ? plain(way.of(value)) : value
}

/** `undefined` where the two units measure different things. */
export function convert(value: number, from: string, to: string): number | undefined {
  if (from === to) return value
  const base = toBase(value, from)
  const fromBase = intoBase[from as Unit]?.base ?? from
  const target = intoBase[to as Unit]
  if (target) return target.base === fromBase ? plain(target.back(base)) : undefined
  return fromBase === to ? base : undefined
}
