import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { Id } from '../../core/shapes.ts'
import { desk } from '../practice/index.ts'
import { likeness } from './alike.ts'
import { foundPatient } from './find.ts'
import { listNearby } from './find-sql.ts'
import { insertPatient } from './insert.ts'
import { Demographics } from './patients.ts'
import { fold, phoneDigits } from './words.ts'

/** Who of this practice may be the same person, with the reason. Patients already looked at and told apart are left out. */
export async function candidates(cx: Context, who: Demographics, toldApart: readonly string[]) {
  const word = (name: string) => fold(name).replace(/[^\p{L}\p{N}]/gu, '')
  const rows = await listNearby(cx, {
    phone: phoneDigits(who.phone),
    birthDate: who.birthDate,
    family: word(who.family),
    given: word(who.given),
  })
  return rows.flatMap((row) => {
    const because = toldApart.includes(row.id) ? undefined : likeness(who, row)
    return because ? [{ ...foundPatient(row, cx.today), because }] : []
  })
}

const notBornYet = () =>
  new Refusal('invalid', 'birth_date', 'The birth date lies in the future.', {
    fields: [{ path: 'birthDate', message: 'Not after today.' }],
  })

/** Registers a person new to the practice. Someone who may already be here is shown first: two charts of one person are a danger. */
export const registerPatient = action({
  name: 'patients.register',
  kind: 'write',
  input: Demographics.safeExtend({ notDuplicate: z.array(Id).max(50).default([]) }),
  output: z.object({ patientId: Id, mrn: z.string() }),
  allow: { roles: desk },
  async run(cx, { notDuplicate, ...who }) {
    if (who.birthDate > cx.today) throw notBornYet()
    const alike = await candidates(cx, who, notDuplicate)
    if (alike.length)
      throw new Refusal(
        'conflict',
        'maybe_duplicate',
        'This person may already be a patient here. Look at each, then open that chart or say it is someone else.',
        {
          detail: { candidates: alike },
        },
      )
    return insertPatient(cx, who)
  },
})
