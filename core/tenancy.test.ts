import { expect, test } from 'vitest'
import { house } from '../test/clinic.ts'

const { ready } = house()
const owner = <Row extends object>(text: string) => ready.owner.query<Row>(text).then((r) => r.rows)
const reference = ['practice_directory', 'icd10']

test('every table belongs to a practice: practice_id first in its key, fenced by row-level security', async () => {
  const tables = await owner<{ name: string; rls: boolean; forced: boolean; policies: number; first: string | null }>(`
    select c.relname as name, c.relrowsecurity as rls, c.relforcerowsecurity as forced,
           (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
           (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0] where i.indrelid = c.oid and i.indisprimary) as first
      from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind in ('r', 'p')`)
  expect(tables.length).toBeGreaterThan(40)
  const wrong = tables.filter((t) => !reference.includes(t.name) && !(t.rls && !t.forced && t.policies === 1 && t.first === 'practice_id'))
  expect(wrong).toEqual([])
})

test('every unique constraint and foreign key of a practice table begins with the practice', async () => {
  const wrong = await owner<{ name: string }>(`
    select conname as name from pg_constraint x join pg_class c on c.oid = x.conrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and x.contype in ('u', 'f', 'x') and c.relname <> all (array['practice_directory', 'icd10'])
       and (select attname from pg_attribute where attrelid = c.oid and attnum = x.conkey[1]) <> 'practice_id'`)
  expect(wrong).toEqual([])
})

test('the role of the pool owns nothing, is no superuser and cannot pass the fence', async () => {
  expect(await owner("select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = 'roomed_app'")).toEqual([
    { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false },
  ])
  expect(await owner("select relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = 'roomed_app'")).toEqual([])
})

test('what was recorded is never deleted or rewritten: the pool may not', async () => {
  const kept = [
    'audit',
    'audit_seal',
    'fact',
    'reading',
    'allergy',
    'problem',
    'medication',
    'immunization',
    'test_result',
    'vaccine_stock_entry',
    'visit_event',
    'signature',
    'amendment',
    'claim_file',
    'received',
  ]
  const rights = await owner<{ table_name: string; privilege_type: string }>(
    "select table_name, privilege_type from information_schema.role_table_grants where grantee = 'roomed_app' and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')",
  )
  expect(rights.filter((r) => kept.includes(r.table_name))).toEqual([])
  const deletes = rights.filter((r) => r.privilege_type !== 'UPDATE').map((r) => r.table_name)
  expect(deletes.sort()).toEqual(['fact_todo', 'patient_word', 'performed'])
})

test('no view runs as its owner, and no function skips the fence', async () => {
  expect(
    await owner(
      "select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and relkind in ('v', 'm')",
    ),
  ).toEqual([])
  expect(
    await owner("select proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'public' and prosecdef"),
  ).toEqual([])
})
