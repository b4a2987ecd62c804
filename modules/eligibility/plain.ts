import type { Benefit, BenefitKind, Reply } from './eligibility.ts'

/** An answer in plain words. Amounts stand as they were answered: nothing is added up. */

const services: Readonly<Record<string, string>> = {
  '1': 'medical care',
  '2': 'surgery',
  '4': 'imaging',
  '5': 'laboratory tests',
  '33': 'chiropractic',
  '35': 'dental care',
  '47': 'hospital',
  '48': 'a hospital stay',
  '50': 'outpatient hospital care',
  '68': 'well-baby care',
  '73': 'diagnostic tests',
  '80': 'vaccines',
  '81': 'a routine physical',
  '86': 'emergency care',
  '88': 'the pharmacy',
  '96': 'professional services',
  '98': 'an office visit',
  A6: 'psychotherapy',
  AL: 'eye care',
  MH: 'mental health',
  PT: 'physical therapy',
  UC: 'urgent care',
}

const listed = (words: readonly string[]) => (words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`)

/** `for an office visit and urgent care`; '' for the plan as a whole. */
function ofWhat({ services: codes }: Benefit): string {
  if (codes.length === 0 || codes.includes('30')) return ''
  const known = codes.slice(0, 4).map((c) => services[c] ?? `service ${c}`)
  const more = codes.length - known.length
  return ` for ${listed(more > 0 ? [...known, `${more} more`] : known)}`
}

export const money = (cents: number) => {
  const size = Math.abs(cents)
  return `${cents < 0 ? '-' : ''}$${Math.trunc(size / 100).toLocaleString('en-US')}${size % 100 ? `.${String(size % 100).padStart(2, '0')}` : ''}`
}

const spans: Readonly<Record<NonNullable<Benefit['span']>, string>> = {
  visit: ' a visit',
  day: ' a day',
  year: ' a year',
  year_to_date: ' so far this year',
  remaining: ' left',
  lifetime: ' for life',
  lifetime_remaining: ' left for life',
  other: '',
}

const titles: Readonly<Record<BenefitKind, string>> = {
  active: 'Active',
  inactive: 'Not active',
  pending: 'Being looked into',
  copay: 'Copay',
  coinsurance: 'The patient’s part',
  deductible: 'Deductible',
  out_of_pocket: 'Most the patient pays',
  limit: 'Limit',
  not_covered: 'Not covered',
  other_payer: 'Another payer is named',
  primary_care: 'A primary care office is named',
  contact: 'The payer wants to be called',
  not_processed: 'Not answered',
  note: 'Also said',
}

const networks: Readonly<Record<NonNullable<Benefit['network']>, string>> = {
  in: 'in network',
  out: 'out of network',
  both: 'in or out of network',
}

const isAmount = (kind: BenefitKind) => ['copay', 'coinsurance', 'deductible', 'out_of_pocket', 'limit'].includes(kind)

/** `Copay $25 a visit for an office visit, in network`. */
export function sentence(b: Benefit): string {
  const amount = b.cents !== null ? ` ${money(b.cents)}` : b.percent !== null ? ` ${b.percent}%` : ''
  const whose = b.who === 'family' && isAmount(b.kind) ? ', family' : ''
  const span = amount && b.span ? spans[b.span] : ''
  const tail = [
    b.network ? networks[b.network] : '',
    b.authorization ? 'authorization needed' : '',
    isAmount(b.kind) ? '' : (b.plan ?? ''),
  ].filter(Boolean)
  const said = b.messages.length ? `: ${b.messages.join(' ')}` : ''
  return `${titles[b.kind]}${amount}${span}${ofWhat(b)}${whose}${tail.map((t) => `, ${t}`).join('')}${said}`
}

/** What a desk reads first: amounts of an office visit and of the plan, then the rest; each once. */
const order: readonly BenefitKind[] = [
  'active',
  'inactive',
  'pending',
  'copay',
  'deductible',
  'coinsurance',
  'out_of_pocket',
  'other_payer',
  'primary_care',
  'contact',
  'limit',
  'not_covered',
  'not_processed',
  'note',
]

const weight = (b: Benefit) =>
  order.indexOf(b.kind) * 4 +
  (b.services.includes('98') ? 0 : b.services.length === 0 || b.services.includes('30') ? 1 : 2) +
  (b.network === 'out' ? 1 : 0)

/** An answer says sometimes hundreds of things; the rest is read segment by segment. */
const most = 40

export function sentences({ benefits, messages, others }: Reply): string[] {
  const lines = [...benefits].sort((a, b) => weight(a) - weight(b)).map(sentence)
  const named = others.map((o) => `${o.role[0]?.toUpperCase() ?? ''}${o.role.slice(1)}: ${o.name}`)
  return [...new Set([...lines, ...named, ...messages])].slice(0, most)
}
