import { createHash } from 'node:crypto'
import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { newId } from '../../core/ids.ts'
import { Id } from '../../core/shapes.ts'
import { fileClaims, findFile, keepFile, readyClaims } from '../../modules/claims/index.ts'
import { money, nextNumber } from '../../modules/practice/index.ts'
import { askDay, askEligibility } from './270-271/ask.ts'
import { readAnswer, receiveAnswers } from './270-271/receive.ts'
import { fileName837p, write837p } from './837p/write.ts'
import { explain } from './explain.ts'
import { wallClock } from './wall-clock.ts'

/** Interchange, group and set numbers of one file. Taken in its transaction; none is ever used twice. */
async function controlNumbers(cx: Context) {
  const [isa, gs, st] = [await nextNumber(cx, 'x12.isa'), await nextNumber(cx, 'x12.gs'), await nextNumber(cx, 'x12.st')]
  return { isa, gs, st }
}

/** Writes the ready claims as one 837P file (005010X222A1), keeps it, and marks them filed. A demo practice writes test files only. */
export const fileAllClaims = action({
  name: 'claims.file',
  kind: 'write',
  input: z.object({ claimIds: z.array(Id).max(5000).nullable().default(null) }),
  output: z.object({ fileId: Id, claims: z.int(), totalCents: z.int(), isaNumber: z.int() }),
  allow: { roles: money },
  async run(cx, { claimIds }) {
    const ready = await readyClaims(cx, claimIds)
    const [first] = ready
    if (!first)
      throw new Refusal(
        'conflict',
        'nothing_ready',
        'No claim is ready to go. Build claims from accepted charges, or mend the blocked ones.',
      )
    const control = await controlNumbers(cx)
    const usage = cx.practice.demo ? 'T' : 'P'
    const { submitter, receiver } = first.body
    const written = write837p({
      claims: ready.map((r) => r.body),
      control,
      at: wallClock(cx.practice.timeZone, cx.now),
      usage,
      submitter,
      receiver,
    })
    if (!written.ok) {
      const fields = written.findings.map((f) => ({ path: f.where, message: f.message }))
      throw new Refusal('invalid', 'file_cannot_be_written', fields.map((f) => `${f.path}: ${f.message}`).join('; '), { fields })
    }
    const fileId = newId()
    const { claims, totalCents } = written.counts
    await keepFile(cx, {
      id: fileId,
      control,
      usage,
      claims,
      totalCents,
      body: written.text,
      sha256: createHash('sha256').update(written.text).digest(),
    })
    await fileClaims(
      cx,
      ready.map((r) => r.id),
      fileId,
    )
    cx.tell({ name: 'claims.filed', body: { fileId, claims } })
    return { fileId, claims, totalCents, isaNumber: control.isa }
  },
})

async function fileOf(cx: Context, fileId: string) {
  const file = await findFile(cx, fileId)
  if (!file) throw new Refusal('missing', 'claim_file', 'There is no such claim file here.')
  return { objectId: file.id, file }
}

const Explained = z.object({
  id: z.string(),
  loop: z.string(),
  meaning: z.string(),
  text: z.string(),
  elements: z.array(z.object({ position: z.string(), value: z.string(), label: z.string() })),
})

/** A claim file segment by segment, in our own words. */
export const readClaimFile = action({
  name: 'claims.read_file',
  kind: 'read',
  input: z.object({ fileId: Id }),
  output: z.object({
    isaNumber: z.int(),
    usage: z.string(),
    claims: z.int(),
    totalCents: z.int(),
    writtenAt: z.string(),
    segments: z.array(Explained),
  }),
  allow: { roles: money },
  on: (cx, input) => fileOf(cx, input.fileId),
  async run(_cx, _input, { file: { isaNumber, usage, claims, totalCents, writtenAt, body } }) {
    return { isaNumber, usage, claims, totalCents, writtenAt, segments: explain(body) }
  },
})

export const downloadClaimFile = action({
  name: 'claims.download',
  kind: 'document',
  input: z.object({ fileId: Id }),
  output: z.object({ type: z.string(), name: z.string(), bytes: z.instanceof(Uint8Array) }),
  allow: { roles: money },
  on: (cx, input) => fileOf(cx, input.fileId),
  async run(cx, _input, { file }) {
    if (cx.practice.sandbox)
      throw new Refusal('conflict', 'practice_clinic', 'This file is of the practice clinic: it can be read here, and goes to nobody.')
    // Named by the same clock as its envelope.
    const name = fileName837p({
      at: wallClock(cx.practice.timeZone, file.writtenAt),
      usage: file.usage as 'T' | 'P',
      control: { isa: file.isaNumber, gs: 0, st: 0 },
    })
    return { type: 'text/plain; charset=us-ascii', name, bytes: new TextEncoder().encode(file.body) }
  },
})

export const x12Actions = [fileAllClaims, readClaimFile, downloadClaimFile, askEligibility, askDay, receiveAnswers, readAnswer] as const
