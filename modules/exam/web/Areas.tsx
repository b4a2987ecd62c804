import { type OutputOf, useGo } from '../../../app/index.ts'
import { Button, Card, type Column, Table } from '../../../ui/index.ts'
import { Bar } from './Bar.tsx'
import { words } from './words.ts'

type Area = OutputOf<'exam.progress'>['areas'][number]

/** How I stand in each area of the outline: what is known now, what was answered, what is due. */
export function Areas({ areas }: { areas: readonly Area[] }) {
  const go = useGo()
  const columns: Column<Area>[] = [
    { key: 'area', title: words.area, cell: (a) => <b>{a.label}</b>, width: '28%' },
    { key: 'share', title: words.share, align: 'number', cell: (a) => words.percent(a.share) },
    { key: 'strength', title: words.strength, cell: (a) => <Bar share={a.strength}>{words.percent(100 * a.strength)}</Bar>, width: '22%' },
    { key: 'answered', title: words.answered, align: 'number', cell: (a) => words.ofAll(a.answered, a.questions) },
    { key: 'last', title: words.last, align: 'number', cell: (a) => words.lastOf(a.lastRight, a.lastOf) },
    { key: 'due', title: words.due, align: 'number', cell: (a) => a.due },
    {
      key: 'practise',
      title: '',
      cell: (a) => (
        <Button kind="quiet" label={words.practiseAreaOf(a.label)} onClick={() => go(`/exam/practise/${a.id}`)}>
          {words.practiseArea}
        </Button>
      ),
    },
  ]
  return (
    <Card title={words.areas} note={words.strengthWhy} flush>
      <Table label={words.areas} columns={columns} rows={areas} rowKey={(a) => a.id} />
    </Card>
  )
}
