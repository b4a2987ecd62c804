import type { Context } from '../../core/context.ts'
import { constraintMeans } from '../../core/db/refusals.ts'
import { sql } from '../../core/db/statement.ts'
import type { Claim } from './claim.ts'
import type { Finding, PriorLine } from './scrub/index.ts'

constraintMeans(
  'claim_of_visit',
  'conflict',
  'claim_exists',
  'This visit already has a claim for this coverage. Open it, or build it again from there.',
)

const source = sql(
  'claim_source',
  `select v.day, v.signed_at as "signedAt", p.id as "patientId", p.family, p.given, p.middle, p.suffix, p.birth_date as "birthDate", p.sex, p.address,
          s.family as "provFamily", s.given as "provGiven", s.npi as "provNpi", s.taxonomy as "provTaxonomy",
          c.id as "coverageId", c.member_id as "memberId", c.group_number as "groupNumber", c.plan_name as "planName", c.relationship, c.subscriber, c.rank, c.valid_from as "coveredFrom", c.valid_to as "coveredTo",
          y.name as "payerName", y.payer_code as "payerCode", y.filing_indicator as filing, v.place_id as "placeId"
     from visit v
     join patient p on p.practice_id = $1 and p.id = v.patient_id
     left join staff s on s.practice_id = $1 and s.id = coalesce(v.signed_by, v.provider_id)
     left join coverage c on c.practice_id = $1 and c.patient_id = v.patient_id and c.rank = 1 and c.valid_from <= v.day and (c.valid_to is null or c.valid_to >= v.day)
     left join payer y on y.practice_id = $1 and y.id = c.payer_id
    where v.practice_id = $1 and v.id = $2 order by c.valid_from desc limit 1`,
)
const charges = sql(
  'claim_charges',
  `select id, code, modifiers, units, cents, diagnoses, service_on as "serviceOn", source_kind as "sourceKind", state, because
     from charge where practice_id = $1 and visit_id = $2 and state in ('accepted', 'proposed') order by case when code like '99%' or code like '9938%' then 0 else 1 end, code, id`,
)
const lots = sql('claim_lots', `select id, lot from immunization where practice_id = $1 and visit_id = $2 and state = 'given'`)
const waived = sql('claim_waived', 'select code from fee where practice_id = $1 and waived')
const diagnoses = sql(
  'claim_diagnoses',
  'select code from diagnosis where practice_id = $1 and visit_id = $2 and removed_at is null order by rank, code limit 12',
)
const prior = sql(
  'claim_prior_lines',
  `select c.control_number as "controlNumber", l->>'code' as code, l->'modifiers' as modifiers, (l->>'units')::float8 as units, l->>'date' as date,
          c.body->'rendering'->>'npi' as "renderingNpi", true as "sameSpecialty"
     from claim c cross join lateral jsonb_array_elements(c.body->'lines') l where c.practice_id = $1 and c.patient_id = $2 and c.visit_id <> $3 and c.built_at > now() - interval '3 years'`,
)
const insert = sql(
  'claim_insert',
  `insert into claim (practice_id, id, control_number, visit_id, patient_id, coverage_id, total_cents, body, findings, state, built_by, built_at, act_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
)
const update = sql(
  'claim_update',
  `update claim set total_cents = $4, body = $5, findings = $6, state = $7, built_by = $8, built_at = $9, act_id = $10, coverage_id = $11, version = version + 1
    where practice_id = $1 and id = $2 and version = $3 and state <> 'filed'`,
)
const ofVisit = sql(
  'claim_of_visit_find',
  'select id, version, state, control_number as "controlNumber" from claim where practice_id = $1 and visit_id = $2 limit 1',
)
const columns = `c.id, c.control_number as "controlNumber", c.visit_id as "visitId", c.patient_id as "patientId", p.family || ', ' || p.given as patient, v.day, y.name as payer,
  c.total_cents as "totalCents", c.state, c.findings, c.file_id as "fileId", c.version, c.act_id as "actId"`
const from = `from claim c
     join patient p on p.practice_id = $1 and p.id = c.patient_id
     join visit v on v.practice_id = $1 and v.id = c.visit_id
     join coverage o on o.practice_id = $1 and o.id = c.coverage_id
     join payer y on y.practice_id = $1 and y.id = o.payer_id`
const list = sql(
  'claim_list',
  `select ${columns} ${from} where c.practice_id = $1 and ($2::text is null or c.state = $2) order by c.built_at desc, c.id desc limit 200`,
)
// Signed, insured on the day, every charge decided and at least one accepted, and no claim yet.
const toBuild = sql(
  'claim_to_build',
  `select v.id as "visitId", v.patient_id as "patientId", p.family || ', ' || p.given as patient, v.day,
          (select sum(a.cents * a.units)::int from charge a where a.practice_id = $1 and a.visit_id = v.id and a.state = 'accepted') as "totalCents"
     from visit v join patient p on p.practice_id = $1 and p.id = v.patient_id
    where v.practice_id = $1 and v.signed_at is not null
      and exists (select from charge a where a.practice_id = $1 and a.visit_id = v.id and a.state = 'accepted')
      and not exists (select from charge w where w.practice_id = $1 and w.visit_id = v.id and w.state = 'proposed')
      and not exists (select from claim k where k.practice_id = $1 and k.visit_id = v.id)
      and exists (select from coverage c where c.practice_id = $1 and c.patient_id = v.patient_id and c.rank = 1
                   and c.valid_from <= v.day and (c.valid_to is null or c.valid_to >= v.day))
    order by v.day, p.family, p.given, v.id limit 200`,
)
const find = sql('claim_find', `select ${columns}, c.body ${from} where c.practice_id = $1 and c.id = $2`)
const ready = sql(
  'claim_ready',
  `select id, body from claim where practice_id = $1 and state = 'ready' and ($2::uuid[] is null or id = any($2)) order by control_number for update`,
)
const fileThem = sql(
  'claim_file_them',
  `update claim set state = 'filed', file_id = $3, version = version + 1 where practice_id = $1 and id = any($2) and state = 'ready'`,
)
const insertFile = sql(
  'claim_file_insert',
  `insert into claim_file (practice_id, id, isa_number, group_number, set_number, usage, claims, total_cents, body, sha256, written_by, written_at, act_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
)
const files = sql(
  'claim_file_list',
  `select f.id, f.isa_number as "isaNumber", f.usage, f.claims, f.total_cents as "totalCents", f.written_at as "writtenAt", s.given || ' ' || s.family as "writtenBy"
     from claim_file f join staff s on s.practice_id = $1 and s.id = f.written_by where f.practice_id = $1 order by f.isa_number desc limit 100`,
)
const file = sql(
  'claim_file_find',
  'select id, isa_number as "isaNumber", usage, claims, total_cents as "totalCents", body, written_at as "writtenAt" from claim_file where practice_id = $1 and id = $2',
)

export interface Source {
  day: string
  signedAt: string | null
  patientId: string
  family: string
  given: string
  middle: string | null
  suffix: string | null
  birthDate: string
  sex: string
  address: { line1?: string; line2?: string | null; city?: string; state?: string; zip?: string }
  provFamily: string | null
  provGiven: string | null
  provNpi: string | null
  provTaxonomy: string | null
  coverageId: string | null
  memberId: string | null
  groupNumber: string | null
  planName: string | null
  relationship: 'self' | 'spouse' | 'child' | 'other' | null
  subscriber: { family?: string; given?: string; birthDate?: string; sex?: string }
  payerName: string | null
  payerCode: string | null
  filing: string | null
  coveredFrom: string | null
  coveredTo: string | null
  placeId: string
}

export interface ChargeRow {
  id: string
  code: string
  modifiers: string[]
  units: number
  cents: number
  diagnoses: string[]
  serviceOn: string
  sourceKind: string
  state: 'accepted' | 'proposed'
  because: { kind: string; id?: string }[]
}

export interface ClaimRow {
  id: string
  controlNumber: string
  visitId: string
  patientId: string
  patient: string
  day: string
  payer: string
  totalCents: number
  state: 'blocked' | 'ready' | 'filed'
  findings: Finding[]
  fileId: string | null
  version: number
  actId: string
}

/** All that a claim is made of, in one round. */
export async function sourceOf(cx: Context, visitId: string) {
  const p = [cx.practice.id, visitId]
  const [visit, lines, given, labs, codes] = await Promise.all([
    cx.tx.row<Source>(source, p),
    cx.tx.rows<ChargeRow>(charges, p),
    cx.tx.rows<{ id: string; lot: string }>(lots, p),
    cx.tx.rows<{ code: string }>(waived, [cx.practice.id]),
    cx.tx.rows<{ code: string }>(diagnoses, p),
  ])
  return {
    visit: visit!,
    charges: lines,
    lots: new Map(given.map((g) => [g.id, g.lot])),
    waived: new Set(labs.map((l) => l.code)),
    diagnoses: codes.map((d) => d.code),
  }
}

export type ClaimSource = Awaited<ReturnType<typeof sourceOf>>

interface Kept {
  id: string
  visitId: string
  patientId: string
  coverageId: string
  body: Claim
  totalCents: number
  findings: readonly Finding[]
  state: 'blocked' | 'ready'
}

export const claimOfVisit = (cx: Context, visitId: string) =>
  cx.tx.row<{ id: string; version: number; state: string; controlNumber: string }>(ofVisit, [cx.practice.id, visitId])

/** Lines of this patient's other claims: what a duplicate or a second 'new patient' is seen by. */
export const priorLines = (cx: Context, patientId: string, visitId: string) =>
  cx.tx.rows<PriorLine>(prior, [cx.practice.id, patientId, visitId])

export const insertClaim = (cx: Context, c: Kept) =>
  cx.tx.run(insert, [
    cx.practice.id,
    c.id,
    c.body.controlNumber,
    c.visitId,
    c.patientId,
    c.coverageId,
    c.totalCents,
    JSON.stringify(c.body),
    JSON.stringify(c.findings),
    c.state,
    cx.actor.id,
    cx.now,
    cx.actId,
  ])

export const updateClaim = (cx: Context, c: Kept, version: number) =>
  cx.tx.run(update, [
    cx.practice.id,
    c.id,
    version,
    c.totalCents,
    JSON.stringify(c.body),
    JSON.stringify(c.findings),
    c.state,
    cx.actor.id,
    cx.now,
    cx.actId,
    c.coverageId,
  ])

export interface ToBuildRow {
  visitId: string
  patientId: string
  patient: string
  day: string
  totalCents: number
}

export const visitsToBuild = (cx: Context) => cx.tx.rows<ToBuildRow>(toBuild, [cx.practice.id])
export const listClaims = (cx: Context, state: string | null) => cx.tx.rows<ClaimRow>(list, [cx.practice.id, state])
export const findClaim = (cx: Context, id: string) => cx.tx.row<ClaimRow & { body: Claim }>(find, [cx.practice.id, id])

/** The claims that may go out, locked so that two filings do not both take one. */
export const readyClaims = (cx: Context, ids: readonly string[] | null) =>
  cx.tx.rows<{ id: string; body: Claim }>(ready, [cx.practice.id, ids])
export const fileClaims = (cx: Context, ids: readonly string[], fileId: string) => cx.tx.run(fileThem, [cx.practice.id, ids, fileId])

export interface NewFile {
  id: string
  control: { isa: number; gs: number; st: number }
  usage: 'T' | 'P'
  claims: number
  totalCents: number
  body: string
  sha256: Buffer
}

export const keepFile = (cx: Context, f: NewFile) =>
  cx.tx.run(insertFile, [
    cx.practice.id,
    f.id,
    f.control.isa,
    f.control.gs,
    f.control.st,
    f.usage,
    f.claims,
    f.totalCents,
    f.body,
    f.sha256,
    cx.actor.id,
    cx.now,
    cx.actId,
  ])

export interface FileRow {
  id: string
  isaNumber: number
  usage: string
  claims: number
  totalCents: number
  writtenAt: string
}

export const listFiles = (cx: Context) => cx.tx.rows<FileRow & { writtenBy: string }>(files, [cx.practice.id])
export const findFile = (cx: Context, id: string) => cx.tx.row<FileRow & { body: string }>(file, [cx.practice.id, id])
