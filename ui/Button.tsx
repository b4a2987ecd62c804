import { type ReactNode, type Ref, useId } from 'react'
import './button.css'
import { KeyHint } from './KeyHint.tsx'

export interface ButtonProps {
  children: ReactNode
  onClick?: () => void
  /** `quiet` has no edge, `danger` is for what cannot be taken back. The primary has its own component. */
  kind?: 'plain' | 'quiet' | 'danger'
  /** The key that does the same, shown small. */
  keys?: string
  /** Work is under way; a second click does nothing. */
  busy?: boolean
  /** Why it cannot be done now and who can. A button is never off without saying why. */
  whyNot?: string | null | undefined
  /** Needed when the children are only a symbol. */
  label?: string
  type?: 'button' | 'submit'
  ref?: Ref<HTMLButtonElement>
}

function Base({
  children,
  onClick,
  kind,
  keys,
  busy = false,
  whyNot,
  label,
  type = 'button',
  ref,
}: Omit<ButtonProps, 'kind'> & { kind: string }) {
  const id = useId()
  const off = Boolean(whyNot)
  return (
    <>
      {whyNot ? (
        <span id={id} className="rm-why">
          {whyNot}
        </span>
      ) : null}
      <button
        ref={ref}
        type={off || busy ? 'button' : type}
        className="rm-button"
        data-kind={kind}
        aria-label={label}
        aria-disabled={off || undefined}
        aria-busy={busy || undefined}
        aria-describedby={off ? id : undefined}
        onClick={off || busy ? undefined : onClick}
      >
        {children}
        {keys ? <KeyHint keys={keys} /> : null}
      </button>
    </>
  )
}

export function Button({ kind = 'plain', ...rest }: ButtonProps) {
  return <Base kind={kind} {...rest} />
}

/** The one thing this screen is for. Its label is the verb and its result: "Ready for Dr. Lee". */
export function PrimaryButton(props: Omit<ButtonProps, 'kind'>) {
  return <Base kind="primary" {...props} />
}
