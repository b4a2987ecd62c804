import type { Context, Fact, PracticeNow } from './context.ts'
import type { Tx } from './db/pool.ts'
import type { House } from './house.ts'
import { newId } from './ids.ts'

/** Roomed itself, when it acts on a fact or on the turn of the day. */
const system = {
  id: '',
  name: 'Roomed',
  role: 'system' as const,
  credentials: [],
  signOffs: [],
  training: { documented: [], hours: {}, reps: {} },
}

/** What a listener or a daily job receives. What it tells goes into `told`, to be sent before the commit. */
export const systemContext = (house: House, practice: PracticeNow, tx: Tx, told: Fact[]): Context => ({
  practice,
  actor: system,
  sessionId: undefined,
  deviceId: undefined,
  actId: newId(),
  now: house.clock.now(),
  today: practice.today,
  tx,
  authority: undefined,
  tell: (fact) => told.push(fact),
  saw: () => {},
  session: () => {},
  remark: () => {},
})
