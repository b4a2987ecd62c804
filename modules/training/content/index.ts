import { bloodborne } from './bloodborne.ts'
import type { Content } from './content.ts'
import { emergency, extinguisher } from './fire.ts'
import { hazards } from './hazards.ts'
import { privacy, security } from './hipaa.ts'

const all: readonly Content[] = [bloodborne, hazards, extinguisher, emergency, privacy, security]

/** What Roomed itself says on a topic; undefined where the practice uses its own material. */
export const contentOf = (topic: string): Content | undefined => all.find((c) => c.topic === topic)
export type { Content, Question } from './content.ts'
export { all as contents }
