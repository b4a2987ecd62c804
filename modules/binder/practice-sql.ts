import { hour, named, sectionByDay, sectionByHourOf, spaced } from './section.ts'

const staff = (alias: string, id: string) => `join staff ${alias} on ${alias}.practice_id = $1 and ${alias}.id = ${id}`

export const policies = sectionByDay({
  key: 'policies',
  title: 'Policies of the practice',
  about: 'Every policy on who may do what that was in force on a day of the span',
  pdf: [
    ['task', 14],
    ['kind', 8],
    ['asks', 16],
    ['signed by', 14],
    ['from', 9],
    ['expires', 9],
    ['reason', 20],
    ['ended', 14],
  ],
  cells: [
    ['policy', 'o.id'],
    ['state', 'o.jurisdiction'],
    ['task', spaced('o.task')],
    ['kind', 'o.kind'],
    ['asks', `array_to_string(o.requires, '; ')`],
    ['signed by', named('s')],
    ['from', 'o.valid_from'],
    ['expires', 'o.expires'],
    ['reason', 'o.reason'],
    ['rules read', 'o.rule_version'],
    ['ended', `concat_ws(' ', e.ended_on, 'by ' || (${named('b')}), e.reason)`],
    ['act', 'o.act_id'],
  ],
  from: `from scope_policy o ${staff('s', 'o.signed_by')} left join scope_policy_end e on e.practice_id = $1 and e.policy_id = o.id
    left join staff b on b.practice_id = $1 and b.id = e.ended_by
    where o.practice_id = $1 and o.valid_from <= $3::date and least(o.expires, e.ended_on) >= $2::date`,
  order: 'o.task, o.valid_from, o.id',
})

export const overrides = sectionByDay({
  key: 'overrides',
  title: 'Overrides',
  about: "Every time a provider lifted the practice's own narrowing for one person, task and visit",
  pdf: [
    ['day', 10],
    ['person', 18],
    ['task', 16],
    ['by', 18],
    ['reason', 30],
    ['record number', 10],
  ],
  cells: [
    ['day', 'o.day'],
    ['given at (UTC)', hour('o.given_at')],
    ['person', named('s')],
    ['task', spaced('o.task')],
    ['by', named('b')],
    ['reason', 'o.reason'],
    ['lifts', `array_to_string(o.lifts, '; ')`],
    ['record number', 'p.mrn'],
    ['visit', 'o.visit_id'],
    ['act', 'o.act_id'],
  ],
  from: `from scope_override o ${staff('s', 'o.staff_id')} ${staff('b', 'o.given_by')} join patient p on p.practice_id = $1 and p.id = o.patient_id
    where o.practice_id = $1 and o.day between $2::date and $3::date`,
  order: 'o.day, o.given_at, o.id',
})

export const reviews = sectionByDay({
  key: 'reviews',
  title: 'Counsel’s reviews',
  about: 'Every reading of a state’s rules by counsel, recorded up to the end of the span',
  pdf: [
    ['state', 8],
    ['rules', 10],
    ['read by', 24],
    ['on', 10],
    ['note', 30],
    ['recorded by', 18],
  ],
  cells: [
    ['state', 'o.jurisdiction'],
    ['rules', 'o.version'],
    ['read by', 'o.reviewed_by'],
    ['on', 'o.reviewed_on'],
    ['note', 'o.note'],
    ['recorded by', named('s')],
    ['act', 'o.act_id'],
  ],
  from: `from jurisdiction_review o ${staff('s', 'o.recorded_by')} where o.practice_id = $1 and o.reviewed_on <= $3::date and $2::date <= $3::date`,
  order: 'o.jurisdiction, o.reviewed_on, o.id',
})

const ofOrder = (alias: string) =>
  `join standing_order o on o.practice_id = $1 and o.series_id = ${alias}.series_id and o.version = ${alias}.version`

export const standingOrders = sectionByDay({
  key: 'standing-orders',
  title: 'Standing orders',
  about: 'Every signed version of a standing order that was in force on a day of the span, with its signature',
  pdf: [
    ['name', 22],
    ['version', 6],
    ['provider', 16],
    ['signed (UTC)', 12],
    ['way', 7],
    ['effective', 9],
    ['expires', 9],
    ['ended', 18],
  ],
  cells: [
    ['order', 'o.series_id'],
    ['version', 'o.version'],
    ['name', 'o.name'],
    ['kind', 'o.kind'],
    ['provider', named('s')],
    ['signed by', named('b')],
    ['signed (UTC)', hour('o.signed_at')],
    ['way', 'o.signed_way'],
    ['effective', 'o.effective_on'],
    ['expires', 'o.expires_on'],
    ['ended', `concat_ws(' ', e.ended_on, 'by ' || (${named('x')}), e.reason)`],
    ['what it says', 'o.body'],
    ['act', 'o.act_id'],
  ],
  from: `from standing_order o ${staff('s', 'o.provider_id')} ${staff('b', 'o.signed_by')}
    left join standing_order_end e on e.practice_id = $1 and e.series_id = o.series_id
    left join staff x on x.practice_id = $1 and x.id = e.ended_by
    where o.practice_id = $1 and o.effective_on <= $3::date and least(o.expires_on, e.ended_on) >= $2::date`,
  order: 'o.name, o.series_id, o.version',
})

export const uses = sectionByHourOf({
  key: 'standing-order-uses',
  title: 'Standing orders used and near misses',
  about: 'Every time somebody meant to act on a standing order: used, with its countersignature, or refused by its criteria',
  pdf: [
    ['when', 10],
    ['name', 20],
    ['version', 6],
    ['person', 16],
    ['outcome', 8],
    ['because', 22],
    ['record number', 9],
    ['cosigned by', 14],
    ['cosigned (UTC)', 12],
  ],
  cells: [
    ['when', `to_char(t.tried_at at time zone $4, 'YYYY-MM-DD HH24:MI')`],
    ['when (UTC)', hour('t.tried_at')],
    ['order', 't.series_id'],
    ['version', 't.version'],
    ['name', 'o.name'],
    ['provider', named('s')],
    ['person', named('b')],
    ['outcome', 't.outcome'],
    ['because', 't.because'],
    ['record number', 'p.mrn'],
    ['visit', 't.visit_id'],
    ['written order', 't.order_id'],
    ['cosign due', 'k.cosign_due'],
    ['cosigned by', named('c')],
    ['cosigned (UTC)', hour('k.cosigned_at')],
    ['by surrogate because', 'k.cosign_reason'],
    ['act', 't.act_id'],
  ],
  from: `from standing_order_try t ${ofOrder('t')} ${staff('s', 'o.provider_id')} ${staff('b', 't.tried_by')}
    join patient p on p.practice_id = $1 and p.id = t.patient_id
    left join clinical_order k on k.practice_id = $1 and k.id = t.order_id
    left join staff c on c.practice_id = $1 and c.id = k.cosigned_by
    where t.practice_id = $1`,
  at: 't.tried_at',
})
