import { useState } from 'react'
import { Button } from '../ui/index.ts'
import type { StaffOffer } from './actions-type.ts'
import { PinPad } from './PinPad.tsx'
import { Problem } from './problem.ts'
import { SignIn } from './SignIn.tsx'
import './shell.css'
import { signOut, staffHere, switchTo } from './session.ts'
import { words } from './words.ts'

/** Nothing of the chart is in the page while it is locked. A name, six digits, and one is back in one's own place. */
export function LockScreen() {
  const here = staffHere()
  const [who, setWho] = useState<StaffOffer | null>(here.length === 1 ? (here[0] ?? null) : null)
  const [pin, setPin] = useState('')
  const [error, setError] = useState('')
  const [password, setPassword] = useState(here.length === 0)
  const enter = async (digits: string) => {
    if (!who) return
    try {
      await switchTo(who.id, digits)
    } catch (e) {
      setPin('')
      setError(
        e instanceof Problem && e.kind !== 'forbidden' && e.kind !== 'unauthenticated' && e.kind !== 'invalid' ? e.message : words.pinWrong,
      )
    }
  }
  const back = () => {
    setWho(null)
    setPin('')
    setError('')
  }
  if (password) return <SignIn />
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
              <button key={s.id} type="button" className="gate-person" onClick={() => setWho(s)}>
                <b>{s.name}</b>
                <span>{s.credential ?? s.role.replaceAll('_', ' ')}</span>
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
