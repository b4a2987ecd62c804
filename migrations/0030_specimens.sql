-- Specimens that leave the house: what can be ordered from laboratories, who drew what from whom, and each container until its result.

alter table clinical_order drop constraint clinical_order_kind;
alter table clinical_order add constraint clinical_order_kind check (kind in ('test', 'vaccine', 'lab'));
-- Two rows of one patient are kept together by their keys.
alter table clinical_order add constraint clinical_order_of_patient unique (practice_id, id, patient_id);
create index clinical_order_open_lab on clinical_order (practice_id, patient_id) where kind = 'lab' and state = 'signed';

-- A test that is sent out, as this practice's laboratory wants it. A test that is no longer sent keeps its row: orders name it.
create table lab_test (
  practice_id uuid not null,
  id uuid not null,
  name text not null,
  loinc text,
  specimen text not null,
  containers jsonb not null,
  fasting_hours int,
  fasting_required boolean not null default false,
  timing text,
  handling text[] not null default '{}',
  preparation text,
  lab_name text not null,
  expected_days int not null,
  source text not null,
  retired_on date,
  version int not null default 1,
  act_id uuid not null,
  constraint lab_test_pk primary key (practice_id, id),
  constraint lab_test_specimen check (specimen in ('blood', 'urine', 'swab', 'stool', 'saliva', 'tissue')),
  constraint lab_test_contained check (jsonb_array_length(containers) > 0),
  constraint lab_test_fasting check (fasting_hours > 0 and fasting_hours <= 24),
  constraint lab_test_fasting_whole check (not fasting_required or fasting_hours is not null),
  constraint lab_test_expected check (expected_days > 0));
create unique index lab_test_name on lab_test (practice_id, lower(name), lower(lab_name)) where retired_on is null;
select mig.tenant('lab_test', 'select, insert, update');

-- Who asked the patient for name and birth date at the chair. Drawing asks that this is the collector's newest.
create table chair_identity (
  practice_id uuid not null,
  id uuid not null,
  visit_id uuid not null,
  patient_id uuid not null,
  by_id uuid not null,
  at timestamptz not null,
  act_id uuid not null,
  constraint chair_identity_pk primary key (practice_id, id),
  constraint chair_identity_visit foreign key (practice_id, visit_id, patient_id) references visit (practice_id, id, patient_id),
  constraint chair_identity_by foreign key (practice_id, by_id) references staff (practice_id, id));
create index chair_identity_newest on chair_identity (practice_id, by_id, id desc);
select mig.tenant('chair_identity', 'select, insert');

-- One try to collect: by needle or without. A sitting ends with blood in the tube; in one sitting nobody tries a third time.
create table draw (
  practice_id uuid not null,
  id uuid not null,
  visit_id uuid not null,
  patient_id uuid not null,
  identity_id uuid not null,
  way text not null,
  sitting int not null,
  attempt int,
  outcome text not null,
  site text,
  device text,
  reason text,
  complications text[] not null default '{}',
  fasting text not null,
  fasting_hours numeric,
  limbs jsonb not null default '{}',
  answers jsonb not null default '[]',
  gone_on text,
  at timestamptz not null,
  by_id uuid not null,
  act_id uuid not null,
  constraint draw_pk primary key (practice_id, id),
  constraint draw_visit foreign key (practice_id, visit_id, patient_id) references visit (practice_id, id, patient_id),
  constraint draw_identity foreign key (practice_id, identity_id) references chair_identity (practice_id, id),
  constraint draw_by foreign key (practice_id, by_id) references staff (practice_id, id),
  constraint draw_way check (way in ('vein', 'skin', 'given')),
  constraint draw_outcome check (outcome in ('collected', 'failed')),
  constraint draw_needle check ((way = 'given') = (attempt is null) and (way = 'given' or site is not null)),
  constraint draw_two_attempts check (attempt in (1, 2)),
  constraint draw_attempt_once unique (practice_id, visit_id, by_id, sitting, attempt),
  constraint draw_failed_why check (outcome = 'collected' or btrim(coalesce(reason, '')) <> ''),
  constraint draw_fasting check (fasting in ('F', 'NF', 'FNA', 'NG')),
  constraint draw_of_patient unique (practice_id, id, patient_id));
create index draw_of_visit on draw (practice_id, visit_id);
create index draw_of_person on draw (practice_id, patient_id, at desc);
select mig.tenant('draw', 'select, insert');

-- What the courier took along, on one paper.
create table courier_manifest (
  practice_id uuid not null,
  id uuid not null,
  number text not null,
  place_id uuid not null,
  lab_name text not null,
  courier text not null,
  handed_at timestamptz not null,
  handed_by uuid not null,
  act_id uuid not null,
  constraint courier_manifest_pk primary key (practice_id, id),
  constraint courier_manifest_number unique (practice_id, number),
  constraint courier_manifest_place foreign key (practice_id, place_id) references place (practice_id, id),
  constraint courier_manifest_by foreign key (practice_id, handed_by) references staff (practice_id, id));
