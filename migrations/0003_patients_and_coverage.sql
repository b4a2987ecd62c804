-- Who the patients are, how they are found, and who pays.

create table patient (
  practice_id uuid not null,
  id uuid not null,
  mrn text not null,
  family text not null,
  given text not null,
  middle text,
  suffix text,
  preferred text,
  birth_date date not null,
  sex text not null,
  gender text,
  pronouns text,
  race text[],
  ethnicity text,
  language text not null default 'en',
  interpreter boolean not null default false,
  phone text,
  phone_alt text,
  email text,
  address jsonb not null default '{}',
  deceased_on date,
  synthetic boolean not null default false,
  confirmed_at timestamptz,
  confirmed_by uuid,
  registered_at timestamptz not null,
  version int not null default 1,
  act_id uuid not null,
  constraint patient_pk primary key (practice_id, id),
  constraint patient_mrn unique (practice_id, mrn),
  constraint patient_sex check (sex in ('female', 'male', 'other', 'unknown')),
  constraint patient_name check (family <> '' or given <> ''));
create index patient_birth on patient (practice_id, birth_date);
select mig.tenant('patient', 'select, insert, update');

-- Each word a patient is found by: parts of the name folded to plain letters, birth date digits, phone digits, MRN.
create table patient_word (
  practice_id uuid not null,
  word text collate "C" not null,
  patient_id uuid not null,
  constraint patient_word_pk primary key (practice_id, word, patient_id),
  constraint patient_word_patient foreign key (practice_id, patient_id) references patient (practice_id, id));
create index patient_word_of on patient_word (practice_id, patient_id);
select mig.tenant('patient_word', 'select, insert, delete');

create table payer (
  practice_id uuid not null,
  id uuid not null,
  name text not null,
  payer_code text not null,
  filing_indicator text not null,
  address jsonb not null default '{}',
  constraint payer_pk primary key (practice_id, id),
  constraint payer_by_code unique (practice_id, payer_code));
select mig.tenant('payer', 'select, insert, update');

create table coverage (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  payer_id uuid not null,
  rank int not null,
  member_id text not null,
  group_number text,
  plan_name text,
  relationship text not null default 'self',
  subscriber jsonb not null default '{}',
  copay_cents bigint,
  valid_from date not null,
  valid_to date,
  confirmed_at timestamptz,
  confirmed_by uuid,
  version int not null default 1,
  act_id uuid not null,
  constraint coverage_pk primary key (practice_id, id),
  constraint coverage_patient foreign key (practice_id, patient_id) references patient (practice_id, id),
  constraint coverage_payer foreign key (practice_id, payer_id) references payer (practice_id, id),
  constraint coverage_rank check (rank between 1 and 3),
  constraint coverage_relationship check (relationship in ('self', 'spouse', 'child', 'other')));
create index coverage_of on coverage (practice_id, patient_id);
select mig.tenant('coverage', 'select, insert, update');
