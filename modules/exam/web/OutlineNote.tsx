import { Section, showDate } from '../../../ui/index.ts'
import { type ExamId, outlineOf } from '../exam.ts'
import { words } from './words.ts'

/** Where counts and weights come from, how sure they are, and that no pass mark can be computed here. */
export function OutlineNote({ exam }: { exam: ExamId }) {
  const { name, issuer, edition, confidence, checkedOn, passMark, sources } = outlineOf(exam)
  return (
    <Section title={words.outline} note={`${name}, ${issuer}`}>
      <p className="ex-prose">
        {words.edition(edition)} {words.confidence(confidence, showDate(checkedOn))} {words.passMark(passMark)} {words.ours}
      </p>
      <ul className="rm-second ex-sources">
        {sources.map((url) => (
          <li key={url}>{url}</li>
        ))}
      </ul>
    </Section>
  )
}
