import { Button } from '../ui/index.ts'
import { useIdle } from './idle.ts'
import { useMe } from './session.ts'
import { words } from './words.ts'

/** Twenty seconds before the lock; any touch or key stays. */
export function IdleWarning() {
  const { lockAfterSeconds } = useMe()
  const left = useIdle(lockAfterSeconds)
  if (left === null) return null
  return (
    <div className="app-idle" role="alert">
      <strong>{words.lockSoon(left)}</strong>
      <span className="rm-second">{words.lockSoonWhy}</span>
      <Button onClick={() => undefined}>{words.stay}</Button>
    </div>
  )
}
