import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Refusal } from '../../core/errors.ts'
import { Day, Id } from '../../core/shapes.ts'
import { CredentialKind, isHealth, personOf } from '../staff/index.ts'
import { EvidenceFile, mostRequest, readEvidence } from './evidence.ts'
import { credentialOf, notOwn, wrong } from './own.ts'
import { orNull } from './shapes.ts'
import { attachEvidence, completeCredential, insertCredential, isNumberElsewhere, keepEvidence, sameCredential } from './sql.ts'
import { askToVerify } from './tasks.ts'

/**
 * Puts a certificate, licence, registration or health record on file. It counts once it was verified with its issuer
 * (`credentials.verify`); filed again with the same kind and first day it completes the one that was not yet verified.
 */
export const fileCredential = action({
  name: 'credentials.file',
  kind: 'write',
  mostBytes: mostRequest,
  input: z.object({
    staffId: Id,
    kind: CredentialKind,
    number: orNull,
    issuer: orNull,
    validFrom: Day,
    validTo: Day.nullable().default(null),
    evidence: EvidenceFile.nullable().default(null),
  }),
  output: z.object({ credentialId: Id }),
  allow: { roles: ['manager'] },
  on: (cx, input) => personOf(cx, input),
  async run(cx, { evidence, ...filing }, { person }) {
    notOwn(cx, filing.staffId)
    if (filing.validTo && filing.validTo < filing.validFrom) throw wrong('validTo', 'dates', 'It ends after it begins.')
    const [known, elsewhere] = await Promise.all([sameCredential(cx, filing), isNumberElsewhere(cx, filing)])
    if (elsewhere) throw wrong('number', 'number_of_another', 'This number is on file as somebody else’s. Look at the card again.')
    if (known?.refutedOn)
      throw new Refusal('conflict', 'refuted', 'Its issuer did not confirm this one. Verify it again, or take it off the file.')
    if (known?.verifiedOn)
      throw new Refusal('conflict', 'on_file', 'This credential is on file and verified. A renewal has a first day of its own.')
    const evidenceId = evidence ? await keepEvidence(cx, filing.staffId, readEvidence(evidence)) : null
    if (known) await completeCredential(cx, known.id, filing, evidenceId)
    const credentialId = known?.id ?? (await insertCredential(cx, filing, evidenceId))
    if (!isHealth(filing.kind))
      await askToVerify(cx, { id: credentialId, kind: filing.kind, staffId: filing.staffId, name: `${person.given} ${person.family}` })
    cx.tell({ name: 'staff.credential_filed', body: { staffId: filing.staffId, credentialId, kind: filing.kind } })
    return { credentialId }
  },
})

/** Adds the scan of a credential that is on file; an earlier one stays in the store and is no longer shown. */
export const attachToCredential = action({
  name: 'credentials.attach',
  kind: 'write',
  mostBytes: mostRequest,
  input: z.object({ credentialId: Id, evidence: EvidenceFile }),
  output: z.object({ evidenceId: Id }),
  allow: { roles: ['manager'] },
  on: (cx, { credentialId }) => credentialOf(cx, credentialId),
  async run(cx, { evidence }, { credential }) {
    notOwn(cx, credential.staffId)
    const evidenceId = await keepEvidence(cx, credential.staffId, readEvidence(evidence))
    await attachEvidence(cx, credential.id, evidenceId)
    cx.tell({ name: 'staff.credential_evidence', body: { staffId: credential.staffId, credentialId: credential.id } })
    return { evidenceId }
  },
})
