import { type ReactNode, useState } from 'react'

interface FoldProps {
  className: string
  title: string
  open?: boolean
  children: ReactNode
}

/** Folded away until it is asked for. What is folded is not in the page: hidden content would keep its colours' changes waiting for ever. */
export function Fold({ className, title, open: begins = false, children }: FoldProps) {
  const [open, setOpen] = useState(begins)
  return (
    <details className={className} open={open} onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>{title}</summary>
      {open ? children : null}
    </details>
  )
}
