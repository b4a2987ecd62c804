import type { Claim, Receiver, Submitter } from '../../../modules/claims/claim.ts'
import { type Interchange, type Problem, readEnvelope, type TransactionSet } from '../envelope.ts'
import { at } from '../segment.ts'
import { cents } from '../values.ts'
import { locate } from './loops.ts'
import { readBilling, readClaim, readPatient, readPolicy } from './read-claim.ts'
import { Part, told } from './read-parts.ts'

/** One 837P set as it was sent. */
export interface ReadBatch {
  control: { isa: number; gs: number; st: number }
  usage: string
  batchId: string
  submitter: Submitter
  receiver: Receiver
  claims: Claim[]
}

export interface ReadFile {
  batches: ReadBatch[]
  problems: Problem[]
}

function submitter(part: Part): Submitter {
  return {
    name: part.value(3, '1000A', 'NM1'),
    id: part.value(9, '1000A', 'NM1'),
    contact: {
      name: part.value(2, '1000A', 'PER'),
      phone: part.value(4, '1000A', 'PER'),
      ...told({ email: part.value(6, '1000A', 'PER') }),
    },
  }
}

/** Walks the levels: each claim belongs to the billing provider, policy and dependent above it. */
function readClaims(set: Part, ends: Pick<Claim, 'submitter' | 'receiver'>): Claim[] {
  let billing: ReturnType<typeof readBilling> | undefined
  let policy: ReturnType<typeof readPolicy> | undefined
  return set.split('HL').flatMap((level) => {
    const head = level.before('CLM')
    const kind = level.segments[0]?.loop
    if (kind === '2000A') billing = readBilling(head)
    if (kind === '2000B') policy = readPolicy(head)
    const patient = readPatient(kind === '2000C' ? head : undefined)
    const [above, under] = [billing, policy]
    if (!above || !under) return []
    return level.split('CLM').map((claim): Claim => ({ ...ends, billing: above, ...under, patient, ...readClaim(claim) }))
  })
}

/** CLM02 must be the sum of SV102 in what we read, too (facts 1.2). */
function checkBalance(set: Part): Problem[] {
  return set.split('CLM').flatMap((claim) => {
    const clm = claim.segments[0]!
    const lines = claim.all('2400', 'SV1').reduce((sum, sv1) => sum + (cents(at(sv1, 2)) ?? Number.NaN), 0)
    const message = `Claim ${at(clm, 1)}: the total is not the sum of its lines`
    return lines === cents(at(clm, 2)) ? [] : [{ message, segment: clm.number, byte: clm.byte }]
  })
}

function readSet(interchange: Interchange, group: string, set: TransactionSet, problems: Problem[]): ReadBatch {
  const part = new Part(locate(set.segments))
  problems.push(...checkBalance(part))
  const ends = { submitter: submitter(part), receiver: { name: part.value(3, '1000B', 'NM1'), id: part.value(9, '1000B', 'NM1') } }
  return {
    control: { isa: Number(interchange.control), gs: Number(group), st: Number(set.control) },
    usage: interchange.usage,
    batchId: part.value(3, 'header', 'BHT'),
    ...ends,
    claims: readClaims(part, ends),
  }
}

/**
 * Reads professional claims back into the clinic's words: exactly for files we wrote, as far as our words go for others.
 * Sets of other kinds are passed over. Throws only the `x12.…` refusals of a file that breaks.
 */
export function read837p(input: string | Uint8Array): ReadFile {
  const interchanges = readEnvelope(input)
  const problems = interchanges.flatMap((interchange) => interchange.problems)
  const batches = interchanges.flatMap((interchange) =>
    interchange.groups.flatMap((group) =>
      group.sets
        .filter((set) => set.kind === '837' && set.guide.startsWith('005010X222'))
        .map((set) => readSet(interchange, group.control, set, problems)),
    ),
  )
  return { batches, problems }
}
