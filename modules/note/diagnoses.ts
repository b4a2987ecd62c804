import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal, stale } from '../../core/errors.ts'
import { Id, Line, Version } from '../../core/shapes.ts'
import { diagnosis, dotted, searchDiagnoses, wordsOf } from '../codes/index.ts'
import { clinical, money } from '../practice/index.ts'
import { openVisit } from '../visits/index.ts'
import {
  findDiagnosis,
  insertDiagnosis,
  listDiagnoses,
  loadedByCode,
  loadedByWords,
  loadedCode,
  rankDiagnoses,
  removeDiagnosis,
} from './sql.ts'

/** A claim carries twelve (837P HI segment). */
const most = 12

/** What the practice has loaded besides: `roomed import icd10cm` brings the whole public list. */
async function loaded(cx: Context, query: string, limit: number): Promise<{ code: string; label: string }[]> {
  const words = wordsOf(query)
  if (words.join('').length < 2) return []
  const isCode = /^[a-z]\d[\da-z.]*$/i.test(query)
  return isCode ? loadedByCode(cx, dotted(query), limit) : loadedByWords(cx, words, limit)
}

/** Finds diagnoses by code or by words: those of daily use first, then what the loaded public list has besides. */
export const findDiagnoses = action({
  name: 'diagnoses.search',
  kind: 'read',
  input: z.object({ query: Line, limit: z.int().min(1).max(50).default(12) }),
  output: z.object({ diagnoses: z.array(z.object({ code: z.string(), label: z.string() })) }),
  allow: { roles: [...clinical, ...money] },
  async run(cx, { query, limit }) {
    const usual = searchDiagnoses(query, { limit }).map(({ code, label }) => ({ code, label }))
    if (usual.length >= limit) return { diagnoses: usual }
    const more = (await loaded(cx, query, limit)).filter((d) => !usual.some((u) => u.code === d.code))
    return { diagnoses: [...usual, ...more].slice(0, limit) }
  },
})

async function known(cx: Context, code: string) {
  const found = diagnosis(code) ?? (await loadedCode(cx, code))
  if (!found)
    throw new Refusal('invalid', 'unknown_code', 'There is no such ICD-10-CM code here. Choose one from the list.', {
      fields: [{ path: 'code', message: 'Choose a code from the list.' }],
    })
  return found
}

/** Puts a diagnosis on the visit, after those already there. */
export const addDiagnosis = action({
  name: 'diagnoses.add',
  kind: 'write',
  input: z.object({ visitId: Id, patientId: Id, code: Line }),
  output: z.object({ id: Id, code: z.string(), label: z.string(), rank: z.int() }),
  allow: { roles: ['provider'] },
  on: (cx, input) => openVisit(cx, input.visitId, input.patientId),
  async run(cx, input, visit) {
    const [{ code, label }, there] = await Promise.all([known(cx, input.code), listDiagnoses(cx, visit.visitId)])
    if (there.length >= most) throw new Refusal('conflict', 'too_many', `A claim carries ${most} diagnoses. Take one off first.`)
    const rank = Math.min(most, (there.at(-1)?.rank ?? 0) + 1)
    const id = await insertDiagnosis(cx, visit, { code, label, rank })
    cx.tell({ name: 'diagnosis.added', patientId: visit.patientId, visitId: visit.visitId, body: { id, code } })
    return { id, code, label, rank }
  },
})

/** Takes a diagnosis off the visit; the others move up. The row stays, with when and by what act. */
export const dropDiagnosis = action({
  name: 'diagnoses.remove',
  kind: 'write',
  input: z.object({ diagnosisId: Id, version: Version }),
  output: z.object({ id: Id }),
  allow: { roles: ['provider'] },
  async on(cx, input) {
    const entry = await findDiagnosis(cx, input.diagnosisId)
    if (!entry) throw new Refusal('missing', 'diagnosis', 'There is no such diagnosis here.')
    return { ...(await openVisit(cx, entry.visitId)), objectId: entry.id, entry }
  },
  async run(cx, { version }, { entry, patientId, visitId }) {
    if (entry.removedAt) throw new Refusal('conflict', 'removed', 'This diagnosis was taken off already.')
    if ((await removeDiagnosis(cx, entry.id, version)) === 0) throw stale({ code: entry.code, version: entry.version }, version)
    await rankDiagnoses(
      cx,
      visitId,
      (await listDiagnoses(cx, visitId)).map((d) => d.id),
    )
    cx.tell({ name: 'diagnosis.removed', patientId, visitId, body: { id: entry.id, code: entry.code } })
    return { id: entry.id }
  },
})

/** Says which diagnosis comes first: all of the visit's, in order. */
export const orderDiagnoses = action({
  name: 'diagnoses.rank',
  kind: 'write',
  input: z.object({ visitId: Id, patientId: Id, order: z.array(Id).min(1).max(most) }),
  output: z.object({ order: z.array(Id) }),
  allow: { roles: ['provider'] },
  on: (cx, input) => openVisit(cx, input.visitId, input.patientId),
  async run(cx, { order }, { patientId, visitId }) {
    const there = new Set((await listDiagnoses(cx, visitId)).map((d) => d.id))
    const named = new Set(order)
    if (named.size !== order.length || named.size !== there.size || order.some((id) => !there.has(id)))
      throw new Refusal('conflict', 'other_diagnoses', 'The diagnoses changed since you opened them. Look again and order them.')
    await rankDiagnoses(cx, visitId, order)
    cx.tell({ name: 'diagnosis.ranked', patientId, visitId, body: { order } })
    return { order }
  },
})
