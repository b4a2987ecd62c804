import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Refusal } from '../../core/errors.ts'
import { Day, Id, Line } from '../../core/shapes.ts'
import { person } from './add.ts'
import { CredentialKind, VerifiedBy } from './credentials.ts'
import { completeCredential, insertCredential, type NewCredential, sameCredential } from './held-sql.ts'

const orNull = Line.transform((text) => text || null)
  .nullable()
  .default(null)

export const wrong = (path: string, code: string, message: string) => new Refusal('invalid', code, message, { fields: [{ path, message }] })

function check(c: NewCredential, today: string) {
  if (c.validTo && c.validTo < c.validFrom) throw wrong('validTo', 'dates', 'It ends after it begins.')
  if (c.verifiedOn && c.verifiedOn > today) throw wrong('verifiedOn', 'in_future', 'This day is still to come.')
  if (Boolean(c.verifiedOn) !== Boolean(c.verifiedBy))
    throw wrong('verifiedBy', 'how_verified', 'Say on which day it was verified and how, or leave both for later.')
}

/**
 * Puts a certificate or licence on file. Only what was verified with its issuer counts; filed again with the same kind and first
 * day it completes the one that was not yet verified.
 */
export const fileCredential = action({
  name: 'credentials.file',
  kind: 'write',
  input: z.object({
    staffId: Id,
    kind: CredentialKind,
    number: orNull,
    issuer: orNull,
    validFrom: Day,
    validTo: Day.nullable().default(null),
    verifiedOn: Day.nullable().default(null),
    verifiedBy: VerifiedBy.nullable().default(null),
  }),
  output: z.object({ credentialId: Id }),
  allow: { roles: ['manager'] },
  on: person,
  async run(cx, input) {
    if (input.staffId === cx.actor.id)
      throw new Refusal('forbidden', 'own_file', 'Another manager files your credentials; nobody files their own.')
    check(input, cx.today)
    const known = await sameCredential(cx, input)
    if (known?.verifiedOn)
      throw new Refusal('conflict', 'on_file', 'This credential is on file and verified. A renewal has a first day of its own.')
    const credentialId = known ? await completeCredential(cx, input) : await insertCredential(cx, input)
    cx.tell({ name: 'staff.credential_filed', body: { staffId: input.staffId, credentialId, kind: input.kind } })
    return { credentialId }
  },
})
