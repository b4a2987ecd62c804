import { useState } from 'react'
import { type OutputOf, Shown, To, useParam, useRead } from '../../../app/index.ts'
import { Page, Stack, Tabs } from '../../../ui/index.ts'
import { roleNames, type StaffRole } from '../../staff/staff.ts'
import { heldOn } from '../../staff/web/Held.tsx'
import { MayToday } from '../../staff/web/MayToday.tsx'
import { RoleButton } from '../../staff/web/RoleDialog.tsx'
import { TrainingEntries } from '../../staff/web/TrainingEntries.tsx'
import { type Tab, theirs } from './parts.tsx'
import './wallet.css'
import { words } from './words.ts'

type File = OutputOf<'staff.file'>

/** A person of the team: what is on file, what can be added or taken back, and what it lets them do here today. */
export function Person() {
  const staffId = useParam('staffId')
  const read = useRead('staff.file', { staffId }, { on: heldOn })
  return <Shown read={read}>{(file) => <OnFile key={staffId} staffId={staffId} file={file} />}</Shown>
}

const tabs = ['credentials', 'skills', 'training', 'today'] as const

function OnFile({ staffId, file }: { staffId: string; file: File }) {
  const [shows, setShows] = useState<Tab | 'today'>('credentials')
  const { name } = file
  return (
    <Page
      title={name}
      note={`${roleNames[file.role as StaffRole] ?? file.role} · ${words.at(file.place.name, file.place.jurisdiction)}`}
      actions={
        <>
          <RoleButton staffId={staffId} name={name} role={file.role} may={file.may.role} />
          <To path="/admin">{words.toAdmin}</To>
        </>
      }
    >
      <div className="wl-page">
        <Tabs
          label={words.partsOf(name)}
          tabs={tabs.map((id) => ({ id, title: words.tabs[id] }))}
          value={shows}
          onChange={(id) => setShows(id as Tab | 'today')}
        />
        <div className="wl-tab">
          <Stack gap={4}>
            {shows === 'today' ? <MayToday title={words.mayThey(name)} tasks={file.tasks} /> : null}
            {shows === 'training' ? <TrainingEntries staffId={staffId} file={file} /> : null}
            {theirs
              .filter((p) => p.tab === shows)
              .map(({ part: Part }, i) => (
                <Part key={`${shows}${i}`} staffId={staffId} name={name} />
              ))}
          </Stack>
        </div>
      </div>
    </Page>
  )
}
