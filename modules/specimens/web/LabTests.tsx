import { useState } from 'react'
import { type OutputOf, Shown, useAct, useRead } from '../../../app/index.ts'
import { Button, type Column, Empty, Page, Row, Section, Stack, StatusMark, Table, toast } from '../../../ui/index.ts'
import { containerOf } from '../containers.ts'
import { AddLabTest } from './AddLabTest.tsx'
import { AdoptTests } from './AdoptTests.tsx'
import { Printers } from './Printers.tsx'
import { words } from './words.ts'

const w = words.tests
export type TestList = OutputOf<'labtests.list'>
type Test = TestList['tests'][number]

/** What can be ordered from laboratories, and where labels are printed. */
export function LabTests() {
  return (
    <Page title={w.title} note={w.about}>
      <SentOut />
    </Page>
  )
}

/** The list and the printers, also among what the practice uses. */
export function SentOut() {
  return (
    <Stack gap={4}>
      <List />
      <Printers />
    </Stack>
  )
}

function List() {
  const read = useRead('labtests.list', {}, { on: ['labtest'] })
  const [open, setOpen] = useState<'add' | 'adopt' | null>(null)
  const retire = useAct('labtests.retire', { keep: false })
  const takeOff = async (t: Test) => {
    if (await retire.run({ labTestId: t.id, version: t.version })) toast({ text: w.retired(t.name) })
  }
  const may = read.data?.may.add
  const why = may && !may.allowed ? (may.because ?? '') : null
  const buttons = (
    <Row>
      <Button onClick={() => setOpen('adopt')} whyNot={why}>
        {w.adopt}
      </Button>
      <Button onClick={() => setOpen('add')} whyNot={why}>
        {w.addTitle}
      </Button>
    </Row>
  )
  return (
    <Section title={w.list} actions={read.data?.tests.length ? buttons : null}>
      <Shown read={read} isEmpty={(d) => d.tests.length === 0} empty={<Empty title={w.none} action={buttons} />}>
        {({ tests }) => (
          <Stack gap={3}>
            <Table label={w.title} columns={columns(takeOff, why)} rows={tests} rowKey={(t) => t.id} />
            {retire.problem ? <StatusMark state="critical">{retire.problem.message}</StatusMark> : null}
          </Stack>
        )}
      </Shown>
      {open === 'add' ? <AddLabTest onClose={() => setOpen(null)} /> : null}
      {open === 'adopt' && read.data ? <AdoptTests list={read.data} onClose={() => setOpen(null)} /> : null}
    </Section>
  )
}

const volumes = (t: Test) =>
  t.containers
    .map((c) =>
      [`${c.count > 1 ? `${c.count} × ` : ''}${containerOf(c.container).name}`, words.chair.volume(c.needMl, c.minMl)]
        .filter(Boolean)
        .join(' '),
    )
    .join(', ')

const columns = (takeOff: (t: Test) => Promise<void>, why: string | null): Column<Test>[] => [
  { key: 'name', title: w.name, cell: (t) => <b>{t.name}</b> },
  { key: 'containers', title: w.containers, cell: volumes },
  { key: 'fasting', title: w.fasting, cell: (t) => (t.fastingHours ? w.hours(t.fastingHours, t.fastingRequired) : '') },
  { key: 'lab', title: w.lab, cell: (t) => t.labName },
  { key: 'days', title: w.days, cell: (t) => w.inDays(t.expectedDays) },
  { key: 'loinc', title: w.loinc, cell: (t) => <span className="rm-num">{t.loinc}</span> },
  {
    key: 'do',
    title: '',
    width: '130px',
    cell: (t) => (
      <Button kind="quiet" onClick={() => void takeOff(t)} label={w.retireOf(t.name)} whyNot={why}>
        {w.retire}
      </Button>
    ),
  },
]
