import { z } from 'zod'
import { action } from '../../core/action.ts'
import { asPdf, type Block, letterheadOf, PaperShape, type PaperText } from '../correspondence/index.ts'
import { allStaff } from '../practice/index.ts'
import { SkillId } from './competence.ts'
import { methodNames, type Skill, skillOf, wordingOf } from './skills.ts'

const head = ['', 'Step', 'Done', 'Not done', 'Does not apply']
const widths = [4, 60, 8, 10, 14]

/** A list of steps to write on, for where no screen is at hand. What counts is what is put down in Roomed afterwards. */
export function checklistOf(skill: Skill, letterhead: PaperText['letterhead']): PaperText {
  const rows = skill.steps.map((s, i) => [`${i + 1}`, s.critical ? `${s.text} (critical)` : s.text, '[  ]', '[  ]', '[  ]'])
  const blanks: [string, string][] = [
    ['Who is watched', '________________________________'],
    ['Watched by', '________________________________'],
    ['Day', '________________________________'],
    ['Passed', '[  ] yes    [  ] no'],
    ['Comments', '________________________________'],
  ]
  const blocks: Block[] = [
    {
      kind: 'text',
      text: `Ways to assess: ${skill.methods.map((m) => methodNames[m]).join(', ')}. A pass is good for ${skill.months} months.`,
    },
    { kind: 'notice', text: 'A critical step that is not done fails the attempt. Put the result down in Roomed within 7 days.' },
    { kind: 'table', head, widths, rows },
    { kind: 'heading', text: 'Signature' },
    { kind: 'facts', rows: blanks },
    {
      kind: 'text',
      text: `After: ${skill.source}. Wording ${wordingOf}, written for Roomed; have your nurse educator read it before use.`,
    },
  ]
  return { title: skill.label, language: 'en', file: `checklist-${skill.id}.pdf`, letterhead, about: '', blocks }
}

export const skillChecklist = action({
  name: 'skills.checklist',
  kind: 'document',
  input: z.object({ skill: SkillId }),
  output: PaperShape,
  allow: { roles: allStaff },
  run: async (cx, { skill }) => asPdf(checklistOf(skillOf(skill)!, await letterheadOf(cx))),
})
