import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Failed, Skeleton } from '../ui/index.ts'
import { LockScreen } from './LockScreen.tsx'
import { home } from './places.ts'
import { SetPin } from './SetPin.tsx'
import { lastPlaceOf, Shell } from './Shell.tsx'
import { SignIn } from './SignIn.tsx'
import { loadSession, useSession } from './session.ts'
import './shell.css'
import { words } from './words.ts'

const LAST = 'roomed-last'

/**
 * Each person returns to their own place on a shared screen: before anything of the last person's place is drawn, let alone asked
 * for in the new one's name.
 */
function useOwnPlace(staffId: string | undefined): boolean {
  const router = useRouter()
  const [placed, setPlaced] = useState<string | undefined>(undefined)
  useEffect(() => {
    if (!staffId) return
    const last = sessionStorage.getItem(LAST)
    if (last && last !== staffId) router.history.replace(lastPlaceOf(staffId) ?? home())
    sessionStorage.setItem(LAST, staffId)
    setPlaced(staffId)
  }, [router, staffId])
  return placed === staffId
}

/** What stands before the screens: nothing inside is drawn unless someone is signed in. */
export function Gate() {
  const { kind, me } = useSession()
  const [later, setLater] = useState(false)
  const placed = useOwnPlace(me?.staffId)
  if (kind === 'in' && me && !me.hasPin && !later) {
    const done = () => {
      setLater(true)
      void loadSession()
    }
    return <SetPin onDone={done} />
  }
  if (kind === 'in' && !placed) return null
  if (kind === 'in') return <Shell key={me?.staffId} />
  if (kind === 'locked') return <LockScreen />
  if (kind === 'out') return <SignIn />
  if (kind === 'unknown') return <Skeleton rows={3} />
  return (
    <main className="gate">
      <Failed title={words.noAnswerTitle} kept={words.noAnswerKept} onRetry={() => void loadSession()} />
    </main>
  )
}
