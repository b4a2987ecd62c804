-- Trainings that everyone must have had, and the externships of students.

-- What a practice asks, of whom and how often. Append-only: the latest row of a topic counts, the earlier ones say what was asked when.
create table training_choice (
  practice_id uuid not null,
  id uuid not null,
  topic text not null,
  title text not null,
  about text not null default '',
  material text not null default '',
  applies boolean not null,
  roles text[] not null,
  every_days int,
  keep_years int,
  again_at timestamptz,
  again_on date,
  again_why text,
  chosen_at timestamptz not null,
  chosen_by uuid not null,
  act_id uuid not null,
  constraint training_choice_pk primary key (practice_id, id),
  constraint training_choice_by foreign key (practice_id, chosen_by) references staff (practice_id, id),
  constraint training_choice_every check (every_days between 30 and 3650),
  constraint training_choice_keep check (keep_years between 1 and 40),
  constraint training_choice_roles check (not applies or cardinality(roles) > 0),
  constraint training_choice_again check (num_nonnulls(again_at, again_on, again_why) in (0, 3)));
create index training_choice_of on training_choice (practice_id, topic, id desc);
select mig.tenant('training_choice', 'select, insert');

-- Since when a topic is asked of a person: the day of their assignment, written when the practice first sees it.
create table training_assignment (
  practice_id uuid not null,
  staff_id uuid not null,
  topic text not null,
  assigned_on date not null,
  act_id uuid not null,
  constraint training_assignment_pk primary key (practice_id, staff_id, topic),
  constraint training_assignment_staff foreign key (practice_id, staff_id) references staff (practice_id, id));
select mig.tenant('training_assignment', 'select, insert');

-- A training held for several people at once.
create table training_session (
  practice_id uuid not null,
  id uuid not null,
  topic text not null,
  title text not null,
  held_on date not null,
  minutes int not null,
  trainer_id uuid,
  trainer_name text not null,
  trainer_qualification text not null,
  contents text not null,
  evidence text not null default '',
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  act_id uuid not null,
  constraint training_session_pk primary key (practice_id, id),
  constraint training_session_trainer foreign key (practice_id, trainer_id) references staff (practice_id, id),
  constraint training_session_by foreign key (practice_id, recorded_by) references staff (practice_id, id),
  constraint training_session_minutes check (minutes between 1 and 600));
select mig.tenant('training_session', 'select, insert');

-- One person has had one training. Their job title is kept as it was that day.
create table training_done (
  practice_id uuid not null,
  id uuid not null,
  topic text not null,
  staff_id uuid not null,
  staff_role text not null,
  done_on date not null,
  how text not null,
  edition text,
  session_id uuid,
  teacher_id uuid,
  due_on date,
  late_reason text,
  keep_until date,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  act_id uuid not null,
  constraint training_done_pk primary key (practice_id, id),
  constraint training_done_staff foreign key (practice_id, staff_id) references staff (practice_id, id),
  constraint training_done_session foreign key (practice_id, session_id) references training_session (practice_id, id),
  constraint training_done_teacher foreign key (practice_id, teacher_id) references staff (practice_id, id),
  constraint training_done_by foreign key (practice_id, recorded_by) references staff (practice_id, id),
  constraint training_done_how check (how in ('attested', 'session')),
  constraint training_done_attests_own check (how <> 'attested' or recorded_by = staff_id),
  constraint training_done_has_session check ((how = 'session') = (session_id is not null)),
  constraint training_done_not_own_teacher check (teacher_id <> staff_id),
  constraint training_done_late check (due_on is null or done_on <= due_on or late_reason is not null),
  constraint training_done_once unique (practice_id, session_id, staff_id));
create index training_done_of on training_done (practice_id, staff_id, topic, done_on);
select mig.tenant('training_done', 'select, insert');

-- An entry that was wrong, taken back with its reason. The entry itself stays.
create table training_taken_back (
  practice_id uuid not null,
  done_id uuid not null,
  reason text not null,
  taken_at timestamptz not null,
  taken_by uuid not null,
  act_id uuid not null,
  constraint training_taken_back_pk primary key (practice_id, done_id),
  constraint training_taken_back_done foreign key (practice_id, done_id) references training_done (practice_id, id),
  constraint training_taken_back_by foreign key (practice_id, taken_by) references staff (practice_id, id));
select mig.tenant('training_taken_back', 'select, insert');

-- A student's externship (practicum) here, as agreed with the school.
create table externship (
  practice_id uuid not null,
  id uuid not null,
  student_id uuid not null,
  school text not null,
  coordinator text not null default '',
  accreditor text not null,
  required_hours int not null,
  competencies text[] not null,
  starts_on date not null,
  ends_on date not null,
  enrolled_at timestamptz not null,
  enrolled_by uuid not null,
  finished_at timestamptz,
  finished_by uuid,
  version int not null default 1,
  act_id uuid not null,
  constraint externship_pk primary key (practice_id, id),
  constraint externship_of unique (practice_id, id, student_id),
  constraint externship_student foreign key (practice_id, student_id) references staff (practice_id, id),
  constraint externship_by foreign key (practice_id, enrolled_by) references staff (practice_id, id),
  constraint externship_finisher foreign key (practice_id, finished_by) references staff (practice_id, id),
  constraint externship_accreditor check (accreditor in ('CAAHEP', 'ABHES', 'other')),
  constraint externship_hours_asked check (required_hours between 1 and 2000 and (accreditor = 'other' or required_hours >= 160)),
  constraint externship_days check (ends_on >= starts_on),
  constraint externship_not_own check (finished_by <> student_id),
  constraint externship_finished check ((finished_at is null) = (finished_by is null)));
