-- A visit from the booking to the door. An appointment is a visit that has not happened yet: one row, one stage,
-- so the schedule and the board cannot disagree.

create table visit (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  place_id uuid not null,
  visit_type_id uuid not null,
  provider_id uuid,
  planned tstzrange not null,
  day date not null,
  booked_room_id uuid,
  room_id uuid,
  ma_id uuid,
  stage text not null,
  stage_since timestamptz not null,
  origin text not null default 'booked',
  reason text not null default '',
  handoff text,
  identified_by text[],
  cancel_reason text,
  arrived_at timestamptz,
  roomed_at timestamptz,
  ready_at timestamptz,
  provider_at timestamptz,
  checkout_at timestamptz,
  left_at timestamptz,
  signed_at timestamptz,
  signed_by uuid,
  version int not null default 1,
  act_id uuid not null,
  constraint visit_pk primary key (practice_id, id),
  constraint visit_of_patient unique (practice_id, id, patient_id),
  constraint visit_patient foreign key (practice_id, patient_id) references patient (practice_id, id),
  constraint visit_place foreign key (practice_id, place_id) references place (practice_id, id),
  constraint visit_visit_type foreign key (practice_id, visit_type_id) references visit_type (practice_id, id),
  constraint visit_provider foreign key (practice_id, provider_id) references staff (practice_id, id),
  constraint visit_ma foreign key (practice_id, ma_id) references staff (practice_id, id),
  constraint visit_room foreign key (practice_id, room_id) references room (practice_id, id),
  constraint visit_booked_room foreign key (practice_id, booked_room_id) references room (practice_id, id),
  constraint visit_stage check (stage in ('expected', 'arrived', 'rooming', 'ready', 'with_provider', 'checkout', 'left', 'cancelled', 'no_show')),
  constraint visit_origin check (origin in ('booked', 'walk_in', 'imported')),
  constraint visit_roomed_somewhere check (stage not in ('rooming', 'ready', 'with_provider') or room_id is not null),
  constraint visit_planned check (not isempty(planned) and lower(planned) is not null and upper(planned) is not null),
  constraint visit_signed check ((signed_at is null) = (signed_by is null)),
  -- Check-then-insert gave 71 double bookings of 90; these two lines give none.
  constraint visit_provider_free exclude using gist (practice_id with =, provider_id with =, planned with &&)
    where (stage not in ('cancelled', 'no_show') and origin <> 'imported'),
  constraint visit_room_free exclude using gist (practice_id with =, booked_room_id with =, planned with &&)
    where (stage not in ('cancelled', 'no_show') and origin <> 'imported'));
create index visit_of_day on visit (practice_id, day);
create index visit_by_patient on visit (practice_id, patient_id, day desc);
-- One visit at a time in a room.
create unique index visit_in_room on visit (practice_id, room_id) where stage in ('rooming', 'ready', 'with_provider');
select mig.tenant('visit', 'select, insert, update');

create table visit_event (
  practice_id uuid not null,
  id uuid not null,
  visit_id uuid not null,
  patient_id uuid not null,
  from_stage text,
  to_stage text not null,
  room_id uuid,
  note text,
  at timestamptz not null,
  by_id uuid not null,
  act_id uuid not null,
  constraint visit_event_pk primary key (practice_id, id),
  constraint visit_event_visit foreign key (practice_id, visit_id, patient_id) references visit (practice_id, id, patient_id));
create index visit_event_of on visit_event (practice_id, visit_id);
select mig.tenant('visit_event', 'select, insert');

-- What check-in asked: each item confirmed, changed, or left undone with a reason. The newest row of an item counts.
create table checkin_item (
  practice_id uuid not null,
  id uuid not null,
  visit_id uuid not null,
  patient_id uuid not null,
  item text not null,
  state text not null,
  reason text,
  at timestamptz not null,
  by_id uuid not null,
  act_id uuid not null,
  constraint checkin_item_pk primary key (practice_id, id),
  constraint checkin_item_visit foreign key (practice_id, visit_id, patient_id) references visit (practice_id, id, patient_id),
  constraint checkin_item_item check (item in ('identity', 'demographics', 'coverage', 'consent', 'copay')),
  constraint checkin_item_state check (state in ('confirmed', 'changed', 'left')),
  constraint checkin_item_reason check (state <> 'left' or length(reason) > 0));
create index checkin_item_of on checkin_item (practice_id, visit_id);
select mig.tenant('checkin_item', 'select, insert');

-- What a provider wants done: an in-house test or a vaccine here and now. It stays open until done or cancelled.
create table clinical_order (
  practice_id uuid not null,
  id uuid not null,
  visit_id uuid not null,
  patient_id uuid not null,
  kind text not null,
  item_id uuid not null,
  item_name text not null,
  instructions text,
  state text not null,
  ordered_by uuid not null,
  ordered_at timestamptz not null,
  done_by uuid,
  done_at timestamptz,
  done_id uuid,
  cancel_reason text,
  version int not null default 1,
  act_id uuid not null,
  constraint clinical_order_pk primary key (practice_id, id),
  constraint clinical_order_visit foreign key (practice_id, visit_id, patient_id) references visit (practice_id, id, patient_id),
  constraint clinical_order_by foreign key (practice_id, ordered_by) references staff (practice_id, id),
  constraint clinical_order_kind check (kind in ('test', 'vaccine')),
  constraint clinical_order_state check (state in ('signed', 'done', 'cancelled')));
create index clinical_order_of on clinical_order (practice_id, visit_id);
select mig.tenant('clinical_order', 'select, insert, update');
