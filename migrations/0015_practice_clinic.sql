-- The practice clinic: a practice of synthetic patients for one learner, and what was scored in it.

-- Marks the rows of a practice as play. Said once when it is made; nothing of the pool changes it back (sandbox is not in any verb).
alter table practice add column sandbox boolean not null default false;

-- A session that has stepped inside: it still belongs to the real practice, where it is locked, ended and opened by PIN.
alter table session
  add column inside_practice uuid,
  add column inside_staff uuid,
  add constraint session_inside check ((inside_practice is null) = (inside_staff is null)),
  add constraint session_inside_elsewhere check (inside_practice <> practice_id);

-- One a learner: their practice and who they are there. It is in no list of practices, so whoever walks the list never meets it.
create table sandbox (
  practice_id uuid not null,
  staff_id uuid not null,
  sandbox_id uuid not null,
  sandbox_staff_id uuid not null,
  made_at timestamptz not null,
  act_id uuid not null,
  constraint sandbox_pk primary key (practice_id, staff_id),
  constraint sandbox_staff foreign key (practice_id, staff_id) references staff (practice_id, id),
  constraint sandbox_once unique (practice_id, sandbox_id),
  constraint sandbox_elsewhere check (sandbox_id <> practice_id));
select mig.tenant('sandbox', 'select, insert');

-- One go at a scenario. The result is written once, at its end, and belongs to the learner.
create table scenario_attempt (
  practice_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  scenario text not null,
  version int not null,
  cast_of jsonb not null,
  begun_at timestamptz not null,
  ended_at timestamptz,
  outcome text,
  points int,
  most int,
  steps jsonb,
  act_id uuid not null,
  constraint scenario_attempt_pk primary key (practice_id, id),
  constraint scenario_attempt_staff foreign key (practice_id, staff_id) references staff (practice_id, id),
  constraint scenario_attempt_outcome check (outcome in ('passed', 'not_passed', 'left')),
  constraint scenario_attempt_ended check ((ended_at is null) = (outcome is null)),
  constraint scenario_attempt_scored check ((coalesce(outcome, 'left') = 'left') = (points is null) and (points is null) = (steps is null)
    and (points is null) = (most is null) and points between 0 and most));
create unique index scenario_attempt_open on scenario_attempt (practice_id, staff_id) where ended_at is null;
create index scenario_attempt_of on scenario_attempt (practice_id, staff_id, scenario);
select mig.tenant('scenario_attempt', 'select, insert, update');
