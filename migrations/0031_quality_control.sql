-- Quality control of the tests run here: which controls a test asks, each control that was run, and what must be known before a
-- patient's result counts. Without these rows "QC valid" would be a word nobody could prove.

-- What the place's certificate covers (42 CFR 493 subparts B to D): waived tests only, also microscopy by a provider, or more.
alter table place add column clia_kind text not null default 'waiver';
alter table place add constraint place_clia_kind check (clia_kind in ('waiver', 'ppm', 'compliance', 'accreditation'));

-- A test that answers with a number says its unit (UCUM), its decimals and what is possible at all.
alter table test_system
  add column complexity text not null default 'waived',
  add column unit text,
  add column decimals int,
  add column possible_low numeric,
  add column possible_high numeric,
  add column normal_low numeric,
  add column normal_high numeric,
  add column critical_low numeric,
  add column critical_high numeric;
alter table test_system add constraint test_system_complexity check (complexity in ('waived', 'ppm') and waived = (complexity = 'waived'));
alter table test_system add constraint test_system_number check (
  (unit is null and decimals is null and possible_low is null and possible_high is null and normal_low is null and normal_high is null
    and critical_low is null and critical_high is null)
  or (unit is not null and decimals between 0 and 4 and possible_low < possible_high and values = '{}'));

-- How a result stands to its range: HL7 v3 ObservationInterpretation L, H, LL, HH, A (abnormal); null is normal or a run without a result.
alter table test_result add column flag text;
alter table test_result add constraint test_result_flag check (
  flag is null or (flag in ('L', 'H', 'LL', 'HH', 'A') and value is not null));
alter table test_result add constraint test_result_of_patient unique (practice_id, id, patient_id);

-- A delivery: the same lot can come twice, and each time asks its control.
create table kit_shipment (
  practice_id uuid not null,
  id uuid not null,
  kit_lot_id uuid not null,
  received_at timestamptz not null,
  received_by uuid not null,
  act_id uuid not null,
  constraint kit_shipment_pk primary key (practice_id, id),
  constraint kit_shipment_kit foreign key (practice_id, kit_lot_id) references kit_lot (practice_id, id),
  constraint kit_shipment_by foreign key (practice_id, received_by) references staff (practice_id, id));
create index kit_shipment_of on kit_shipment (practice_id, kit_lot_id, received_at);
select mig.tenant('kit_shipment', 'select, insert');

-- Which controls a test asks and when. The newest row holds; the old ones say what held before.
create table control_rule (
  practice_id uuid not null,
  id uuid not null,
  system_id uuid not null,
  controls jsonb not null,
  every_days int,
  new_lot boolean not null,
  new_shipment boolean not null,
  new_operator boolean not null,
  source text not null,
  set_at timestamptz not null,
  set_by uuid not null,
  act_id uuid not null,
  constraint control_rule_pk primary key (practice_id, id),
  constraint control_rule_system foreign key (practice_id, system_id) references test_system (practice_id, id),
  constraint control_rule_by foreign key (practice_id, set_by) references staff (practice_id, id),
  constraint control_rule_controls check (jsonb_array_length(controls) between 1 and 4),
  constraint control_rule_days check (every_days between 1 and 366),
  constraint control_rule_source check (source <> ''));
create index control_rule_newest on control_rule (practice_id, system_id, id desc);
select mig.tenant('control_rule', 'select, insert');

-- One control that was run: what it should say, what it said. All of one act were run together.
create table control_run (
  practice_id uuid not null,
  id uuid not null,
  system_id uuid not null,
  kit_lot_id uuid not null,
  level text not null,
  control_lot text not null,
  control_expires_on date not null,
  expected text,
  mean numeric,
  sd numeric,
  observed text not null,
  passed boolean not null,
  findings text[] not null default '{}',
  note text not null default '',
  run_on date not null,
  run_at timestamptz not null,
  run_by uuid not null,
  act_id uuid not null,
  constraint control_run_pk primary key (practice_id, id),
  constraint control_run_once unique (practice_id, act_id, level),
  constraint control_run_kit foreign key (practice_id, kit_lot_id) references kit_lot (practice_id, id),
  constraint control_run_system foreign key (practice_id, system_id) references test_system (practice_id, id),
  constraint control_run_by foreign key (practice_id, run_by) references staff (practice_id, id),
  -- An expired control proves nothing.
  constraint control_run_in_date check (control_expires_on >= run_on),
  constraint control_run_kind check ((expected is not null) = (mean is null) and (mean is null) = (sd is null) and (sd is null or sd > 0)),
  -- A word control passes when it says what it should: no pass by hand.
  constraint control_run_computed check (expected is null or passed = (observed = expected)));
create index control_run_of_kit on control_run (practice_id, kit_lot_id, run_at);
create index control_run_of_system on control_run (practice_id, system_id, run_at);
create index control_run_of_person on control_run (practice_id, system_id, run_by) where passed;
select mig.tenant('control_run', 'select, insert');

-- Heat, a drop, a fridge that stood open: from then on the control is due again. Without a kit it is about all kits of the test.
create table control_excursion (
  practice_id uuid not null,
  id uuid not null,
  system_id uuid not null,
  kit_lot_id uuid,
  what text not null,
  noted_at timestamptz not null,
  noted_by uuid not null,
  act_id uuid not null,
  constraint control_excursion_pk primary key (practice_id, id),
  constraint control_excursion_system foreign key (practice_id, system_id) references test_system (practice_id, id),
  constraint control_excursion_kit foreign key (practice_id, kit_lot_id) references kit_lot (practice_id, id),
  constraint control_excursion_by foreign key (practice_id, noted_by) references staff (practice_id, id),
  constraint control_excursion_what check (what <> ''));
create index control_excursion_of on control_excursion (practice_id, system_id, noted_at);
select mig.tenant('control_excursion', 'select, insert');

create index test_result_critical on test_result (practice_id, performed_at) where flag in ('LL', 'HH');

-- Who was told of a critical value, by voice, and read it back.
create table critical_told (
  practice_id uuid not null,
  id uuid not null,
  result_id uuid not null,
  patient_id uuid not null,
  told_to uuid not null,
  read_back boolean not null,
  action_taken text not null default '',
  told_at timestamptz not null,
  told_by uuid not null,
  act_id uuid not null,
  constraint critical_told_pk primary key (practice_id, id),
  constraint critical_told_once unique (practice_id, result_id),
  constraint critical_told_result foreign key (practice_id, result_id, patient_id) references test_result (practice_id, id, patient_id),
  constraint critical_told_to_whom foreign key (practice_id, told_to) references staff (practice_id, id),
  constraint critical_told_by_whom foreign key (practice_id, told_by) references staff (practice_id, id),
  constraint critical_told_heard check (read_back));
select mig.tenant('critical_told', 'select, insert');
