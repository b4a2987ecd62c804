-- Orders that a provider signs beforehand for whoever meets their criteria; what was done under them; what is still to be cosigned.

-- What is being written. Once signed it is copied as a whole into `standing_order`, which nobody can change.
create table standing_order_draft (
  practice_id uuid not null,
  id uuid not null,
  series_id uuid not null,
  provider_id uuid not null,
  body jsonb not null,
  state text not null default 'open',
  drafted_by uuid not null,
  drafted_at timestamptz not null,
  version int not null default 1,
  act_id uuid not null,
  constraint standing_order_draft_pk primary key (practice_id, id),
  constraint standing_order_draft_provider foreign key (practice_id, provider_id) references staff (practice_id, id),
  constraint standing_order_draft_by foreign key (practice_id, drafted_by) references staff (practice_id, id),
  constraint standing_order_draft_state check (state in ('open', 'signed')));
create unique index standing_order_one_draft on standing_order_draft (practice_id, series_id) where state = 'open';
select mig.tenant('standing_order_draft', 'select, insert, update');

-- One signed version. A new one takes the place of the old from its effective day; what was used under the old keeps naming it.
create table standing_order (
  practice_id uuid not null,
  series_id uuid not null,
  version int not null,
  draft_id uuid not null,
  name text not null,
  kind text not null,
  item_id uuid not null,
  body jsonb not null,
  provider_id uuid not null,
  signed_by uuid not null,
  signed_at timestamptz not null,
  signed_way text not null,
  effective_on date not null,
  expires_on date not null,
  act_id uuid not null,
  constraint standing_order_pk primary key (practice_id, series_id, version),
  constraint standing_order_of_draft foreign key (practice_id, draft_id) references standing_order_draft (practice_id, id),
  constraint standing_order_provider foreign key (practice_id, provider_id) references staff (practice_id, id),
  constraint standing_order_own_signature check (signed_by = provider_id),
  constraint standing_order_way check (signed_way in ('session', 'pin')),
  constraint standing_order_kind check (kind in ('test', 'vaccine')),
  constraint standing_order_span check (expires_on >= effective_on),
  constraint standing_order_draft_once unique (practice_id, draft_id));
select mig.tenant('standing_order', 'select, insert');

create table standing_order_end (
  practice_id uuid not null,
  series_id uuid not null,
  ended_on date not null,
  ended_by uuid not null,
  reason text not null,
  act_id uuid not null,
  constraint standing_order_end_pk primary key (practice_id, series_id),
  constraint standing_order_end_by foreign key (practice_id, ended_by) references staff (practice_id, id),
  constraint standing_order_end_reason check (btrim(reason) <> ''));
select mig.tenant('standing_order_end', 'select, insert');

-- An order may come from a standing order. It is the named provider's; who entered it and who countersigned it stand beside.
alter table clinical_order
  add column standing_order_id uuid,
  add column standing_order_version int,
  add column entered_by uuid,
  add column cosign_due date,
  add column cosigned_by uuid,
  add column cosigned_at timestamptz,
  add column cosign_reason text,
  add constraint clinical_order_standing foreign key (practice_id, standing_order_id, standing_order_version)
    references standing_order (practice_id, series_id, version),
  add constraint clinical_order_entered foreign key (practice_id, entered_by) references staff (practice_id, id),
  add constraint clinical_order_cosigner foreign key (practice_id, cosigned_by) references staff (practice_id, id),
  add constraint clinical_order_standing_whole check (num_nulls(standing_order_id, standing_order_version, entered_by, cosign_due) in (0, 4)),
  add constraint clinical_order_cosigned check ((cosigned_by is null) = (cosigned_at is null)
    and (cosigned_by is null or standing_order_id is not null)),
  add constraint clinical_order_surrogate check (cosigned_by is null or cosigned_by = ordered_by or btrim(coalesce(cosign_reason, '')) <> '');
create index clinical_order_uncosigned on clinical_order (practice_id, cosign_due)
  where standing_order_id is not null and cosigned_at is null and state <> 'cancelled';

-- One visit uses a standing order once; cancelled, it can be used again.
create unique index clinical_order_standing_once on clinical_order (practice_id, visit_id, standing_order_id)
  where standing_order_id is not null and state <> 'cancelled';

-- Each time somebody meant to use one: the criteria as they stood, what was answered, and whether it was done. A refusal is a near miss.
create table standing_order_try (
  practice_id uuid not null,
  id uuid not null,
  series_id uuid not null,
  version int not null,
  patient_id uuid not null,
  visit_id uuid not null,
  outcome text not null,
  findings jsonb not null,
  answers jsonb not null,
  because text,
  order_id uuid,
  tried_by uuid not null,
  tried_at timestamptz not null,
  act_id uuid not null,
  constraint standing_order_try_pk primary key (practice_id, id),
  constraint standing_order_try_of foreign key (practice_id, series_id, version) references standing_order (practice_id, series_id, version),
  constraint standing_order_try_visit foreign key (practice_id, visit_id, patient_id) references visit (practice_id, id, patient_id),
  constraint standing_order_try_by foreign key (practice_id, tried_by) references staff (practice_id, id),
  constraint standing_order_try_order foreign key (practice_id, order_id) references clinical_order (practice_id, id),
  constraint standing_order_try_outcome check (outcome in ('used', 'refused')),
  constraint standing_order_try_whole check ((outcome = 'used') = (order_id is not null) and (outcome = 'used') = (because is null)));
create index standing_order_try_of_visit on standing_order_try (practice_id, visit_id);
create index standing_order_try_of_series on standing_order_try (practice_id, series_id, tried_at);
select mig.tenant('standing_order_try', 'select, insert');
