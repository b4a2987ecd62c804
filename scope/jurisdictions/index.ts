import type { JurisdictionRules } from '../rule.ts'
import { ca } from './ca.ts'
import { fl } from './fl.ts'
import { ny } from './ny.ts'
import { tx } from './tx.ts'
import { wa } from './wa.ts'

/** Every state we have rules for, each with its versions by date. A new state is a file and a line here; a new version an element more. */
export const jurisdictions = {
  CA: [ca],
  WA: [wa],
  NY: [ny],
  TX: [tx],
  FL: [fl],
} as const satisfies Record<string, readonly JurisdictionRules[]>
