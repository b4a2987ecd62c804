import { Shown, To, useRead } from '../../../app/index.ts'
import { Card, Stack } from '../../../ui/index.ts'
import { words } from './words.ts'

/** The practice clinic in the wallet: how far, and the way in. */
export function PracticeClinicCard() {
  const read = useRead('scenarios.list', {}, { on: ['scenario'] })
  return (
    <Card title={words.title}>
      <Shown read={read} rows={2}>
        {({ scenarios, passed, open }) => (
          <Stack gap={2}>
            <p>{words.cardNote(passed, scenarios.filter((s) => s.may.allowed).length)}</p>
            {open ? <p>{words.cardOpen(open.title)}</p> : null}
            <To path="/practice-clinic">{words.cardGo}</To>
          </Stack>
        )}
      </Shown>
    </Card>
  )
}
