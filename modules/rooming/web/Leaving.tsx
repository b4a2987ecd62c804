import { type ReactNode, useRef } from 'react'

/** Says when the work has moved on to another part: the focus is elsewhere on the page, not in a menu or dialog of this part. */
export function Leaving({ onLeave, children }: { onLeave: () => void; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const leave = useRef(onLeave)
  leave.current = onLeave
  const look = () => {
    const at = document.activeElement
    const nowhere = !document.hasFocus() || !at || at === document.body
    if (nowhere || box.current?.contains(at) || at.closest('[role="menu"], [role="dialog"]')) return
    leave.current()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only hears where the focus goes
    <div ref={box} onBlur={() => setTimeout(look)}>
      {children}
    </div>
  )
}
