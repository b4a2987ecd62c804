/** Where a finding is mended. Pure; runs in browser and server. */
export type MendAt = 'patient' | 'coverage' | 'provider' | 'checkout' | 'practice' | 'claim'

const byField: readonly [RegExp, MendAt][] = [
  [/^(subscriber\.(address|birthDate|sex)|patient\b)/, 'patient'],
  [/^(subscriber|payer|responsibility|coverage|medicareSecondaryReason|priorPayer|assignment|benefitsAssigned|release)\b/, 'coverage'],
  [/^(diagnoses|signature|accident|providerSignature)\b/, 'provider'],
  [/^(lines|charges)\b/, 'checkout'],
  [/^(place|clia|billing|rendering|supervising|referring|submitter|receiver|facility)\b/, 'practice'],
]

/** `field` is a path in the claim such as `lines.1.pointers`. */
export function mendAt(field: string): MendAt {
  if (/^lines\.\d+\.rendering\b/.test(field)) return 'practice'
  return byField.find(([pattern]) => pattern.test(field))?.[1] ?? 'claim'
}

/** The line a finding is about, counted from one as people count; null when it is about the whole claim. */
export function lineOf(field: string): number | null {
  const found = /^lines\.(\d+)/.exec(field)
  return found ? Number(found[1]) + 1 : null
}
