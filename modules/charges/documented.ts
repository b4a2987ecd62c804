/** What was documented of a visit, as far as money follows from it. */
export interface Documented {
  visitId: string
  patientId: string
  serviceOn: string
  providerId: string | null
  timeZone: string
  clia: { number: string | null; expires: string | null }
  /** The filing indicator of the primary payer on the day; null when the patient pays. */
  filing: string | null
  diagnoses: readonly string[]
  vaccines: readonly Vaccine[]
  tests: readonly TestRun[]
  /** The first of the visit that brought blood from a vein: one is paid an encounter, however many tubes. */
  draw: Draw | null
  signature: Signature | null
  fees: ReadonlyMap<string, FeeRow>
}

export interface FeeRow {
  code: string
  label: string
  cents: number
  waived: boolean
  qw: boolean
}

/** A dose given here, not taken back; in the order they were given. */
export interface Vaccine {
  id: string
  actId: string
  name: string
  cvx: string
  productCode: string | null
  route: string
  funding: string | null
  lot: string
  visEdition: string | null
  visGivenOn: string | null
  orderId: string | null
  at: string
  byId: string
  by: string
}

export interface Draw {
  id: string
  actId: string
  site: string
  tests: string
  at: string
  byId: string
  by: string
}

/** One row of a test's story: a run, or its correction. */
export interface TestRow {
  id: string
  actId: string
  corrects: string | null
  state: string
  name: string
  code: string | null
  waived: boolean
  qw: boolean
  kitLot: string
  orderId: string | null
  at: string
  byId: string
  by: string
}

/** A test that has a result: charged once, on its first row, however often it was corrected. */
export type TestRun = TestRow & { rootId: string }

export interface Signature {
  id: string
  actId: string
  at: string
  byId: string
  by: string
  levelCode: string | null
}

/** Follows each correction to the first row; a run that failed or was an error in the end is no work to charge. */
export function resultsOf(rows: readonly TestRow[]): TestRun[] {
  const byId = new Map(rows.map((r) => [r.id, r]))
  const corrected = new Set(rows.map((r) => r.corrects))
  const rootOf = (r: TestRow): TestRow => (r.corrects && byId.has(r.corrects) ? rootOf(byId.get(r.corrects)!) : r)
  return rows
    .filter((r) => !corrected.has(r.id) && (r.state === 'final' || r.state === 'corrected'))
    .map((r) => ({ ...r, orderId: rootOf(r).orderId, rootId: rootOf(r).id }))
}
