-- Preparation for a certification examination: a person's own affair. Questions live in the program, by ids that never change
-- their meaning; here is what each person answered and when each question is due again.

-- The examination a person prepares for, and the day of it when they have one.
create table exam_choice (
  practice_id uuid not null,
  staff_id uuid not null,
  exam text not null,
  exam_on date,
  chosen_at timestamptz not null,
  act_id uuid not null,
  constraint exam_choice_pk primary key (practice_id, staff_id),
  constraint exam_choice_staff foreign key (practice_id, staff_id) references staff (practice_id, id),
  constraint exam_choice_exam check (exam in ('cma', 'rma', 'ccma', 'cmaa')));
select mig.tenant('exam_choice', 'select, insert, update');

-- The memory of one question, as spaced repetition keeps it (FSRS): when it is due, how firm it is.
create table exam_card (
  practice_id uuid not null,
  staff_id uuid not null,
  question_id text not null,
  due timestamptz not null,
  stability double precision not null,
  difficulty double precision not null,
  scheduled_days int not null,
  learning_steps int not null,
  reps int not null,
  lapses int not null,
  state smallint not null,
  last_review timestamptz not null,
  last_right boolean not null,
  act_id uuid not null,
  constraint exam_card_pk primary key (practice_id, staff_id, question_id),
  constraint exam_card_staff foreign key (practice_id, staff_id) references staff (practice_id, id),
  constraint exam_card_state check (state between 0 and 3),
  constraint exam_card_counts check (reps >= 1 and lapses >= 0 and lapses <= reps));
select mig.tenant('exam_card', 'select, insert, update');

-- A timed mock examination. Its questions are drawn when it begins; its end is the server's.
create table exam_mock (
  practice_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  exam text not null,
  question_ids text[] not null,
  begun_at timestamptz not null,
  ends_at timestamptz not null,
  finished_at timestamptz,
  right_count int,
  act_id uuid not null,
  constraint exam_mock_pk primary key (practice_id, id),
  constraint exam_mock_own unique (practice_id, id, staff_id),
  constraint exam_mock_staff foreign key (practice_id, staff_id) references staff (practice_id, id),
  constraint exam_mock_exam check (exam in ('cma', 'rma', 'ccma', 'cmaa')),
  constraint exam_mock_asks check (cardinality(question_ids) > 0),
  constraint exam_mock_time check (ends_at > begun_at),
  constraint exam_mock_scored check ((finished_at is null) = (right_count is null)),
  constraint exam_mock_score check (right_count between 0 and cardinality(question_ids)));
-- One examination at a time: a second would stop nobody's clock.
create unique index exam_mock_open on exam_mock (practice_id, staff_id) where finished_at is null;
create index exam_mock_of on exam_mock (practice_id, staff_id, begun_at);
select mig.tenant('exam_mock', 'select, insert, update');

-- What is marked on the paper of a mock while it runs; changed until its end.
create table exam_mark (
  practice_id uuid not null,
  mock_id uuid not null,
  place int not null,
  choice smallint,
  flagged boolean not null default false,
  at timestamptz not null,
  act_id uuid not null,
  constraint exam_mark_pk primary key (practice_id, mock_id, place),
  constraint exam_mark_mock foreign key (practice_id, mock_id) references exam_mock (practice_id, id),
  constraint exam_mark_place check (place >= 0),
  constraint exam_mark_choice check (choice between 0 and 3));
select mig.tenant('exam_mark', 'select, insert, update');

-- Every answer ever given, in practice or in a finished mock. `choice` is the option as written, not as it was shown.
create table exam_answer (
  practice_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  exam text not null,
  question_id text not null,
  mock_id uuid,
  choice smallint not null,
  is_right boolean not null,
  day date not null,
  at timestamptz not null,
  act_id uuid not null,
  constraint exam_answer_pk primary key (practice_id, id),
  constraint exam_answer_staff foreign key (practice_id, staff_id) references staff (practice_id, id),
  constraint exam_answer_mock foreign key (practice_id, mock_id, staff_id) references exam_mock (practice_id, id, staff_id),
  constraint exam_answer_choice check (choice between 0 and 3));
create index exam_answer_of on exam_answer (practice_id, staff_id, at);
create index exam_answer_day on exam_answer (practice_id, staff_id, day);
select mig.tenant('exam_answer', 'select, insert');
