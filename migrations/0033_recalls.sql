-- Who is to come back for what: the practice's choice of rules, its own recalls, what was done elsewhere, and each try to reach somebody.

-- A rule of the product's list, on or off here, and who calls for it. No row: as the rule is delivered.
create table recall_rule_setting (
  practice_id uuid not null,
  rule_id text not null,
  is_on boolean not null,
  owner_role text,
  set_by uuid not null,
  set_at timestamptz not null,
  version int not null default 1,
  act_id uuid not null,
  constraint recall_rule_setting_pk primary key (practice_id, rule_id),
  constraint recall_rule_setting_by foreign key (practice_id, set_by) references staff (practice_id, id),
  constraint recall_rule_setting_owner check (owner_role in ('medical_assistant', 'nurse', 'provider', 'front_desk', 'biller', 'manager')));
select mig.tenant('recall_rule_setting', 'select, insert, update');

-- A recall of one patient that no rule asks for: come back for this by that day.
create table recall_own (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  what text not null,
  due date not null,
  owner_id uuid,
  owner_role text,
  added_by uuid not null,
  added_at timestamptz not null,
  closed_at timestamptz,
  closed_by uuid,
  closed_how text,
  version int not null default 1,
  act_id uuid not null,
  constraint recall_own_pk primary key (practice_id, id),
  constraint recall_own_patient foreign key (practice_id, patient_id) references patient (practice_id, id),
  constraint recall_own_added foreign key (practice_id, added_by) references staff (practice_id, id),
  constraint recall_own_owner foreign key (practice_id, owner_id) references staff (practice_id, id),
  constraint recall_own_has_owner check (owner_id is not null or owner_role is not null),
  constraint recall_own_what check (btrim(what) <> ''),
  constraint recall_own_closed check ((closed_at is null) = (closed_how is null) and (closed_at is null) = (closed_by is null)));
create index recall_own_open on recall_own (practice_id, patient_id) where closed_at is null;
select mig.tenant('recall_own', 'select, insert, update');

-- What a rule asks for, done elsewhere or not measured by this chart: a foot exam, an eye exam. The newest row of a rule counts.
create table recall_record (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  rule_id text not null,
  done_on date,
  next_due date,
  note text not null default '',
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  act_id uuid not null,
  constraint recall_record_pk primary key (practice_id, id),
  constraint recall_record_patient foreign key (practice_id, patient_id) references patient (practice_id, id),
  constraint recall_record_by foreign key (practice_id, recorded_by) references staff (practice_id, id),
  -- "Not done after all" says why; a next day belongs to something that was done before it.
  constraint recall_record_not_done check (done_on is not null or btrim(note) <> ''),
  constraint recall_record_next check (next_due is null or next_due > done_on));
create index recall_record_of on recall_record (practice_id, patient_id, rule_id, recorded_at desc);
select mig.tenant('recall_record', 'select, insert');

-- Each try to bring a patient in, and what came of it. `items`: rule ids and ids of own recalls that were spoken of.
create table recall_contact (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  items text[] not null,
  way text not null,
  outcome text not null,
  reason text,
  visit_id uuid,
  next_try date,
  rest_until date,
  note text not null default '',
  day date not null,
  at timestamptz not null,
  by_id uuid not null,
  act_id uuid not null,
  constraint recall_contact_pk primary key (practice_id, id),
  constraint recall_contact_patient foreign key (practice_id, patient_id) references patient (practice_id, id),
  constraint recall_contact_visit foreign key (practice_id, visit_id, patient_id) references visit (practice_id, id, patient_id),
  constraint recall_contact_by foreign key (practice_id, by_id) references staff (practice_id, id),
  constraint recall_contact_items check (cardinality(items) between 1 and 40),
  constraint recall_contact_way check (way in ('phone', 'in_person', 'letter')),
  constraint recall_contact_outcome check (outcome in ('booked', 'declined', 'no_answer', 'left_message', 'wrong_number', 'printed')),
  constraint recall_contact_letter check ((way = 'letter') = (outcome = 'printed')),
  constraint recall_contact_booked check ((outcome = 'booked') = (visit_id is not null)),
  constraint recall_contact_declined check ((outcome = 'declined') = (rest_until is not null) and (outcome <> 'declined' or btrim(reason) <> '')),
  constraint recall_contact_next check (next_try is null or next_try > day));
create index recall_contact_of on recall_contact (practice_id, patient_id, at desc);
select mig.tenant('recall_contact', 'select, insert');
