-- The practice, its places and rooms, its people with their credentials, and how they sign in.

create table practice (
  practice_id uuid not null,
  id uuid not null,
  name text not null,
  time_zone text not null,
  npi text,
  ein text,
  taxonomy text,
  phone text,
  address jsonb not null default '{}',
  submitter jsonb not null default '{}',
  settings jsonb not null default '{}',
  demo boolean not null default false,
  version int not null default 1,
  constraint practice_pk primary key (practice_id, id),
  constraint practice_is_itself check (practice_id = id));
select mig.tenant('practice', 'select, insert, update');

create table place (
  practice_id uuid not null,
  id uuid not null,
  name text not null,
  jurisdiction text not null,
  address jsonb not null,
  phone text,
  npi text,
  clia text,
  clia_expires date,
  pos_code text not null default '11',
  constraint place_pk primary key (practice_id, id),
  constraint place_jurisdiction check (jurisdiction ~ '^[A-Z]{2}$'),
  constraint place_clia check (clia ~ '^\d{2}D\d{7}$'));
select mig.tenant('place', 'select, insert, update');

create table room (
  practice_id uuid not null,
  id uuid not null,
  place_id uuid not null,
  name text not null,
  kind text not null default 'exam',
  position int not null default 0,
  constraint room_pk primary key (practice_id, id),
  constraint room_place foreign key (practice_id, place_id) references place (practice_id, id),
  constraint room_name unique (practice_id, place_id, name),
  constraint room_kind check (kind in ('exam', 'procedure', 'lab')));
select mig.tenant('room', 'select, insert, update');

create table visit_type (
  practice_id uuid not null,
  id uuid not null,
  code text not null,
  name text not null,
  minutes int not null,
  asks text[] not null,
  position int not null default 0,
  constraint visit_type_pk primary key (practice_id, id),
  constraint visit_type_code unique (practice_id, code),
  constraint visit_type_minutes check (minutes between 5 and 480));
select mig.tenant('visit_type', 'select, insert, update');

create table staff (
  practice_id uuid not null,
  id uuid not null,
  login text not null,
  family text not null,
  given text not null,
  title text,
  role text not null,
  npi text,
  taxonomy text,
  password_hash text,
  pin_hash text,
  pin_failures int not null default 0,
  active boolean not null default true,
  version int not null default 1,
  constraint staff_pk primary key (practice_id, id),
  constraint staff_role check (role in ('medical_assistant', 'nurse', 'provider', 'front_desk', 'biller', 'manager', 'student')));
create unique index staff_login on staff (practice_id, lower(login));
select mig.tenant('staff', 'select, insert, update');

create table credential (
  practice_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  kind text not null,
  number text,
  issuer text,
  valid_from date not null,
  valid_to date,
  verified_on date,
  verified_by text,
  act_id uuid,
  constraint credential_pk primary key (practice_id, id),
  constraint credential_staff foreign key (practice_id, staff_id) references staff (practice_id, id),
  constraint credential_dates check (valid_to is null or valid_to >= valid_from));
create index credential_of on credential (practice_id, staff_id);
select mig.tenant('credential', 'select, insert, update');

create table sign_off (
  practice_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  skill text not null,
  signed_on date not null,
  valid_to date,
  assessor_id uuid not null,
  act_id uuid,
  constraint sign_off_pk primary key (practice_id, id),
  constraint sign_off_staff foreign key (practice_id, staff_id) references staff (practice_id, id),
  constraint sign_off_assessor foreign key (practice_id, assessor_id) references staff (practice_id, id),
  constraint sign_off_not_own check (assessor_id <> staff_id));
create index sign_off_of on sign_off (practice_id, staff_id);
select mig.tenant('sign_off', 'select, insert');

-- Training on file: a task documented, hours of a course, or supervised repetitions counted so far.
create table training (
  practice_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  kind text not null,
  what text not null,
  amount numeric not null default 1,
  recorded_on date not null,
  act_id uuid,
  constraint training_pk primary key (practice_id, id),
  constraint training_staff foreign key (practice_id, staff_id) references staff (practice_id, id),
  constraint training_kind check (kind in ('documented', 'hours', 'reps')),
  constraint training_amount check (amount > 0));
create index training_of on training (practice_id, staff_id);
select mig.tenant('training', 'select, insert');

-- Who supervises here today, and how they are present.
create table presence (
  practice_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  place_id uuid not null,
  day date not null,
  mode text not null,
  from_at timestamptz not null,
  until_at timestamptz,
  act_id uuid,
  constraint presence_pk primary key (practice_id, id),
  constraint presence_staff foreign key (practice_id, staff_id) references staff (practice_id, id),
  constraint presence_place foreign key (practice_id, place_id) references place (practice_id, id),
  constraint presence_mode check (mode in ('room', 'suite', 'premises', 'live_video')));
create index presence_of_day on presence (practice_id, day);
select mig.tenant('presence', 'select, insert, update');

create table scope_policy (
  practice_id uuid not null,
  id uuid not null,
  task text not null,
  kind text not null,
  signed_by uuid not null,
  reason text not null,
  valid_from date not null,
  expires date not null,
  requires text[] not null default '{}',
  act_id uuid,
  constraint scope_policy_pk primary key (practice_id, id),
  constraint scope_policy_signer foreign key (practice_id, signed_by) references staff (practice_id, id),
  constraint scope_policy_kind check (kind in ('adopt', 'narrow')));
select mig.tenant('scope_policy', 'select, insert');

-- A workstation or tablet that someone signed in on with a password; a PIN works only there.
create table session (
  practice_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  device_id uuid not null,
  token_hash bytea not null,
  started_at timestamptz not null,
  password_at timestamptz not null,
  active_at timestamptz not null,
  locked_at timestamptz,
  ended_at timestamptz,
  constraint session_pk primary key (practice_id, id),
  constraint session_staff foreign key (practice_id, staff_id) references staff (practice_id, id),
  constraint session_token unique (practice_id, token_hash));
create index session_of_device on session (practice_id, device_id) where ended_at is null;
select mig.tenant('session', 'select, insert, update');

-- A program with a token that the manager issued, audited like any actor.
create table client (
  practice_id uuid not null,
  id uuid not null,
  name text not null,
  token_hash bytea not null,
  issued_by uuid not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  version int not null default 1,
  constraint client_pk primary key (practice_id, id),
  constraint client_token unique (practice_id, token_hash),
  constraint client_issuer foreign key (practice_id, issued_by) references staff (practice_id, id));
select mig.tenant('client', 'select, insert, update');

-- What is being typed and is not yet in the chart. It carries its patient; it belongs to one person.
create table draft (
  practice_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  form text not null,
  patient_id uuid,
  visit_id uuid,
  body jsonb not null,
  saved_at timestamptz not null,
  cleared_at timestamptz,
  version int not null default 1,
  constraint draft_pk primary key (practice_id, id));
create unique index draft_open on draft (practice_id, staff_id, form, coalesce(visit_id, patient_id, '00000000-0000-0000-0000-000000000000'::uuid)) where cleared_at is null;
select mig.tenant('draft', 'select, insert, update');
