import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { openSealKeys } from './core/audit/seal.ts'
import { verifyAudit } from './core/audit/verify.ts'
import { appUrl } from './core/db/migrate.ts'
import { asOwner, insertRows } from './core/db/owner.ts'
import { runningUrl } from './core/postgres/running.ts'
import { practiceIds } from './core/worker.ts'
import { openDatabase } from './database.ts'
import { importFhir } from './edges/fhir/index.ts'
import { openHouse } from './house.ts'
import { diagnosesOf, parseOrderFile } from './modules/codes/index.ts'
import { settings } from './settings.ts'

const usage = `roomed — the command line

  roomed audit verify            proves that the audit was not changed
  roomed import fhir FILE…       reads FHIR R4 Bundles of one patient each (.json or .json.gz)
  roomed import icd10cm FILE     loads the public list of diagnoses: icd10cm_order_<year>.txt of CMS
`

type Opened = Awaited<ReturnType<typeof openHouse>>

/** Works on the database a running Roomed keeps, else opens the folder itself. */
async function withHouse(work: (house: Opened, ownerUrl: string) => Promise<number>): Promise<number> {
  const running = settings.databaseUrl ?? runningUrl(join(settings.data, 'postgres'))
  const database = running ? { url: running, close: async () => {} } : await openDatabase(settings, (line) => console.error(line))
  const house = await openHouse({ appUrl: appUrl(database.url, settings.appUrl) })
  try {
    return await work(house, database.url)
  } finally {
    await house.close()
    await database.close()
  }
}

async function verify(house: Opened): Promise<number> {
  const keys = await openSealKeys(join(settings.data, 'keys'))
  let broken = 0
  for (const id of await practiceIds(house)) {
    const { sealed, unsealed, seals, problems } = await verifyAudit(house.db, keys, id)
    const { name } = await house.practice(id)
    console.log(`${name}: ${sealed} entries under ${seals} seals, ${unsealed} not yet sealed: ${problems.length ? 'CHANGED' : 'whole'}`)
    for (const p of problems) console.log(`  ${p}`)
    broken += problems.length
  }
  return broken ? 1 : 0
}

async function importFiles(house: Opened, files: readonly string[]): Promise<number> {
  const [practiceId] = await practiceIds(house)
  if (!practiceId) throw new Error('This Roomed has no practice yet. Start it and set it up first.')
  let failed = 0
  for (const file of files) {
    const bytes = await readFile(file)
    const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
    try {
      const done = await importFhir(house, practiceId, basename(file), text)
      console.log(`${basename(file)}: MRN ${done.mrn}, ${done.understood} resources read, ${done.notUnderstood} kept but not mapped`)
    } catch (error) {
      failed++
      console.log(`${basename(file)}: not imported. ${error instanceof Error ? error.message : error}`)
    }
  }
  return failed ? 1 : 0
}

/** Replaces the loaded list by the file's: all of it or, when a line cannot be read, nothing. */
async function importDiagnoses(ownerUrl: string, file: string): Promise<number> {
  const { entries, problems } = parseOrderFile(await readFile(file, 'utf8'))
  for (const { line, says } of problems.slice(0, 20)) console.log(`${basename(file)}:${line}: ${says}`)
  const rows = diagnosesOf(entries).map(({ code, label, synonyms }) => ({
    code,
    label,
    synonyms: synonyms.join(', '),
    edition: basename(file),
  }))
  if (problems.length || rows.length === 0) {
    console.log(
      `${basename(file)}: not loaded, ${problems.length || 'no'} ${problems.length ? 'lines cannot be read' : 'billable code found'}`,
    )
    return 1
  }
  await asOwner(ownerUrl, async (client) => {
    await client.query('delete from icd10')
    await insertRows(client, 'icd10', rows)
  })
  console.log(`${basename(file)}: ${rows.length} billable codes loaded`)
  return 0
}

const [noun, verb, ...rest] = process.argv.slice(2)
if (noun === 'audit' && verb === 'verify') process.exitCode = await withHouse(verify)
else if (noun === 'import' && verb === 'fhir' && rest.length) process.exitCode = await withHouse((house) => importFiles(house, rest))
else if (noun === 'import' && verb === 'icd10cm' && rest[0]) process.exitCode = await withHouse((_, url) => importDiagnoses(url, rest[0]!))
else {
  console.log(usage)
  process.exitCode = noun ? 2 : 0
}
