import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { type Draft, type InputOf, type OutputOf, type Problem, paint, useAct } from '../../../app/index.ts'
import { toast } from '../../../ui/index.ts'
import { nothingTyped } from '../../medications/web/MedicinesPanel.tsx'
import { type About, type Entries, isPending, judge, readingOf } from '../../vitals/web/entry.ts'
import type { Refused } from '../../vitals/web/VitalField.tsx'
import { noTobacco, type RoomingData, type RoomingDraft } from './draft.ts'
import { words } from './words.ts'

type Kind = keyof Entries
type Set = Pick<InputOf<'vitals.record'>, 'readings'> & { kinds: Kind[] }

/** The set that is typed; null while a box of it is not sound. */
export function setOf(entries: Entries, about: About): Set | null {
  const readings: Set['readings'] = []
  const kinds: Kind[] = []
  for (const kind of Object.keys(entries) as Kind[]) {
    const entry = entries[kind]
    if (!entry || !isPending(entry)) continue
    const { level } = judge(kind, entry, entries, about)
    const reading = readingOf(kind, entry)
    if (!reading || level === 'impossible' || (level === 'concerning' && !entry.confirmed)) return null
    readings.push(reading)
    kinds.push(kind)
  }
  return { readings, kinds }
}

function refusedBy(problem: Problem | null, kinds: readonly Kind[]): Partial<Record<Kind, Refused>> {
  const found = (problem?.fields ?? []).flatMap(({ path, message }) => {
    const kind = kinds[Number(/^readings\.(\d+)\./.exec(path)?.[1])]
    return kind ? [[kind, { text: message, ask: problem?.code === 'confirm' }] as const] : []
  })
  return Object.fromEntries(found)
}

const without = (entries: Entries, sent: Entries): Entries =>
  Object.fromEntries(Object.entries(entries).filter(([kind, entry]) => sent[kind as Kind] !== entry))

type Parts<K extends string> = Record<K, () => Promise<boolean>>

/** A part that is on its way is not sent again: a quick hand leaves it twice. */
function useOnce<K extends string>(parts: Parts<K>): Parts<K> {
  const going = useRef<Partial<Parts<K>>>({})
  const once = (name: K, work: () => Promise<boolean>) => () => {
    const sending = work().finally(() => delete going.current[name])
    going.current[name] = () => sending
    return sending
  }
  return Object.fromEntries(
    (Object.entries(parts) as [K, () => Promise<boolean>][]).map(([name, work]) => [
      name,
      () => (going.current[name] ?? once(name, work))(),
    ]),
  ) as Parts<K>
}

/** A line of words of the visit: seen at once, written when the field is left. */
function useWords(data: RoomingData) {
  const client = useQueryClient()
  const show = (change: Partial<RoomingData['visit']>) =>
    paint(client, 'rooming.open', { visitId: data.visit.id }, (old: OutputOf<'rooming.open'>) => ({
      ...old,
      visit: { ...old.visit, ...change },
    }))
  return show
}

/** Each part is one act, sent when it is left or when Ready is pressed. True: nothing is waiting any more. */
export function useCommits(data: RoomingData, draft: Draft<RoomingDraft>, about: About, hour: () => string) {
  const kept = useRef(false)
  const kinds = useRef<Kind[]>([])
  const options = {
    onKept: () => {
      kept.current = true
      toast({ text: words.kept, state: 'waiting' })
    },
  }
  const record = useAct('vitals.record', options)
  const report = useAct('medications.report', options)
  const tobacco = useAct('tobacco.answer', options)
  const reason = useAct('rooming.reason', options)
  const handoff = useAct('rooming.handoff', options)
  const show = useWords(data)
  // What has just been sent is gone from here before the page is drawn again: a leave in between must not send it twice.
  const now = useRef(draft.value)
  now.current = draft.value
  const at = { visitId: data.visit.id, patientId: draft.value.patientId }
  const sent = async (run: Promise<unknown>) => {
    kept.current = false
    return (await run) !== undefined || kept.current
  }
  const change = (how: (d: RoomingDraft) => RoomingDraft) => {
    now.current = how(now.current)
    draft.set(how)
  }
  const put = (part: Partial<RoomingDraft>) => change((d) => ({ ...d, ...part }))

  const parts = {
    async vitals(): Promise<boolean> {
      const value = now.current
      const ready = setOf(value.vitals, about)
      if (!ready) return false
      if (ready.readings.length === 0) return true
      kinds.current = ready.kinds
      const done = await sent(record.run({ ...at, takenAt: value.startedAt ?? hour(), readings: ready.readings }))
      // What was typed while the set was on its way stays.
      if (done) change((d) => ({ ...d, startedAt: null, vitals: without(d.vitals, value.vitals) }))
      return done
    },
    async medicines(): Promise<boolean> {
      const value = now.current
      const all = Object.entries(value.medicines.answers)
      const answers = all
        .filter(([, a]) => a.answer !== 'differently' || a.detail.trim())
        .map(([medicationId, a]) => ({ medicationId, answer: a.answer, ...(a.detail.trim() ? { detail: a.detail } : {}) }))
      const { list } = value.medicines
      if (answers.length < all.length) return false
      if (answers.length === 0 && !list) return true
      const said = list ? { list: { answer: list.answer, ...(list.detail ? { detail: list.detail } : {}) } } : {}
      const done = await sent(report.run({ ...at, answers, ...said }))
      if (done) put({ medicines: nothingTyped })
      return done
    },
    async tobacco(): Promise<boolean> {
      const value = now.current
      const { status, detail } = value.tobacco
      if (!status) return true
      const done = await sent(tobacco.run({ ...at, status, ...(detail.trim() ? { detail } : {}) }))
      if (done) put({ tobacco: noTobacco })
      return done
    },
    async reason(): Promise<boolean> {
      const value = now.current
      const text = value.reason?.trim() ?? ''
      if (value.reason === null || text === '' || text === data.visit.reason) return true
      const done = await sent(reason.run({ ...at, reason: text, was: data.visit.reason }))
      if (done) {
        show({ reason: text })
        put({ reason: null })
      }
      return done
    },
    async handoff(): Promise<boolean> {
      const value = now.current
      const text = value.handoff?.trim() ?? ''
      const was = data.visit.handoff ?? ''
      if (value.handoff === null || text === was) return true
      const done = await sent(handoff.run({ ...at, handoff: text, was }))
      if (done) {
        show({ handoff: text || null })
        put({ handoff: null })
      }
      return done
    },
  }
  const commits = useOnce(parts)
  const all = [record, report, tobacco, reason, handoff]
  return {
    commits,
    busy: all.some((a) => a.busy),
    problem: all.find((a) => a.problem)?.problem ?? null,
    refused: refusedBy(record.problem, kinds.current),
  }
}