create unique index externship_open on externship (practice_id, student_id) where finished_at is null;
select mig.tenant('externship', 'select, insert, update');

-- Who may countersign besides providers and nurses: named for this student, never the student.
create table externship_preceptor (
  practice_id uuid not null,
  externship_id uuid not null,
  staff_id uuid not null,
  student_id uuid not null,
  act_id uuid not null,
  constraint externship_preceptor_pk primary key (practice_id, externship_id, staff_id),
  constraint externship_preceptor_of foreign key (practice_id, externship_id, student_id) references externship (practice_id, id, student_id),
  constraint externship_preceptor_staff foreign key (practice_id, staff_id) references staff (practice_id, id),
  constraint externship_preceptor_not_own check (staff_id <> student_id));
select mig.tenant('externship_preceptor', 'select, insert');

-- A stretch of a day. A correction is a new row that corrects the old; with no minutes it takes the old one away.
create table externship_hours (
  practice_id uuid not null,
  id uuid not null,
  externship_id uuid not null,
  student_id uuid not null,
  day date not null,
  from_time time not null,
  to_time time not null,
  break_minutes int not null,
  minutes int not null,
  what text not null,
  corrects uuid,
  reason text,
  recorded_at timestamptz not null,
  act_id uuid not null,
  constraint externship_hours_pk primary key (practice_id, id),
  constraint externship_hours_one unique (practice_id, id, externship_id, student_id),
  constraint externship_hours_of foreign key (practice_id, externship_id, student_id) references externship (practice_id, id, student_id),
  constraint externship_hours_corrects foreign key (practice_id, corrects, externship_id, student_id)
    references externship_hours (practice_id, id, externship_id, student_id),
  constraint externship_hours_corrected_once unique (practice_id, corrects),
  constraint externship_hours_reason check ((corrects is null) = (reason is null)),
  constraint externship_hours_removed check (minutes > 0 or corrects is not null),
  constraint externship_hours_span check (to_time > from_time and break_minutes >= 0
    and (minutes = 0 or minutes = extract(epoch from to_time - from_time) / 60 - break_minutes)));
create index externship_hours_by on externship_hours (practice_id, externship_id, day);
select mig.tenant('externship_hours', 'select, insert');

-- A competency that the student has shown: by an act of their own in the audit, or simulated.
create table externship_competency (
  practice_id uuid not null,
  id uuid not null,
  externship_id uuid not null,
  student_id uuid not null,
  competency text not null,
  how text not null,
  shown_on date not null,
  shown_act_id uuid,
  note text not null default '',
  corrects uuid,
  reason text,
  recorded_at timestamptz not null,
  act_id uuid not null,
  constraint externship_competency_pk primary key (practice_id, id),
  constraint externship_competency_one unique (practice_id, id, externship_id, student_id),
  constraint externship_competency_of foreign key (practice_id, externship_id, student_id) references externship (practice_id, id, student_id),
  constraint externship_competency_corrects foreign key (practice_id, corrects, externship_id, student_id)
    references externship_competency (practice_id, id, externship_id, student_id),
  constraint externship_competency_corrected_once unique (practice_id, corrects),
  constraint externship_competency_reason check ((corrects is null) = (reason is null)),
  constraint externship_competency_how check (how in ('act', 'observed', 'simulated')),
  constraint externship_competency_act check ((how = 'act') = (shown_act_id is not null)));
create index externship_competency_by on externship_competency (practice_id, externship_id);
select mig.tenant('externship_competency', 'select, insert');

-- The preceptor's signature under a stretch of hours or a competency. Never the student's own; once for each entry.
create table externship_signature (
  practice_id uuid not null,
  id uuid not null,
  externship_id uuid not null,
  student_id uuid not null,
  hours_id uuid,
  competency_id uuid,
  verdict text not null,
  note text not null default '',
  signed_by uuid not null,
  signer_role text not null,
  signed_at timestamptz not null,
  act_id uuid not null,
  constraint externship_signature_pk primary key (practice_id, id),
  constraint externship_signature_hours foreign key (practice_id, hours_id, externship_id, student_id)
    references externship_hours (practice_id, id, externship_id, student_id),
  constraint externship_signature_competency foreign key (practice_id, competency_id, externship_id, student_id)
    references externship_competency (practice_id, id, externship_id, student_id),
  constraint externship_signature_by foreign key (practice_id, signed_by) references staff (practice_id, id),
  constraint externship_signature_not_own check (signed_by <> student_id),
  constraint externship_signature_of_one check (num_nonnulls(hours_id, competency_id) = 1),
  constraint externship_signature_verdict check (verdict in ('confirmed', 'returned')),
  constraint externship_signature_why check (verdict = 'confirmed' or note <> ''),
  constraint externship_signature_hours_once unique (practice_id, hours_id),
  constraint externship_signature_competency_once unique (practice_id, competency_id));
create index externship_signature_of on externship_signature (practice_id, externship_id);
select mig.tenant('externship_signature', 'select, insert');

-- A student's own acts, found without walking the whole audit.
create index audit_student on audit (practice_id, actor_id, id) where actor_role = 'student';
