import { defaults } from './defaults.ts'
import { matrix, overview } from './print/matrix.ts'
import { nationalSection, stateSection } from './print/state.ts'
import { codes, day, word } from './print/table.ts'
import { conditionTable, federalTable, overlayTable, supervisionTable, watchTable } from './print/terms.ts'
import type { Task } from './tasks.ts'

const intro = (on: string): string => `# Who may do what

Made by \`node scope/print.ts\` from the rules in \`scope/\`, as of ${on}. Do not edit. Not legal advice. ${codes.length} jurisdictions, 28 tasks.

## Roles by tasks

*yes*: nothing more is asked (providers and nurses: their own licence). *if*: under the conditions of the state's table below.
*adopt*: closed until the practice signs a policy that adopts it; then Roomed's recommended conditions apply. *no*: not at all.
The numbers count jurisdictions; *= MA*: as a medical assistant in that state. A student acts only with a provider or nurse watching in the room.`

const matrixIntro = `## A medical assistant, state by state

**Y** yes, **i** if, **a** adopt, **–** no; the columns are named in the table above.`

const nationalIntro = `## Where a state says nothing

What stands in a state's file as \`national.<task>\`: nothing of the state's own was found. The last column is Roomed's recommendation for a
task that is silent or doubtful, offered and never assumed; BLOCK cannot be adopted. It holds for a state's own doubtful rules too.`

const recommended = (task: Task): string => {
  const asked = defaults[task]
  return asked === 'BLOCK' ? 'BLOCK' : asked.map(word).join(', ')
}

/** The page docs/generated/scope.md: roles by tasks by states, what the words mean, then each state. */
export const printScope = (on: string = day): string =>
  [
    intro(on),
    overview(on),
    matrixIntro,
    matrix(on),
    nationalIntro,
    nationalSection(recommended),
    '## Asked in every state',
    overlayTable(),
    '## Federal rules, and rules on laboratories',
    federalTable(),
    '## Changes to watch',
    watchTable(),
    '## Words of supervision, and how Roomed reads them',
    supervisionTable(),
    '## Words of condition',
    conditionTable(),
    ...codes.map((c) => stateSection(c, on)),
  ]
    .join('\n\n')
    .concat('\n')

if (import.meta.main) {
  const { writeFile } = await import('node:fs/promises')
  await writeFile(new URL('../docs/generated/scope.md', import.meta.url), printScope())
}
