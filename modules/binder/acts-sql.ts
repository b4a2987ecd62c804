import { sql } from '../../core/db/statement.ts'
import { refusedByRules } from '../trail/index.ts'
import { hour, named, sectionByHour, spaced } from './section.ts'

const local = `to_char(a.at at time zone $4, 'YYYY-MM-DD HH24:MI')`
const task = `coalesce(a.authority->>'task', split_part(a.authority->'rule'->>'id', '.', 2))`
const who = `coalesce(${named('s')}, c.name, a.actor_role)`
const people = `left join staff s on s.practice_id = $1 and s.id = a.actor_id left join client c on c.practice_id = $1 and c.id = a.actor_id`
const patient = 'left join patient p on p.practice_id = $1 and p.id = a.patient_id'
const isId = `~ '^[0-9a-f]{8}-[0-9a-f]{4}-'`
/** An order names its people by id; what is no id is left as it stands. */
const orderer = (key: string, alias: string) =>
  `left join staff ${alias} on ${alias}.practice_id = $1 and ${alias}.id = case when a.authority->'order'->>'${key}' ${isId} then (a.authority->'order'->>'${key}')::uuid end`
const each = (of: string, says: string) => `(select string_agg(${says}, '; ') from jsonb_array_elements(a.authority->'${of}') x)`
const words = (of: string) => `(select string_agg(x, '; ') from jsonb_array_elements_text(a.authority->'${of}') x)`

/** Acts that a task of the scope of practice governs, and that were done. */
const gated = `a.authority is not null and a.outcome = 'done'`

export const acts = sectionByHour({
  key: 'acts',
  title: 'Acts and their authority',
  about: 'Every act done that scope of practice governs, with the answer that let it through as it stood then',
  pdf: [
    ['when', 12],
    ['person', 13],
    ['task', 12],
    ['rule', 16],
    ['order', 7],
    ['supervisors', 18],
    ['credentials', 13],
    ['record number', 8],
    ['override', 9],
  ],
  cells: [
    ['when', local],
    ['when (UTC)', hour('a.at')],
    ['person', who],
    ['role', spaced('a.actor_role')],
    ['task', spaced(task)],
    ['action', 'a.action'],
    ['rule', `a.authority->'rule'->>'id'`],
    ['rule version', `a.authority->'rule'->>'version'`],
    ['law says', `a.authority->'rule'->>'status'`],
    ['citation', `a.authority->'rule'->>'citation'`],
    ['credentials', each('credentials', `concat_ws(' ', x->>'kind', x->>'number', 'to ' || (x->>'validTo'))`)],
    ['sign-offs', each('signOffs', `concat_ws(' ', x->>'detail', x->>'on', 'by ' || (x->>'assessor'))`)],
    ['order', spaced(`a.authority->'order'->>'kind'`)],
    ['order id', `a.authority->'order'->>'id'`],
    ['ordered by', `coalesce(${named('o')}, a.authority->'order'->>'by')`],
    ['dose checked by', `coalesce(${named('d')}, a.authority->'order'->>'doseVerifiedBy')`],
    ['supervisors', each('supervisors', `(x->>'name') || ' (' || (x->>'role') || ', ' || replace(x->>'mode', '_', ' ') || ')'`)],
    ['stated', words('stated')],
    ['watched by', `a.authority->'observed'->>'name'`],
    ['policies', words('policies')],
    ['override', `(a.authority->'override'->>'by') || ': ' || (a.authority->'override'->>'reason')`],
    ['record number', 'p.mrn'],
    ['act', 'a.id'],
  ],
  which: gated,
  joins: `${people} ${patient} ${orderer('by', 'o')} ${orderer('doseVerifiedBy', 'd')}`,
})

export const refusals = sectionByHour({
  key: 'refusals',
  title: 'Refusals',
  about:
    'What the rules of who may do what refused: acts out of scope, own files and signatures, assessors without the skill, backdated acts',
  pdf: [
    ['when', 10],
    ['person', 14],
    ['role', 10],
    ['action', 14],
    ['why', 52],
  ],
  cells: [
    ['when', local],
    ['when (UTC)', hour('a.at')],
    ['person', who],
    ['role', spaced('a.actor_role')],
    ['action', 'a.action'],
    ['why', 'a.reason'],
    ['record number', 'p.mrn'],
    ['act', 'a.id'],
  ],
  which: refusedByRules,
  joins: `${people} ${patient}`,
})

/** Who did which task how often, under which rule: the whole span on a page or two. */
export const summary = sql(
  'binder_summary',
  `select ${who} as person, a.actor_role as role, ${task} as task, a.authority->'rule'->>'id' as rule, a.authority->'rule'->>'version' as version,
          count(*)::int as n, (count(*) filter (where a.authority->'order'->>'kind' = 'standing'))::int as standing,
          (count(*) filter (where a.authority ? 'observed'))::int as watched, (count(*) filter (where a.authority ? 'override'))::int as lifted
     from audit a ${people}
    where a.practice_id = $1 and ${gated}
      and a.at >= $2::date::timestamp at time zone $4 and a.at < ($3::date + 1)::timestamp at time zone $4
    group by 1, 2, 3, 4, 5 order by 1, 3, 4, 5`,
)
