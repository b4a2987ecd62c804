import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'
import { Refusal } from '../../core/errors.ts'
import { insertPatient } from './insert.ts'
import { Demographics } from './patients.ts'
import { fold } from './words.ts'

const bornThen = sql('patient_same_birth', 'select mrn, family, given from patient where practice_id = $1 and birth_date = $2')
const died = sql('patient_imported_death', 'update patient set deceased_on = $3 where practice_id = $1 and id = $2')

/** Record numbers of patients with this name and birth date. */
export async function samePerson(cx: Context, who: { family: string; given: string; birthDate: string }): Promise<string[]> {
  const rows = await cx.tx.rows<{ mrn: string; family: string; given: string }>(bornThen, [cx.practice.id, who.birthDate])
  return rows.filter((r) => fold(r.family) === fold(who.family) && fold(r.given) === fold(who.given)).map((r) => r.mrn)
}

/** What a chart from elsewhere says of a person, by our names; nothing of it is checked yet. */
export type SentDemographics = { family: string; given: string; birthDate: string; sex: string } & Record<string, unknown>

/** Takes what fits our registration; answers the names of what does not, which the caller keeps as it was sent. */
export function fitDemographics(sent: SentDemographics): { who: Demographics; left: string[] } {
  const left = new Set<string>()
  const tried: Record<string, unknown> = { ...sent, address: { ...(sent['address'] as object | undefined) } }
  for (let tries = 0; tries < 3; tries++) {
    const parsed = Demographics.safeParse(tried)
    if (parsed.success) return { who: parsed.data, left: [...left] }
    for (const { path } of parsed.error.issues) {
      const [field, part] = path as string[]
      left.add([field, part].filter(Boolean).join('.'))
      if (field === 'address' && part) delete (tried['address'] as Record<string, unknown>)[part]
      else delete tried[field!]
    }
  }
  throw new Refusal('invalid', 'not_a_person', 'The name, birth date or sex in this file cannot be registered. Nothing was imported.', {
    fields: [...left].map((path) => ({ path, message: 'Cannot be registered as it was sent.' })),
  })
}

/** Registers the patient of an imported chart under our next record number. */
export async function insertImportedPatient(cx: Context, who: Demographics, deceasedOn: string | null) {
  const registered = await insertPatient(cx, who)
  if (deceasedOn) await cx.tx.run(died, [cx.practice.id, registered.patientId, deceasedOn])
  return registered
}
