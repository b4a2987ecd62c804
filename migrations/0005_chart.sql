-- What was measured and what the patient told. Append-only: a correction is a new row that corrects the old.

-- One row is one measurement and one FHIR Observation. The value is as typed, with its unit; `absent` says why there is none.
create table reading (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  visit_id uuid,
  taken_by uuid,
  act_id uuid not null,
  taken_at timestamptz not null,
  recorded_at timestamptz not null,
  value numeric,
  diastolic numeric,
  kind text not null,
  unit text,
  site text,
  position text,
  cuff text,
  absent text,
  note text,
  source text,
  corrects uuid,
  constraint reading_pk primary key (practice_id, id),
  constraint reading_patient foreign key (practice_id, patient_id) references patient (practice_id, id),
  constraint reading_visit foreign key (practice_id, visit_id, patient_id) references visit (practice_id, id, patient_id),
  constraint reading_corrects foreign key (practice_id, corrects) references reading (practice_id, id),
  constraint reading_kind check (kind in ('bp', 'hr', 'rr', 'temp', 'spo2', 'weight', 'height', 'pain', 'head_circumference', 'bmi')),
  constraint reading_value_or_why check ((value is null) = (absent is not null)),
  constraint reading_diastolic check ((kind = 'bp' and value is not null) = (diastolic is not null)),
  constraint reading_unit check (value is null or unit is not null),
  constraint reading_absent check (absent in ('refused', 'could_not', 'entered_in_error')),
  constraint reading_author check (taken_by is not null or source is not null));
create index reading_flowsheet on reading (practice_id, patient_id, kind, taken_at desc);
create unique index reading_corrected_once on reading (practice_id, corrects) where corrects is not null;
select mig.tenant('reading', 'select, insert');

create table allergy (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  visit_id uuid,
  substance text not null,
  code_system text,
  code text,
  category text,
  reaction text,
  severity text,
  criticality text,
  state text not null default 'active',
  noted_on date,
  recorded_by uuid,
  recorded_at timestamptz not null,
  source text,
  corrects uuid,
  act_id uuid not null,
  constraint allergy_pk primary key (practice_id, id),
  constraint allergy_patient foreign key (practice_id, patient_id) references patient (practice_id, id),
  constraint allergy_visit foreign key (practice_id, visit_id, patient_id) references visit (practice_id, id, patient_id),
  constraint allergy_corrects foreign key (practice_id, corrects) references allergy (practice_id, id),
  constraint allergy_state check (state in ('active', 'resolved', 'entered_in_error')),
  constraint allergy_category check (category in ('food', 'medication', 'environment', 'biologic')),
  constraint allergy_severity check (severity in ('mild', 'moderate', 'severe')),
  constraint allergy_author check (recorded_by is not null or source is not null));
create index allergy_of on allergy (practice_id, patient_id);
create unique index allergy_corrected_once on allergy (practice_id, corrects) where corrects is not null;
select mig.tenant('allergy', 'select, insert');

-- The four states: the newest row says which. No row at all means not recorded.
create table allergy_review (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  visit_id uuid,
  state text not null,
  reason text,
  reviewed_by uuid,
  reviewed_at timestamptz not null,
  source text,
  act_id uuid not null,
  constraint allergy_review_pk primary key (practice_id, id),
  constraint allergy_review_patient foreign key (practice_id, patient_id) references patient (practice_id, id),
  constraint allergy_review_visit foreign key (practice_id, visit_id, patient_id) references visit (practice_id, id, patient_id),
  constraint allergy_review_state check (state in ('known', 'none_known', 'not_recorded', 'unavailable')));
create index allergy_review_of on allergy_review (practice_id, patient_id, reviewed_at desc);
select mig.tenant('allergy_review', 'select, insert');

create table problem (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  visit_id uuid,
  code_system text not null,
  code text not null,
  label text not null,
  state text not null default 'active',
  onset_on date,
  abated_on date,
  recorded_by uuid,
  recorded_at timestamptz not null,
  source text,
  corrects uuid,
  act_id uuid not null,
  constraint problem_pk primary key (practice_id, id),
  constraint problem_patient foreign key (practice_id, patient_id) references patient (practice_id, id),
  constraint problem_visit foreign key (practice_id, visit_id, patient_id) references visit (practice_id, id, patient_id),
  constraint problem_corrects foreign key (practice_id, corrects) references problem (practice_id, id),
  constraint problem_state check (state in ('active', 'resolved', 'entered_in_error')));
create index problem_of on problem (practice_id, patient_id);
create unique index problem_corrected_once on problem (practice_id, corrects) where corrects is not null;
select mig.tenant('problem', 'select, insert');

create table tobacco_answer (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  visit_id uuid,
  status text not null,
  detail text,
  answered_at timestamptz not null,
  recorded_by uuid,
  source text,
  act_id uuid not null,
  constraint tobacco_answer_pk primary key (practice_id, id),
  constraint tobacco_answer_patient foreign key (practice_id, patient_id) references patient (practice_id, id),
  constraint tobacco_answer_visit foreign key (practice_id, visit_id, patient_id) references visit (practice_id, id, patient_id),
  constraint tobacco_answer_status check (status in ('never', 'former', 'some_days', 'every_day', 'unknown', 'refused', 'could_not')));
create index tobacco_answer_of on tobacco_answer (practice_id, patient_id, answered_at desc);
select mig.tenant('tobacco_answer', 'select, insert');

create table medication (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  visit_id uuid,
  name text not null,
  strength text,
  form text,
  sig text,
  code_system text,
  code text,
  state text not null default 'active',
  started_on date,
  stopped_on date,
  recorded_by uuid,
  recorded_at timestamptz not null,
  source text,
  corrects uuid,
  act_id uuid not null,
  constraint medication_pk primary key (practice_id, id),
  constraint medication_patient foreign key (practice_id, patient_id) references patient (practice_id, id),
  constraint medication_visit foreign key (practice_id, visit_id, patient_id) references visit (practice_id, id, patient_id),
  constraint medication_corrects foreign key (practice_id, corrects) references medication (practice_id, id),
  constraint medication_state check (state in ('active', 'stopped', 'entered_in_error')));
create index medication_of on medication (practice_id, patient_id);
create unique index medication_corrected_once on medication (practice_id, corrects) where corrects is not null;
select mig.tenant('medication', 'select, insert');

-- What the patient says of a medicine at a visit. `medication_id` null: the list as a whole (none taken, refused, could not).
create table medication_report (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  visit_id uuid not null,
  medication_id uuid,
  answer text not null,
  detail text,
  reported_at timestamptz not null,
  recorded_by uuid not null,
  act_id uuid not null,
  constraint medication_report_pk primary key (practice_id, id),
  constraint medication_report_visit foreign key (practice_id, visit_id, patient_id) references visit (practice_id, id, patient_id),
  constraint medication_report_medication foreign key (practice_id, medication_id) references medication (practice_id, id),
  constraint medication_report_answer check (answer in ('taken', 'not_taken', 'differently', 'takes_none', 'refused', 'could_not')),
  constraint medication_report_detail check (answer <> 'differently' or length(detail) > 0));
create index medication_report_of on medication_report (practice_id, visit_id);
select mig.tenant('medication_report', 'select, insert');
