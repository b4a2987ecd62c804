-- What somebody has to do by a day, said by the house or by a person. A task is closed by the event it waits for, never deleted.
create table task (
  practice_id uuid not null,
  id uuid not null,
  key text not null,
  kind text not null,
  title text not null,
  why text not null,
  owner_id uuid,
  owner_role text,
  due date,
  path text,
  patient_id uuid,
  visit_id uuid,
  object_id uuid,
  by_hand boolean not null default false,
  opened_at timestamptz not null,
  closed_at timestamptz,
  closed_by uuid,
  closed_how text,
  version int not null default 1,
  act_id uuid not null,
  constraint task_pk primary key (practice_id, id),
  constraint task_owner foreign key (practice_id, owner_id) references staff (practice_id, id),
  constraint task_patient foreign key (practice_id, patient_id) references patient (practice_id, id),
  constraint task_visit foreign key (practice_id, visit_id, patient_id) references visit (practice_id, id, patient_id),
  constraint task_has_owner check (owner_id is not null or owner_role is not null),
  constraint task_closed check ((closed_at is null) = (closed_how is null)));
-- One open task for one thing to do: whoever says it again changes its day, not its number.
create unique index task_open on task (practice_id, key) where closed_at is null;
create index task_of_owner on task (practice_id, owner_id, due) where closed_at is null;
create index task_of_role on task (practice_id, owner_role, due) where closed_at is null;
select mig.tenant('task', 'select, insert, update');

-- Daily work that was done: once a practice, job and day, whichever server came first.
create table job_run (
  practice_id uuid not null,
  name text not null,
  day date not null,
  at timestamptz not null,
  constraint job_run_pk primary key (practice_id, name, day));
select mig.tenant('job_run', 'select, insert');
