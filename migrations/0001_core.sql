-- The floor: how a tenant table is made, who may write it, and the four tables every action touches.
-- Without this file's rules a practice could read another's rows, or an entry could exist without an author.

create extension if not exists btree_gist;


-- Declares a tenant table: row-level security by practice, a policy on the practice of the transaction, and only
-- the privileges named. The pool's role owns nothing, so what is not granted here cannot be done by any request.
-- Never FORCE row level security: it hangs online shard moves (docs/adr/0003).
create function mig.tenant(t regclass, privileges text) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', t);
  execute format($p$create policy practice on %s using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)$p$, t);
  execute format('grant %s on %s to roomed_app', privileges, t);
  if exists (select from pg_extension where extname = 'citus') then
    execute format('select create_distributed_table(%L, %L)', t, 'practice_id');
  end if;
end $$;

-- A reference table: the same rows for all practices, read by the pool, written by migrations and importers.
create function mig.reference(t regclass) returns void language plpgsql as $$
begin
  execute format('grant select on %s to roomed_app', t);
  if exists (select from pg_extension where extname = 'citus') then
    execute format('select create_reference_table(%L)', t);
  end if;
end $$;

grant usage on schema public to roomed_app;

-- Which practices live here. The only thing known before a practice is chosen: no patient, no staff.
create table practice_directory (
  id uuid primary key,
  name text not null,
  created_at timestamptz not null default now());
select mig.reference('practice_directory');

-- Numbers people read (MRN, control numbers): one row a series, bumped in the transaction that uses the number.
create table counter (
  practice_id uuid not null,
  series text not null,
  value bigint not null,
  constraint counter_pk primary key (practice_id, series));
select mig.tenant('counter', 'select, insert, update');

-- Who did or saw what, under which rule. Insert-only by grant. `xid` orders rows for the sealer: every row with a
-- transaction id below the oldest running one is final, so a sealed range can never gain a row afterwards.
create table audit (
  practice_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  actor_id uuid,
  actor_role text not null,
  session_id uuid,
  action text not null,
  outcome text not null,
  patient_id uuid,
  visit_id uuid,
  object_id uuid,
  patients uuid[],
  reason text,
  authority jsonb,
  xid xid8 not null default pg_current_xact_id(),
  constraint audit_pk primary key (practice_id, id),
  constraint audit_outcome check (outcome in ('done', 'refused', 'failed', 'replayed')));
create index audit_patient on audit (practice_id, patient_id, id) where patient_id is not null;
create index audit_xid on audit (practice_id, xid);
select mig.tenant('audit', 'select, insert');

-- The chain over the audit: each seal covers a range of transaction ids and the seal before it.
create table audit_seal (
  practice_id uuid not null,
  seq bigint not null,
  xid_from xid8 not null,
  xid_to xid8 not null,
  rows int not null,
  root bytea not null,
  previous bytea not null,
  signature bytea not null,
  sealed_at timestamptz not null,
  constraint audit_seal_pk primary key (practice_id, seq),
  constraint audit_seal_range check (xid_from < xid_to));
select mig.tenant('audit_seal', 'select, insert');

-- What was already performed under an idempotency key, and the first answer to it.
create table performed (
  practice_id uuid not null,
  key uuid not null,
  actor_id uuid,
  action text not null,
  body_hash bytea not null,
  answer text not null,
  at timestamptz not null,
  constraint performed_pk primary key (practice_id, key));
select mig.tenant('performed', 'select, insert, delete');

-- What happened, in the past tense, written in the transaction of its cause.
create table fact (
  practice_id uuid not null,
  id uuid not null,
  name text not null,
  patient_id uuid,
  visit_id uuid,
  body jsonb not null,
  act_id uuid not null,
  at timestamptz not null,
  constraint fact_pk primary key (practice_id, id));
select mig.tenant('fact', 'select, insert');

-- What a consumer still has to do with a fact. The row goes in the transaction that holds the effect: exactly once.
create table fact_todo (
  practice_id uuid not null,
  consumer text not null,
  fact_id uuid not null,
  attempts int not null default 0,
  due_at timestamptz not null,
  last_error text,
  constraint fact_todo_pk primary key (practice_id, consumer, fact_id),
  constraint fact_todo_fact foreign key (practice_id, fact_id) references fact (practice_id, id));
select mig.tenant('fact_todo', 'select, insert, update, delete');
