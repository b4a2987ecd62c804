import { useState } from 'react'
import { type OutputOf, Shown, useRead } from '../../../app/index.ts'
import { Button, Card, Empty } from '../../../ui/index.ts'
import type { Held } from '../shapes.ts'
import { AttachDialog } from './AttachDialog.tsx'
import './credentials.css'
import { FileDialog } from './FileDialog.tsx'
import { HeldCard } from './HeldCard.tsx'
import { heard } from './MyCredentials.tsx'
import { TakeOffDialog } from './TakeOffDialog.tsx'
import { VerifyDialog } from './VerifyDialog.tsx'
import { words } from './words.ts'

type File = OutputOf<'credentials.of'>
type Asking = { what: 'file' } | { what: 'verify' | 'attach' | 'off'; held: Held }

/** What has ended is renewed, not verified again. */
const isOver = ({ standing }: Held) => standing === 'ended' || standing === 'replaced'
const because = (may: File['may']['file']) => (may.allowed ? null : (may.because ?? null))

/** The credentials of a person of the team: filed, verified with their source, taken off, and their courses confirmed. */
export function CredentialsOf({ staffId, name }: { staffId: string; name: string }) {
  const read = useRead('credentials.of', { staffId }, { on: heard })
  return <Shown read={read}>{(file) => <OnFile name={name} file={file} />}</Shown>
}

function OnFile({ name, file }: { name: string; file: File }) {
  const [asking, setAsking] = useState<Asking | null>(null)
  const close = () => setAsking(null)
  const { credentials, may, staffId } = file
  const verbs = (held: Held) =>
    held.withdrawn || !may.verify.allowed ? null : (
      <>
        {isOver(held) ? null : <Button onClick={() => setAsking({ what: 'verify', held })}>{words.verify}</Button>}
        {held.evidence ? null : (
          <Button kind="quiet" onClick={() => setAsking({ what: 'attach', held })}>
            {words.attach}
          </Button>
        )}
        <Button kind="quiet" onClick={() => setAsking({ what: 'off', held })}>
          {words.takeOff}
        </Button>
      </>
    )
  const add = (
    <Button onClick={() => setAsking({ what: 'file' })} whyNot={because(may.file)}>
      {words.add}
    </Button>
  )
  return (
    <Card title={words.title} flush actions={add}>
      {credentials.length === 0 ? <Empty title={words.none}>{words.noneWhyTheirs}</Empty> : null}
      {credentials.map((held) => (
        <HeldCard key={held.id} held={held} own={false} mayConfirm={may.confirm.allowed} verbs={verbs(held)} />
      ))}
      {asking?.what === 'file' ? <FileDialog staffId={staffId} name={name} onClose={close} /> : null}
      {asking?.what === 'verify' ? <VerifyDialog held={asking.held} onClose={close} /> : null}
      {asking?.what === 'attach' ? <AttachDialog held={asking.held} onClose={close} /> : null}
      {asking?.what === 'off' ? <TakeOffDialog held={asking.held} onClose={close} /> : null}
    </Card>
  )
}
