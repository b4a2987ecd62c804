import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Day, Id } from '../../core/shapes.ts'
import { person } from './add.ts'
import { wrong } from './file-credential.ts'
import { insertSignOff } from './held-sql.ts'
import { Skill } from './record-training.ts'

/** A provider or nurse has watched someone do a task and signs for it. The signature is the asker's own, never for themselves. */
export const signOff = action({
  name: 'signoffs.sign',
  kind: 'write',
  input: z.object({ staffId: Id, skill: Skill, on: Day, validTo: Day.nullable().default(null) }),
  output: z.object({ signOffId: Id }),
  allow: { roles: ['provider', 'nurse'] },
  on: person,
  async run(cx, { staffId, skill, on, validTo }) {
    if (on > cx.today) throw wrong('on', 'in_future', 'This day is still to come.')
    if (validTo && validTo < on) throw wrong('validTo', 'dates', 'It ends after the day it was signed.')
    const signOffId = await insertSignOff(cx, { staffId, skill, on, validTo })
    cx.tell({ name: 'staff.signed_off', body: { staffId, signOffId, skill } })
    return { signOffId }
  },
})
