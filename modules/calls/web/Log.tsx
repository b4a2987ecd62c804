import { useState } from 'react'
import { Shown, useGo, useMe, useRead } from '../../../app/index.ts'
import { Card, DateField, Empty, type PlainDate, Row, Stack, Table } from '../../../ui/index.ts'
import { useColumns } from './columns.tsx'
import { words } from './words.ts'

/** What came in on some days, how pressing it was, and how long it took. */
export function Log() {
  const { today } = useMe().practice
  const go = useGo()
  const columns = useColumns()
  const [days, setDays] = useState<{ from: PlainDate | null; to: PlainDate | null }>({ from: today, to: today })
  const read = useRead('calls.log', { from: days.from ?? today, to: days.to ?? today }, { on: ['call'] })
  return (
    <Stack gap={3}>
      <Row gap={3}>
        <DateField label={words.from} value={days.from} today={today} onChange={(from) => setDays({ ...days, from })} />
        <DateField label={words.to} value={days.to} today={today} onChange={(to) => setDays({ ...days, to })} />
      </Row>
      <Shown read={read} isEmpty={(d) => d.calls.length === 0} empty={<Empty title={words.logNone} />}>
        {({ calls, sums: { medianMinutes, ...sums } }) => (
          <>
            <dl className="cl-sums">
              {Object.entries(sums).map(([name, n]) => (
                <div key={name}>
                  <dt>{words.sums[name as keyof typeof sums]}</dt>
                  <dd>{n}</dd>
                </div>
              ))}
              {medianMinutes === null ? null : (
                <div>
                  <dt>{words.sums.median}</dt>
                  <dd>{Math.round(medianMinutes)}</dd>
                </div>
              )}
            </dl>
            <Card flush>
              <Table label={words.tabs.log} columns={columns} rows={calls} rowKey={(c) => c.id} onOpen={(c) => go(`/calls/${c.id}`)} />
            </Card>
          </>
        )}
      </Shown>
    </Stack>
  )
}
