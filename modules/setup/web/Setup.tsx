import { type FormEvent, useState } from 'react'
import { PrimaryButton, Section, SelectField, Stack, StatusMark, TextField } from '../../../ui/index.ts'
import { SetupInput, shortestPassword } from '../setup.ts'
import { emptySetup, pathOf, type SetupForm, setupOf, states, zones } from './form.ts'
import './setup.css'
import { words } from './words.ts'

type Messages = Readonly<Record<string, string>>
interface Refused {
  code?: string
  message?: string
  fields?: { path: string; message: string }[]
}

const byPath = (problems: readonly { path: string; message: string }[]): Messages =>
  Object.fromEntries(problems.map((p) => [p.path, p.message]))

async function create(form: SetupForm): Promise<{ done: true } | { done: false; text: string; messages: Messages }> {
  const checked = SetupInput.safeParse(setupOf(form))
  if (!checked.success) {
    const messages = byPath(checked.error.issues.map((i) => ({ path: i.path.join('.'), message: i.message })))
    return { done: false, text: words.check, messages }
  }
  const answer = await fetch('/setup', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(checked.data),
  }).catch(() => null)
  if (answer?.ok) return { done: true }
  const refused = (await answer?.json().catch(() => null)) as Refused | null | undefined
  return {
    done: false,
    text: refused?.code === 'already_set_up' ? words.already : (refused?.message ?? words.again),
    messages: byPath(refused?.fields ?? []),
  }
}

/** The first run of an empty Roomed: one page, checked as it will be by the server, then the sign-in. */
export function Setup() {
  const [form, setForm] = useState(emptySetup)
  const [busy, setBusy] = useState(false)
  const [text, setText] = useState('')
  const [messages, setMessages] = useState<Messages>({})
  const send = async (e: FormEvent) => {
    e.preventDefault()
    if (busy) return
    setBusy(true)
    const result = await create(form)
    if (result.done) {
      location.assign('/')
      return
    }
    setText(result.text)
    setMessages(result.messages)
    setBusy(false)
  }
  return (
    <main className="setup">
      <form onSubmit={(e) => void send(e)} data-form="true">
        <span className="setup-brand">{words.product}</span>
        <h1>{words.title}</h1>
        <p className="rm-muted">{words.note}</p>
        <Fields form={form} onChange={setForm} messages={messages} />
        {text ? (
          <div role="alert">
            <StatusMark state="critical">{text}</StatusMark> {text === words.already ? <a href="/">{words.toSignIn}</a> : null}
          </div>
        ) : null}
        <div className="setup-foot">
          <PrimaryButton type="submit" busy={busy}>
            {words.create}
          </PrimaryButton>
        </div>
      </form>
    </main>
  )
}

interface FieldsProps {
  form: SetupForm
  onChange: (form: SetupForm) => void
  messages: Messages
}

function Fields({ form, onChange, messages }: FieldsProps) {
  const own = emptySetup().timeZone
  const of = (key: keyof SetupForm) => {
    const text = messages[pathOf[key]]
    return {
      stacked: true,
      label: key === 'timeZone' ? words.timeZone : words[key],
      value: form[key],
      onChange: (value: string) => onChange({ ...form, [key]: value }),
      message: text ? { kind: 'block' as const, text } : null,
    }
  }
  const stateList = states.map((s) => ({ value: s, label: s }))
  return (
    <Stack gap={4}>
      <Section title={words.practice}>
        <TextField {...of('name')} autoFocus />
        <TextField {...of('phone')} type="tel" />
        <TextField {...of('npi')} />
        <SelectField {...of('timeZone')} options={zones(own).map((z) => ({ value: z, label: z.replaceAll('_', ' ') }))} />
      </Section>
      <Section title={words.place}>
        <SelectField
          {...of('jurisdiction')}
          placeholder={words.chooseState}
          options={stateList}
          aside={<span className="rm-muted">{words.jurisdictionWhy}</span>}
        />
        <TextField {...of('line1')} />
        <TextField {...of('line2')} />
        <TextField {...of('city')} />
        <SelectField {...of('state')} placeholder={words.chooseState} options={stateList} />
        <TextField {...of('zip')} />
        <TextField {...of('rooms')} lines={4} />
      </Section>
      <Section title={words.manager}>
        <TextField {...of('given')} autoComplete="given-name" />
        <TextField {...of('family')} autoComplete="family-name" />
        <TextField {...of('login')} autoComplete="username" />
        <TextField
          {...of('password')}
          type="password"
          autoComplete="new-password"
          aside={<span className="rm-muted">{words.passwordRule(shortestPassword)}</span>}
        />
      </Section>
    </Stack>
  )
}
