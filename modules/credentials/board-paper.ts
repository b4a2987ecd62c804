import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Nothing } from '../../core/shapes.ts'
import { asPdf, letterheadOf, PaperShape, type PaperText } from '../correspondence/index.ts'
import { credentialName } from '../staff/index.ts'
import { type BoardLine, boardOf } from './board.ts'
import { standingWords } from './shapes.ts'

const head = ['Who', 'Credential', 'Number', 'Valid to', 'Days', 'Verified', 'Standing']
const widths = [16, 24, 12, 9, 6, 9, 14]

const row = (name: string, c: BoardLine) => [
  name,
  credentialName(c.kind),
  c.number ?? '',
  c.validTo ?? 'no end',
  c.daysLeft === null ? '' : String(c.daysLeft),
  c.verifiedOn ?? 'not verified',
  standingWords[c.standing],
]

export async function boardPaper(cx: Context): Promise<PaperText> {
  const [letterhead, { people, today }] = await Promise.all([letterheadOf(cx), boardOf(cx, false)])
  const rows = people.flatMap((p) =>
    p.credentials.length ? p.credentials.map((c, i) => row(i ? '' : p.name, c)) : [[p.name, 'nothing on file', '', '', '', '', '']],
  )
  return {
    title: `Credentials of the team, ${today}`,
    language: 'en',
    file: `credentials-${today}.pdf`,
    letterhead,
    about: '',
    blocks: [{ kind: 'table', head, widths, rows }],
    landscape: true,
  }
}

/** The team's credentials on paper, as they stand today. Health records stay off it: paper lies about. */
export const printBoard = action({
  name: 'credentials.paper',
  kind: 'document',
  input: Nothing,
  output: PaperShape,
  allow: { roles: ['manager'] },
  run: async (cx) => asPdf(await boardPaper(cx)),
})
