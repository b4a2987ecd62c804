import { useId, useState } from 'react'
import { useAct, useMe } from '../../../app/index.ts'
import { Button, Choice, StatusMark, showDate, showTime, toast } from '../../../ui/index.ts'
import { Chair, ChairFoot, focusIn, Rights } from '../../orders/web/Chair.tsx'
import { MayNot, notAllowedOf } from '../../orders/web/MayNot.tsx'
import { words as orderWords } from '../../orders/web/words.ts'
import { isInvalid } from '../tests.ts'
import { KitLock } from './KitLock.tsx'
import { ReadNumber } from './ReadNumber.tsx'
import { ReceiveKit } from './ReceiveKit.tsx'
import { kitInUse, lacksOnlyControl, locked, type Order, type Run, type System, stillToDo, usable } from './run.ts'
import './test.css'
import { words } from './words.ts'

export interface TestRunProps {
  order: Order
  patientId: string
  system: System
  may: System['may']
  /** The hour by the server's clock. */
  hour: () => string
  /** Where the first key goes. */
  resultId: string
}

const controls = (['valid', 'invalid'] as const).map((value) => ({ value, label: words.controls[value] }))

function useRun({ order, patientId, system, hour }: TestRunProps) {
  const [chosen, setRun] = useState<Run>({ value: null, control: null, kitId: null })
  // A kit whose control has just passed, or whose control has become due, is told by the menu: chosen anew each time.
  const fits = usable(system.kits).some((k) => k.id === chosen.kitId)
  const run = { ...chosen, kitId: fits ? chosen.kitId : kitInUse(system.kits) }
  const act = useAct('tests.record', {
    onDone: ({ status }) => {
      const invalid = status === 'invalid_run'
      toast({
        text: invalid ? words.savedInvalid(system.name) : words.saved(system.name, run.value ?? ''),
        state: invalid ? 'waiting' : 'done',
      })
      if (invalid) setRun((old) => ({ ...old, value: null, control: null }))
    },
  })
  const todo = stillToDo(run, system.number)
  const record = () => {
    const { value, control, kitId } = run
    if (todo.length || act.busy || act.kept || !control || !kitId) return
    void act.run({
      visitId: order.visitId,
      patientId,
      orderId: order.id,
      kitLotId: kitId,
      value: control === 'valid' ? value : null,
      internalControl: control,
      specimenSite: system.specimen,
      performedAt: hour(),
    })
  }
  return { run, put: (change: Partial<Run>) => setRun((old) => ({ ...old, ...change })), todo, act, record }
}

/** One ordered test at the chair: result and control line by key, the kit in use by itself, done. */
export function TestRun(props: TestRunProps) {
  const { order, patientId, system, may, resultId } = props
  const { timeZone } = useMe().practice
  const id = useId()
  const { run, put, todo, act, record } = useRun(props)
  const invalid = run.control === 'invalid'
  // An invalid strip is told by its control line, one question further.
  const answers = system.values.filter((v) => !isInvalid(v))
  const denied = notAllowedOf(act.problem)
  const note = [orderWords.ordered(order.orderedByName, showTime(order.orderedAt, { timeZone })), order.instructions].filter(Boolean)
  if (!may.allowed && !lacksOnlyControl(may))
    return (
      <div className="or-chair">
        <Rights name={order.itemName} amount="" />
        <MayNot {...may} visitId={order.visitId} patientId={patientId} />
        <ChairFoot note={note.join('. ')}>{null}</ChairFoot>
      </div>
    )
  return (
    <Chair label={order.itemName} onComplete={record}>
      <Rights name={order.itemName} amount="">
        {[system.specimen, system.readMinutes ? words.read(system.readMinutes) : ''].filter(Boolean).join(' · ')}
      </Rights>
      <KitLock kits={locked(system.kits)} />
      {system.number ? (
        <div id={resultId}>
          <ReadNumber number={system.number} value={invalid ? '' : (run.value ?? '')} onChange={(value) => put({ value })} />
        </div>
      ) : (
        <ByKey id={resultId} count={answers.length} onNext={() => focusIn(`${id}control`)}>
          <Choice
            label={words.result}
            options={answers.map((v, i) => ({ value: v, label: `${i + 1}  ${v}` }))}
            value={invalid ? null : run.value}
            onChange={(value) => put({ value })}
          />
        </ByKey>
      )}
      <ByKey id={`${id}control`} count={controls.length} onNext={() => focusIn(`${id}done`)}>
        <Choice
          label={words.control}
          options={controls.map((c, i) => ({ ...c, label: `${i + 1}  ${c.label}` }))}
          value={run.control}
          onChange={(control) => put({ control })}
        />
      </ByKey>
      <Kits system={system} value={run.kitId} onKit={(kitId) => put({ kitId })} />
      {invalid ? <StatusMark state="waiting">{words.invalidNote}</StatusMark> : null}
      {denied ? (
        <MayNot {...denied} visitId={order.visitId} patientId={patientId} />
      ) : act.problem ? (
        <StatusMark state="critical">{act.problem.message}</StatusMark>
      ) : null}
      <ChairFoot note={note.join('. ')}>
        <span id={`${id}done`} className="poc-done">
          <Button
            onClick={record}
            busy={act.busy}
            keys="ctrl+enter"
            whyNot={act.kept ? orderWords.kept : todo.length ? orderWords.stillToDo(todo.join(', ')) : null}
          >
            {invalid ? words.doneInvalid : words.done([system.name, run.value].filter(Boolean).join(', '))}
          </Button>
        </span>
      </ChairFoot>
    </Chair>
  )
}

/** A digit chooses inside and leads on to the next. */
function ByKey({ id, count, onNext, children }: { id: string; count: number; onNext: () => void; children: React.ReactNode }) {
  return (
    <fieldset
      id={id}
      className="poc-plain"
      onKeyDown={(e) => (Number(e.key) >= 1 && Number(e.key) <= count && !e.ctrlKey && !e.metaKey && !e.altKey ? onNext() : undefined)}
    >
      {children}
    </fieldset>
  )
}

function Kits({ system, value, onKit }: { system: System; value: string | null; onKit: (id: string) => void }) {
  const { kits } = system
  const [receiving, setReceiving] = useState(false)
  const fit = usable(kits)
  const expired = kits.filter((k) => k.expired)
  const label = (k: System['kits'][number]) => words.kitLabel(k.lot, showDate(k.expiresOn), k.openedOn ? showDate(k.openedOn) : null)
  return (
    <>
      {fit.length ? (
        <Choice label={words.kit} options={fit.map((k) => ({ value: k.id, label: label(k) }))} value={value} onChange={onKit} />
      ) : null}
      {expired.length === kits.length ? (
        <p>
          <StatusMark state="refused">{words.noKits}</StatusMark> <Button onClick={() => setReceiving(true)}>{words.receive.title}</Button>
        </p>
      ) : null}
      {receiving ? <ReceiveKit systems={[system]} onClose={() => setReceiving(false)} /> : null}
      {expired.length ? (
        <ul className="or-unusable">
          {expired.map((k) => (
            <li key={k.id}>
              {words.cannotUse(k.lot)} <b>{words.expired(showDate(k.expiresOn))}</b>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
