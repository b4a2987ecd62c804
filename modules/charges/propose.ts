import { fee } from '../codes/index.ts'
import type { Because, Missing, SourceKind } from './charges.ts'
import { mostPointers } from './charges.ts'
import type { Documented, Draw, FeeRow, Signature, TestRun, Vaccine } from './documented.ts'

/** A charge that follows from what was documented, with its reasons and what is still missing. */
export interface Proposal {
  sourceKind: SourceKind
  sourceId: string
  code: string
  label: string
  modifiers: readonly string[]
  cents: number
  diagnoses: readonly string[]
  renderingId: string | null
  performedBy: string
  because: readonly Because[]
  missing: readonly Missing[]
}

/** The reason on a vaccine's line: encounter for immunization. */
export const vaccineReason = 'Z23'

/** CVX of flu, pneumococcal and hepatitis B vaccines that Medicare part B pays by a G-code of their own (facts 4.3). */
const medicareGiving: Readonly<Record<string, readonly string[]>> = {
  G0008: ['88', '111', '135', '140', '141', '150', '153', '155', '158', '161', '168', '185', '186', '197', '205'],
  G0009: ['33', '133', '152', '215', '216', '327'],
  G0010: ['08', '43', '45', '189'],
}
const needle = (route: string) => route === 'IM' || route === 'SC' || route === 'ID'

/** Everything a visit's documentation gives in charges, in the order of the walk. Pure: the same visit gives the same charges. */
export function propose(d: Documented): Proposal[] {
  return [
    ...(d.signature ? ofVisit(d, d.signature) : []),
    ...givingCodes(d).flatMap(([v, code]) => ofVaccine(d, v, code)),
    ...d.tests.flatMap((t) => ofTest(d, t)),
    ...(d.draw ? ofDraw(d, d.draw) : []),
  ]
}

function ofVisit(d: Documented, s: Signature): Proposal[] {
  if (!s.levelCode) return []
  const because: Because = { kind: 'signature', id: s.id, actId: s.actId, text: `Level chosen and signed by ${s.by}, ${when(d, s.at)}` }
  return [
    {
      ...priced(d, s.levelCode),
      sourceKind: 'signature',
      modifiers: [],
      sourceId: s.id,
      renderingId: s.byId,
      performedBy: s.byId,
      because: [because],
      ...reasons(d, s.levelCode, d.diagnoses),
    },
  ]
}

/** The code for giving each dose: one is the first of the day, by needle before nose or mouth; Medicare part B has its own. */
function givingCodes(d: Documented): [Vaccine, string][] {
  const medicare = (v: Vaccine) =>
    d.filing === 'MB' ? Object.keys(medicareGiving).find((code) => medicareGiving[code]!.includes(v.cvx)) : undefined
  const others = d.vaccines.filter((v) => !medicare(v))
  const first = others.find((v) => needle(v.route)) ?? others[0]
  const usual = (v: Vaccine) => (needle(v.route) ? (v === first ? '90471' : '90472') : v === first ? '90473' : '90474')
  return d.vaccines.map((v) => [v, medicare(v) ?? usual(v)])
}

function ofVaccine(d: Documented, v: Vaccine, giving: string): Proposal[] {
  const because: Because = {
    kind: 'immunization',
    id: v.id,
    actId: v.actId,
    text: `${v.name}, lot ${v.lot}, given by ${v.by}, ${when(d, v.at)}`,
  }
  const linked = d.diagnoses.includes(vaccineReason) ? [vaccineReason] : []
  const evidence = [
    ...(v.visEdition && v.visGivenOn ? [] : [lacks('vis', 'No information statement (VIS) is recorded for this dose.')]),
    ...(v.orderId ? [] : [lacks('order', 'No order is linked to this dose.')]),
  ]
  const source = {
    sourceKind: 'immunization' as const,
    modifiers: [],
    sourceId: v.id,
    renderingId: d.providerId,
    performedBy: v.byId,
    because: [because],
  }
  const line = (code: string) => {
    const { diagnoses, missing } = reasons(d, code, linked, `${vaccineReason} (encounter for immunization) is not among the diagnoses.`)
    return { ...source, ...priced(d, code), diagnoses, missing: [...missing, ...evidence] }
  }
  // A dose from the state's stock cost the practice nothing: it is reported, not sold.
  const product = v.productCode
    ? [
        v.funding === 'vfc'
          ? { ...line(v.productCode), cents: 0, missing: line(v.productCode).missing.filter((m) => m.key !== 'fee') }
          : line(v.productCode),
      ]
    : []
  return [...product, line(giving)]
}

