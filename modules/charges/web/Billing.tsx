import { useEffect, useState } from 'react'
import { type OutputOf, Shown as Read, To, useAct, useKeys, useMe, useRead } from '../../../app/index.ts'
import { Button, Card, Empty, Page, PrimaryButton, Stack, StatusMark, showBirth, showDate, showMoney, toast } from '../../../ui/index.ts'
import { totalCents } from '../charges.ts'
import { ChangeDialog } from './ChangeDialog.tsx'
import { ChargeRow } from './ChargeRow.tsx'
import './charges.css'
import { DeclineDialog } from './DeclineDialog.tsx'
import { Disagreements } from './Disagreements.tsx'
import { words } from './words.ts'

export type QueueData = OutputOf<'charges.queue'>
type QueueVisit = QueueData['visits'][number]
type QueueCharge = QueueVisit['charges'][number]

/** What money waits for: the visits with proposed charges, and where chart and charges disagree. */
export function Billing() {
  const read = useRead('charges.queue', {}, { on: ['charge', 'immunization', 'test', 'visit'] })
  return <Read read={read}>{(data) => <Queue data={data} />}</Read>
}

function Queue({ data }: { data: QueueData }) {
  const flat = data.visits.flatMap((visit) => visit.charges.map((charge) => ({ visit, charge })))
  const [chosen, setChosen] = useState<string | null>(null)
  const [open, setOpen] = useState<{ what: 'decline' | 'change'; visitId: string; charge: QueueCharge } | null>(null)
  const { acceptOne, acceptAll, busy, problem } = useAccepting()
  const found = flat.findIndex((f) => f.charge.id === chosen)
  // Where the decided charge stood is the next one now.
  const [last, setLast] = useState(0)
  const at = found >= 0 ? found : Math.min(last, flat.length - 1)
  const current = flat[at]
  const go = (step: number) => {
    const next = flat[Math.max(0, Math.min(flat.length - 1, at + step))]
    if (next) setChosen(next.charge.id)
  }
  useEffect(() => {
    if (found >= 0) setLast(found)
    if (chosen) document.getElementById(`charge-${chosen}`)?.scrollIntoView({ block: 'nearest' })
  }, [found, chosen])
  const may = data.may.accept.allowed
  useKeys({
    scope: words.billingKeys,
    keys: [
      { key: 'j', label: words.next, run: () => go(1) },
      { key: 'k', label: words.previous, run: () => go(-1) },
      { key: 'a', label: words.accept, run: () => current && may && void acceptOne(current.charge) },
      {
        key: 'd',
        label: words.decline,
        run: () => current && setOpen({ what: 'decline', visitId: current.visit.visitId, charge: current.charge }),
      },
      {
        key: 'e',
        label: words.change,
        run: () => current && setOpen({ what: 'change', visitId: current.visit.visitId, charge: current.charge }),
      },
      { key: 'ctrl+enter', label: words.acceptAll, run: () => current && void acceptAll(current.visit) },
    ],
  })
  return (
    <Page
      title={words.billing}
      note={flat.length > 0 ? words.waiting(data.visits.length, showMoney(totalCents(flat.map((f) => f.charge)))) : null}
      actions={<To path="/billing/claims">{words.toClaims}</To>}
      primary={
        current ? (
          <PrimaryButton keys="ctrl+enter" onClick={() => void acceptAll(current.visit)} busy={busy}>
            {`${words.acceptAll}: ${nameOf(current.visit)}`}
          </PrimaryButton>
        ) : null
      }
      foot={problem ? <StatusMark state="critical">{problem}</StatusMark> : null}
    >
      <Stack gap={3}>
        {flat.length === 0 ? <Empty title={words.nothing}>{words.nothingWhy}</Empty> : null}
        {data.visits.map((visit) => (
          <VisitCard
            key={visit.visitId}
            visit={visit}
            current={current?.charge.id ?? null}
            onAccept={(charge) => void acceptOne(charge)}
            onOpen={(what, charge) => setOpen({ what, visitId: visit.visitId, charge })}
          />
        ))}
        <Disagreements data={data} />
      </Stack>
      {open?.what === 'decline' ? <DeclineDialog charge={open.charge} onClose={() => setOpen(null)} /> : null}
      {open?.what === 'change' ? <ChangeDialog charge={open.charge} visitId={open.visitId} onClose={() => setOpen(null)} /> : null}
    </Page>
  )
}

const nameOf = (v: { family: string; given: string }) => [v.family.toUpperCase(), v.given].filter(Boolean).join(', ')

interface VisitCardProps {
  visit: QueueVisit
  current: string | null
  onAccept: (charge: QueueCharge) => void
  onOpen: (what: 'decline' | 'change', charge: QueueCharge) => void
}

function VisitCard({ visit, current, onAccept, onOpen }: VisitCardProps) {
  const { today } = useMe().practice
  const note = [
    showDate(visit.day),
    showBirth(visit.birthDate, today),
    visit.mrn,
    visit.type,
    visit.provider,
    visit.payer ?? words.selfPay,
    visit.signed ? '' : words.notSigned,
  ]
  return (
    <Card
      title={nameOf(visit)}
      note={note.filter(Boolean).join(' · ')}
      actions={<To path={`/visits/${visit.visitId}/checkout`}>{words.toVisit}</To>}
      flush
    >
      <ul className="ch-list">
        {visit.charges.map((charge) => (
          <ChargeRow key={charge.id} charge={charge} selected={charge.id === current}>
            <Button kind="quiet" onClick={() => onOpen('change', charge)}>
              {words.change}
            </Button>
            <Button kind="quiet" onClick={() => onOpen('decline', charge)}>
              {words.decline}
            </Button>
            {charge.missing.length === 0 ? <Button onClick={() => onAccept(charge)}>{words.accept}</Button> : null}
          </ChargeRow>
        ))}
      </ul>
    </Card>
  )
}

/** Accepting, with what was on the screen: nothing is accepted unseen. */
function useAccepting() {
  const one = useAct('charges.accept', { onDone: () => toast({ text: words.accepted(1) }) })
  const all = useAct('charges.accept_all', {
    onDone: ({ accepted, left }) =>
      toast({
        text: [words.accepted(accepted.length), left.length ? words.leftOver(left.length) : ''].filter(Boolean).join('; '),
        state: left.length ? 'waiting' : 'done',
      }),
  })
  return {
    acceptOne: (charge: QueueCharge) => one.run({ chargeId: charge.id, version: charge.version }),
    acceptAll: (visit: QueueVisit) =>
      all.run({ visitId: visit.visitId, seen: visit.charges.map((c) => ({ chargeId: c.id, version: c.version })) }),
    busy: one.busy || all.busy,
    problem: one.problem?.message ?? all.problem?.message ?? null,
  }
}
