import { useState } from 'react'
import { type OutputOf, Shown, To, useParam, useRead } from '../../../app/index.ts'
import { Button, Page, Stack } from '../../../ui/index.ts'
import { roleNames, type StaffRole } from '../staff.ts'
import { CredentialDialog } from './CredentialDialog.tsx'
import { Credentials, heldOn, SignOffs, Tasks, Training } from './Held.tsx'
import './staff.css'
import { TrainingDialog } from './TrainingDialog.tsx'
import { words } from './words.ts'

type File = OutputOf<'staff.file'>
type Adding = keyof File['may']

/** A person's page: what is on file, what can be added, and what it lets them do here today. */
export function StaffFile() {
  const staffId = useParam('staffId')
  const read = useRead('staff.file', { staffId }, { on: heldOn })
  return <Shown read={read}>{(file) => <OnFile staffId={staffId} file={file} />}</Shown>
}

function OnFile({ staffId, file }: { staffId: string; file: File }) {
  const [adding, setAdding] = useState<Adding | null>(null)
  const add = (what: Adding, label: string) => {
    const { allowed, because } = file.may[what]
    return (
      <Button onClick={() => setAdding(what)} whyNot={allowed ? null : (because ?? null)}>
        {label}
      </Button>
    )
  }
  const asked = { staffId, name: file.name, onClose: () => setAdding(null) }
  return (
    <Page
      title={file.name}
      note={`${roleNames[file.role as StaffRole] ?? file.role} · ${words.today(file.place.name, file.place.jurisdiction)}`}
      actions={<To path="/admin">{words.toAdmin}</To>}
    >
      <Stack gap={4}>
        <div className="wallet-held">
          <Credentials credentials={file.credentials} actions={add('credential', words.addCredential)} />
          <SignOffs signOffs={file.signOffs} />
          <Training training={file.training} actions={add('training', words.addTraining)} />
        </div>
        <Tasks title={words.mayThey(file.name)} tasks={file.tasks} />
      </Stack>
      {adding === 'credential' ? <CredentialDialog {...asked} /> : null}
      {adding === 'training' ? <TrainingDialog {...asked} tasks={file.tasks} /> : null}
    </Page>
  )
}
