import { type ReactNode, useEffect, useRef } from 'react'
import { Stack } from '../../../ui/index.ts'

/** A dialog gives its close button the focus; its first field is where typing begins, so it takes it over. */
export function FirstField({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const later = setTimeout(() => box.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), 50)
    return () => clearTimeout(later)
  }, [])
  return (
    <div ref={box}>
      <Stack gap={3}>{children}</Stack>
    </div>
  )
}
