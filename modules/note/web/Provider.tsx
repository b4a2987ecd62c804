import { useState } from 'react'
import { fieldMessage, Shown, useAct, useKeys, useParam, useRead } from '../../../app/index.ts'
import { Page, PrimaryButton, Stack, StatusMark, TextField, toast } from '../../../ui/index.ts'
import { PatientBanner } from '../../patients/web/PatientBanner.tsx'
import { Diagnoses } from './Diagnoses.tsx'
import { Level } from './Level.tsx'
import './note.css'
import { type NoteData, unsignedBecause } from './note-view.ts'
import { Orders } from './Orders.tsx'
import { Recorded } from './Recorded.tsx'
import { type Amending, Signed } from './Signed.tsx'
import { useSignChord } from './useChord.ts'
import { useNote } from './useNote.ts'
import { Writing } from './Writing.tsx'
import { words } from './words.ts'

const shown = [
  'note',
  'diagnosis',
  'diagnoses',
  'visit',
  'vitals',
  'reading',
  'allergy',
  'allergies',
  'history',
  'medication',
  'medicine',
  'tobacco',
  'test',
  'immunization',
  'order',
  'rooming',
]

/** The provider's part of a visit: read what was recorded, decide, sign. */
export function Provider() {
  const visitId = useParam('visitId')
  const read = useRead('note.open', { visitId }, { on: shown })
  return <Shown read={read}>{(data) => <Visit key={data.visitId} data={data} reread={() => read.refetch()} />}</Shown>
}

function Visit({ data, reread }: { data: NoteData; reread: () => Promise<unknown> }) {
  const writing = useNote(data, reread)
  const signing = useSigning(data, writing, reread)
  const amending = useAmending(data)
  const { signature, recorded } = data
  const act = signature ? amending : signing
  const keys = signature ? 'ctrl+enter' : 'ctrl+shift+s'
  useSignChord(() => (signature || signing.whyNot ? undefined : void signing.run()))
  useKeys({
    scope: words.keys,
    keys: [
      { key: 'mod+s', label: words.save, run: () => void writing.save() },
      ...(signature ? [{ key: 'ctrl+enter', label: words.amend, run: () => (amending.whyNot ? undefined : void amending.run()) }] : []),
    ],
  })
  return (
    <Page
      title={words.title}
      note={[recorded.visit.type, recorded.visit.provider].filter(Boolean).join(' · ')}
      banner={<PatientBanner patientId={data.patientId} />}
      primary={
        <PrimaryButton keys={keys} onClick={() => void act.run()} busy={act.busy} whyNot={act.whyNot}>
          {signature ? words.amend : words.sign}
        </PrimaryButton>
      }
      foot={
        <span role="status">
          <Foot data={data} problem={signing.problem} />
        </span>
      }
    >
      <div className="no-columns">
        <section aria-label={words.recorded}>
          <Recorded data={data} />
        </section>
        <Stack gap={3}>
          <Signed data={data} amending={amending.value} onAmending={amending.set} problem={amending.problem} />
          <Orders data={data} />
          <Diagnoses data={data} />
          <Level data={data} writing={writing} />
          <Writing data={data} writing={writing} />
          {signing.standsIn ? (
            <TextField label={words.standIn} stacked value={signing.reason} onChange={signing.setReason} message={signing.reasonMessage} />
          ) : null}
        </Stack>
      </div>
    </Page>
  )
}

/** What the signer should know now: what was refused, or what cannot be done any more afterwards. */
function Foot({ data: { signature, recorded }, problem }: { data: NoteData; problem: string | null }) {
  if (problem) return <StatusMark state="critical">{problem}</StatusMark>
  if (signature) return words.signed
  const open = recorded.orders.filter((o) => o.state === 'signed').length
  return open > 0 ? <StatusMark state="waiting">{words.openOrders(open)}</StatusMark> : null
}

/** Signs what was read: what is typed is written first, and what came in since is read before. */
function useSigning(data: NoteData, writing: ReturnType<typeof useNote>, reread: () => Promise<unknown>) {
  const { visitId, patientId, seen, provider } = data
  const [reason, setReason] = useState('')
  const sign = useAct('note.sign', { keep: false })
  const standsIn = !provider.mine && provider.id !== null && data.may.sign.allowed && !data.signature
  const run = async () => {
    const version = await writing.save()
    if (version === undefined) return
    const done = await sign.run({ visitId, patientId, version, seen, ...(reason ? { reason } : {}) })
    if (done) toast({ text: words.signedDone })
    await reread()
  }
  return {
    run,
    busy: sign.busy || writing.write.busy,
    whyNot: unsignedBecause(data) ?? (standsIn && !reason.trim() ? words.standInWhy : null),
    problem: sign.problem?.message ?? null,
    standsIn,
    reason,
    setReason,
    reasonMessage: fieldMessage(sign.problem, 'reason'),
  }
}

function useAmending({ visitId, patientId, may }: NoteData) {
  const [value, set] = useState<Amending>({ text: '', reason: '' })
  const amend = useAct('note.amend', { keep: false })
  const run = async () => {
    const done = await amend.run({ visitId, patientId, ...value })
    if (!done) return
    set({ text: '', reason: '' })
    toast({ text: words.amended })
  }
  const empty = !value.text.trim() || !value.reason.trim()
  return {
    value,
    set,
    run,
    busy: amend.busy,
    problem: amend.problem?.message ?? null,
    whyNot: may.amend.allowed ? (empty ? words.writeAmendment : null) : (may.amend.because ?? null),
  }
}
