import { useState } from 'react'
import { type OutputOf, Shown, To, useMe, useParam, useRead } from '../../../app/index.ts'
import { Card, Choice, type Column, Empty, Page, Stack, StatusMark, showInstant, Table } from '../../../ui/index.ts'
import { outlineOf } from '../exam.ts'
import { Bar } from './Bar.tsx'
import './exam.css'
import { words } from './words.ts'

type Taken = NonNullable<OutputOf<'exam.result'>['result']>
type Area = Taken['areas'][number]
type Line = Taken['lines'][number]

/** /exam/result/$mockId: what was right by area, and each question with the reason for its answer. */
export function Result() {
  const mockId = useParam('mockId')
  const read = useRead('exam.result', { mockId })
  return <Shown read={read}>{({ result }) => (result ? <Scored result={result} /> : null)}</Shown>
}

const columns: Column<Area>[] = [
  { key: 'area', title: words.area, cell: (a) => <b>{a.label}</b>, width: '40%' },
  { key: 'share', title: words.share100, cell: (a) => <Bar share={a.of ? a.right / a.of : 0}>{words.rightOf(a.right, a.of)}</Bar> },
]

function Scored({ result }: { result: Taken }) {
  const { timeZone } = useMe().practice
  const { name, passMark } = outlineOf(result.exam)
  return (
    <Page
      title={words.result(name)}
      note={words.resultNote(result.right, result.of, showInstant(result.finishedAt, { timeZone, hours: 12 }))}
      actions={<To path="/exam">{words.toExam}</To>}
    >
      <Stack gap={4}>
        <p className="ex-prose">{words.noScale(passMark)}</p>
        <Card title={words.byArea} flush>
          <Table label={words.byArea} columns={columns} rows={result.areas} rowKey={(a) => a.id} />
        </Card>
        <Lines lines={result.lines} />
      </Stack>
    </Page>
  )
}

const filters = [
  { value: 'wrong', label: words.onlyWrong },
  { value: 'all', label: words.all },
] as const

function Lines({ lines }: { lines: readonly Line[] }) {
  const [show, setShow] = useState<'wrong' | 'all'>('wrong')
  const shown = lines.filter((l) => show === 'all' || !l.right)
  return (
    <Card
      title={words.lines}
      actions={<Choice hideLabel label={words.show} options={filters} value={show} onChange={setShow} digits={false} />}
    >
      {shown.length === 0 ? <Empty title={words.noneWrong} /> : null}
      <ol className="ex-lines">
        {shown.map((l) => (
          <li key={l.questionId}>
            <p className="ex-line-stem">{l.stem}</p>
            {l.right ? null : (
              <StatusMark state={l.given === null ? 'open' : 'refused'}>
                {l.given === null ? words.notAnswered : words.gave(l.given)}
              </StatusMark>
            )}
            <StatusMark state="done">{words.is(l.answer)}</StatusMark>
            <p className="ex-prose">{l.rationale}</p>
            <p className="rm-second">{words.source(l.source)}</p>
          </li>
        ))}
      </ol>
    </Card>
  )
}
