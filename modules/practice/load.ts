import { dayIn } from '../../core/clock.ts'
import type { PlaceNow, PracticeNow } from '../../core/context.ts'
import type { Tx } from '../../core/db/pool.ts'
import { sql } from '../../core/db/statement.ts'
import { Refusal } from '../../core/errors.ts'
import type { PracticePolicy, Present, ScopeOverride } from '../../scope/index.ts'

const findPractice = sql(
  'practice_find',
  'select name, time_zone, demo, sandbox, settings from practice where practice_id = $1 and id = $1',
)
const findPlaces = sql('place_list', 'select id, name, jurisdiction, clia, clia_expires from place where practice_id = $1 order by name')
const findPresent = sql(
  'presence_now',
  `select p.place_id, s.id, s.given || ' ' || s.family as name, s.role, p.mode
     from presence p join staff s on s.practice_id = $1 and s.id = p.staff_id
    where p.practice_id = $1 and p.day = $2 and p.from_at <= $3 and (p.until_at is null or p.until_at > $3) and s.active`,
)
const findPolicies = sql(
  'scope_policy_list',
  `select p.id, p.jurisdiction, p.task, p.kind, s.given || ' ' || s.family as "signedBy", p.reason, p.valid_from as "from", p.expires, p.requires
     from scope_policy p join staff s on s.practice_id = $1 and s.id = p.signed_by
    where p.practice_id = $1 and p.expires >= $2 and (s.active or p.kind = 'narrow')
      and not exists (select from scope_policy_end e where e.practice_id = $1 and e.policy_id = p.id) order by p.id`,
)
const findOverrides = sql(
  'scope_override_today',
  `select o.id, o.staff_id as "staffId", o.task, o.visit_id as "visitId", o.day as "on", o.given_by as "byId", s.given || ' ' || s.family as by, o.reason, o.lifts
     from scope_override o join staff s on s.practice_id = $1 and s.id = o.given_by
    where o.practice_id = $1 and o.day = $2 and s.active order by o.given_at, o.id`,
)

interface PracticeRow {
  name: string
  time_zone: string
  demo: boolean
  sandbox: boolean
  settings: Record<string, unknown>
}
interface PlaceRow {
  id: string
  name: string
  jurisdiction: string
  clia: string | null
  clia_expires: string | null
}
type PresentRow = Present & { place_id: string }

/** Idle minutes before a workstation locks, unless the practice sets its own (reliability.md S6: 10 minutes). */
const lockAfterSeconds = 600

/** The practice as every action needs it: its places with who supervises there now, its zone, its scope policies and what is lifted today. */
export async function loadPractice(tx: Tx, practiceId: string, now: string): Promise<PracticeNow> {
  const practice = await tx.row<PracticeRow>(findPractice, [practiceId])
  if (!practice) throw new Refusal('missing', 'practice', 'There is no such practice here.')
  const today = dayIn(practice.time_zone, now)
  const [places, present, policies, overrides] = await Promise.all([
    tx.rows<PlaceRow>(findPlaces, [practiceId]),
    tx.rows<PresentRow>(findPresent, [practiceId, today, now]),
    tx.rows<PracticePolicy>(findPolicies, [practiceId, today]),
    tx.rows<ScopeOverride>(findOverrides, [practiceId, today]),
  ])
  return {
    id: practiceId,
    name: practice.name,
    timeZone: practice.time_zone,
    demo: practice.demo,
    sandbox: practice.sandbox,
    settings: practice.settings,
    today,
    lockAfterSeconds: Number(practice.settings['lockAfterSeconds'] ?? lockAfterSeconds),
    places: new Map(places.map((p) => [p.id, placeNow(p, present)])),
    policies,
    overrides,
  }
}

const placeNow = (p: PlaceRow, present: PresentRow[]): PlaceNow => ({
  id: p.id,
  name: p.name,
  jurisdiction: p.jurisdiction,
  clia: p.clia,
  cliaExpires: p.clia_expires,
  present: present
    .filter((x) => x.place_id === p.id && (x.role === 'provider' || x.role === 'nurse'))
    .map(({ id, name, role, mode }) => ({ id, name, role, mode })),
})
