-- What a practice signs about who may do what: adopted, narrowed, ended, lifted for one visit; and who has read the law for it.
-- A signed policy is never changed: it ends by a row of its own.

-- For which state it was signed (null: signed before this was asked, counts in each), and having read which version of its rules.
alter table scope_policy
  add column jurisdiction text,
  add column rule_version text,
  add constraint scope_policy_reason check (btrim(reason) <> ''),
  add constraint scope_policy_span check (expires >= valid_from and expires <= valid_from + 366),
  add constraint scope_policy_adopts_whole check (kind = 'narrow' or requires = '{}');
create index scope_policy_expiring on scope_policy (practice_id, expires);

create table scope_policy_end (
  practice_id uuid not null,
  policy_id uuid not null,
  ended_on date not null,
  ended_by uuid not null,
  reason text not null,
  act_id uuid not null,
  constraint scope_policy_end_pk primary key (practice_id, policy_id),
  constraint scope_policy_end_policy foreign key (practice_id, policy_id) references scope_policy (practice_id, id),
  constraint scope_policy_end_by foreign key (practice_id, ended_by) references staff (practice_id, id),
  constraint scope_policy_end_reason check (btrim(reason) <> ''));
select mig.tenant('scope_policy_end', 'select, insert');

-- A provider lifts narrowings of the practice, never law, for one person, one task, one visit, one day. `lifts` names which.
create table scope_override (
  practice_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  task text not null,
  patient_id uuid not null,
  visit_id uuid not null,
  day date not null,
  lifts uuid[] not null,
  reason text not null,
  given_by uuid not null,
  given_at timestamptz not null,
  act_id uuid not null,
  constraint scope_override_pk primary key (practice_id, id),
  constraint scope_override_staff foreign key (practice_id, staff_id) references staff (practice_id, id),
  constraint scope_override_by foreign key (practice_id, given_by) references staff (practice_id, id),
  constraint scope_override_visit foreign key (practice_id, visit_id, patient_id) references visit (practice_id, id, patient_id),
  constraint scope_override_not_own check (given_by <> staff_id),
  constraint scope_override_lifts check (cardinality(lifts) > 0),
  constraint scope_override_reason check (btrim(reason) <> ''));
create index scope_override_of_day on scope_override (practice_id, day);
select mig.tenant('scope_override', 'select, insert');

-- Counsel has read one version of a state's rules for this practice.
create table jurisdiction_review (
  practice_id uuid not null,
  id uuid not null,
  jurisdiction text not null,
  version text not null,
  reviewed_by text not null,
  reviewed_on date not null,
  note text not null default '',
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  act_id uuid not null,
  constraint jurisdiction_review_pk primary key (practice_id, id),
  constraint jurisdiction_review_recorder foreign key (practice_id, recorded_by) references staff (practice_id, id),
  constraint jurisdiction_review_by check (btrim(reviewed_by) <> ''));
create index jurisdiction_review_of on jurisdiction_review (practice_id, jurisdiction, reviewed_on);
select mig.tenant('jurisdiction_review', 'select, insert');

-- The inspection binder reads the gated acts and the refusals of a span of days, over years of audit.
create index audit_gated on audit (practice_id, at, id) where authority is not null and outcome = 'done';
create index audit_refused on audit (practice_id, at, id) where outcome = 'refused';
