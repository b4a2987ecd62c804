import { useState } from 'react'
import { Shown, useRead } from '../../../app/index.ts'
import { Button, Page, Stack } from '../../../ui/index.ts'
import { Credentials, heldOn, SignOffs, Tasks, Training, type WalletData } from './Held.tsx'
import { PasswordDialog } from './PasswordDialog.tsx'
import './staff.css'
import { words } from './words.ts'

/** What I hold, and for each task whether I may do it here today, what is missing, and by which rule. */
export function Wallet() {
  const read = useRead('wallet.mine', {}, { on: heldOn })
  return <Shown read={read}>{(data) => <Held data={data} />}</Shown>
}

function Held({ data }: { data: WalletData }) {
  const [changing, setChanging] = useState(false)
  return (
    <Page
      title={words.wallet}
      note={`${data.name} · ${words.today(data.place.name, data.place.jurisdiction)}`}
      actions={<Button onClick={() => setChanging(true)}>{words.ownPassword}</Button>}
    >
      <Stack gap={4}>
        <Tasks title={words.may} tasks={data.tasks} />
        <div className="wallet-held">
          <Credentials credentials={data.credentials} />
          <SignOffs signOffs={data.signOffs} />
          <Training training={data.training} />
        </div>
      </Stack>
      {changing ? <PasswordDialog who={null} onClose={() => setChanging(false)} /> : null}
    </Page>
  )
}
