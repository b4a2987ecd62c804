import { useState } from 'react'
import { Button } from './Button.tsx'
import { Row } from './Stack.tsx'
import { StatusMark } from './StatusMark.tsx'
import './states.css'
import { words } from './words.ts'

export interface FailedProps {
  /** What did not happen: "The board did not load". */
  title: string
  /** What is kept and what to do: "What you typed is kept on this device." */
  kept?: string
  onRetry?: () => void
  /** For whoever helps: an error code and request id, never patient data. */
  code?: string
}

/** A failure keeps what was typed, can be tried again, and has a code to copy. */
export function Failed({ title, kept, onRetry, code }: FailedProps) {
  const [copied, setCopied] = useState(false)
  const copy = () => {
    void navigator.clipboard?.writeText(code ?? '').then(() => setCopied(true))
  }
  return (
    <div className="rm-state" role="alert">
      <h2>
        <StatusMark state="critical" /> {title}
      </h2>
      {kept ? <p>{kept}</p> : null}
      <Row gap={3}>
        {onRetry ? <Button onClick={onRetry}>{words.retry}</Button> : null}
        {code ? (
          <>
            <code>{code}</code>
            <Button kind="quiet" onClick={copy}>
              {copied ? words.codeCopied : words.copyCode}
            </Button>
          </>
        ) : null}
      </Row>
    </div>
  )
}
