import type { Claim, Submitter } from '../../../modules/claims/claim.ts'
import { isWritable } from '../fold.ts'
import { checkClaim, checkShape } from './check.ts'
import { normalize } from './normalize.ts'
import { type Finding, normalTexts } from './text.ts'
import type { Batch } from './write.ts'

/** More claims than this in one set and receivers refuse or split it (facts 1.2). */
const CLAIMS_PER_SET = 5000

type Checked = { ok: true; batch: Batch } | { ok: false; findings: Finding[] }

const isControl = (value: number, digits: number) => Number.isInteger(value) && value > 0 && String(value).length <= digits

function checkEnvelope(batch: Batch): Finding[] {
  const partner = (where: string, id: string, qualifier = 'ZZ') =>
    !(isWritable(id) && id.length >= 2 && id.length <= 15 && /^[A-Z0-9]{2}$/.test(qualifier)) && {
      where,
      message: 'An envelope address has 2 to 15 plain characters and a two-character qualifier: give one.',
    }
  const found = [
    partner('sender', batch.sender?.id ?? batch.submitter.id, batch.sender?.qualifier),
    partner('destination', batch.destination?.id ?? batch.receiver.id, batch.destination?.qualifier),
    batch.submitter.id.length < 2 && { where: 'submitter.id', message: 'An id has at least two characters.' },
    batch.receiver.id.length < 2 && { where: 'receiver.id', message: 'An id has at least two characters.' },
    !isControl(batch.control.isa, 9) && { where: 'control.isa', message: 'A control number has 1 to 9 digits.' },
    !isControl(batch.control.gs, 9) && { where: 'control.gs', message: 'A control number has 1 to 9 digits.' },
    !isControl(batch.control.st, 9) && { where: 'control.st', message: 'A control number has 1 to 9 digits.' },
    !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(batch.at) && { where: 'at', message: 'Give an ISO date and time.' },
    !/^[A-Za-z0-9.-]{1,50}$/.test(batch.batchId ?? '1') && { where: 'batchId', message: 'Use 1 to 50 letters, digits, dots, hyphens.' },
    batch.claims.length === 0 && { where: 'claims', message: 'There is no claim to send.' },
    batch.claims.length > CLAIMS_PER_SET && { where: 'claims', message: `Send at most ${CLAIMS_PER_SET} claims in one file.` },
  ]
  return found.filter((finding) => finding !== false)
}

/** A claim goes out in the file it was made for, and under a control number no other claim of the file has. */
function checkTogether(batch: Batch): Finding[] {
  const seen = new Set<string>()
  return batch.claims.flatMap((claim, index): Finding[] => {
    const where = `claims.${index}`
    const twice = seen.has(claim.controlNumber)
    seen.add(claim.controlNumber)
    return [
      ...(twice ? [{ where: `${where}.controlNumber`, message: 'Another claim of this file has this control number.' }] : []),
      ...(claim.submitter.id === batch.submitter.id ? [] : [{ where: `${where}.submitter`, message: 'It is not this file’s submitter.' }]),
      ...(claim.receiver.id === batch.receiver.id ? [] : [{ where: `${where}.receiver`, message: 'It is not this file’s receiver.' }]),
    ]
  })
}

function checkOne(claim: Claim, where: string, findings: Finding[]): Claim {
  const normal = normalize(claim, where)
  findings.push(...normal.findings, ...checkClaim(normal.claim, where))
  return normal.claim
}

const checkContact = ({ contact }: Submitter): Finding[] =>
  /^\d{10}$/.test(contact.phone ?? '') ? [] : [{ where: 'submitter.contact.phone', message: 'Give ten digits.' }]

/** The batch in the form a file carries, or everything that keeps it from being one. */
export function checkBatch(batch: Batch): Checked {
  const shape = batch.claims.flatMap((claim, index) => checkShape(claim, `claims.${index}`))
  if (shape.length > 0) return { ok: false, findings: shape }
  const findings: Finding[] = []
  const submitter = normalTexts(batch.submitter, 'submitter', findings)
  const receiver = normalTexts(batch.receiver, 'receiver', findings)
  const normal = { ...batch, submitter, receiver }
  findings.push(...checkEnvelope(normal), ...checkContact(submitter))
  const claims = batch.claims.map((claim, index) => checkOne(claim, `claims.${index}`, findings))
  findings.push(...checkTogether({ ...normal, claims }))
  if (findings.length > 0) return { ok: false, findings }
  return { ok: true, batch: { ...normal, claims: claims.map((claim) => ({ ...claim, submitter, receiver })) } }
}
