import { z } from 'zod'
import { Refusal } from '../../core/errors.ts'
import { Line } from '../../core/shapes.ts'

/** A scan of a certificate: five megabytes hold any of them. */
export const mostEvidence = 5 * 1024 * 1024
/** What a request with one may weigh: base64 is a third longer, and the rest of the form is small. */
export const mostRequest = Math.ceil((mostEvidence * 4) / 3) + 100_000

export const EvidenceType = z.enum(['application/pdf', 'image/png', 'image/jpeg'])
export type EvidenceType = z.infer<typeof EvidenceType>

export const EvidenceFile = z.object({ name: Line.min(1), data: z.base64().min(1).max(mostRequest) })
export type EvidenceFile = z.infer<typeof EvidenceFile>

const starts = (bytes: Uint8Array, head: readonly number[]) => head.every((b, i) => bytes[i] === b)

/** What a file is by its first bytes, whatever it is called. */
export function typeOf(bytes: Uint8Array): EvidenceType | undefined {
  if (starts(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return 'application/pdf'
  if (starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png'
  return starts(bytes, [0xff, 0xd8, 0xff]) ? 'image/jpeg' : undefined
}

const wrong = (code: string, message: string) => new Refusal('invalid', code, message, { fields: [{ path: 'evidence', message }] })

/** The bytes and the type of what was sent, or why it is not taken. */
export function readEvidence(file: EvidenceFile): { name: string; type: EvidenceType; bytes: Uint8Array } {
  const bytes = Buffer.from(file.data, 'base64')
  if (bytes.length > mostEvidence) throw wrong('evidence_size', 'The file is larger than 5 MB. Scan it again with fewer dots.')
  const type = typeOf(bytes)
  if (!type) throw wrong('evidence_type', 'This is no PDF, PNG or JPEG, whatever its name says.')
  return { name: file.name, type, bytes }
}

export const endingOf: Record<EvidenceType, string> = { 'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg' }