select mig.tenant('courier_manifest', 'select, insert');

-- One labelled container. Its number is on the label and never given twice; a container collected again names the one it replaces.
create table specimen (
  practice_id uuid not null,
  id uuid not null,
  number text not null,
  visit_id uuid not null,
  patient_id uuid not null,
  place_id uuid not null,
  draw_id uuid not null,
  container text not null,
  material text not null,
  position int not null,
  handling text[] not null default '{}',
  lab_name text not null,
  expected_days int not null,
  state text not null,
  stored_where text,
  manifest_id uuid,
  expected_on date,
  rejected_reason text,
  collect_again boolean not null default false,
  replaces uuid,
  collected_at timestamptz not null,
  collected_by uuid not null,
  version int not null default 1,
  act_id uuid not null,
  constraint specimen_pk primary key (practice_id, id),
  constraint specimen_number unique (practice_id, number),
  constraint specimen_visit foreign key (practice_id, visit_id, patient_id) references visit (practice_id, id, patient_id),
  constraint specimen_place foreign key (practice_id, place_id) references place (practice_id, id),
  constraint specimen_draw foreign key (practice_id, draw_id, patient_id) references draw (practice_id, id, patient_id),
  constraint specimen_manifest foreign key (practice_id, manifest_id) references courier_manifest (practice_id, id),
  constraint specimen_by foreign key (practice_id, collected_by) references staff (practice_id, id),
  constraint specimen_of_patient unique (practice_id, id, patient_id),
  constraint specimen_replaces foreign key (practice_id, replaces, patient_id) references specimen (practice_id, id, patient_id),
  constraint specimen_replaced_once unique (practice_id, replaces),
  constraint specimen_state check (state in ('collected', 'stored', 'handed_off', 'received', 'resulted', 'rejected')),
  constraint specimen_stored check (state <> 'stored' or btrim(coalesce(stored_where, '')) <> ''),
  constraint specimen_sent check (state not in ('handed_off', 'received', 'resulted') or (manifest_id is not null and expected_on is not null)),
  constraint specimen_rejected check ((state = 'rejected') = (rejected_reason is not null)),
  constraint specimen_again check (not collect_again or state = 'rejected'));
create index specimen_open on specimen (practice_id, state) where state in ('collected', 'stored', 'handed_off', 'received');
create index specimen_again on specimen (practice_id, patient_id) where collect_again;
create index specimen_of_visit on specimen (practice_id, visit_id);
create index specimen_of_manifest on specimen (practice_id, manifest_id);
select mig.tenant('specimen', 'select, insert, update');

-- Which orders are answered from a container.
create table specimen_order (
  practice_id uuid not null,
  specimen_id uuid not null,
  order_id uuid not null,
  patient_id uuid not null,
  act_id uuid not null,
  constraint specimen_order_pk primary key (practice_id, specimen_id, order_id),
  constraint specimen_order_specimen foreign key (practice_id, specimen_id, patient_id) references specimen (practice_id, id, patient_id),
  constraint specimen_order_order foreign key (practice_id, order_id, patient_id) references clinical_order (practice_id, id, patient_id));
create index specimen_order_of on specimen_order (practice_id, order_id);
select mig.tenant('specimen_order', 'select, insert');

-- Everything that happened to a container, and each label that was printed for it.
create table specimen_event (
  practice_id uuid not null,
  id uuid not null,
  specimen_id uuid not null,
  patient_id uuid not null,
  what text not null,
  note text,
  at timestamptz not null,
  by_id uuid not null,
  act_id uuid not null,
  constraint specimen_event_pk primary key (practice_id, id),
  constraint specimen_event_of foreign key (practice_id, specimen_id, patient_id) references specimen (practice_id, id, patient_id),
  constraint specimen_event_by foreign key (practice_id, by_id) references staff (practice_id, id),
  constraint specimen_event_what check (what in ('collected', 'labelled', 'stored', 'handed_off', 'received', 'resulted', 'rejected')));
create index specimen_event_list on specimen_event (practice_id, specimen_id);
select mig.tenant('specimen_event', 'select, insert');

-- The label printer of a place, reached over the network; without a host there is none.
create table label_printer (
  practice_id uuid not null,
  place_id uuid not null,
  host text,
  port int,
  set_by uuid not null,
  set_at timestamptz not null,
  act_id uuid not null,
  constraint label_printer_pk primary key (practice_id, place_id),
  constraint label_printer_place foreign key (practice_id, place_id) references place (practice_id, id),
  constraint label_printer_by foreign key (practice_id, set_by) references staff (practice_id, id),
  constraint label_printer_whole check ((host is null) = (port is null)),
  constraint label_printer_port check (port between 1 and 65535));
select mig.tenant('label_printer', 'select, insert, update');
