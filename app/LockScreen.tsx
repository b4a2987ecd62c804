import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../ui/index.ts'
import type { StaffHere } from './actions-type.ts'
import { call } from './api.ts'
import { PinPad } from './PinPad.tsx'
import { Problem } from './problem.ts'
import { SignIn } from './SignIn.tsx'
import './shell.css'
import { signOut, staffHere, switchTo } from './session.ts'
import { words } from './words.ts'

/** Nothing of the chart is in the page while it is locked. A name, six digits, and one is back in one's own place. */
export function LockScreen() {
  const asked = useQuery({ queryKey: ['session.here', {}], queryFn: () => call('session.here', {}, { background: true }) })
  const here = asked.data?.staff ?? staffHere()
  const [picked, setPicked] = useState<StaffHere | null>(null)
  const [other, setOther] = useState(false)
  const [pin, setPin] = useState('')
  const [error, setError] = useState('')
  const [password, setPassword] = useState(false)
  const who = picked ?? (here.length === 1 && !other ? (here[0] ?? null) : null)
  const enter = async (digits: string) => {
    if (!who) return
    try {
      const { status, triesLeft } = await switchTo(who.id, digits)
      if (status === 'signed_in') return
      setError(status === 'wrong' ? words.pinWrong(triesLeft) : words.pinPassword)
    } catch (e) {
      setError(e instanceof Problem ? e.message : String(e))
    }
    setPin('')
  }
  const back = () => {
    setPicked(null)
    setOther(true)
    setPin('')
    setError('')
  }
  if (password || (asked.isSuccess && here.length === 0)) return <SignIn />
  return (
    <main className="gate">
      <div className="gate-card" data-wide={!who}>
        <span className="gate-brand">{words.product}</span>
        <h1>{who ? words.pinFor(who.name) : words.whoAreYou}</h1>
        {error ? (
          <p className="gate-error" role="alert">
            {error}
          </p>
        ) : null}
        {who ? (
          <PinPad key={who.id} value={pin} onChange={setPin} onWhole={(p) => void enter(p)} label={words.pinFor(who.name)} />
        ) : (
          <div className="gate-staff">
            {here.map((s) => (
              <button key={s.id} type="button" className="gate-person" onClick={() => setPicked(s)}>
                <b>{s.name}</b>
                <span>{s.role.replaceAll('_', ' ')}</span>
              </button>
            ))}
          </div>
        )}
        <div className="rm-row" style={{ gap: 8, justifyContent: 'center' }}>
          {who ? (
            <Button kind="quiet" onClick={back}>
              {words.otherPerson}
            </Button>
          ) : null}
          <Button kind="quiet" onClick={() => setPassword(true)}>
            {words.withPassword}
          </Button>
          <Button kind="quiet" onClick={() => void signOut()}>
            {words.signOut}
          </Button>
        </div>
      </div>
    </main>
  )
}
