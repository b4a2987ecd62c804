import type { Because, Charge, Missing } from './charges.ts'
import type { Proposal } from './propose.ts'

export type Known = Pick<
  Charge,
  'id' | 'sourceKind' | 'sourceId' | 'code' | 'label' | 'modifiers' | 'cents' | 'diagnoses' | 'because' | 'missing' | 'state' | 'version'
>

export interface Renewed {
  id: string
  version: number
  label: string
  modifiers: readonly string[]
  cents: number
  diagnoses: readonly string[]
  because: readonly Because[]
  missing: readonly Missing[]
}

export interface Plan {
  add: Proposal[]
  renew: Renewed[]
  withdraw: Known[]
  /** Accepted, and the act was taken back since: someone has to look. */
  undone: Known[]
}

const keyOf = (c: { sourceKind: string; sourceId: string; code: string }) => `${c.sourceKind} ${c.sourceId} ${c.code}`
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
const isChanged = (k: Known) => k.because.some((b) => b.kind === 'change')

/** What has to happen so that the charges of a visit are those of its documentation. What a person decided or changed stays. */
export function reconcile(known: readonly Known[], proposals: readonly Proposal[], onVisit: readonly string[]): Plan {
  const proposed = new Map(proposals.map((p) => [keyOf(p), p]))
  const there = new Set(known.map(keyOf))
  const gone = known.filter((k) => !proposed.has(keyOf(k)))
  return {
    add: proposals.filter((p) => !there.has(keyOf(p))),
    renew: known
      .filter((k) => k.state === 'proposed' || k.state === 'withdrawn')
      .flatMap((k) => renewal(k, proposed.get(keyOf(k)), onVisit)),
    withdraw: gone.filter((k) => k.state === 'proposed'),
    undone: gone.filter((k) => k.state === 'accepted' && !k.because.some((b) => b.kind === 'undone')),
  }
}

function renewal(k: Known, p: Proposal | undefined, onVisit: readonly string[]): Renewed[] {
  if (!p) return []
  const changes = k.because.filter((b) => b.kind === 'change')
  const own = isChanged(k) ? k.diagnoses.filter((code) => onVisit.includes(code)) : []
  const diagnoses = own.length ? own : p.diagnoses
  const modifiers = isChanged(k) ? k.modifiers : p.modifiers
  const missing = diagnoses.length ? p.missing.filter((m) => m.key !== 'diagnosis') : p.missing
  const next = { label: p.label, modifiers, cents: p.cents, diagnoses, because: [...p.because, ...changes], missing }
  const { label, cents } = k
  const before = {
    label,
    modifiers: k.modifiers,
    cents,
    diagnoses: k.diagnoses,
    because: shape(k.because),
    missing: k.missing.map(({ key, text }) => ({ key, text })),
  }
  return k.state === 'proposed' && same(before, { ...next, because: shape(next.because) })
    ? []
    : [{ id: k.id, version: k.version, ...next }]
}

/** The database keeps keys in its own order. */
const shape = (because: readonly Because[]) => because.map(({ kind, id, actId, text }) => ({ kind, id, actId, text }))
