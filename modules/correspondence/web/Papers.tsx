import { Button, Row } from '../../../ui/index.ts'
import { words } from './words.ts'

/** Opens in a tab of its own, ready to print. Ids in the address, never names. */
function PaperLink({ name, query, children }: { name: string; query: string; children: string }) {
  return (
    <a className="rm-button" data-kind="plain" href={`/paper/${name}?${query}`} target="_blank" rel="noreferrer">
      {children}
    </a>
  )
}

export interface PapersProps {
  visitId: string
  /** A next visit is booked: without one there is no letter. Leave it out where nobody knows. */
  hasNext?: boolean
}

/** What the patient takes home from a visit. */
export function Papers({ visitId, hasNext = true }: PapersProps) {
  const query = `visitId=${visitId}`
  return (
    <Row>
      <PaperLink name="correspondence.visit_summary" query={query}>
        {words.summary}
      </PaperLink>
      {hasNext ? (
        <PaperLink name="correspondence.follow_up" query={query}>
          {words.letter}
        </PaperLink>
      ) : (
        <Button whyNot={words.noNext}>{words.letter}</Button>
      )}
    </Row>
  )
}
