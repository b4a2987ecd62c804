import type { ReactNode } from 'react'
import './chair.css'

export interface ChairProps {
  /** What is done, for whom it is read: "Influenza vaccine". */
  label: string
  /** Ctrl+Enter inside, and only inside: the screen around it has its own. */
  onComplete: () => void
  children: ReactNode
}

/** The form of one order, done in the room. */
export function Chair({ label, onComplete, children }: ChairProps) {
  return (
    <fieldset
      className="or-chair"
      data-form="true"
      onKeyDown={(e) => {
        if (e.key !== 'Enter' || !(e.ctrlKey || e.metaKey)) return
        e.preventDefault()
        onComplete()
      }}
    >
      <legend className="rm-sr">{label}</legend>
      {children}
    </fieldset>
  )
}

/** What it is, in type that is read at arm's length: the name, the dose or specimen, and how. */
export function Rights({ name, amount, children }: { name: string; amount: string; children?: ReactNode }) {
  return (
    <div className="or-rights">
      <span className="or-rights-name">{name}</span>
      <span className="or-rights-amount">{amount}</span>
      <span className="or-rights-more">{children}</span>
    </div>
  )
}

/** The buttons of the form, the one that does it last. */
export function ChairFoot({ note, children }: { note?: ReactNode; children: ReactNode }) {
  return (
    <div className="or-chair-foot">
      <div className="or-chair-note">{note}</div>
      {children}
    </div>
  )
}

/** Puts the focus on the first thing inside the element with this id, once it is on screen. */
export function focusIn(id: string): void {
  requestAnimationFrame(() => {
    const inside = document.getElementById(id)
    const to = inside?.querySelector<HTMLElement>('input:checked, input, select, button')
    to?.focus()
    to?.scrollIntoView({ block: 'nearest' })
  })
}
