import { healthKinds } from '../staff/index.ts'
import { hour, named, sectionByDay, spaced } from './section.ts'

const staff = (of: string) => `join staff s on s.practice_id = $1 and s.id = ${of}.staff_id`
const other = (alias: string, id: string) => `left join staff ${alias} on ${alias}.practice_id = $1 and ${alias}.id = ${id}`

// Vaccinations and tests of staff are health records: confidential, and no inspector's of who may do what (29 CFR 1910.1030(h)(1)(iii)).
const heldIn = `c.kind not in (${healthKinds.map((k) => `'${k}'`).join(', ')})
      and c.valid_from <= $3::date and (c.valid_to is null or c.valid_to >= $2::date)`

export const credentials = sectionByDay({
  key: 'credentials',
  title: 'Credentials',
  about: 'Every certificate or licence on file that ran on a day of the span, taken back or refuted ones too; health records are not in it',
  pdf: [
    ['person', 16],
    ['kind', 12],
    ['number', 10],
    ['issuer', 14],
    ['from', 9],
    ['to', 9],
    ['verified on', 9],
    ['how', 8],
    ['taken back', 12],
  ],
  cells: [
    ['person', named('s')],
    ['kind', spaced('c.kind')],
    ['number', 'c.number'],
    ['issuer', 'c.issuer'],
    ['from', 'c.valid_from'],
    ['to', 'c.valid_to'],
    ['verified on', 'c.verified_on'],
    ['how', 'c.verified_by'],
    ['refuted on', 'c.refuted_on'],
    ['filed by', named('f')],
    ['evidence on file', `case when c.evidence_id is null then 'no' else 'yes' end`],
    ['taken back', `concat_ws(' ', ${hour('c.withdrawn_at')}, c.withdrawn_reason)`],
    ['act', 'c.act_id'],
  ],
  from: `from credential c ${staff('c')} ${other('f', 'c.filed_by')} where c.practice_id = $1 and ${heldIn}`,
  order: 's.family, s.given, c.kind, c.valid_from, c.id',
})

export const verifications = sectionByDay({
  key: 'verifications',
  title: 'Verification at the source',
  about: 'Every check of those credentials with their issuer or register, on whatever day: who asked, where, and the answer',
  pdf: [
    ['person', 16],
    ['kind', 12],
    ['number', 10],
    ['checked on', 9],
    ['by', 14],
    ['source', 18],
    ['result', 9],
  ],
  cells: [
    ['person', named('s')],
    ['kind', spaced('c.kind')],
    ['number', 'c.number'],
    ['checked on', 'k.checked_on'],
    ['by', named('b')],
    ['how', 'k.way'],
    ['source', 'k.source'],
    ['address', 'k.address'],
    ['result', spaced('k.result')],
    ['note', 'k.note'],
    ['act', 'k.act_id'],
  ],
  from: `from credential_check k join credential c on c.practice_id = $1 and c.id = k.credential_id ${staff('c')} ${other('b', 'k.checked_by')}
    where k.practice_id = $1 and ${heldIn}`,
  order: 's.family, s.given, c.kind, k.checked_on, k.id',
})

export const signOffs = sectionByDay({
  key: 'sign-offs',
  title: 'Sign-offs',
  about: 'Every sign-off of a skill that was in force on a day of the span, taken back ones too',
  pdf: [
    ['person', 18],
    ['skill', 18],
    ['of', 12],
    ['signed on', 10],
    ['until', 10],
    ['assessor', 18],
    ['taken back', 14],
  ],
  cells: [
    ['person', named('s')],
    ['skill', spaced('o.skill')],
    ['of', spaced('o.detail')],
    ['signed on', 'o.signed_on'],
    ['until', 'o.valid_to'],
    ['assessor', named('b')],
    ['assessment', 'o.assessment_id'],
    ['taken back', `concat_ws(' ', ${hour('o.withdrawn_at')}, o.withdrawn_reason)`],
    ['act', 'o.act_id'],
  ],
  from: `from sign_off o ${staff('o')} ${other('b', 'o.assessor_id')}
    where o.practice_id = $1 and o.signed_on <= $3::date and (o.valid_to is null or o.valid_to >= $2::date)`,
  order: 's.family, s.given, o.skill, o.signed_on, o.id',
})

export const assessments = sectionByDay({
  key: 'assessments',
  title: 'Assessments',
  about: 'Every attempt at a skill that was judged in the span, passed or not',
  pdf: [
    ['person', 18],
    ['skill', 18],
    ['on', 10],
    ['method', 12],
    ['assessor', 18],
    ['passed', 8],
    ['comments', 20],
  ],
  cells: [
    ['person', named('s')],
    ['skill', spaced('t.skill')],
    ['of', spaced('t.detail')],
    ['on', 't.performed_on'],
    ['method', spaced('t.method')],
    ['assessor', named('b')],
    ['passed', `case when t.passed then 'yes' else 'no' end`],
    ['steps', 'jsonb_array_length(t.steps)'],
    ['comments', 't.comments'],
    ['act watched', 't.observed_act_id'],
    ['act', 't.act_id'],
  ],
  from: `from assessment t ${staff('t')} ${other('b', 't.assessor_id')} where t.practice_id = $1 and t.performed_on between $2::date and $3::date`,
  order: 't.performed_on, s.family, s.given, t.id',
})

export const experience = sectionByDay({
  key: 'experience',
  title: 'Hours and repetitions',
  about: 'Training put on file in the span as law counts it: hours of a course, repetitions under observation, tasks trained in',
  pdf: [
    ['person', 20],
    ['kind', 12],
    ['what', 20],
    ['amount', 8],
    ['on', 10],
    ['taken back', 20],
  ],
  cells: [
    ['person', named('s')],
    ['kind', 't.kind'],
    ['what', spaced('t.what')],
    ['amount', 't.amount'],
    ['on', 't.recorded_on'],
    ['taken back', `concat_ws(' ', ${hour('t.withdrawn_at')}, t.withdrawn_reason)`],
    ['act', 't.act_id'],
  ],
  from: `from training t ${staff('t')} where t.practice_id = $1 and t.recorded_on between $2::date and $3::date`,
  order: 't.recorded_on, s.family, s.given, t.id',
})

export const trainings = sectionByDay({
  key: 'trainings',
  title: 'Trainings',
  about: "The practice's yearly trainings done in the span, attested or held, taken back ones too",
  pdf: [
    ['person', 18],
    ['topic', 20],
    ['done on', 10],
    ['due on', 10],
    ['how', 10],
    ['trainer', 18],
    ['late because', 14],
  ],
  cells: [
    ['person', named('s')],
    ['role', spaced('t.staff_role')],
    ['topic', `coalesce(g.title, ${spaced('t.topic')})`],
    ['done on', 't.done_on'],
    ['due on', 't.due_on'],
    ['how', 't.how'],
    ['edition', 't.edition'],
    ['trainer', `coalesce(g.trainer_name, ${named('b')})`],
    ['qualification', 'g.trainer_qualification'],
    ['late because', 't.late_reason'],
    ['keep until', 't.keep_until'],
    ['taken back', `concat_ws(' ', ${hour('w.taken_at')}, w.reason)`],
    ['act', 't.act_id'],
  ],
  from: `from training_done t ${staff('t')} ${other('b', 't.teacher_id')}
    left join training_session g on g.practice_id = $1 and g.id = t.session_id
    left join training_taken_back w on w.practice_id = $1 and w.done_id = t.id
    where t.practice_id = $1 and t.done_on between $2::date and $3::date`,
  order: 't.done_on, s.family, s.given, t.id',
})
