import type { ReactNode } from 'react'
import { Button, Choice, NumberField, TextField } from '../../../ui/index.ts'
import type { Part } from './DraftDialog.tsx'
import { type Form, newQuestion } from './form.ts'
import { words } from './words.ts'

const w = words.form

function Rule({
  children,
  source,
  onSource,
  title,
}: {
  children: ReactNode
  source: string
  onSource: (s: string) => void
  title: string
}) {
  return (
    <div className="so-rule">
      <div>{children}</div>
      <TextField label={`${w.source}: ${title}`} stacked value={source} onChange={onSource} placeholder={w.sourceHint} />
    </div>
  )
}

/** Age, interval, season, allergies, temperature: an empty one is not asked. */
export function Rules({ form: f, put }: Part) {
  return (
    <div className="so-part">
      <b>{words.body.who}</b>
      <Rule title={w.age} source={f.ageSource} onSource={(ageSource) => put({ ageSource })}>
        <NumberField label={`${w.age}: ${w.ageFrom}`} value={f.ageFrom} onChange={(ageFrom) => put({ ageFrom })} unit={w.months} />
        <NumberField label={`${w.age}: ${w.ageTo}`} value={f.ageTo} onChange={(ageTo) => put({ ageTo })} unit={w.months} />
      </Rule>
      <Rule title={w.interval} source={f.intervalSource} onSource={(intervalSource) => put({ intervalSource })}>
        <NumberField label={w.interval} value={f.interval} onChange={(interval) => put({ interval })} unit={w.days} />
      </Rule>
      <Rule title={w.season} source={f.seasonSource} onSource={(seasonSource) => put({ seasonSource })}>
        <TextField label={w.season} value={f.season} onChange={(season) => put({ season })} placeholder={w.seasonHint} />
      </Rule>
      <Rule title={w.temp} source={f.tempSource} onSource={(tempSource) => put({ tempSource })}>
        <NumberField label={w.temp} value={f.temp} onChange={(temp) => put({ temp })} unit={w.celsius} />
      </Rule>
      <TextField label={w.allergies} value={f.allergies} onChange={(allergies) => put({ allergies })} placeholder={w.allergiesHint} />
    </div>
  )
}

const changed = <T,>(all: readonly T[], at: number, change: Partial<T>): T[] =>
  all.map((one, i) => (i === at ? { ...one, ...change } : one))
const without = <T,>(all: readonly T[], at: number): T[] => all.filter((_, i) => i !== at)

export function Questions({ form, put }: Part) {
  const { questions } = form
  const change = (at: number, to: Partial<Form['questions'][number]>) => put({ questions: changed(questions, at, to) })
  return (
    <div className="so-part">
      <b>{w.questions}</b>
      {questions.map((q, at) => (
        <div className="so-part" key={q.key}>
          <TextField label={w.question} value={q.text} onChange={(text) => change(at, { text })} />
          <Choice
            label={w.stops}
            options={[
              { value: 'yes', label: words.yes },
              { value: 'no', label: words.no },
            ]}
            value={q.stops}
            onChange={(stops) => change(at, { stops })}
          />
          <TextField label={w.because} value={q.because} onChange={(because) => change(at, { because })} />
          <TextField label={w.source} value={q.source} onChange={(source) => change(at, { source })} placeholder={w.sourceHint} />
          <Button kind="quiet" onClick={() => put({ questions: without(questions, at) })} label={`${w.remove}: ${q.text}`}>
            {w.remove}
          </Button>
        </div>
      ))}
      <Button
        onClick={() => put({ questions: [...questions, newQuestion(questions)] })}
        whyNot={questions.length >= 20 ? w.questions : null}
      >
        {w.addQuestion}
      </Button>
    </div>
  )
}

export function Problems({ form, put, of, title }: Part & { of: 'required' | 'excluded'; title: string }) {
  const all = form[of]
  const change = (at: number, to: Partial<Form['required'][number]>) => put({ [of]: changed(all, at, to) })
  return (
    <div className="so-part">
      <b>{title}</b>
      {all.map((p, at) => (
        <div className="so-part" key={at}>
          <TextField label={w.code} value={p.code} onChange={(code) => change(at, { code })} placeholder="J45" />
          <TextField label={w.label} value={p.label} onChange={(label) => change(at, { label })} />
          <TextField label={w.source} value={p.source} onChange={(source) => change(at, { source })} placeholder={w.sourceHint} />
          <Button kind="quiet" onClick={() => put({ [of]: without(all, at) })} label={`${w.remove}: ${p.label}`}>
            {w.remove}
          </Button>
        </div>
      ))}
      <Button onClick={() => put({ [of]: [...all, { code: '', label: '', source: '' }] })} label={`${w.addProblem}: ${title}`}>
        {w.addProblem}
      </Button>
    </div>
  )
}
