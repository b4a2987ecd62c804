import { z } from 'zod'
import { action } from '../../core/action.ts'
import { may } from '../../core/permit.ts'
import { Day, May } from '../../core/shapes.ts'
import { asPdf, PaperShape } from '../correspondence/index.ts'
import { CountShape, mostActs, mostInPdf, Span } from './binder.ts'
import { binderCsv } from './download.ts'
import { binderOf } from './paper.ts'
import { countsOf } from './read.ts'

const roles = ['manager', 'provider'] as const

/** The span on paper: counts on the first page, the first thousand lines of each section. */
export const binderPdf = action({
  name: 'binder.pdf',
  kind: 'document',
  input: Span,
  output: PaperShape,
  allow: { roles },
  run: async (cx, span) => asPdf(await binderOf(cx, span)),
})

/** How much there is in a span, before it is drawn. */
export const binderCounts = action({
  name: 'binder.counts',
  kind: 'read',
  input: Span,
  output: z.object({
    from: Day,
    to: Day,
    sections: z.array(CountShape),
    mostInPdf: z.int(),
    mostActs: z.int(),
    may: z.object({ pdf: May, csv: May }),
  }),
  allow: { roles },
  async run(cx, span) {
    const counts = await countsOf(cx, span)
    const tooMany = (counts.find((s) => s.key === 'acts')?.count ?? 0) > mostActs
    const csv = tooMany ? { allowed: false, because: `More than ${mostActs} acts. Choose a shorter span.` } : may(cx, binderCsv)
    return { ...span, sections: counts, mostInPdf, mostActs, may: { pdf: may(cx, binderPdf), csv } }
  },
})
