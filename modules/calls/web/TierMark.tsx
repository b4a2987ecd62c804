import { type Status, StatusMark } from '../../../ui/index.ts'
import type { Tier } from '../protocol.ts'
import { words } from './words.ts'

const marks: Record<Tier, Status> = { emergency: 'critical', now: 'alert', same_day: 'waiting', routine: 'open' }

/** How pressing a call is; before the questions nobody knows. */
export const TierMark = ({ tier }: { tier: Tier | null }) =>
  tier ? <StatusMark state={marks[tier]}>{words.tierNames[tier]}</StatusMark> : <span className="rm-muted">…</span>
