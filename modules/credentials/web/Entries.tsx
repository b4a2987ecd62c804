import { useState } from 'react'
import { useAct } from '../../../app/index.ts'
import { Button, StatusMark, showDate, TextField, toast } from '../../../ui/index.ts'
import type { Entry } from '../shapes.ts'
import { Ask } from './Ask.tsx'
import { words } from './words.ts'

interface EntriesProps {
  entries: readonly Entry[]
  unit: string
  /** The manager confirms another's; each takes back their own until then. */
  mayConfirm: boolean
  own: boolean
}

/** Courses, newest first, with what is still to be confirmed. */
export function Entries({ entries, unit, mayConfirm, own }: EntriesProps) {
  const [taking, setTaking] = useState<Entry | null>(null)
  if (entries.length === 0) return null
  return (
    <ul className="cr-entries">
      {entries.map((e) => (
        <li key={e.id} data-off={e.withdrawnReason !== null}>
          <span className="rm-num">{showDate(e.doneOn)}</span>
          <span>
            <b>{e.title}</b>{' '}
            <span className="rm-second">
              {e.amount} {unit}, {e.provider} ·{' '}
              {e.withdrawnReason ?? (e.confirmedBy ? words.confirmedBy(e.confirmedBy) : words.notConfirmed)}
            </span>
          </span>
          <span className="cr-verbs">
            {e.evidenceId ? <Scan evidenceId={e.evidenceId} of={e.title} /> : null}
            {e.withdrawnReason === null && !e.confirmedBy && mayConfirm ? <Confirm entry={e} /> : null}
            {e.withdrawnReason === null && (mayConfirm || (own && !e.confirmedBy)) ? (
              <Button kind="quiet" label={`${words.withdraw}: ${e.title}`} onClick={() => setTaking(e)}>
                {words.withdraw}
              </Button>
            ) : null}
          </span>
        </li>
      ))}
      {taking ? <TakeBack entry={taking} onClose={() => setTaking(null)} /> : null}
    </ul>
  )
}

/** The paper itself, in a tab of its own. */
export function Scan({ evidenceId, of }: { evidenceId: string; of: string }) {
  return (
    <a
      className="rm-button"
      data-kind="quiet"
      href={`/paper/credentials.evidence?evidenceId=${evidenceId}`}
      target="_blank"
      rel="noreferrer"
      aria-label={`${words.show}: ${of}`}
    >
      {words.show}
    </a>
  )
}

function Confirm({ entry }: { entry: Entry }) {
  const act = useAct('ce.confirm', { keep: false, onDone: () => toast({ text: words.confirmed(entry.title) }) })
  return (
    <>
      {act.problem ? <StatusMark state="critical">{act.problem.message}</StatusMark> : null}
      <Button busy={act.busy} label={`${words.confirm}: ${entry.title}`} onClick={() => void act.run({ entryId: entry.id })}>
        {words.confirm}
      </Button>
    </>
  )
}

function TakeBack({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const act = useAct('ce.withdraw', {
    keep: false,
    onDone: () => {
      toast({ text: words.withdrawn(entry.title) })
      onClose()
    },
  })
  const whyNot = reason.trim().length < 3 ? words.needsReason : null
  const save = () => {
    if (!whyNot) void act.run({ entryId: entry.id, reason })
  }
  return (
    <Ask title={words.withdrawTitle(entry.title)} does={words.withdraw} act={act} whyNot={whyNot} onSave={save} onClose={onClose}>
      <TextField stacked autoFocus label={words.reason} value={reason} onChange={setReason} onEnter={save} />
    </Ask>
  )
}
