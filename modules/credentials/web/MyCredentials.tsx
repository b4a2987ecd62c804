import { useState } from 'react'
import { Shown, useRead } from '../../../app/index.ts'
import { Button, Card, Empty } from '../../../ui/index.ts'
import type { Held } from '../shapes.ts'
import { CeDialog } from './CeDialog.tsx'
import './credentials.css'
import { HeldCard } from './HeldCard.tsx'
import { words } from './words.ts'

/** What changes what is on file. */
export const heard = ['staff', 'ce', 'credentials'] as const

type Counted = Held & { clock: NonNullable<Held['clock']> }
const isCounted = (held: Held): held is Counted => held.clock !== null

/** My own credentials, for the wallet: each with its clock, and the way to log a course. */
export function MyCredentials() {
  const read = useRead('credentials.mine', {}, { on: heard })
  const [logging, setLogging] = useState<Counted | null>(null)
  return (
    <Card title={words.title} flush>
      <Shown read={read} rows={3} isEmpty={(d) => d.credentials.length === 0} empty={<Empty title={words.none}>{words.noneWhy}</Empty>}>
        {({ credentials }) =>
          credentials.map((held) => (
            <HeldCard
              key={held.id}
              held={held}
              own
              mayConfirm={false}
              verbs={isCounted(held) ? <Button onClick={() => setLogging(held)}>{words.log}</Button> : null}
            />
          ))
        }
      </Shown>
      {logging ? <CeDialog held={logging} onClose={() => setLogging(null)} /> : null}
    </Card>
  )
}
