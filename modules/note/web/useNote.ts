import { type Draft, type InputOf, type Problem, useAct, useDraft } from '../../../app/index.ts'
import type { NoteData } from './note-view.ts'

/** What was typed and is not in the chart; `base` is the version it was begun on, so that nobody is overwritten unseen. */
export interface Typed {
  assessment: string | null
  plan: string | null
  base: number | null
}

const nothing: Typed = { assessment: null, plan: null, base: null }

export interface Theirs {
  assessment: string
  plan: string
  version: number
  by: string
}

const theirsOf = (problem: Problem | null): Theirs | null =>
  problem?.code === 'stale' ? ((problem.detail as { current?: Theirs } | undefined)?.current ?? null) : null

type LevelWish = Pick<InputOf<'note.level'>, 'code' | 'basis' | 'minutes'>

/** The note as it is being written: typed over the chart's text, saved with the version it was begun on. */
export function useNote(data: NoteData, reread: () => Promise<unknown>) {
  const on = { visitId: data.visitId, patientId: data.patientId }
  const draft: Draft<Typed> = useDraft<Typed>({ form: 'note', ...on }, nothing)
  const write = useAct('note.write', { keep: false })
  const level = useAct('note.level', { keep: false })
  const typed = draft.value
  const text = { assessment: typed.assessment ?? data.note.assessment, plan: typed.plan ?? data.note.plan }
  const dirty = typed.base !== null
  const type = (change: Partial<Pick<Typed, 'assessment' | 'plan'>>) =>
    draft.set((old) => ({ ...old, base: old.base ?? data.note.version, ...change }))

  /** Writes what was typed; answers the version the note has then, or undefined when it was refused. */
  const save = async (base = typed.base): Promise<number | undefined> => {
    if (!dirty) return data.note.version
    const done = await write.run({ ...on, version: base ?? data.note.version, ...text })
    if (!done) return undefined
    await reread()
    await draft.clear()
    return done.version
  }

  /** Choosing a level is a version of the note too: what is being typed goes on from it. */
  const setLevel = async (wish: LevelWish) => {
    const version = typed.base ?? data.note.version
    const done = await level.run({ ...on, version, ...wish })
    if (done && dirty) draft.set((old) => ({ ...old, base: done.version }))
    await reread()
  }

  const theirs = theirsOf(write.problem) ?? theirsOf(level.problem)
  return {
    text,
    type,
    dirty,
    draft,
    write,
    level,
    save,
    setLevel,
    theirs,
    takeTheirs: async () => {
      write.reset()
      level.reset()
      await reread()
      await draft.clear()
    },
    keepMine: async () => {
      if (!theirs) return
      level.reset()
      draft.set((old) => ({ ...old, base: theirs.version }))
      await save(theirs.version)
    },
  }
}

export type NoteWriting = ReturnType<typeof useNote>
