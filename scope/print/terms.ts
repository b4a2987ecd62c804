import { conditions } from '../conditions.ts'
import { federal } from '../federal.ts'
import type { Check } from '../finding.ts'
import { overlay } from '../overlay.ts'
import { sources } from '../sources.ts'
import { supervisions } from '../supervision.ts'
import { tasks } from '../tasks.ts'
import { watch } from '../watch.ts'
import { table, word } from './table.ts'

const askedOf: Readonly<Record<Check['asks'], string>> = {
  record: 'the record',
  fact: 'a person, for this act',
  standing: 'the signed delegation',
  nothing: 'nobody: built in',
}

/** Every condition of the closed set, from what it is read, and what is said when it is missing. */
export const conditionTable = (): string =>
  table(
    ['condition', 'read from', 'what it means', 'how it is met'],
    Object.entries<Check>(conditions).map(([name, c]) => [word(name), askedOf[c.asks], c.message, c.how]),
  )

interface Level {
  by: readonly string[]
  modes: readonly string[]
}

export const supervisionTable = (): string =>
  table(
    ["the law's word", 'who counts', 'how near'],
    Object.entries<Level>(supervisions).map(([name, { by, modes }]) => [
      word(name),
      by.join(' or ') || 'nobody needed',
      modes.join(', ') || '–',
    ]),
  )

export const overlayTable = (): string =>
  table(
    ['task', 'asked in every state'],
    Object.entries(overlay).map(([task, asked]) => [tasks[task as keyof typeof tasks].label, asked.map(word).join(', ')]),
  )

export const federalTable = (): string =>
  table(
    ['', 'rule', 'says', 'in Roomed', 'confidence', 'sources'],
    federal.map((f) => [f.title, f.rule, f.says, f.here, f.confidence, f.sources.join('; ')]),
  )

const sourceTitle = (id: string): string => (Object.hasOwn(sources, id) ? sources[id as keyof typeof sources].title : id)

export const watchTable = (): string =>
  table(
    ['state', 'when', 'what', 'source'],
    watch.map((w) => [w.state, w.on, w.what, sourceTitle(w.source)]),
  )
