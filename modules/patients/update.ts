import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal, stale } from '../../core/errors.ts'
import { Id, Version } from '../../core/shapes.ts'
import { desk } from '../practice/index.ts'
import { Changes, type Patient } from './patients.ts'
import { changePatient, patientById, replaceWords } from './sql.ts'
import { patientOf } from './subject.ts'
import { wordsOf } from './words.ts'

const definite = (changes: Changes) =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Partial<Patient>

function check(patient: Patient, today: string) {
  const wrong = (path: string, message: string) =>
    new Refusal('invalid', 'input', `${path}: ${message}`, { fields: [{ path: `changes.${path}`, message }] })
  if (patient.family === '' && patient.given === '') throw wrong('family', 'A patient has a family name or a given name.')
  if (patient.birthDate > today) throw wrong('birthDate', 'Not after today.')
  if (patient.deceasedOn && (patient.deceasedOn > today || patient.deceasedOn < patient.birthDate))
    throw wrong('deceasedOn', 'Between birth and today.')
}

/** The patient as it would be; an old version is refused with the one that is stored. */
async function changed(cx: Context, patientId: string, version: number, changes: Changes): Promise<Patient> {
  const current = (await patientById(cx, patientId))!
  if (current.version !== version) throw stale(current, version)
  const next = { ...current, ...definite(changes) }
  check(next, cx.today)
  return next
}

/** Changes what is known of a patient: only what is sent, and only over the version that was seen. */
export const updatePatient = action({
  name: 'patients.update',
  kind: 'write',
  input: z.object({ patientId: Id, version: Version, changes: Changes }),
  output: z.object({ version: Version }),
  allow: { roles: desk },
  on: (cx, { patientId }) => patientOf(cx, patientId),
  async run(cx, { patientId, version, changes }) {
    const next = await changed(cx, patientId, version, changes)
    if (!(await changePatient(cx, next))) throw stale(await patientById(cx, patientId), version)
    await replaceWords(cx, patientId, wordsOf(next))
    cx.tell({ name: 'patient.updated', patientId, body: { fields: Object.keys(definite(changes)) } })
    return { version: version + 1 }
  },
})
