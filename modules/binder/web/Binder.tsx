import { useState } from 'react'
import { type OutputOf, Shown, useMe, useRead } from '../../../app/index.ts'
import { Button, Card, type Column, DateField, Empty, Page, Row, Stack, StatusMark, Table } from '../../../ui/index.ts'
import './binder.css'
import { words } from './words.ts'

type Counts = OutputOf<'binder.counts'>
type SectionCount = Counts['sections'][number]

const daysBefore = (day: string, days: number) => new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10)
const spans = [
  { label: words.month, days: 29 },
  { label: words.quarter, days: 89 },
  { label: words.year, days: 364 },
] as const
const grouped = (n: number) => n.toLocaleString('en-US')

const columns: Column<SectionCount>[] = [
  { key: 'section', title: words.section, cell: (s) => <b>{s.title}</b>, width: '24%' },
  { key: 'about', title: words.about, cell: (s) => <span className="rm-second">{s.about}</span> },
  { key: 'lines', title: words.lines, cell: (s) => grouped(s.count), align: 'number', width: '10%' },
]

/** For any span of days: how much there is, one PDF and one set of CSVs. */
export function Binder() {
  const { today } = useMe().practice
  const [span, setSpan] = useState<SpanWish>({ from: daysBefore(today, 29), to: today })
  const { from, to } = span
  const problem = !from || !to ? words.pickDays : from > to ? words.backwards : null
  const read = useRead('binder.counts', { from: from ?? today, to: to ?? today }, { enabled: !problem })
  const counts = problem ? undefined : read.data
  return (
    <Page
      title={words.title}
      note={words.note}
      primary={counts ? <Download name="binder.pdf" counts={counts} may={counts.may.pdf} label={words.pdf} main /> : null}
      foot={counts ? <Download name="binder.csv" counts={counts} may={counts.may.csv} label={words.csv} /> : null}
    >
      <Stack gap={4}>
        <SpanRow span={span} today={today} onChange={setSpan} />
        {problem ? <StatusMark state="waiting">{problem}</StatusMark> : <Content read={read} />}
      </Stack>
    </Page>
  )
}

interface SpanWish {
  from: string | null
  to: string | null
}

function SpanRow({ span, today, onChange }: { span: SpanWish; today: string; onChange: (span: SpanWish) => void }) {
  return (
    <div className="bi-span">
      <DateField stacked label={words.from} today={today} value={span.from} onChange={(from) => onChange({ ...span, from })} />
      <DateField stacked label={words.to} today={today} value={span.to} onChange={(to) => onChange({ ...span, to })} />
      <Row>
        {spans.map(({ label, days }) => (
          <Button key={label} onClick={() => onChange({ from: daysBefore(today, days), to: today })}>
            {label}
          </Button>
        ))}
      </Row>
    </div>
  )
}

function Content({ read }: { read: ReturnType<typeof useRead<'binder.counts'>> }) {
  return (
    <Shown
      read={read}
      rows={12}
      isEmpty={(d) => d.sections.every((s) => s.count === 0)}
      empty={<Empty title={words.empty}>{words.emptyWhy}</Empty>}
    >
      {({ sections, mostInPdf }) => (
        <Stack gap={3}>
          <Card title={words.holds} flush>
            <Table label={words.holds} columns={columns} rows={sections} rowKey={(s) => s.key} />
          </Card>
          <p className="rm-muted">
            {words.limit(grouped(mostInPdf))} {words.wait} {words.patients}
          </p>
        </Stack>
      )}
    </Shown>
  )
}

interface DownloadProps {
  name: 'binder.pdf' | 'binder.csv'
  counts: Counts
  may: Counts['may']['pdf']
  label: string
  main?: boolean
}

/** Opens in a tab of its own: days in the address, never names. */
function Download({ name, counts: { from, to }, may, label, main = false }: DownloadProps) {
  if (!may.allowed) return <Button whyNot={may.because}>{label}</Button>
  return (
    <a
      className="rm-button"
      data-kind={main ? 'primary' : 'plain'}
      href={`/paper/${name}?from=${from}&to=${to}`}
      target="_blank"
      rel="noreferrer"
    >
      {label}
    </a>
  )
}
