import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { PrimaryButton, TextField } from '../ui/index.ts'
import { call } from './api.ts'
import { Problem } from './problem.ts'
import './shell.css'
import { signIn } from './session.ts'
import { words } from './words.ts'

/** Login and password; a demo offers its staff by name. */
export function SignIn() {
  const offer = useQuery({ queryKey: ['session.offer', {}], queryFn: () => call('session.offer', {}, { background: true }) })
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState('')
  const enter = async (name: string, secret: string) => {
    if (busy) return
    setBusy(true)
    setError('')
    try {
      const { status } = await signIn(name, secret)
      if (status !== 'signed_in') setError(status === 'wait' ? words.signInWait : words.signInWrong)
    } catch (e) {
      setError(e instanceof Problem ? e.message : String(e))
    }
    setPassword('')
    setBusy(false)
  }
  const send = (e: FormEvent) => {
    e.preventDefault()
    void enter(login, password)
  }
  const demo = offer.data?.demo ? offer.data : null
  const empty = offer.error instanceof Problem && offer.error.code === 'setup_needed'
  return (
    <main className="gate">
      <div className="gate-card" data-wide={Boolean(demo)}>
        <span className="gate-brand">{words.product}</span>
        <h1>{offer.data?.practiceName || words.signInTitle}</h1>
        {empty ? (
          <p className="gate-note">
            {words.setupNeeded} <a href="/setup">{words.goSetup}</a>
          </p>
        ) : null}
        {offer.error instanceof Problem && !empty ? <p className="gate-error">{offer.error.message}</p> : null}
        {error ? (
          <p className="gate-error" role="alert">
            {error}
          </p>
        ) : null}
        {demo ? (
          <>
            <p className="gate-note">
              {words.demo}. {words.demoStaff}.
            </p>
            <div className="gate-staff">
              {demo.staff.map((s) => (
                <button
                  key={s.id}
                  type="button"
                  className="gate-person"
                  disabled={busy}
                  onClick={() => void enter(s.login, demo.demoPassword ?? '')}
                >
                  <b>{s.name}</b>
                  <span>{s.credential ? `${s.credential} · ${s.role.replaceAll('_', ' ')}` : s.role.replaceAll('_', ' ')}</span>
                </button>
              ))}
            </div>
            <h2 className="gate-note">{words.orPassword}</h2>
          </>
        ) : null}
        {offer.isPending || empty ? null : (
          <form className="gate-form" onSubmit={send}>
            <TextField stacked label={words.login} value={login} onChange={setLogin} autoComplete="username" autoFocus={!demo} />
            <TextField
              stacked
              label={words.password}
              type="password"
              value={password}
              onChange={setPassword}
              autoComplete="current-password"
              onEnter={() => void enter(login, password)}
            />
            <PrimaryButton type="submit" busy={busy}>
              {words.signIn}
            </PrimaryButton>
          </form>
        )}
        {demo?.demoPassword ? <p className="rm-muted">{words.demoPassword(demo.demoPassword, demo.demoPin ?? '')}</p> : null}
      </div>
    </main>
  )
}
