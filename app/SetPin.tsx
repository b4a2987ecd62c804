import { useState } from 'react'
import { Button } from '../ui/index.ts'
import { call } from './api.ts'
import { PinPad } from './PinPad.tsx'
import { Problem } from './problem.ts'
import './shell.css'
import { uuid } from './uuid.ts'
import { words } from './words.ts'

/** After a password sign-in: six digits, twice, for coming back on this device. */
export function SetPin({ onDone }: { onDone: () => void }) {
  const [first, setFirst] = useState<string | null>(null)
  const [pin, setPin] = useState('')
  const [error, setError] = useState('')
  const again = (message: string) => {
    setError(message)
    setFirst(null)
    setPin('')
  }
  const whole = async (digits: string) => {
    if (first === null) {
      setFirst(digits)
      setPin('')
      setError('')
      return
    }
    if (digits !== first) return again(words.pinDiffers)
    try {
      await call('session.set_pin', { pin: digits }, { key: uuid() })
      onDone()
    } catch (e) {
      again(e instanceof Problem ? e.message : String(e))
    }
  }
  const title = first === null ? words.pinTitle : words.pinAgain
  return (
    <main className="gate">
      <div className="gate-card">
        <span className="gate-brand">{words.product}</span>
        <h1>{title}</h1>
        <p className="gate-note">{words.pinWhy}</p>
        {error ? (
          <p className="gate-error" role="alert">
            {error}
          </p>
        ) : null}
        <PinPad key={title} value={pin} onChange={setPin} onWhole={(p) => void whole(p)} label={title} />
        <Button kind="quiet" onClick={onDone}>
          {words.pinLater}
        </Button>
      </div>
    </main>
  )
}
