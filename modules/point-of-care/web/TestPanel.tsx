import { useId } from 'react'
import { Shown, useKeys, useRead } from '../../../app/index.ts'
import { Section } from '../../../ui/index.ts'
import { focusIn } from '../../orders/web/Chair.tsx'
import { Results } from './Results.tsx'
import { TestRun } from './TestRun.tsx'
import { words } from './words.ts'

export interface PanelProps {
  visitId: string
  patientId: string
}

/** The tests of a visit, run at the chair; stands within the rooming list or by itself. */
export function TestPanel({ visitId, patientId }: PanelProps) {
  const orders = useRead('orders.of_visit', { visitId }, { on: ['test'] })
  const menu = useRead('tests.menu', { visitId }, { on: ['kit', 'presence', 'order', 'cosign'] })
  const list = useRead('tests.list', { patientId, visitId })
  const id = useId()
  const open = (orders.data?.orders ?? []).filter((o) => o.kind === 'test' && o.state === 'signed')
  const [first] = open
  useKeys({ scope: words.keys, keys: first ? [{ key: 't', label: words.toResult, run: () => focusIn(`${id}${first.id}`) }] : [] })
  const results = list.data?.results ?? []
  return (
    <Section title={words.title}>
      <Shown read={orders} rows={2}>
        {() =>
          open.length > 0 ? (
            <Shown read={menu} rows={3}>
              {({ systems, now }) =>
                open.map((order) => {
                  const system = systems.find((s) => s.id === order.itemId)
                  return system ? (
                    <TestRun
                      key={order.id}
                      order={order}
                      patientId={patientId}
                      system={system}
                      may={system.may}
                      hour={() => new Date(Date.parse(now) + Date.now() - menu.dataUpdatedAt).toISOString()}
                      resultId={`${id}${order.id}`}
                    />
                  ) : null
                })
              }
            </Shown>
          ) : results.length > 0 ? null : (
            <p className="rm-muted">{words.none}</p>
          )
        }
      </Shown>
      <Results results={results} systems={menu.data?.systems ?? []} />
    </Section>
  )
}
