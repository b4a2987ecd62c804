import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Empty, Failed, Skeleton } from '../ui/index.ts'
import type { Problem } from './problem.ts'
import { words } from './words.ts'

export interface ShownProps<T> {
  read: UseQueryResult<T, Problem>
  /** True when there is nothing to list. */
  isEmpty?: (data: T) => boolean
  /** An `<Empty>`: why, and what next. */
  empty?: ReactNode
  /** Rows of the skeleton. */
  rows?: number
  children: (data: T) => ReactNode
}

/** The four designed states of a read: loading, failed, empty, full. Old data stays in sight while it is asked again. */
export function Shown<T>({ read, isEmpty, empty, rows, children }: ShownProps<T>) {
  if (read.data === undefined || read.data === null) {
    if (!read.error) return <Skeleton {...(rows ? { rows } : {})} />
    return <Refusal problem={read.error} onRetry={() => void read.refetch()} />
  }
  if (empty && isEmpty?.(read.data)) return empty
  return children(read.data)
}

/** Says why something was refused or failed, in the server's words. */
export function Refusal({ problem, onRetry }: { problem: Problem; onRetry?: () => void }) {
  if (problem.kind === 'forbidden') return <Empty title={words.deniedTitle}>{problem.message}</Empty>
  if (problem.kind === 'missing') return <Empty title={words.notFound}>{problem.message}</Empty>
  return (
    <Failed title={words.readFailed} kept={`${problem.message} ${words.readKept}`} code={problem.code} {...(onRetry ? { onRetry } : {})} />
  )
}
