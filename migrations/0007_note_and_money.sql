-- The provider's part, its signature, and what follows for money.

create table note (
  practice_id uuid not null,
  id uuid not null,
  visit_id uuid not null,
  patient_id uuid not null,
  assessment text not null default '',
  plan text not null default '',
  level_code text,
  level_basis text,
  version int not null default 1,
  written_by uuid not null,
  written_at timestamptz not null,
  act_id uuid not null,
  constraint note_pk primary key (practice_id, id),
  constraint note_of_visit unique (practice_id, visit_id),
  constraint note_visit foreign key (practice_id, visit_id, patient_id) references visit (practice_id, id, patient_id));
select mig.tenant('note', 'select, insert, update');

create table diagnosis (
  practice_id uuid not null,
  id uuid not null,
  visit_id uuid not null,
  patient_id uuid not null,
  code text not null,
  label text not null,
  rank int not null,
  removed_at timestamptz,
  added_by uuid not null,
  added_at timestamptz not null,
  version int not null default 1,
  act_id uuid not null,
  constraint diagnosis_pk primary key (practice_id, id),
  constraint diagnosis_visit foreign key (practice_id, visit_id, patient_id) references visit (practice_id, id, patient_id),
  constraint diagnosis_rank check (rank between 1 and 12));
create unique index diagnosis_once on diagnosis (practice_id, visit_id, code) where removed_at is null;
select mig.tenant('diagnosis', 'select, insert, update');

-- What the provider signed: the whole visit as it stood, and its hash. Afterwards only amendments.
create table signature (
  practice_id uuid not null,
  id uuid not null,
  visit_id uuid not null,
  patient_id uuid not null,
  signed_by uuid not null,
  signed_at timestamptz not null,
  content jsonb not null,
  content_hash bytea not null,
  act_id uuid not null,
  constraint signature_pk primary key (practice_id, id),
  constraint signature_once unique (practice_id, visit_id),
  constraint signature_visit foreign key (practice_id, visit_id, patient_id) references visit (practice_id, id, patient_id));
select mig.tenant('signature', 'select, insert');

create table amendment (
  practice_id uuid not null,
  id uuid not null,
  visit_id uuid not null,
  patient_id uuid not null,
  text text not null,
  reason text not null,
  amended_by uuid not null,
  amended_at timestamptz not null,
  act_id uuid not null,
  constraint amendment_pk primary key (practice_id, id),
  constraint amendment_signed foreign key (practice_id, visit_id) references signature (practice_id, visit_id));
create index amendment_of on amendment (practice_id, visit_id);
select mig.tenant('amendment', 'select, insert');

create table fee (
  practice_id uuid not null,
  code text not null,
  label text not null,
  cents bigint not null,
  waived boolean not null default false,
  qw boolean not null default false,
  category text not null,
  constraint fee_pk primary key (practice_id, code),
  constraint fee_cents check (cents >= 0));
select mig.tenant('fee', 'select, insert, update');

-- A line of money with the act that justifies it. One act gives one charge of a code, however often it is told.
create table charge (
  practice_id uuid not null,
  id uuid not null,
  visit_id uuid not null,
  patient_id uuid not null,
  code text not null,
  label text not null,
  modifiers text[] not null default '{}',
  units int not null default 1,
  cents bigint not null,
  diagnoses text[] not null default '{}',
  service_on date not null,
  rendering_id uuid,
  performed_by uuid,
  source_kind text not null,
  source_id uuid not null,
  because jsonb not null,
  missing jsonb not null default '[]',
  state text not null,
  decided_by uuid,
  decided_at timestamptz,
  decline_reason text,
  version int not null default 1,
  fact_id uuid,
  act_id uuid not null,
  constraint charge_pk primary key (practice_id, id),
  constraint charge_visit foreign key (practice_id, visit_id, patient_id) references visit (practice_id, id, patient_id),
  constraint charge_once unique (practice_id, source_kind, source_id, code),
  constraint charge_state check (state in ('proposed', 'accepted', 'declined', 'withdrawn')),
  constraint charge_units check (units > 0),
  constraint charge_cents check (cents >= 0),
  constraint charge_justified check (jsonb_array_length(because) > 0),
  constraint charge_accepted_whole check (state <> 'accepted' or missing = '[]'::jsonb),
  constraint charge_declined check (state <> 'declined' or length(decline_reason) > 0));
create index charge_of on charge (practice_id, visit_id);
create index charge_open on charge (practice_id, service_on) where state = 'proposed';
select mig.tenant('charge', 'select, insert, update');

create table claim_file (
  practice_id uuid not null,
  id uuid not null,
  isa_number bigint not null,
  group_number bigint not null,
  set_number bigint not null,
  usage text not null,
  claims int not null,
  total_cents bigint not null,
  body text not null,
  sha256 bytea not null,
  written_by uuid not null,
  written_at timestamptz not null,
  act_id uuid not null,
  constraint claim_file_pk primary key (practice_id, id),
  constraint claim_file_isa unique (practice_id, isa_number));
select mig.tenant('claim_file', 'select, insert');

create table claim (
  practice_id uuid not null,
  id uuid not null,
  control_number text not null,
  visit_id uuid not null,
  patient_id uuid not null,
  coverage_id uuid not null,
  total_cents bigint not null,
  body jsonb not null,
  findings jsonb not null,
  state text not null,
  file_id uuid,
  built_by uuid not null,
  built_at timestamptz not null,
  version int not null default 1,
  act_id uuid not null,
  constraint claim_pk primary key (practice_id, id),
  constraint claim_control unique (practice_id, control_number),
  constraint claim_visit foreign key (practice_id, visit_id, patient_id) references visit (practice_id, id, patient_id),
  constraint claim_coverage foreign key (practice_id, coverage_id) references coverage (practice_id, id),
  constraint claim_in_file foreign key (practice_id, file_id) references claim_file (practice_id, id),
  constraint claim_state check (state in ('blocked', 'ready', 'filed')),
  constraint claim_filed check ((state = 'filed') = (file_id is not null)));
create unique index claim_of_visit on claim (practice_id, visit_id, coverage_id);
select mig.tenant('claim', 'select, insert, update');

create table letter (
  practice_id uuid not null,
  id uuid not null,
  visit_id uuid,
  patient_id uuid not null,
  kind text not null,
  language text not null default 'en',
  body jsonb not null,
  written_by uuid not null,
  written_at timestamptz not null,
  act_id uuid not null,
  constraint letter_pk primary key (practice_id, id),
  constraint letter_patient foreign key (practice_id, patient_id) references patient (practice_id, id));
create index letter_of on letter (practice_id, patient_id);
select mig.tenant('letter', 'select, insert');

-- What came in from outside, verbatim, with what was and was not understood of it.
create table received (
  practice_id uuid not null,
  id uuid not null,
  kind text not null,
  name text not null,
  sha256 bytea not null,
  body text not null,
  patient_id uuid,
  understood jsonb not null,
  not_understood jsonb not null,
  received_at timestamptz not null,
  received_by uuid not null,
  act_id uuid not null,
  constraint received_pk primary key (practice_id, id),
  constraint received_patient foreign key (practice_id, patient_id) references patient (practice_id, id),
  constraint received_once unique (practice_id, sha256));
select mig.tenant('received', 'select, insert');

-- ICD-10-CM as loaded here: Roomed's starting list or the full public file.
create table icd10 (
  code text collate "C" not null,
  label text not null,
  synonyms text not null default '',
  edition text not null,
  constraint icd10_pk primary key (code));
select mig.reference('icd10');
