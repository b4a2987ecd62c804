import { showDate } from '../../../ui/index.ts'
import { Fold } from '../../staff/web/Fold.tsx'
import { knownOf } from '../catalogue.ts'
import { knownOn } from '../known.ts'
import { words } from './words.ts'

/** What is known of a kind's renewal, how sure that is and where it is from. */
export function RuleNote({ kind }: { kind: string }) {
  const known = knownOf(kind)
  if (!known) return null
  return (
    <Fold className="cr-rule" title={words.rule}>
      <p>
        {known.how} <b>{words.sure[known.sure]}</b>
      </p>
      <p className="rm-muted">
        {words.from(known.sources.join('; '))}, {words.asOf(showDate(knownOn))}
      </p>
    </Fold>
  )
}
