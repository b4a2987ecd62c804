import { type OutputOf, Shown, To, useRead } from '../../../app/index.ts'
import { type Column, Section, Stack, Table } from '../../../ui/index.ts'
import { listNames } from '../imports.ts'
import './imports.css'
import { kindName, words } from './words.ts'

type Import = OutputOf<'imports.show'>
type Left = Import['notUnderstood'][number]

const columns: readonly Column<Left>[] = [
  { key: 'what', title: words.what, cell: (row) => kindName(row.resourceType) },
  { key: 'why', title: words.why, cell: (row) => (row.path ? `${row.why} (${row.path})` : row.why) },
  { key: 'id', title: words.id, cell: (row) => row.id },
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
          <Table
            label={words.left}
            columns={columns}
            rows={one.notUnderstood}
            rowKey={(row) => `${row.resourceType}/${row.id}/${row.path ?? ''}`}
          />
        ) : null}
      </Section>
    </Stack>
  )
}
