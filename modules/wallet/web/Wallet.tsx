import { useState } from 'react'
import { Shown, useMe, useRead } from '../../../app/index.ts'
import { Button, Page, Stack, Tabs } from '../../../ui/index.ts'
import { NeedsMe } from '../../credentials/web/NeedsMe.tsx'
import { heldOn, type WalletData } from '../../staff/web/Held.tsx'
import { MayToday } from '../../staff/web/MayToday.tsx'
import { PasswordDialog } from '../../staff/web/PasswordDialog.tsx'
import { mine, type Tab } from './parts.tsx'
import './wallet.css'
import { words } from './words.ts'

type Shows = 'today' | Tab

/** What needs me, what I may do here today, what I hold, and what I can learn. */
export function Wallet() {
  const read = useRead('wallet.mine', {}, { on: heldOn })
  return <Shown read={read}>{(data) => <Mine data={data} />}</Shown>
}

function Mine({ data }: { data: WalletData }) {
  const { role } = useMe()
  const [changing, setChanging] = useState(false)
  const [shows, setShows] = useState<Shows>('today')
  const parts = mine.filter((p) => !p.roles || p.roles.includes(role))
  const tabs = (Object.keys(words.tabs) as Shows[]).filter((t) => t === 'today' || parts.some((p) => p.tab === t))
  return (
    <Page
      title={words.wallet}
      note={`${data.name} · ${words.at(data.place.name, data.place.jurisdiction)}`}
      actions={<Button onClick={() => setChanging(true)}>{words.ownPassword}</Button>}
    >
      <div className="wl-page">
        <Tabs
          label={words.parts}
          tabs={tabs.map((id) => ({ id, title: words.tabs[id] }))}
          value={shows}
          onChange={(id) => setShows(id as Shows)}
        />
        <div className="wl-tab">
          <Stack gap={4}>
            {shows === 'today' ? (
              <>
                <NeedsMe onOpen={() => setShows('credentials')} />
                <MayToday title={words.may} tasks={data.tasks} />
              </>
            ) : (
              parts.filter((p) => p.tab === shows).map(({ part: Part }, i) => <Part key={`${shows}${i}`} />)
            )}
          </Stack>
        </div>
      </div>
      {changing ? <PasswordDialog who={null} onClose={() => setChanging(false)} /> : null}
    </Page>
  )
}
