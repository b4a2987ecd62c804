import { useState } from 'react'
import { type OutputOf, Shown, useRead } from '../../../app/index.ts'
import { Button, type Column, Empty, Row, Stack, Table } from '../../../ui/index.ts'
import { AddSystem } from './AddSystem.tsx'
import { words as control } from './control-words.ts'
import { ReceiveKit } from './ReceiveKit.tsx'
import { SetRule } from './SetRule.tsx'
import { words } from './words.ts'

export type List = OutputOf<'testsystems.list'>
type System = List['systems'][number]
const w = words.systems

const answersOf = ({ number, values }: System) =>
  number ? `${number.possibleLow}–${number.possibleHigh} ${number.unit}` : values.join(', ')

const columns = (onRule: (system: System) => void): Column<System>[] => [
  { key: 'name', title: w.name, cell: (s) => <b>{s.name}</b> },
  { key: 'specimen', title: w.specimen, cell: (s) => s.specimen },
  { key: 'values', title: w.values, cell: answersOf },
  { key: 'code', title: w.procedureCode, cell: (s) => <span className="rm-num">{s.procedureCode}</span> },
  { key: 'loinc', title: w.loinc, cell: (s) => <span className="rm-num">{s.loinc}</span> },
  {
    key: 'rule',
    title: w.rule,
    cell: (s) => (
      <Button kind="quiet" onClick={() => onRule(s)} label={control.ruleOf(s.name)}>
        {control.rule}
      </Button>
    ),
  },
]

/** The tests that are ordered and run here. */
export function Systems() {
  const read = useRead('testsystems.list', {}, { on: ['test'] })
  const [adding, setAdding] = useState(false)
  const [ruling, setRuling] = useState<System | null>(null)
  const [receiving, setReceiving] = useState(false)
  const add = <Button onClick={() => setAdding(true)}>{w.add}</Button>
  return (
    <>
      <Shown read={read} rows={3} isEmpty={(d) => d.systems.length === 0} empty={<Empty title={w.none} action={add} />}>
        {({ systems }) => (
          <Stack gap={3}>
            <Table label={w.title} columns={columns(setRuling)} rows={systems} rowKey={(s) => s.id} />
            <Row>
              {add}
              <Button onClick={() => setReceiving(true)}>{words.receive.title}</Button>
            </Row>
          </Stack>
        )}
      </Shown>
      {ruling ? <RuleOf system={ruling} onClose={() => setRuling(null)} /> : null}
      {receiving && read.data ? <ReceiveKit systems={read.data.systems} onClose={() => setReceiving(false)} /> : null}
      {adding && read.data ? <AddSystem known={read.data.known} onClose={() => setAdding(false)} /> : null}
    </>
  )
}

function RuleOf({ system, onClose }: { system: System; onClose: () => void }) {
  const { id: systemId, name: systemName, number, rule } = system
  return <SetRule kit={{ systemId, systemName, number, rule }} onClose={onClose} />
}
