import { type RefObject, useLayoutEffect, useRef } from 'react'

const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches

/** After each render, slides what carries `data-slide` from where it was to where it is (FLIP, at most 150 ms), so that the eye keeps it. */
export function useSlide(root: RefObject<HTMLElement | null>): void {
  const before = useRef(new Map<string, DOMRect>())
  useLayoutEffect(() => {
    const after = new Map<string, DOMRect>()
    for (const el of root.current?.querySelectorAll<HTMLElement>('[data-slide]') ?? []) {
      const id = el.dataset['slide'] ?? ''
      const now = el.getBoundingClientRect()
      after.set(id, now)
      const was = before.current.get(id)
      if (!was || still()) continue
      const dx = was.left - now.left
      const dy = was.top - now.top
      if (Math.abs(dx) + Math.abs(dy) < 2) continue
      el.animate([{ transform: `translate(${dx}px, ${dy}px)` }, { transform: 'none' }], { duration: 150, easing: 'ease-out' })
    }
    before.current = after
  })
}
