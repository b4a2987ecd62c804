import './exam.css'

/** A share as a bar; its number stands beside it, so that the bar alone says nothing. */
export function Bar({ share, children }: { share: number; children: string }) {
  return (
    <span className="ex-bar">
      <span className="ex-bar-track" aria-hidden="true">
        <span className="ex-bar-fill" style={{ width: `${Math.round(share * 100)}%` }} />
      </span>
      <span className="ex-bar-text">{children}</span>
    </span>
  )
}
