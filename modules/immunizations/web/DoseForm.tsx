import { type ReactNode, useId, useState } from 'react'
import { fieldMessage, type Problem, useMe } from '../../../app/index.ts'
import { Button, DateField, StatusMark, showDate } from '../../../ui/index.ts'
import { Chair, ChairFoot, focusIn, Rights } from '../../orders/web/Chair.tsx'
import { MayNot, notAllowedOf } from '../../orders/web/MayNot.tsx'
import { words as orderWords } from '../../orders/web/words.ts'
import { sites } from '../immunizations.ts'
import { type Dose, type Lot, type Order, stillToDo } from './dose.ts'
import { Questions } from './Questions.tsx'
import { ScanLot } from './ScanLot.tsx'
import { SecondLook } from './SecondLook.tsx'
import { SitePicker } from './SitePicker.tsx'
import { useGive } from './useGive.ts'
import './vaccine.css'
import { words } from './words.ts'

export interface DoseFormProps {
  order: Order
  patientId: string
  lots: readonly Lot[]
  scanId: string
  /** A licensed person must look at drug and dose first. */
  needsLook: boolean
  note: ReactNode
  notGiven: ReactNode
}

/** A PIN is typed anew for each try. */
function retype(put: (change: Partial<Dose>) => void, pinId: string) {
  put({ pin: '' })
  focusIn(pinId)
}

function useDose({ order, patientId, lots, needsLook }: DoseFormProps, pinId: string) {
  const { today } = useMe().practice
  const [dose, setDose] = useState<Dose>({ lotId: null, site: null, visGivenOn: today, answers: {}, verifierId: order.orderedBy, pin: '' })
  const put = (change: Partial<Dose>) => setDose((old) => ({ ...old, ...change }))
  const ours = lots.filter((l) => l.productId === order.itemId)
  const lot = ours.find((l) => l.id === dose.lotId)
  const todo = stillToDo(dose, needsLook)
  const give = useGive({ order, patientId, dose, todo, needsLook, onRefused: () => retype(put, pinId) })
  return { dose, put, lot, shown: lot ?? ours[0], todo, give }
}

/** The steps of one dose in the order they are done. Scan, digits and n lead from one to the next. */
export function DoseForm(props: DoseFormProps) {
  const { order, patientId, lots, scanId, needsLook, note, notGiven } = props
  const id = useId()
  const { dose, put, lot, shown, todo, give } = useDose(props, `${id}pin`)
  const what = [order.itemName, shown?.dose, dose.site ? sites[dose.site] : ''].filter(Boolean).join(', ')
  const afterAsking = needsLook ? `${id}pin` : `${id}give`
  const scanned = (lotId: string | null, how: 'scanned' | 'chosen') => {
    put({ lotId })
    if (lotId && how === 'scanned') focusIn(`${id}site`)
  }
  return (
    <Chair label={order.itemName} onComplete={give.run}>
      <Rights name={order.itemName} amount={shown?.dose ?? ''}>
        {[shown?.route, lot ? words.lot(lot.lot) : '', lot ? words.expires(showDate(lot.expiresOn)) : ''].filter(Boolean).join(' · ')}
      </Rights>
      <ScanLot id={scanId} lots={lots} productId={order.itemId} value={dose.lotId} onLot={scanned} />
      <SitePicker
        id={`${id}site`}
        lot={shown}
        value={dose.site}
        onSite={(site) => put({ site })}
        onNext={() => focusIn(`${id}questions`)}
      />
      <Sheet lot={shown} day={dose.visGivenOn} onDay={(visGivenOn) => put({ visGivenOn })} problem={give.problem} />
      <Questions id={`${id}questions`} value={dose.answers} onChange={(answers) => put({ answers })} onDone={() => focusIn(afterAsking)} />
      {needsLook ? (
        <SecondLook
          id={`${id}pin`}
          verifierId={dose.verifierId}
          onVerifier={(verifierId) => put({ verifierId, pin: '' })}
          pin={dose.pin}
          onPin={(pin) => put({ pin })}
          onWhole={() => focusIn(`${id}give`)}
          message={wrongPin(give.problem)}
        />
      ) : null}
      <Refused problem={give.problem} visitId={order.visitId} patientId={patientId} />
      <ChairFoot note={note}>
        {notGiven}
        <span id={`${id}give`} className="vx-give">
          <Button onClick={give.run} busy={give.busy} keys="ctrl+enter" whyNot={todo.length ? orderWords.stillToDo(todo.join(', ')) : null}>
            {words.give(what)}
          </Button>
        </span>
      </ChairFoot>
    </Chair>
  )
}

const wrongPin = (problem: Problem | null) =>
  problem && fieldMessage(problem, 'verifiedBy.pin') ? { kind: 'block' as const, text: problem.message } : null

function Refused({ problem, visitId, patientId }: { problem: Problem | null; visitId: string; patientId: string }) {
  const denied = notAllowedOf(problem)
  if (denied) return <MayNot {...denied} visitId={visitId} patientId={patientId} />
  return problem && !wrongPin(problem) ? <StatusMark state="critical">{problem.message}</StatusMark> : null
}

interface SheetProps {
  lot: Lot | undefined
  day: string | null
  onDay: (day: string | null) => void
  problem: Problem | null
}

/** The information statement handed over: its edition, and the day; today unless said otherwise. */
function Sheet({ lot, day, onDay, problem }: SheetProps) {
  const { today } = useMe().practice
  return (
    <DateField
      label={words.sheetGiven}
      value={day}
      onChange={onDay}
      today={today}
      message={fieldMessage(problem, 'visGivenOn')}
      aside={lot ? <span>{words.sheetIs(lot.visName, showDate(lot.visEdition))}</span> : null}
    />
  )
}
