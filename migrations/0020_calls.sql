-- A call is a note from the first ring. What was asked and answered is append-only: a red flag that was said stays said.
create table call (
  practice_id uuid not null,
  id uuid not null,
  state text not null,
  number text,
  line text,
  received_at timestamptz not null,
  day date not null,
  taken_by uuid,
  patient_id uuid,
  identified_by text[],
  caller_name text,
  relation text,
  callback text,
  detail_ok boolean not null default false,
  language text,
  kind text,
  reason text,
  tier text,
  routed_at timestamptz,
  due date,
  reply text,
  replied_by uuid,
  replied_at timestamptz,
  outcome text,
  closed_by uuid,
  closed_at timestamptz,
  version int not null default 1,
  act_id uuid not null,
  constraint call_pk primary key (practice_id, id),
  constraint call_taken_by foreign key (practice_id, taken_by) references staff (practice_id, id),
  constraint call_replied_by foreign key (practice_id, replied_by) references staff (practice_id, id),
  constraint call_patient foreign key (practice_id, patient_id) references patient (practice_id, id),
  constraint call_state check (state in ('ringing', 'open', 'routed', 'answered', 'closed')),
  constraint call_tier check (tier in ('emergency', 'now', 'same_day', 'routine')),
  constraint call_kind check (kind in ('symptom', 'medicine', 'result', 'appointment', 'other')),
  constraint call_identified check (patient_id is not null or identified_by is null),
  constraint call_replied check ((replied_at is null) = (reply is null)),
  constraint call_closed check ((state = 'closed') = (closed_at is not null)));
create index call_open on call (practice_id, received_at) where state <> 'closed';
create index call_of_day on call (practice_id, day, received_at);
create index call_of_patient on call (practice_id, patient_id, received_at) where patient_id is not null;
select mig.tenant('call', 'select, insert, update');

create table call_answer (
  practice_id uuid not null,
  id uuid not null,
  call_id uuid not null,
  protocol_version text not null,
  question text not null,
  yes boolean not null,
  answered_at timestamptz not null,
  asked_by uuid not null,
  act_id uuid not null,
  constraint call_answer_pk primary key (practice_id, id),
  constraint call_answer_call foreign key (practice_id, call_id) references call (practice_id, id),
  constraint call_answer_by foreign key (practice_id, asked_by) references staff (practice_id, id));
create index call_answer_of on call_answer (practice_id, call_id);
select mig.tenant('call_answer', 'select, insert');

-- Who took it over, and each try to reach the caller.
create table call_step (
  practice_id uuid not null,
  id uuid not null,
  call_id uuid not null,
  kind text not null,
  outcome text,
  to_id uuid,
  note text not null default '',
  at timestamptz not null,
  by_id uuid not null,
  act_id uuid not null,
  constraint call_step_pk primary key (practice_id, id),
  constraint call_step_call foreign key (practice_id, call_id) references call (practice_id, id),
  constraint call_step_to foreign key (practice_id, to_id) references staff (practice_id, id),
  constraint call_step_by foreign key (practice_id, by_id) references staff (practice_id, id),
  constraint call_step_kind check (kind in ('handover', 'attempt')),
  constraint call_step_handover check (kind <> 'handover' or to_id is not null or outcome = 'ems'),
  constraint call_step_attempt check (kind <> 'attempt' or outcome in ('reached', 'no_answer', 'left_message', 'wrong_number')));
create index call_step_of on call_step (practice_id, call_id);
select mig.tenant('call_step', 'select, insert');

-- The questions a provider lets staff read: an approval is of one version, for a time, and taken back, never deleted.
create table call_protocol_approval (
  practice_id uuid not null,
  id uuid not null,
  protocol_version text not null,
  approved_by uuid not null,
  approved_on date not null,
  expires date not null,
  ended_on date,
  act_id uuid not null,
  constraint call_protocol_approval_pk primary key (practice_id, id),
  constraint call_protocol_approval_by foreign key (practice_id, approved_by) references staff (practice_id, id),
  constraint call_protocol_approval_days check (expires > approved_on and expires <= approved_on + 366));
select mig.tenant('call_protocol_approval', 'select, insert, update');
