import { hour, named, sectionByDay, spaced } from './section.ts'

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
