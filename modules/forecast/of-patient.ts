import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Day, Id } from '../../core/shapes.ts'
import { patientOf } from '../patients/index.ts'
import { readers } from '../practice/index.ts'
import { Line, Past, ScheduleShown } from './forecast.ts'
import { linesOf, pastOf, questionOf } from './lines.ts'
import { schedules } from './schedule/index.ts'
import { dosesOf, problemsOf, productsHere } from './sql.ts'

/** What is due, why, and whether each dose that was given counts; by the schedule the practice has chosen. */
export const ofPatient = action({
  name: 'forecast.of_patient',
  kind: 'read',
  input: z.object({ patientId: Id }),
  output: z.object({
    today: Day,
    schedule: ScheduleShown,
    /** How many publishers' schedules one can choose from here. */
    choices: z.int(),
    /** What in the chart speaks against live vaccines. */
    cautions: z.array(z.string()),
    lines: z.array(Line),
    past: z.array(Past),
  }),
  allow: { roles: readers },
  on: (cx, input) => patientOf(cx, input.patientId),
  async run(cx, { patientId }, patient) {
    const [doses, problems, products] = await Promise.all([dosesOf(cx, [patientId]), problemsOf(cx, [patientId]), productsHere(cx)])
    const q = questionOf(cx, patient, doses, problems)
    const { id, publisher, version, source, checkedOn, notes } = q.schedule ?? schedules[0]
    return {
      today: cx.today,
      schedule: { id, publisher, version, source, checkedOn, notes },
      choices: schedules.length,
      cautions: Object.values(q.conditions ?? {}),
      lines: linesOf(q, products),
      past: pastOf(q, doses),
    }
  },
})
