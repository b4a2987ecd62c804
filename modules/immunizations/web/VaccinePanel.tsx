import { useId } from 'react'
import { Shown, useKeys, useRead } from '../../../app/index.ts'
import { Section } from '../../../ui/index.ts'
import { focusIn } from '../../orders/web/Chair.tsx'
import { GivenList } from './Given.tsx'
import { VaccineDose } from './VaccineDose.tsx'
import { words } from './words.ts'

export interface PanelProps {
  visitId: string
  patientId: string
}

/** The vaccines of a visit, done at the chair; stands within the rooming list or by itself. */
export function VaccinePanel({ visitId, patientId }: PanelProps) {
  const orders = useRead('orders.of_visit', { visitId }, { on: ['immunization'] })
  const stock = useRead('immunizations.lots', { visitId }, { on: ['stock'] })
  const given = useRead('immunizations.list', { patientId, visitId })
  const scanId = useId()
  const open = (orders.data?.orders ?? []).filter((o) => o.kind === 'vaccine' && o.state === 'signed')
  const [first] = open
  useKeys({ scope: words.keys, keys: first ? [{ key: 'i', label: words.toScan, run: () => focusIn(`${scanId}${first.id}`) }] : [] })
  const entries = given.data?.immunizations ?? []
  return (
    <Section title={words.title}>
      <Shown read={orders} rows={2}>
        {() =>
          open.length > 0 ? (
            <Shown read={stock} rows={4}>
              {({ lots }) =>
                open.map((order) => (
                  <VaccineDose key={order.id} order={order} patientId={patientId} lots={lots} scanId={`${scanId}${order.id}`} />
                ))
              }
            </Shown>
          ) : entries.length > 0 ? null : (
            <p className="rm-muted">{words.none}</p>
          )
        }
      </Shown>
      <GivenList entries={entries} />
    </Section>
  )
}
