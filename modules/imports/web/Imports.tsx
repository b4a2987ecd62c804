import { useState } from 'react'
import { type OutputOf, type Problem, Shown, useAct, useMe, useRead } from '../../../app/index.ts'
import { Button, type Column, Empty, Page, Section, Stack, showInstant, Table } from '../../../ui/index.ts'
import { DropChart } from './DropChart.tsx'
import { ImportShown } from './ImportShown.tsx'
import { readChart } from './read-file.ts'
import { words } from './words.ts'

type Line = OutputOf<'imports.list'>['imports'][number]

interface Chosen {
  name: string
  text: string
}

/** /imports: a chart of one patient comes in; what was understood of it, and what is kept but not mapped. */
export function Imports() {
  const list = useRead('imports.list', {}, { on: ['chart'] })
  const [shown, setShown] = useState<string | null>(null)
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [why, setWhy] = useState<string | null>(null)
  const act = useAct('imports.fhir', { keep: false, onDone: ({ id }) => setShown(id) })

  const send = async (file: File) => {
    act.reset()
    setShown(null)
    const read = await readChart(file)
    setWhy('why' in read ? read.why : null)
    if ('why' in read) return
    const chart = { name: file.name, text: read.text }
    setChosen(chart)
    await act.run(chart)
  }
  const anyway = chosen && act.problem?.code === 'maybe_duplicate' ? () => void act.run({ ...chosen, anyway: true }) : null

  return (
    <Page title={words.title} note={words.note}>
      <Stack gap={6}>
        <DropChart busy={act.busy} onFile={(file) => void send(file)} />
        <Why text={why} problem={act.problem} anyway={anyway} />
        {shown ? <ImportShown id={shown} /> : null}
        <Section title={words.list}>
          <Shown
            read={list}
            isEmpty={({ imports }) => imports.length === 0}
            empty={<Empty title={words.emptyTitle}>{words.emptyNext}</Empty>}
          >
            {({ imports }) => <Taken rows={imports} selected={shown} onOpen={(row) => setShown(row.id)} />}
          </Shown>
        </Section>
      </Stack>
    </Page>
  )
}

/** Why a file was not taken in, where it is read: right under where it was dropped. */
function Why({ text, problem, anyway }: { text: string | null; problem: Problem | null; anyway: (() => void) | null }) {
  const message = text ?? problem?.message
  if (!message) return null
  return (
    <div role="alert">
      <h2>{words.refused}</h2>
      <p>{message}</p>
      {anyway ? <Button onClick={anyway}>{words.someoneElse}</Button> : null}
    </div>
  )
}

function Taken({ rows, selected, onOpen }: { rows: readonly Line[]; selected: string | null; onOpen: (row: Line) => void }) {
  const { practice } = useMe()
  const columns: readonly Column<Line>[] = [
    { key: 'patient', title: words.patient, cell: (row) => row.patient },
    { key: 'mrn', title: words.mrn, cell: (row) => row.mrn },
    { key: 'file', title: words.file, cell: (row) => row.name },
    { key: 'when', title: words.when, cell: (row) => showInstant(row.receivedAt, { timeZone: practice.timeZone, hours: 12 }) },
    { key: 'by', title: words.by, cell: (row) => row.receivedBy },
    { key: 'left', title: words.left, align: 'number', cell: (row) => row.notUnderstood },
  ]
  return <Table label={words.list} columns={columns} rows={rows} rowKey={(row) => row.id} selected={selected} onOpen={onOpen} />
}
