import type { IconName } from './Icon.tsx'
import { screens } from './screens.ts'
import { words } from './words.ts'

export interface Place {
  path: string
  title: string
  icon: IconName
  /** After `g`. */
  letter: string
  /** Whose it is; everybody's without it. What it shows is refused to others by the server all the same. */
  roles?: readonly string[]
}

const carers = ['medical_assistant', 'nurse', 'provider', 'student', 'manager']
const desk = ['front_desk', 'medical_assistant', 'nurse', 'provider', 'manager']
const money = ['biller', 'manager']

const all: readonly Place[] = [
  { path: '/today', title: words.today, icon: 'today', letter: 't' },
  { path: '/tasks', title: words.tasks, icon: 'tasks', letter: 'd' },
  { path: '/calls', title: words.phones, icon: 'phone', letter: 'h', roles: desk },
  { path: '/patients', title: words.patients, icon: 'patients', letter: 'p' },
  { path: '/schedule', title: words.schedule, icon: 'schedule', letter: 's' },
  { path: '/eligibility', title: words.insurance, icon: 'insurance', letter: 'i', roles: [...desk, 'biller'] },
  { path: '/specimens', title: words.specimens, icon: 'specimens', letter: 'l', roles: carers },
  { path: '/stock', title: words.stock, icon: 'stock', letter: 'k', roles: carers },
  { path: '/quality-control', title: words.quality, icon: 'quality', letter: 'q', roles: carers },
  { path: '/billing', title: words.billing, icon: 'billing', letter: 'b', roles: money },
  { path: '/audit', title: words.audit, icon: 'audit', letter: 'u', roles: ['manager'] },
  { path: '/admin', title: words.admin, icon: 'admin', letter: 'a' },
  { path: '/wallet', title: words.wallet, icon: 'wallet', letter: 'w' },
]

/** Where one can go: the places that have a screen. */
const places: readonly Place[] = all.filter((p) => screens.some((s) => s.path === p.path))

/** The places of somebody who works in this role. */
export const placesOf = (role: string): readonly Place[] => places.filter((p) => !p.roles || p.roles.includes(role))

export const home = () => places[0]?.path ?? '/'
