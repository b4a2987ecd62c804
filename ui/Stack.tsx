import type { ReactNode } from 'react'

/** Steps of the 4-point grid. */
export type Gap = 1 | 2 | 3 | 4 | 6 | 8

export interface StackProps {
  gap?: Gap
  children: ReactNode
}

/** Things under each other. */
export function Stack({ gap = 3, children }: StackProps) {
  return (
    <div className="rm-stack" style={{ gap: `var(--space-${gap})` }}>
      {children}
    </div>
  )
}

/** Things beside each other, wrapping. `apart` pushes the last to the far end. */
export function Row({ gap = 2, apart = false, children }: StackProps & { apart?: boolean }) {
  return (
    <div className="rm-row" style={{ gap: `var(--space-${gap})`, justifyContent: apart ? 'space-between' : 'flex-start' }}>
      {children}
    </div>
  )
}
