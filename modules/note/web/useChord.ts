import { useEffect, useRef } from 'react'

/** Ctrl+Shift+S: a chord that no hand makes by habit, heard before the page's own Ctrl+S. */
export function useSignChord(run: () => void): void {
  const current = useRef(run)
  current.current = run
  useEffect(() => {
    const hear = (e: KeyboardEvent) => {
      if (!(e.ctrlKey || e.metaKey) || !e.shiftKey || e.altKey || e.key.toLowerCase() !== 's') return
      e.preventDefault()
      e.stopPropagation()
      if (!e.repeat) current.current()
    }
    addEventListener('keydown', hear, { capture: true })
    return () => removeEventListener('keydown', hear, { capture: true })
  }, [])
}
