import { useState } from 'react'
import type { OutputOf } from '../../../app/index.ts'
import { useAct, useMe } from '../../../app/index.ts'
import { Button, Check, Dialog, PrimaryButton, Stack, StatusMark, showDate, showTime, TextField, toast } from '../../../ui/index.ts'
import { Why } from '../../trail/web/Why.tsx'
import { type Site, sites } from '../immunizations.ts'
import { words } from './words.ts'

export type Entry = OutputOf<'immunizations.list'>['immunizations'][number]

/** What was given or not given at this visit: lot, expiry, site, by whom and who checked. */
export function GivenList({ entries }: { entries: readonly Entry[] }) {
  const [wrong, setWrong] = useState<Entry | null>(null)
  if (entries.length === 0) return null
  return (
    <>
      <ul className="or-done">
        {entries.map((e) => (
          <li key={e.id}>
            <Line entry={e} />
            <Why actId={e.actId} />
            {e.state === 'entered_in_error' ? null : (
              <Button kind="quiet" onClick={() => setWrong(e)} label={words.errorOf(e.name)}>
                {words.error}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {wrong ? <Wrong entry={wrong} onClose={() => setWrong(null)} /> : null}
    </>
  )
}

function Line({ entry: e }: { entry: Entry }) {
  const { timeZone } = useMe().practice
  const at = showTime(e.givenAt, { timeZone })
  if (e.state === 'not_given')
    return (
      <p>
        <StatusMark state="refused">{words.notGivenOf(e.name)}</StatusMark> {[e.notGivenReason, at, e.givenBy].filter(Boolean).join(' · ')}
      </p>
    )
  if (e.state === 'entered_in_error')
    return (
      <p>
        <span data-void="true">{e.name}</span> {words.error}
        {' · '}
        {[at, e.givenBy].filter(Boolean).join(' · ')}
      </p>
    )
  const parts = [
    e.lot ? words.lot(e.lot) : '',
    e.expiresOn ? words.expires(showDate(e.expiresOn)) : '',
    [e.site ? sites[e.site as Site] : '', e.route].filter(Boolean).join(' '),
    at,
    e.givenBy,
    e.verifiedBy ? words.checkedBy(e.verifiedBy) : '',
    e.visEdition ? words.sheetShort(showDate(e.visEdition)) : '',
  ]
  return (
    <p>
      <StatusMark state="done">
        <b>{e.name}</b>
      </StatusMark>{' '}
      {parts.filter(Boolean).join(' · ')}
    </p>
  )
}

/** Takes an entry back: it stays, marked, with the reason. */
function Wrong({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const [doseReturned, setReturned] = useState(false)
  const act = useAct('immunizations.void', {
    onDone: () => {
      toast({ text: words.errorDone })
      onClose()
    },
  })
  const done = () => {
    if (reason.trim()) void act.run({ immunizationId: entry.id, reason: reason.trim(), doseReturned })
  }
  return (
    <Dialog
      title={words.errorOf(entry.name)}
      open
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <PrimaryButton onClick={done} busy={act.busy} whyNot={reason.trim() ? null : words.say}>
            {words.error}
          </PrimaryButton>
        </>
      }
    >
      <Stack gap={3}>
        <TextField stacked label={words.errorWhy} value={reason} onChange={setReason} onEnter={done} autoFocus />
        {entry.state === 'given' ? (
          <Check checked={doseReturned} onChange={setReturned}>
            {words.errorReturned}
          </Check>
        ) : null}
        {act.problem ? <StatusMark state="critical">{act.problem.message}</StatusMark> : null}
      </Stack>
    </Dialog>
  )
}
