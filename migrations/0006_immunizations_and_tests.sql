-- Vaccines with their stock, and in-house tests with their kits.

create table vaccine_product (
  practice_id uuid not null,
  id uuid not null,
  name text not null,
  cvx text not null,
  mvx text,
  ndc text,
  product_code text,
  route text not null,
  dose_quantity numeric not null,
  dose_unit text not null default 'mL',
  min_age_months int,
  max_age_months int,
  vis_edition date not null,
  vis_name text not null,
  constraint vaccine_product_pk primary key (practice_id, id),
  constraint vaccine_product_route check (route in ('IM', 'SC', 'ID', 'PO', 'nasal')));
select mig.tenant('vaccine_product', 'select, insert, update');

create table vaccine_lot (
  practice_id uuid not null,
  id uuid not null,
  product_id uuid not null,
  lot text not null,
  expires_on date not null,
  funding text not null,
  on_hand int not null,
  version int not null default 1,
  constraint vaccine_lot_pk primary key (practice_id, id),
  constraint vaccine_lot_product foreign key (practice_id, product_id) references vaccine_product (practice_id, id),
  constraint vaccine_lot_number unique (practice_id, product_id, lot, funding),
  constraint vaccine_lot_funding check (funding in ('private', 'vfc')),
  constraint vaccine_stock_not_below_zero check (on_hand >= 0));
select mig.tenant('vaccine_lot', 'select, insert, update');

-- Each dose that came or went. `on_hand` of the lot is the sum of its entries, kept in the same transaction.
create table vaccine_stock_entry (
  practice_id uuid not null,
  id uuid not null,
  lot_id uuid not null,
  kind text not null,
  doses int not null,
  immunization_id uuid,
  reason text,
  at timestamptz not null,
  by_id uuid not null,
  act_id uuid not null,
  constraint vaccine_stock_entry_pk primary key (practice_id, id),
  constraint vaccine_stock_entry_lot foreign key (practice_id, lot_id) references vaccine_lot (practice_id, id),
  constraint vaccine_stock_entry_kind check (kind in ('received', 'given', 'returned', 'wasted', 'counted')),
  constraint vaccine_stock_entry_sign check ((kind in ('given', 'wasted')) = (doses < 0) or kind = 'counted'));
create index vaccine_stock_entry_of on vaccine_stock_entry (practice_id, lot_id);
select mig.tenant('vaccine_stock_entry', 'select, insert');

create table immunization (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  visit_id uuid,
  order_id uuid,
  product_id uuid,
  lot_id uuid,
  cvx text not null,
  name text not null,
  lot text,
  expires_on date,
  funding text,
  site text,
  route text,
  dose_quantity numeric,
  dose_unit text,
  vis_edition date,
  vis_given_on date,
  state text not null,
  not_given_reason text,
  given_at timestamptz not null,
  given_by uuid,
  verified_by uuid,
  recorded_at timestamptz not null,
  source text,
  corrects uuid,
  act_id uuid not null,
  constraint immunization_pk primary key (practice_id, id),
  constraint immunization_patient foreign key (practice_id, patient_id) references patient (practice_id, id),
  constraint immunization_visit foreign key (practice_id, visit_id, patient_id) references visit (practice_id, id, patient_id),
  constraint immunization_order foreign key (practice_id, order_id) references clinical_order (practice_id, id),
  constraint immunization_lot foreign key (practice_id, lot_id) references vaccine_lot (practice_id, id),
  constraint immunization_corrects foreign key (practice_id, corrects) references immunization (practice_id, id),
  constraint immunization_state check (state in ('given', 'not_given', 'entered_in_error')),
  constraint immunization_given_here check (state <> 'given' or source is not null
    or (lot is not null and expires_on is not null and route is not null and site is not null and vis_edition is not null and vis_given_on is not null and given_by is not null)),
  constraint immunization_not_given check (state <> 'not_given' or length(not_given_reason) > 0));
create index immunization_of on immunization (practice_id, patient_id);
create unique index immunization_corrected_once on immunization (practice_id, corrects) where corrects is not null;
create unique index immunization_once_per_order on immunization (practice_id, order_id) where state = 'given' and order_id is not null and corrects is null;
select mig.tenant('immunization', 'select, insert');

create table test_system (
  practice_id uuid not null,
  id uuid not null,
  name text not null,
  analyte text not null,
  loinc text not null,
  specimen text not null,
  values text[] not null,
  abnormal_values text[] not null default '{}',
  procedure_code text,
  waived boolean not null,
  qw boolean not null default false,
  read_minutes int,
  constraint test_system_pk primary key (practice_id, id));
select mig.tenant('test_system', 'select, insert, update');

create table kit_lot (
  practice_id uuid not null,
  id uuid not null,
  system_id uuid not null,
  lot text not null,
  expires_on date not null,
  opened_on date,
  constraint kit_lot_pk primary key (practice_id, id),
  constraint kit_lot_system foreign key (practice_id, system_id) references test_system (practice_id, id),
  constraint kit_lot_number unique (practice_id, system_id, lot));
select mig.tenant('kit_lot', 'select, insert, update');

create table test_result (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  visit_id uuid not null,
  order_id uuid,
  system_id uuid not null,
  kit_lot_id uuid not null,
  value text,
  abnormal boolean not null default false,
  internal_control text not null,
  specimen_site text,
  state text not null,
  performed_at timestamptz not null,
  performed_by uuid not null,
  recorded_at timestamptz not null,
  corrects uuid,
  reason text,
  act_id uuid not null,
  constraint test_result_pk primary key (practice_id, id),
  constraint test_result_visit foreign key (practice_id, visit_id, patient_id) references visit (practice_id, id, patient_id),
  constraint test_result_order foreign key (practice_id, order_id) references clinical_order (practice_id, id),
  constraint test_result_system foreign key (practice_id, system_id) references test_system (practice_id, id),
  constraint test_result_kit foreign key (practice_id, kit_lot_id) references kit_lot (practice_id, id),
  constraint test_result_corrects foreign key (practice_id, corrects) references test_result (practice_id, id),
  constraint test_result_state check (state in ('final', 'corrected', 'invalid', 'entered_in_error')),
  -- A run whose control failed has no patient result. Never the other way round.
  constraint test_result_control check (internal_control in ('valid', 'invalid')),
  constraint test_result_valid_run check ((internal_control = 'valid' and state <> 'invalid') = (value is not null) or state = 'entered_in_error'));
create index test_result_of on test_result (practice_id, patient_id);
create unique index test_result_corrected_once on test_result (practice_id, corrects) where corrects is not null;
select mig.tenant('test_result', 'select, insert');
