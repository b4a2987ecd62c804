import { type OutputOf, Shown, useGo, useMe, useRead } from '../../../app/index.ts'
import { Card, type Column, Empty, showInstant, Table } from '../../../ui/index.ts'
import { outlineOf } from '../exam.ts'
import { Bar } from './Bar.tsx'
import { words } from './words.ts'

type Taken = OutputOf<'exam.mocks'>['mocks'][number]

/** My mock exams, the newest first; a row opens its result. */
export function Mocks() {
  const read = useRead('exam.mocks', {}, { on: ['mock'] })
  const go = useGo()
  const { timeZone } = useMe().practice
  const columns: Column<Taken>[] = [
    { key: 'when', title: words.when, cell: (m) => showInstant(m.begunAt, { timeZone, hours: 12 }) },
    { key: 'exam', title: words.exam, cell: (m) => outlineOf(m.exam).name },
    {
      key: 'right',
      title: words.right,
      cell: (m) => <Bar share={m.of ? m.right / m.of : 0}>{words.rightOf(m.right, m.of)}</Bar>,
      width: '40%',
    },
  ]
  return (
    <Card title={words.mocks} flush>
      <Shown read={read} isEmpty={({ mocks }) => mocks.length === 0} empty={<Empty title={words.noMocks}>{words.noMocksWhy}</Empty>}>
        {({ mocks }) => (
          <Table
            label={words.mocks}
            columns={columns}
            rows={mocks}
            rowKey={(m) => m.mockId}
            onOpen={(m) => go(`/exam/result/${m.mockId}`)}
          />
        )}
      </Shown>
    </Card>
  )
}
