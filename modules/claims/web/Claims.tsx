import { useState } from 'react'
import { Shown, To, useAct, useGo, useKeys, useRead } from '../../../app/index.ts'
import { Empty, Page, PrimaryButton, Section, StatusMark, showMoney, Tabs, toast } from '../../../ui/index.ts'
import { ClaimList } from './ClaimList.tsx'
import type { ClaimRow, ToBuild } from './claims-view.ts'
import './claims.css'
import { FiledTable } from './FiledTable.tsx'
import { Files } from './Files.tsx'
import { ToBuildList } from './ToBuildList.tsx'
import { words } from './words.ts'

type Tab = keyof typeof words.tab

/** The claims on their way out: built, mended, filed. */
export function Claims() {
  const build = useRead('claims.to_build', {}, { on: ['charge', 'visit', 'claim'] })
  const blocked = useRead('claims.list', { state: 'blocked' })
  const ready = useRead('claims.list', { state: 'ready' })
  return (
    <Shown read={build}>
      {({ visits }) => (
        <Shown read={blocked}>
          {(b) => <Shown read={ready}>{(r) => <Queue visits={visits} blocked={b.claims} ready={r.claims} />}</Shown>}
        </Shown>
      )}
    </Shown>
  )
}

interface QueueProps {
  visits: readonly ToBuild[]
  blocked: readonly ClaimRow[]
  ready: readonly ClaimRow[]
}

/** Opens where there is something to do. */
const firstTab = ({ visits, blocked, ready }: QueueProps): Tab =>
  ready.length ? 'ready' : blocked.length ? 'blocked' : visits.length ? 'build' : 'filed'

function Queue(props: QueueProps) {
  const { visits, blocked, ready } = props
  const go = useGo()
  const [tab, setTab] = useState<Tab>(() => firstTab(props))
  const file = useAct('claims.file', {
    keep: false,
    onDone: ({ fileId, claims }) => {
      toast({ text: words.written(claims) })
      go(`/claims/${fileId}`)
    },
  })
  const write = () => {
    if (ready.length && !file.busy) void file.run({ claimIds: ready.map((c) => c.id) })
  }
  const total = ready.reduce((sum, c) => sum + c.totalCents, 0)
  const label = ready.length ? words.write(ready.length, showMoney(total)) : words.writeNone
  const counts = { build: visits.length, blocked: blocked.length, ready: ready.length, filed: 0 }
  useKeys({ scope: words.keys, keys: [{ key: 'ctrl+enter', label, run: write }] })
  return (
    <Page
      title={words.title}
      actions={<To path="/billing">{words.toCharges}</To>}
      primary={
        <PrimaryButton keys="ctrl+enter" onClick={write} busy={file.busy} whyNot={ready.length ? null : words.noneReady}>
          {label}
        </PrimaryButton>
      }
      foot={file.problem ? <StatusMark state="critical">{file.problem.message}</StatusMark> : null}
    >
      <div className="cl-tabs">
        <Tabs
          label={words.tabs}
          tabs={(['build', 'blocked', 'ready', 'filed'] as const).map((id) => ({ id, title: words.tab[id](counts[id]) }))}
          value={tab}
          onChange={(id) => setTab(id as Tab)}
        />
      </div>
      {tab === 'filed' ? <Filed /> : <Waiting tab={tab} {...props} />}
    </Page>
  )
}

function Waiting({ tab, visits, blocked, ready }: QueueProps & { tab: 'build' | 'blocked' | 'ready' }) {
  const count = { build: visits, blocked, ready }[tab].length
  if (count === 0) return <Empty title={words.empty[tab][0]}>{words.empty[tab][1]}</Empty>
  if (tab === 'build') return <ToBuildList visits={visits} />
  return <ClaimList label={words.tab[tab](count)} claims={tab === 'ready' ? ready : blocked} />
}

function Filed() {
  const read = useRead('claims.list', { state: 'filed' })
  return (
    <>
      <Section title={words.files}>
        <Files />
      </Section>
      <Section title={words.filedClaims}>
        <Shown
          read={read}
          isEmpty={(d) => d.claims.length === 0}
          empty={<Empty title={words.empty.filed[0]}>{words.empty.filed[1]}</Empty>}
        >
          {({ claims }) => <FiledTable claims={claims} />}
        </Shown>
      </Section>
    </>
  )
}
