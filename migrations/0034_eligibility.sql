-- What is asked of payers about a plan, and what they answer. A question is written once and sent as it stands, until it is taken.

-- How a practice's questions reach its payers. Without a row: not at all (a demo practice asks its simulator).
create table clearinghouse (
  practice_id uuid not null,
  way text not null,
  url text,
  wait_hours int not null default 4,
  changed_by uuid not null,
  changed_at timestamptz not null,
  version int not null default 1,
  act_id uuid not null,
  constraint clearinghouse_pk primary key (practice_id),
  constraint clearinghouse_by foreign key (practice_id, changed_by) references staff (practice_id, id),
  constraint clearinghouse_way check (way in ('off', 'folder', 'https')),
  constraint clearinghouse_url check ((way = 'https') = (url is not null)),
  constraint clearinghouse_wait check (wait_hours between 1 and 72));
select mig.tenant('clearinghouse', 'select, insert, update');

create table eligibility_ask (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  coverage_id uuid not null,
  service_day date not null,
  turn int not null default 1,
  trace text not null,
  isa_number bigint not null,
  group_number bigint not null,
  asked jsonb not null,
  body text not null,
  demo boolean not null default false,
  asked_at timestamptz not null,
  asked_by uuid,
  state text not null default 'waiting',
  attempts int not null default 0,
  next_try_at timestamptz,
  last_error text,
  sent_at timestamptz,
  overdue_at timestamptz,
  answered_at timestamptz,
  act_id uuid not null,
  constraint eligibility_ask_pk primary key (practice_id, id),
  constraint eligibility_ask_of foreign key (practice_id, coverage_id) references coverage (practice_id, id),
  constraint eligibility_ask_patient foreign key (practice_id, patient_id) references patient (practice_id, id),
  constraint eligibility_ask_by foreign key (practice_id, asked_by) references staff (practice_id, id),
  -- Two people who ask at once ask once; a question asked anew is the next turn.
  constraint eligibility_ask_once unique (practice_id, coverage_id, service_day, turn),
  -- An answer finds its question by this.
  constraint eligibility_ask_trace unique (practice_id, trace),
  constraint eligibility_ask_state check (state in ('waiting', 'sent', 'failed')),
  constraint eligibility_ask_sent check ((state = 'sent') = (sent_at is not null)),
  constraint eligibility_ask_due check ((state = 'waiting') = (next_try_at is not null)));
create index eligibility_ask_waiting on eligibility_ask (practice_id, next_try_at) where state = 'waiting';
create index eligibility_ask_open on eligibility_ask (practice_id, asked_at) where answered_at is null;
create index eligibility_ask_of_coverage on eligibility_ask (practice_id, coverage_id, service_day desc, turn desc);
create index eligibility_ask_by_isa on eligibility_ask (practice_id, isa_number);
select mig.tenant('eligibility_ask', 'select, insert, update');

-- Everything that came in as an answer, ours or not: append-only.
create table eligibility_answer (
  practice_id uuid not null,
  id uuid not null,
  ask_id uuid,
  patient_id uuid,
  coverage_id uuid,
  kind text not null,
  state text not null,
  why text,
  next text,
  reply jsonb not null default '{}',
  body text not null,
  sha256 bytea not null,
  way text not null,
  received_at timestamptz not null,
  received_by uuid,
  act_id uuid not null,
  constraint eligibility_answer_pk primary key (practice_id, id),
  constraint eligibility_answer_ask foreign key (practice_id, ask_id) references eligibility_ask (practice_id, id),
  constraint eligibility_answer_coverage foreign key (practice_id, coverage_id) references coverage (practice_id, id),
  constraint eligibility_answer_patient foreign key (practice_id, patient_id) references patient (practice_id, id),
  constraint eligibility_answer_by foreign key (practice_id, received_by) references staff (practice_id, id),
  constraint eligibility_answer_kind check (kind in ('answer', 'late', 'duplicate', 'stray', 'garbled')),
  constraint eligibility_answer_state check (state in ('active', 'inactive', 'undetermined')),
  constraint eligibility_answer_why check (state <> 'undetermined' or (why is not null and next is not null)),
  constraint eligibility_answer_whose check ((kind in ('stray', 'garbled')) or (ask_id is not null and coverage_id is not null and patient_id is not null)));
create index eligibility_answer_of on eligibility_answer (practice_id, ask_id, received_at);
create index eligibility_answer_strays on eligibility_answer (practice_id, received_at) where ask_id is null;
select mig.tenant('eligibility_answer', 'select, insert');