function ofTest(d: Documented, t: TestRun): Proposal[] {
  if (!t.code) return []
  const because: Because = {
    kind: 'test',
    id: t.id,
    actId: t.actId,
    text: `${t.name}, kit lot ${t.kitLot}, run by ${t.by}, ${when(d, t.at)}`,
  }
  const known = d.fees.get(t.code)
  const waived = known?.waived ?? t.waived
  const why = d.diagnoses.filter((code) => code !== vaccineReason).slice(0, 1)
  const { diagnoses, missing } = reasons(d, t.code, why, 'No diagnosis says why the test was done.')
  const current = d.clia.number && (!d.clia.expires || d.clia.expires >= d.serviceOn)
  return [
    {
      ...priced(d, t.code, t.name),

      sourceKind: 'test',
      sourceId: t.rootId,
      renderingId: d.providerId,
      performedBy: t.byId,
      modifiers: (known?.qw ?? t.qw) ? ['QW'] : [],
      because: [because],
      diagnoses,
      missing: [
        ...missing,
        ...(waived && !current ? [lacks('clia', 'The place has no CLIA certificate that was current on the day.')] : []),
      ],
    },
  ]
}

/** Drawing blood from a vein, proposed where the practice has a price for it: some laboratories bill it themselves. */
const veinCode = '36415'

/** Once an encounter, however many tubes and tries (billing facts 4.3, "Venous draw"). */
function ofDraw(d: Documented, draw: Draw): Proposal[] {
  if (!d.fees.has(veinCode)) return []
  const text = `Blood drawn for ${draw.tests} by ${draw.by}, ${when(d, draw.at)}`
  const why = d.diagnoses.filter((code) => code !== vaccineReason).slice(0, 1)
  return [
    {
      ...priced(d, veinCode),
      sourceKind: 'draw',
      sourceId: draw.id,
      renderingId: d.providerId,
      performedBy: draw.byId,
      modifiers: [],
      because: [{ kind: 'draw', id: draw.id, actId: draw.actId, text }],
      ...reasons(d, veinCode, why, 'No diagnosis says why blood was drawn.'),
    },
  ]
}

const lacks = (key: Missing['key'], text: string): Missing => ({ key, text })

function priced(d: Documented, code: string, name = code): Pick<FeeRow, 'code' | 'label' | 'cents'> {
  const known = d.fees.get(code)
  return { code, label: known?.label ?? fee(code)?.label ?? name, cents: known?.cents ?? 0 }
}

function reasons(d: Documented, code: string, linked: readonly string[], none = 'No diagnosis is linked.') {
  const missing = [
    ...(linked.length ? [] : [lacks('diagnosis', none)]),
    ...(d.signature ? [] : [lacks('signature', 'The visit is not signed yet.')]),
    ...(d.fees.has(code) ? [] : [lacks('fee', `The practice has no fee for ${code}.`)]),
  ]
  return { diagnoses: linked.slice(0, mostPointers), missing }
}

const formats = new Map<string, Intl.DateTimeFormat>()
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', { timeZone, month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' })
  formats.set(timeZone, made)
  return made
}
const when = ({ timeZone }: Documented, at: string): string => formatOf(timeZone).format(Date.parse(at)).replaceAll('\u202f', ' ')

/** A documented act from which no charge can follow, and why. */
export interface Gap {
  kind: SourceKind
  id: string
  actId: string
  text: string
  why: string
}

/** Acts whose code the practice never entered: said, so that the work is not given away unseen. */
export function uncoded(d: Documented): Gap[] {
  return [
    ...d.vaccines
      .filter((v) => !v.productCode)
      .map((v) => ({
        kind: 'immunization' as const,
        id: v.id,
        actId: v.actId,
        text: `${v.name}, lot ${v.lot}`,
        why: 'The vaccine has no product code.',
      })),
    ...d.tests
      .filter((t) => !t.code)
      .map((t) => ({ kind: 'test' as const, id: t.rootId, actId: t.actId, text: t.name, why: 'The test has no procedure code.' })),
  ]
}
