-- Competence: who watched whom do what, step by step. Without this file's rules a person could sign for themselves, one act could count
-- as two repetitions, or an attempt could be judged without what was seen.

-- A provider or nurse stands beside somebody who is still learning a task: for one task at one place, half an hour at most.
create table observation (
  practice_id uuid not null,
  id uuid not null,
  trainee_id uuid not null,
  observer_id uuid not null,
  task text not null,
  place_id uuid not null,
  patient_id uuid,
  visit_id uuid,
  begun_at timestamptz not null,
  until_at timestamptz not null,
  ended_at timestamptz,
  ended_how text,
  act_id uuid not null,
  constraint observation_pk primary key (practice_id, id),
  constraint observation_trainee foreign key (practice_id, trainee_id) references staff (practice_id, id),
  constraint observation_observer foreign key (practice_id, observer_id) references staff (practice_id, id),
  constraint observation_place foreign key (practice_id, place_id) references place (practice_id, id),
  constraint observation_visit foreign key (practice_id, visit_id, patient_id) references visit (practice_id, id, patient_id),
  constraint observation_visit_whole check ((visit_id is null) = (patient_id is null)),
  constraint observation_not_own check (observer_id <> trainee_id),
  constraint observation_short check (until_at > begun_at and until_at <= begun_at + interval '30 minutes'),
  constraint observation_ended check ((ended_at is null) = (ended_how is null)),
  constraint observation_how check (ended_how in ('assessed', 'let_go', 'replaced')));
-- One at a time for one learner: an act belongs to one pair of eyes.
create unique index observation_open on observation (practice_id, trainee_id) where ended_at is null;
create index observation_by on observation (practice_id, observer_id, begun_at);
select mig.tenant('observation', 'select, insert, update');

-- The acts that were done under an observation are found in the audit, by what let them through.
create index audit_observed on audit (practice_id, (authority->'observed'->>'id')) where authority ? 'observed';

-- An attempt at a skill as it was seen, each step with its words of that day.
create table assessment (
  practice_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  skill text not null,
  detail text,
  assessor_id uuid not null,
  method text not null,
  performed_on date not null,
  observed_act_id uuid,
  observation_id uuid,
  steps jsonb not null,
  passed boolean not null,
  comments text not null default '',
  recorded_at timestamptz not null,
  act_id uuid not null,
  constraint assessment_pk primary key (practice_id, id),
  constraint assessment_staff foreign key (practice_id, staff_id) references staff (practice_id, id),
  constraint assessment_assessor foreign key (practice_id, assessor_id) references staff (practice_id, id),
  constraint assessment_observation foreign key (practice_id, observation_id) references observation (practice_id, id),
  constraint assessment_not_own check (assessor_id <> staff_id),
  constraint assessment_method check (method in ('observed', 'simulated', 'return_demonstration', 'written')),
  -- A day's slack for the zones: the action refuses what is ahead of the clinic's own day or more than 7 days back.
  constraint assessment_day check (performed_on <= (recorded_at at time zone 'UTC')::date + 1 and performed_on >= (recorded_at at time zone 'UTC')::date - 8),
  constraint assessment_act check (observation_id is null or observed_act_id is not null),
  constraint assessment_steps check (jsonb_typeof(steps) = 'array' and jsonb_array_length(steps) > 0));
-- One act is judged once for one skill.
create unique index assessment_once on assessment (practice_id, observed_act_id, skill) where observed_act_id is not null;
create index assessment_of on assessment (practice_id, staff_id, recorded_at);
select mig.tenant('assessment', 'select, insert');

-- A sign-off comes from an assessment, for the route or product that was seen.
alter table sign_off add column detail text;
alter table sign_off add column assessment_id uuid;
alter table sign_off add constraint sign_off_assessment foreign key (practice_id, assessment_id) references assessment (practice_id, id);

-- A repetition that law counts comes from an act, and an act counts once.
alter table training add column assessment_id uuid;
alter table training add column observed_act_id uuid;
alter table training add constraint training_assessment foreign key (practice_id, assessment_id) references assessment (practice_id, id);
create unique index training_once_an_act on training (practice_id, observed_act_id, what) where observed_act_id is not null;
