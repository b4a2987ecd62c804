import { useState } from 'react'
import { type OutputOf, Shown, useMe, useRead } from '../../../app/index.ts'
import { Empty, Section, SelectField, Stack, StatusMark, showInstant, Table } from '../../../ui/index.ts'
import { kinds, ReadingKind, readingKinds } from '../vitals.ts'
import { plainly, showValue } from './entry.ts'
import { words } from './words.ts'

type Row = OutputOf<'vitals.flowsheet'>['readings'][number]

const howOf = (r: Row) =>
  [r.site, r.position, r.cuff]
    .filter((x) => x !== null)
    .map(plainly)
    .join(', ')

/** The newest values of one vital sign, with when, how and by whom. */
export function Flowsheet({ patientId }: { patientId: string }) {
  const me = useMe()
  const [kind, setKind] = useState<ReadingKind>('bp')
  const read = useRead('vitals.flowsheet', { patientId, kind, limit: 20 }, { on: ['vitals', 'reading'] })
  return (
    <Section title={words.flowsheet}>
      <Stack gap={3}>
        <SelectField
          label={words.kind}
          value={kind}
          onChange={(v) => setKind(ReadingKind.parse(v))}
          options={readingKinds.map((k) => ({ value: k, label: kinds[k].name }))}
        />
        <Shown read={read} isEmpty={(d) => d.readings.length === 0} empty={<Empty title={words.noValues}>{words.noValuesWhy}</Empty>}>
          {({ readings }) => (
            <Table<Row>
              label={`${words.flowsheet}: ${kinds[kind].name}`}
              rows={readings}
              rowKey={(r) => r.id}
              columns={[
                { key: 'at', title: words.columns.at, cell: (r) => showInstant(r.takenAt, { timeZone: me.practice.timeZone }) },
                {
                  key: 'value',
                  title: words.columns.value,
                  align: 'number',
                  cell: (r) => (
                    <>
                      {r.flag ? <StatusMark state={r.flag} /> : null} <b>{showValue(r)}</b>
                    </>
                  ),
                },
                { key: 'how', title: words.columns.how, cell: howOf },
                { key: 'by', title: words.columns.by, cell: (r) => r.by ?? r.source ?? '' },
                {
                  key: 'note',
                  title: words.columns.note,
                  cell: (r) => [r.corrects ? words.corrected : '', r.note ?? ''].filter(Boolean).join(': '),
                },
              ]}
            />
          )}
        </Shown>
      </Stack>
    </Section>
  )
}
