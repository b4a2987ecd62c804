import { useState } from 'react'
import { Button, Card, StatusMark, showDate } from '../../../ui/index.ts'
import type { StateView } from '../policies.ts'
import { ReviewDialog } from './ReviewDialog.tsx'
import type { Rules } from './WhoMayDoWhat.tsx'
import { words } from './words.ts'

/** The state whose law this is, its version, and whether counsel has read it for this practice. */
export function Head({ state, mayReview, today }: { state: StateView; mayReview: Rules['may']['review']; today: string }) {
  const [reviewing, setReviewing] = useState(false)
  const { review, reviews } = state
  const earlier = reviews.filter((r) => r.id !== review?.id)
  return (
    <Card
      title={state.name}
      note={words.places(state.places)}
      actions={
        <Button onClick={() => setReviewing(true)} whyNot={mayReview.allowed ? null : mayReview.because}>
          {words.review}
        </Button>
      }
    >
      <div className="po-head">
        <p>{state.summary}</p>
        <p>
          <span className="rm-num">{words.version(state.version, showDate(state.effectiveFrom))}</span>{' '}
          <span className="rm-muted">{words.checked(showDate(state.checkedOn))}</span>
        </p>
        {review ? (
          <p>
            <StatusMark state="done">{words.reviewed(review.reviewedBy, showDate(review.reviewedOn))}</StatusMark>{' '}
            {review.note ? <span className="rm-second">{review.note}</span> : null}
          </p>
        ) : (
          <p>
            <StatusMark state="waiting">{words.notReviewed}</StatusMark>
          </p>
        )}
        {earlier.length ? (
          <details>
            <summary>{words.earlier}</summary>
            <ul className="po-list">
              {earlier.map((r) => (
                <li key={r.id}>
                  {words.reviewed(r.reviewedBy, showDate(r.reviewedOn))}, {words.ofVersion(r.version)} {r.note}
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </div>
      {reviewing ? <ReviewDialog state={state} today={today} onClose={() => setReviewing(false)} /> : null}
    </Card>
  )
}
