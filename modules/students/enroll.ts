import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Refusal } from '../../core/errors.ts'
import { Day, Id, Line } from '../../core/shapes.ts'
import { personOf, staffNames } from '../staff/index.ts'
import { competencyOf } from './competencies.ts'

import { insertExternship } from './sql.ts'
import { Accreditor, leastHours } from './students.ts'
import { wrong } from './who.ts'

export const asPreceptor: readonly string[] = ['provider', 'nurse', 'medical_assistant']

/** A student begins an externship: the school's terms, the competencies it wants shown, and who is preceptor. */
export const enrollStudent = action({
  name: 'students.enroll',
  kind: 'write',
  input: z.object({
    staffId: Id,
    school: Line.min(2),
    coordinator: Line.default(''),
    accreditor: Accreditor,
    requiredHours: z.int().min(1).max(2000),
    competencies: z
      .array(z.string())
      .min(1)
      .refine((keys) => keys.every((key) => competencyOf(key)) && new Set(keys).size === keys.length, 'Choose from the list, each once.'),
    startsOn: Day,
    endsOn: Day,
    preceptorIds: z.array(Id).min(1).max(10),
  }),
  output: z.object({ externshipId: Id }),
  allow: { roles: ['manager'] },
  on: (cx, { staffId }) => personOf(cx, { staffId }),
  async run(cx, { staffId, preceptorIds, ...terms }, { person }) {
    if (person.role !== 'student') throw wrong('staffId', 'not_student', 'Only who works here as a student has an externship.')
    if (terms.endsOn < terms.startsOn) throw wrong('endsOn', 'dates', 'It ends before it begins.')
    const least = leastHours[terms.accreditor]
    if (terms.requiredHours < least) throw wrong('requiredHours', 'too_few', `This accreditor asks for at least ${least} hours.`)
    const named = (await staffNames(cx)).filter((p) => preceptorIds.includes(p.id))
    if (named.length !== new Set(preceptorIds).size) throw new Refusal('missing', 'staff', 'There is no such person here.')
    if (named.some((p) => !asPreceptor.includes(p.role)))
      throw wrong('preceptorIds', 'not_preceptor', 'A preceptor is a provider, a nurse or a medical assistant.')
    const externshipId = await insertExternship(cx, { studentId: staffId, ...terms }, [...new Set(preceptorIds)])
    cx.tell({ name: 'student.enrolled', body: { externshipId, staffId } })
    return { externshipId }
  },
})
