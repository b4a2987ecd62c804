import { type ComponentType, useState } from 'react'
import { Card, Stack, Tabs } from '../../../ui/index.ts'
import { Fees } from '../../charges/web/Fees.tsx'
import { Payers } from '../../coverage/web/Payers.tsx'
import { Products } from '../../immunizations/web/Products.tsx'
import { Systems } from '../../point-of-care/web/Systems.tsx'
import { SentOut } from '../../specimens/web/LabTests.tsx'
import { words } from './words.ts'

interface List {
  id: string
  title: string
  /** Who keeps it; nobody else is shown it here. */
  roles: readonly string[]
  Shown: ComponentType
}

const lists: readonly List[] = [
  { id: 'payers', title: words.payers, roles: ['manager', 'biller'], Shown: Payers },
  { id: 'fees', title: words.fees, roles: ['manager', 'biller'], Shown: Fees },
  { id: 'vaccines', title: words.vaccines, roles: ['manager', 'nurse', 'provider'], Shown: Products },
  { id: 'tests', title: words.tests, roles: ['manager', 'provider'], Shown: Systems },
  { id: 'sent-out', title: words.sentOut, roles: ['manager', 'provider'], Shown: SentOut },
]

/** What the practice bills, gives and tests with: without these lists nothing is ordered and nothing is charged. */
export function Uses({ role }: { role: string }) {
  const mine = lists.filter((l) => l.roles.includes(role))
  const [at, setAt] = useState(mine[0]?.id)
  const open = mine.find((l) => l.id === at)
  if (!open) return null
  return (
    <Card title={words.uses}>
      <Stack gap={3}>
        <Tabs label={words.uses} tabs={mine} value={open.id} onChange={setAt} />
        <open.Shown />
      </Stack>
    </Card>
  )
}
