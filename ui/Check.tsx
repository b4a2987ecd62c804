import type { ReactNode } from 'react'
import './field.css'

export interface CheckProps {
  checked: boolean
  onChange: (checked: boolean) => void
  children: ReactNode
}

/** Yes or not yet. */
export function Check({ checked, onChange, children }: CheckProps) {
  return (
    <label className="rm-check">
      <input type="checkbox" checked={checked} onChange={(e) => onChange(e.target.checked)} />
      <span>{children}</span>
    </label>
  )
}
