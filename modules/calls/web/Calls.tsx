import { useState } from 'react'
import { type OutputOf, Shown, useAct, useGo, useKeys, useRead } from '../../../app/index.ts'
import { Button, Card, Empty, Page, Stack, StatusMark, Table, Tabs } from '../../../ui/index.ts'
import './calls.css'
import { type CallRow, useColumns } from './columns.tsx'
import { Log } from './Log.tsx'
import { Questions } from './Questions.tsx'
import { words } from './words.ts'

type List = OutputOf<'calls.list'>
type View = keyof typeof words.tabs

/** The telephone: what is open, the log, and the questions that may be read. */
export function Calls() {
  const read = useRead('calls.list', {}, { on: ['call'] })
  const [view, setView] = useState<View>('open')
  const go = useGo()
  const begin = useAct('calls.begin', { keep: false, onDone: ({ callId }) => go(`/calls/${callId}`) })
  useKeys({ scope: words.listKeys, keys: [{ key: 'n', label: words.newCall, run: () => void begin.run({}) }] })
  const tabs = Object.entries(words.tabs).map(([id, title]) => ({ id, title }))
  return (
    <Page
      title={words.title}
      note={read.data ? words.open(read.data.calls.length) : null}
      actions={
        <Button onClick={() => void begin.run({})} busy={begin.busy}>
          {words.newCall}
        </Button>
      }
    >
      <Stack gap={3}>
        <Tabs label={words.views} tabs={tabs} value={view} onChange={(id) => setView(id as View)} />
        {begin.problem ? <StatusMark state="critical">{begin.problem.message}</StatusMark> : null}
        {view === 'open' ? <Shown read={read}>{(data) => <Open data={data} />}</Shown> : null}
        {view === 'log' ? <Log /> : null}
        {view === 'questions' ? <Questions /> : null}
      </Stack>
    </Page>
  )
}

function Open({ data }: { data: List }) {
  const go = useGo()
  const columns = useColumns()
  const take = useAct('calls.take', { keep: false })
  const open = async (call: CallRow) => {
    if (call.state === 'ringing' && !(await take.run({ callId: call.id, version: call.version }))) return
    go(`/calls/${call.id}`)
  }
  if (data.calls.length === 0) return <Empty title={words.none}>{words.noneWhy}</Empty>
  return (
    <Card flush>
      {take.problem ? <StatusMark state="critical">{take.problem.message}</StatusMark> : null}
      <Table label={words.title} columns={columns} rows={data.calls} rowKey={(c) => c.id} onOpen={(c) => void open(c)} />
    </Card>
  )
}
