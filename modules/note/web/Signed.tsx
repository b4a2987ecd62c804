import { useMe } from '../../../app/index.ts'
import { Card, Stack, StatusMark, showInstant, TextField } from '../../../ui/index.ts'
import { Why } from '../../trail/web/Why.tsx'
import type { NoteData } from './note-view.ts'
import { words } from './words.ts'

export interface Amending {
  text: string
  reason: string
}

export interface SignedProps {
  data: NoteData
  amending: Amending
  onAmending: (next: Amending) => void
  problem: string | null
}

/** The signature, and what was added since. */
export function Signed({ data, amending, onAmending, problem }: SignedProps) {
  const { timeZone } = useMe().practice
  const { signature, amendments, may } = data
  if (!signature) return null
  return (
    <Card title={words.amendments} note={may.amend.allowed ? null : may.amend.because}>
      <Stack gap={2}>
        <p>
          <StatusMark state="done">{words.signedBy(signature.by, showInstant(signature.at, { timeZone }))}</StatusMark>
          <Why actId={signature.actId} />
          {signature.reason ? <span className="rm-muted"> {words.signedFor(signature.reason)}</span> : null}
        </p>
        <p className="no-hash">
          {words.hash} {signature.hash}
        </p>
        {amendments.map((a) => (
          <div key={a.id} className="no-prose">
            <h3>
              {a.by}, {showInstant(a.at, { timeZone })} · {a.reason}
            </h3>
            <p>{a.text}</p>
          </div>
        ))}
        {may.amend.allowed ? (
          <>
            <TextField
              label={words.amendment}
              stacked
              lines={3}
              value={amending.text}
              onChange={(text) => onAmending({ ...amending, text })}
            />
            <TextField
              label={words.amendReason}
              stacked
              value={amending.reason}
              onChange={(reason) => onAmending({ ...amending, reason })}
            />
          </>
        ) : null}
        {problem ? <StatusMark state="critical">{problem}</StatusMark> : null}
      </Stack>
    </Card>
  )
}
