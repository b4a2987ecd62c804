import './states.css'
import { words } from './words.ts'

/** Where rows will be. Appears only after 300 ms: what is quick never flickers. */
export function Skeleton({ rows = 5 }: { rows?: number }) {
  return (
    <div className="rm-skeleton" role="status">
      <span className="rm-sr">{words.loading}</span>
      {Array.from({ length: rows }, (_, i) => (
        <i key={i} style={{ width: `${[96, 82, 90, 74, 86][i % 5]}%` }} />
      ))}
    </div>
  )
}
