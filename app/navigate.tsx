import { useParams, useRouter, useRouterState } from '@tanstack/react-router'
import type { MouseEvent, ReactNode } from 'react'

/** Goes to a path such as `/visits/${id}/rooming`. No patient data in it: ids only. */
export function useGo(): (path: string, how?: { replace?: boolean }) => void {
  const router = useRouter()
  return (path, how) => (how?.replace ? router.history.replace(path) : router.history.push(path))
}

/** Where we are, without the query. */
export function usePath(): string {
  return useRouterState({ select: (s) => s.location.pathname })
}

/** An id in the address: `useParam('visitId')`. */
export function useParam(name: string): string {
  const params = useParams({ strict: false }) as Record<string, string | undefined>
  return params[name] ?? ''
}

export interface ToProps {
  path: string
  children: ReactNode
  className?: string
  current?: boolean
}

/** A link within Roomed: a real address, so that it opens in a tab too. */
export function To({ path, children, className, current = false }: ToProps) {
  const go = useGo()
  const follow = (e: MouseEvent) => {
    if (e.button !== 0 || e.metaKey || e.ctrlKey || e.shiftKey || e.altKey) return
    e.preventDefault()
    go(path)
  }
  return (
    <a href={path} className={className} aria-current={current ? 'page' : undefined} onClick={follow}>
      {children}
    </a>
  )
}
