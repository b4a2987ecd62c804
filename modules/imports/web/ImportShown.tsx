import { type OutputOf, Shown, To, useRead } from '../../../app/index.ts'
import { type Column, Section, Stack, Table } from '../../../ui/index.ts'
import { listNames } from '../imports.ts'
import './imports.css'
import { kindName, words } from './words.ts'

type Import = OutputOf<'imports.show'>

/** Parts of one kind that are kept for one reason. */
interface Left {
  what: string
  why: string
  count: number
}

/** Many parts are kept for the same reason: one line each kind and reason, the most first. */
function grouped(parts: Import['notUnderstood']): Left[] {
  const groups = new Map<string, Left>()
  for (const { resourceType, why, path } of parts) {
    const reason = path ? `${why} (${path})` : why
    const group = groups.get(`${resourceType} ${reason}`) ?? { what: kindName(resourceType), why: reason, count: 0 }
    groups.set(`${resourceType} ${reason}`, { ...group, count: group.count + 1 })
  }
  return [...groups.values()].sort((a, b) => b.count - a.count)
}

const columns: readonly Column<Left>[] = [
  { key: 'what', title: words.what, cell: (row) => row.what },
  { key: 'count', title: words.howMany, align: 'number', width: '120px', cell: (row) => row.count },
  { key: 'why', title: words.why, cell: (row) => row.why },
]

/** One file: what is in the chart now, and what is only kept. */
export function ImportShown({ id }: { id: string }) {
  const read = useRead('imports.show', { id })
  return <Shown read={read}>{(one) => <Told one={one} />}</Shown>
}

function Told({ one }: { one: Import }) {
  return (
    <Stack gap={6}>
      <Section title={one.patient} note={one.name}>
        <Stack gap={3}>
          <h3>{words.inChart}</h3>
          <dl className="im-counts">
            {Object.entries(listNames).map(([key, name]) => (
              <div key={key}>
                <dt>{name}</dt>
                <dd>{one.understood[key] ?? 0}</dd>
              </div>
            ))}
          </dl>
          <To path={`/patients/${one.patientId}`}>{words.openPatient(one.mrn)}</To>
        </Stack>
      </Section>
      <Section title={words.left} note={String(one.notUnderstood.length)}>
        <p className="im-quiet">{one.notUnderstood.length ? words.leftNote : words.nothingLeft}</p>
        {one.notUnderstood.length ? (
          <Table label={words.left} columns={columns} rows={grouped(one.notUnderstood)} rowKey={(row) => `${row.what} ${row.why}`} />
        ) : null}
      </Section>
    </Stack>
  )
}
