import { useState } from 'react'
import { type OutputOf, Shown, To, useAct, useKeys, useMe, useRead } from '../../../app/index.ts'
import {
  Choice,
  type Column,
  Empty,
  Page,
  PrimaryButton,
  Section,
  type Status,
  StatusMark,
  showMoney,
  showTime,
  Table,
  toast,
} from '../../../ui/index.ts'
import { Loose } from './Loose.tsx'
import { words } from './words.ts'

type DayData = OutputOf<'eligibility.day'>
type OfVisit = DayData['visits'][number]

const marks: Record<OfVisit['standing'], Status> = {
  none: 'open',
  unchecked: 'open',
  pending: 'waiting',
  active: 'done',
  inactive: 'alert',
  undetermined: 'waiting',
}

const dayAfter = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** A day's visits with what their payers answer, and one press that asks for whoever was not asked. */
export function Eligibility() {
  const { today } = useMe().practice
  const [when, setWhen] = useState<'today' | 'tomorrow'>('today')
  const day = when === 'today' ? today : dayAfter(today)
  const read = useRead('eligibility.day', { day }, { on: ['visit', 'coverage', 'clearinghouse', 'appointment'] })
  return <Shown read={read}>{(data) => <OfDay data={data} when={when} onWhen={setWhen} />}</Shown>
}

interface OfDayProps {
  data: DayData
  when: 'today' | 'tomorrow'
  onWhen: (when: 'today' | 'tomorrow') => void
}

function OfDay({ data, when, onWhen }: OfDayProps) {
  const { visits, way, may, day } = data
  const ask = useAct('eligibility.ask_day', {
    keep: false,
    onDone: ({ asked, left }) => toast({ text: words.askedAll(asked, left.length), ...(left.length ? { state: 'waiting' as const } : {}) }),
  })
  const open = new Set(visits.filter((v) => v.standing === 'unchecked').map((v) => v.coverageId)).size
  const whyNot = may.ask.allowed === false ? (may.ask.because ?? null) : way === 'off' ? words.off : open === 0 ? words.allAsked : null
  const run = () => {
    if (!whyNot && !ask.busy) void ask.run({ day })
  }
  useKeys({ scope: words.keys, keys: [{ key: 'ctrl+enter', label: words.askAll(open), run }] })
  return (
    <Page
      title={words.title}
      note={way === 'demo' ? words.demo : way === 'off' ? words.off : words.note}
      primary={
        <PrimaryButton keys="ctrl+enter" onClick={run} busy={ask.busy} whyNot={whyNot}>
          {words.askAll(open)}
        </PrimaryButton>
      }
      foot={ask.problem ? <StatusMark state="critical">{ask.problem.message}</StatusMark> : null}
    >
      <Choice
        hideLabel
        label={words.day}
        options={(['today', 'tomorrow'] as const).map((value) => ({ value, label: words[value] }))}
        value={when}
        onChange={(value) => onWhen(value as 'today' | 'tomorrow')}
      />
      {visits.length ? <Visits visits={visits} /> : <Empty title={words.none}>{words.noneText}</Empty>}
      {may.look.allowed ? (
        <Section title={words.loose}>
          <Loose />
        </Section>
      ) : null}
    </Page>
  )
}

function Visits({ visits }: { visits: readonly OfVisit[] }) {
  const { timeZone } = useMe().practice
  const columns: readonly Column<OfVisit>[] = [
    { key: 'time', title: words.time, cell: (v) => showTime(v.from, { timeZone }) },
    { key: 'patient', title: words.patient, cell: (v) => <To path={`/patients/${v.patientId}`}>{nameOf(v)}</To> },
    { key: 'payer', title: words.payer, cell: (v) => v.payer ?? '' },
    { key: 'answer', title: words.answer, cell: (v) => <StatusMark state={marks[v.standing]}>{words.standings[v.standing]}</StatusMark> },
    { key: 'next', title: words.next, cell: nextOf },
  ]
  return <Table label={words.title} columns={columns} rows={visits} rowKey={(v) => v.visitId} />
}

const nameOf = ({ family, given, preferred }: OfVisit) => [family, preferred ?? given].filter(Boolean).join(', ')

function nextOf(v: OfVisit): string {
  if (v.standing === 'active') return v.copayCents === null ? '' : words.copay(showMoney(v.copayCents))
  if (v.standing === 'inactive') return words.inactiveNext
  return [v.why, v.next].filter(Boolean).join(' ')
}
