import type { IconName } from './Icon.tsx'
import { screens } from './screens.ts'
import { words } from './words.ts'

export interface Place {
  path: string
  title: string
  icon: IconName
  /** After `g`. */
  letter: string
}

const all: readonly Place[] = [
  { path: '/today', title: words.today, icon: 'today', letter: 't' },
  { path: '/tasks', title: words.tasks, icon: 'tasks', letter: 'd' },
  { path: '/calls', title: words.phones, icon: 'phone', letter: 'h' },
  { path: '/patients', title: words.patients, icon: 'patients', letter: 'p' },
  { path: '/schedule', title: words.schedule, icon: 'schedule', letter: 's' },
  { path: '/stock', title: words.stock, icon: 'stock', letter: 'k' },
  { path: '/quality-control', title: words.quality, icon: 'quality', letter: 'q' },
  { path: '/billing', title: words.billing, icon: 'billing', letter: 'b' },
  { path: '/audit', title: words.audit, icon: 'audit', letter: 'u' },
  { path: '/admin', title: words.admin, icon: 'admin', letter: 'a' },
  { path: '/wallet', title: words.wallet, icon: 'wallet', letter: 'w' },
]

/** Where one can go: the places that have a screen. */
export const places: readonly Place[] = all.filter((p) => screens.some((s) => s.path === p.path))

export const home = () => places[0]?.path ?? '/'
