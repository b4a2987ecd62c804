import { type ReactNode, useState } from 'react'
import { Part, To, useAct } from '../../../app/index.ts'
import { Button, Choice, Dialog, PrimaryButton, Row, Stack, StatusMark, Step, showDate, showMoney, TextField } from '../../../ui/index.ts'
import { checkinItems, itemNames } from '../checkin.ts'
import { addressLines, type CheckInData } from './checkin-view.ts'
import { FirstField } from './FirstField.tsx'
import { words } from './words.ts'

type Item = Exclude<(typeof checkinItems)[number], 'identity'>
const items = checkinItems.filter((i) => i !== 'identity')

const confirmWord: Record<Item, string> = {
  demographics: words.confirm,
  coverage: words.confirm,
  consent: words.signedForm,
  copay: words.collected,
}

/** The items after identity. Each is still right, changed, or left with a reason; what was said can be said anew. */
export function CheckInItems({ data }: { data: CheckInData }) {
  const [leaving, setLeaving] = useState<Item | null>(null)
  const confirm = useAct('checkin.confirm')
  const set = (item: Item, state: 'confirmed' | 'changed' | 'left', reason?: string) =>
    void confirm.run({ visitId: data.visit.id, item, state, ...(reason ? { reason } : {}) })
  return (
    <>
      {items.map((item) => {
        const known = data.items.find((i) => i.item === item)
        const state = known?.state === 'left' ? 'waiting' : known ? 'done' : 'open'
        return (
          <Step
            key={item}
            title={itemNames[item]}
            state={state}
            note={known ? [words.states[known.state], known.reason].filter(Boolean).join(': ') : ageOf(item, data)}
          >
            {data.identifiedBy ? (
              <Stack gap={2}>
                <Facts item={item} data={data} />
                <Row>
                  <Button onClick={() => set(item, 'confirmed')} busy={confirm.busy} label={`${confirmWord[item]}: ${itemNames[item]}`}>
                    {confirmWord[item]}
                  </Button>
                  {item === 'copay' ? null : (
                    <Button onClick={() => set(item, 'changed')} busy={confirm.busy} label={`${words.changed}: ${itemNames[item]}`}>
                      {words.changed}
                    </Button>
                  )}
                  <Button kind="quiet" onClick={() => setLeaving(item)} label={`${words.leave_}: ${itemNames[item]}`}>
                    {words.leave_}
                  </Button>
                </Row>
              </Stack>
            ) : null}
          </Step>
        )
      })}
      {confirm.problem ? <StatusMark state="critical">{confirm.problem.message}</StatusMark> : null}
      {leaving ? (
        <LeaveDialog
          item={leaving}
          onClose={() => setLeaving(null)}
          onReason={(reason) => {
            set(leaving, 'left', reason)
            setLeaving(null)
          }}
        />
      ) : null}
    </>
  )
}

/** How old the newest word on an item is. */
function ageOf(item: Item, data: CheckInData): string {
  if (!data.identifiedBy) return words.askIdentity
  if (item === 'demographics') return words.lastConfirmed(data.demographicsConfirmedDaysAgo)
  if (item === 'coverage') return data.coverages[0] ? words.lastConfirmed(data.coverages[0].confirmedDaysAgo) : ''
  if (item === 'copay') return data.copayCents > 0 ? words.copayDue(showMoney(data.copayCents)) : words.noCopay
  return ''
}

function Facts({ item, data }: { item: Item; data: CheckInData }): ReactNode {
  const { demographics: d, coverages, visit } = data
  if (!d) return null
  if (item === 'demographics')
    return (
      <Row gap={6}>
        <p className="vi-address">{addressLines(d.address)}</p>
        <p>{[d.phone, d.phoneAlt, d.email].filter(Boolean).join(' · ')}</p>
        <To path={`/patients/${visit.patientId}`}>{words.editPatient}</To>
      </Row>
    )
  if (item !== 'coverage') return null
  if (coverages.length === 0) return <p>{words.noCoverage}</p>
  return coverages.map((c) => (
    <div key={c.id}>
      <b>{[c.payer, c.plan].filter(Boolean).join(' ')}</b>{' '}
      {[words.member(c.memberId), c.groupNumber, c.relationship, c.validTo ? showDate(c.validTo) : ''].filter(Boolean).join(' · ')}
      <Part of="coverage" with={{ coverageId: c.id }} />
    </div>
  ))
}

function LeaveDialog({ item, onClose, onReason }: { item: Item; onClose: () => void; onReason: (reason: string) => void }) {
  const [reason, setReason] = useState('')
  const ready = words.leaveReasons[item] ?? []
  const done = () => {
    if (reason.trim()) onReason(reason.trim())
  }
  return (
    <Dialog
      title={words.leaveTitle(itemNames[item])}
      open
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <PrimaryButton onClick={done} whyNot={reason.trim() ? null : words.chooseReason}>
            {words.leave_}
          </PrimaryButton>
        </>
      }
    >
      <FirstField>
        <Choice
          hideLabel
          label={words.chooseReason}
          options={ready.map((r) => ({ value: r, label: r }))}
          value={ready.find((r) => r === reason) ?? null}
          onChange={setReason}
        />
        <TextField stacked label={words.otherReason} value={reason} onChange={setReason} onEnter={done} />
      </FirstField>
    </Dialog>
  )
}
