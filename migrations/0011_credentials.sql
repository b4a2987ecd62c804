-- Credentials: the paper itself, what its issuer said of it and to whom, continuing education, reminders that went out; and
-- what was put on somebody's file by mistake, taken back with a reason.

-- A certificate as a file: a PDF or a picture. It belongs to one person and is never changed.
create table evidence (
  practice_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  name text not null,
  type text not null,
  bytes bytea not null,
  sha256 bytea not null,
  added_by uuid not null,
  added_at timestamptz not null,
  act_id uuid not null,
  constraint evidence_pk primary key (practice_id, id),
  constraint evidence_whose unique (practice_id, id, staff_id),
  constraint evidence_staff foreign key (practice_id, staff_id) references staff (practice_id, id),
  constraint evidence_adder foreign key (practice_id, added_by) references staff (practice_id, id),
  constraint evidence_type check (type in ('application/pdf', 'image/png', 'image/jpeg')),
  constraint evidence_size check (octet_length(bytes) between 1 and 5242880),
  constraint evidence_sha256 check (octet_length(sha256) = 32));
-- PDF and pictures are compressed already.
alter table evidence alter column bytes set storage external;
create index evidence_of on evidence (practice_id, staff_id);
select mig.tenant('evidence', 'select, insert');

-- A refuted credential is one its issuer does not know or does not stand by: it never counts again unless a later look says otherwise.
alter table credential
  add column evidence_id uuid,
  add column filed_by uuid,
  add column filed_at timestamptz,
  add column refuted_on date,
  add column withdrawn_at timestamptz,
  add column withdrawn_by uuid,
  add column withdrawn_why text,
  add column withdrawn_reason text,
  add column withdrawn_act uuid,
  add constraint credential_whose unique (practice_id, id, staff_id),
  add constraint credential_evidence foreign key (practice_id, evidence_id, staff_id) references evidence (practice_id, id, staff_id),
  add constraint credential_filer foreign key (practice_id, filed_by) references staff (practice_id, id),
  add constraint credential_withdrawer foreign key (practice_id, withdrawn_by) references staff (practice_id, id),
  add constraint credential_not_own check (filed_by <> staff_id and withdrawn_by <> staff_id),
  add constraint credential_refuted check (refuted_on is null or verified_on is null),
  add constraint credential_withdrawn_why check (withdrawn_why in ('mistake', 'revoked')),
  add constraint credential_withdrawn check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_why, withdrawn_reason, withdrawn_act) in (0, 5));
-- One number of one kind is one card: a person files it once for each time it was issued.
create unique index credential_once on credential (practice_id, staff_id, kind, valid_from, coalesce(number, '')) where withdrawn_at is null;
create index credential_ending on credential (practice_id, valid_to) where withdrawn_at is null and refuted_on is null;

-- Each look at the source: who looked, when, where, and what it said.
create table credential_check (
  practice_id uuid not null,
  id uuid not null,
  credential_id uuid not null,
  staff_id uuid not null,
  checked_by uuid not null,
  checked_at timestamptz not null,
  checked_on date not null,
  way text not null,
  source text not null,
  address text not null,
  result text not null,
  note text not null default '',
  act_id uuid not null,
  constraint credential_check_pk primary key (practice_id, id),
  constraint credential_check_credential foreign key (practice_id, credential_id, staff_id) references credential (practice_id, id, staff_id),
  constraint credential_check_checker foreign key (practice_id, checked_by) references staff (practice_id, id),
  constraint credential_check_not_own check (checked_by <> staff_id),
  constraint credential_check_way check (way in ('register', 'issuer')),
  constraint credential_check_source check (source <> '' and address <> ''),
  constraint credential_check_result check (result in ('valid', 'not_found', 'not_valid')));
create index credential_check_of on credential_check (practice_id, credential_id);
select mig.tenant('credential_check', 'select, insert');

-- Continuing education, counted for one credential. It counts once another has confirmed it.
create table ce_entry (
  practice_id uuid not null,
  id uuid not null,
  credential_id uuid not null,
  staff_id uuid not null,
  done_on date not null,
  title text not null,
  provider text not null,
  amount numeric not null,
  category text not null,
  approved boolean not null default false,
  evidence_id uuid,
  logged_at timestamptz not null,
  confirmed_at timestamptz,
  confirmed_by uuid,
  confirmed_act uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text,
  withdrawn_act uuid,
  act_id uuid not null,
  constraint ce_entry_pk primary key (practice_id, id),
  constraint ce_entry_credential foreign key (practice_id, credential_id, staff_id) references credential (practice_id, id, staff_id),
  constraint ce_entry_evidence foreign key (practice_id, evidence_id, staff_id) references evidence (practice_id, id, staff_id),
  constraint ce_entry_confirmer foreign key (practice_id, confirmed_by) references staff (practice_id, id),
  constraint ce_entry_not_own check (confirmed_by <> staff_id),
  constraint ce_entry_amount check (amount > 0 and amount <= 500),
  constraint ce_entry_confirmed check (num_nulls(confirmed_at, confirmed_by, confirmed_act) in (0, 3)),
  constraint ce_entry_withdrawn check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_reason, withdrawn_act) in (0, 4)));
create index ce_entry_of on ce_entry (practice_id, credential_id);
create index ce_entry_of_staff on ce_entry (practice_id, staff_id);
select mig.tenant('ce_entry', 'select, insert, update');

-- Which reminders of a credential's end went out: 90, 60, 30 and 7 days before, and on the first day without (0).
create table credential_reminder (
  practice_id uuid not null,
  credential_id uuid not null,
  mark int not null,
  said_on date not null,
  act_id uuid not null,
  constraint credential_reminder_pk primary key (practice_id, credential_id, mark),
  constraint credential_reminder_credential foreign key (practice_id, credential_id) references credential (practice_id, id),
  constraint credential_reminder_mark check (mark in (90, 60, 30, 7, 0)));
select mig.tenant('credential_reminder', 'select, insert');

-- A wrong training or sign-off is taken back by somebody else, with a reason; the row stays and counts no more.
alter table sign_off
  add column withdrawn_at timestamptz,
  add column withdrawn_by uuid,
  add column withdrawn_reason text,
  add column withdrawn_act uuid,
  add constraint sign_off_withdrawer foreign key (practice_id, withdrawn_by) references staff (practice_id, id),
  add constraint sign_off_withdrawn_not_own check (withdrawn_by <> staff_id),
  add constraint sign_off_withdrawn check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_reason, withdrawn_act) in (0, 4));
grant update (withdrawn_at, withdrawn_by, withdrawn_reason, withdrawn_act) on sign_off to roomed_app;

alter table training
  add column withdrawn_at timestamptz,
  add column withdrawn_by uuid,
  add column withdrawn_reason text,
  add column withdrawn_act uuid,
  add constraint training_withdrawer foreign key (practice_id, withdrawn_by) references staff (practice_id, id),
  add constraint training_withdrawn_not_own check (withdrawn_by <> staff_id),
  add constraint training_withdrawn check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_reason, withdrawn_act) in (0, 4));
grant update (withdrawn_at, withdrawn_by, withdrawn_reason, withdrawn_act) on training to roomed_app;
