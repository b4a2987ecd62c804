import { Menu as MantineMenu } from '@mantine/core'
import type { ReactNode } from 'react'
import './button.css'
import { KeyHint } from './KeyHint.tsx'
import './menu.css'

export interface MenuItem {
  label: string
  run: () => void
  keys?: string
  /** A heading above this item. */
  group?: string
  /** Why not now; the item stays in sight. */
  whyNot?: string | null
}

export interface MenuProps {
  /** What the button says; a symbol needs `spoken`. */
  label: ReactNode
  spoken?: string
  kind?: 'plain' | 'quiet'
  items: readonly MenuItem[]
}

/** A button that opens a list of verbs. */
export function Menu({ label, spoken, kind = 'plain', items }: MenuProps) {
  return (
    <MantineMenu position="bottom-end" withinPortal>
      <MantineMenu.Target>
        <button type="button" className="rm-button" data-kind={kind} aria-label={spoken}>
          {label}
        </button>
      </MantineMenu.Target>
      <MantineMenu.Dropdown>
        {items.map((i) => (
          <div key={`${i.group ?? ''}${i.label}`}>
            {i.group ? <MantineMenu.Label>{i.group}</MantineMenu.Label> : null}
            <MantineMenu.Item onClick={i.run} disabled={Boolean(i.whyNot)} rightSection={i.keys ? <KeyHint keys={i.keys} /> : null}>
              {i.label}
              {i.whyNot ? <span className="rm-muted"> · {i.whyNot}</span> : null}
            </MantineMenu.Item>
          </div>
        ))}
      </MantineMenu.Dropdown>
    </MantineMenu>
  )
}
