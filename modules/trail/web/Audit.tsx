import { useState } from 'react'
import { type InputOf, Shown, useMe, useParam, useRead } from '../../../app/index.ts'
import { Button, Card, DateField, Empty, Page, SelectField, TextField } from '../../../ui/index.ts'
import { PatientBanner } from '../../patients/web/PatientBanner.tsx'
import { type Outcome, outcomeNames } from '../trail.ts'
import { AuditTable } from './AuditTable.tsx'
import './trail.css'
import { words } from './words.ts'

type Filter = Omit<InputOf<'audit.list'>, 'before' | 'limit'>

/** Keeps the ends of the pages passed, so that one can go back. */
function usePages() {
  const [ends, setEnds] = useState<readonly string[]>([])
  return { before: ends.at(-1), first: ends.length === 0, next: (end: string) => setEnds([...ends, end]), reset: () => setEnds([]) }
}

/** Who did what: every act and every look, with filters. */
export function Audit() {
  const [filter, setFilter] = useState<Filter>({})
  const pages = usePages()
  const { before } = pages
  const read = useRead('audit.list', { ...filter, ...(before ? { before } : {}) })
  const change = (next: Filter) => {
    pages.reset()
    setFilter(next)
  }
  const clear = <Button onClick={() => change({})}>{words.clear}</Button>
  return (
    <Page title={words.audit} note={words.auditNote} actions={<ByRules onChoose={change} />}>
      <FilterRow filter={filter} onChange={change} />
      <Shown
        read={read}
        rows={10}
        isEmpty={(d) => d.lines.length === 0}
        empty={
          <Empty title={words.none} action={clear}>
            {words.noneWhy}
          </Empty>
        }
      >
        {({ lines, next }) => (
          <>
            <Card flush>
              <AuditTable label={words.audit} lines={lines} />
            </Card>
            <Pages first={pages.first} next={next} onNext={pages.next} onFirst={pages.reset} />
          </>
        )}
      </Shown>
    </Page>
  )
}

/** The manager's first question: who tried what they may not. */
function ByRules({ onChoose }: { onChoose: (filter: Filter) => void }) {
  const { today } = useMe().practice
  const from = new Date(Date.parse(today) - 30 * 86_400_000).toISOString().slice(0, 10)
  return <Button onClick={() => onChoose({ byRules: true, from })}>{words.byRules}</Button>
}

function without<T extends object, K extends keyof T>(filter: T, key: K, value: T[K] | '' | null | undefined): T {
  const { [key]: _old, ...rest } = filter
  return (value ? { ...rest, [key]: value } : rest) as T
}

function FilterRow({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) {
  const { today } = useMe().practice
  const staff = useRead('staff.list', {})
  const set = <K extends keyof Filter>(key: K, value: Filter[K] | '' | null) => onChange(without(filter, key, value))
  return (
    <div className="audit-filter">
      <SelectField
        stacked
        label={words.person}
        value={filter.actorId ?? ''}
        placeholder={words.everyone}
        onChange={(id) => set('actorId', id)}
        options={(staff.data?.staff ?? []).map((s) => ({ value: s.id, label: s.name }))}
      />
      <TextField
        stacked
        label={words.action}
        value={filter.action ?? ''}
        placeholder={words.actionHint}
        onChange={(text) => set('action', text)}
      />
      <SelectField
        stacked
        label={words.outcome}
        value={filter.outcome ?? ''}
        placeholder={words.anyOutcome}
        onChange={(o) => set('outcome', o as Outcome | '')}
        options={Object.entries(outcomeNames).map(([value, label]) => ({ value, label }))}
      />
      <DateField stacked label={words.from} value={filter.from ?? null} today={today} onChange={(d) => set('from', d)} />
      <DateField stacked label={words.to} value={filter.to ?? null} today={today} onChange={(d) => set('to', d)} />
    </div>
  )
}

function Pages({
  first,
  next,
  onNext,
  onFirst,
}: {
  first: boolean
  next: string | null
  onNext: (end: string) => void
  onFirst: () => void
}) {
  return (
    <div className="audit-pages">
      {first ? null : <Button onClick={onFirst}>{words.newest}</Button>}
      {next ? <Button onClick={() => onNext(next)}>{words.older}</Button> : null}
    </div>
  )
}

/** Who looked at one patient's chart. */
export function PatientAudit() {
  const patientId = useParam('patientId')
  const pages = usePages()
  const { before } = pages
  const read = useRead('audit.of_patient', { patientId, ...(before ? { before } : {}) })
  return (
    <Page title={words.ofPatient} banner={<PatientBanner patientId={patientId} />}>
      <Shown read={read} isEmpty={(d) => d.lines.length === 0} empty={<Empty title={words.noneOfPatient}>{words.noneOfPatientWhy}</Empty>}>
        {({ lines, next }) => (
          <>
            <Card flush>
              <AuditTable label={words.ofPatient} lines={lines} />
            </Card>
            <Pages first={pages.first} next={next} onNext={pages.next} onFirst={pages.reset} />
          </>
        )}
      </Shown>
    </Page>
  )
}
