import { useState } from 'react'
import { Ask, fieldMessage, type OutputOf, useAct, useMe, useRead } from '../../../app/index.ts'
import { Choice, DateField, Dialog, NumberField, type PlainDate, Skeleton, StatusMark, TextField, toast } from '../../../ui/index.ts'
import { readGs1 } from '../../codes/gs1.ts'
import { wrongNumber } from '../numbers.ts'
import { isInvalid } from '../tests.ts'
import { words } from './control-words.ts'

export type Due = OutputOf<'controls.due'>
export type Kit = Due['kits'][number]
type Control = NonNullable<Kit['rule']>['controls'][number]

interface Typed {
  lot: string
  expiresOn: PlainDate | null
  observed: string
}
const blank: Typed = { lot: '', expiresOn: null, observed: '' }

/** The controls of a kit by its id: what they are is asked first. */
export function RunControlsOf({ kitLotId, onClose }: { kitLotId: string; onClose: () => void }) {
  const kit = useRead('controls.due', {}).data?.kits.find((k) => k.kitLotId === kitLotId)
  return kit ? (
    <RunControls kit={kit} onClose={onClose} />
  ) : (
    <Dialog title={words.run} open onClose={onClose}>
      <Skeleton rows={4} />
    </Dialog>
  )
}

/** Controls in words come in one box with one lot; those with numbers have a lot for each level. */
function useTyped({ rule, number }: Kit) {
  const [typed, setTyped] = useState<Record<string, Typed>>({})
  const controls = rule?.controls ?? []
  const of = (level: string) => typed[level] ?? blank
  const shared = number === null
  const put = (level: string, change: Partial<Typed>) =>
    setTyped((old) => {
      const lots = 'observed' in change || !shared ? [level] : controls.map((c) => c.level)
      return { ...old, ...Object.fromEntries(lots.map((l) => [l, { ...(old[l] ?? blank), ...change }])) }
    })
  return { controls, of, put, shared }
}

function todoOf(controls: readonly Control[], of: (level: string) => Typed, number: Kit['number']): string[] {
  const all = controls.map((c) => of(c.level))
  return [
    all.some((t) => !t.lot.trim()) ? words.needs.lot : '',
    all.some((t) => !t.expiresOn) ? words.needs.expiry : '',
    all.some((t) => !t.observed || (number && wrongNumber(number, t.observed))) ? words.needs.reads : '',
  ].filter(Boolean)
}

/** What was typed, what is missing of it, and the act. */
function useRun(kit: Kit, onClose: () => void) {
  const { controls, of, put, shared } = useTyped(kit)
  const [note, setNote] = useState('')
  const act = useAct('controls.run', {
    keep: false,
    onDone: ({ passed, standing }) => {
      const said = standing.ok ? words.passed : words.passedStill
      toast({ text: passed ? said(kit.lot) : words.failed(kit.lot), state: passed ? 'done' : 'waiting' })
      onClose()
    },
  })
  const todo = todoOf(controls, of, kit.number)
  const run = () => {
    if (todo.length || !controls.length) return
    const read = controls.map(({ level }) => {
      const { lot, expiresOn, observed } = of(level)
      return { level, controlLot: lot.trim(), controlExpiresOn: expiresOn!, observed }
    })
    void act.run({ kitLotId: kit.kitLotId, controls: read, note: note.trim() })
  }
  const whyNot = kit.rule ? (todo.length ? words.still(todo) : null) : words.noRule
  return { controls, of, put, shared, note, setNote, act, run, whyNot }
}

/** External controls of a kit, in place: what each shows, with its lot. Pass or fail is worked out. */
export function RunControls({ kit, onClose }: { kit: Kit; onClose: () => void }) {
  const { controls, of, put, shared, note, setNote, act, run, whyNot } = useRun(kit, onClose)
  return (
    <Ask title={words.runOf(kit.systemName, kit.lot)} does={words.record} act={act} whyNot={whyNot} onDo={run} onClose={onClose}>
      {kit.standing.reasons.map((r) => (
        <StatusMark key={r.code} state="waiting">
          {r.text}
        </StatusMark>
      ))}
      {controls.map((c, i) => (
        <div key={c.level} className="poc-control">
          {shared && i > 0 ? null : (
            <Lot
              level={shared ? null : c.level}
              typed={of(c.level)}
              problem={act.problem}
              at={i}
              onPut={(change) => put(c.level, change)}
            />
          )}
          <Observed
            kit={kit}
            control={c}
            value={of(c.level).observed}
            message={fieldMessage(act.problem, `controls.${i}.observed`)}
            onChange={(observed) => put(c.level, { observed })}
          />
        </div>
      ))}
      {kit.rule ? <TextField stacked label={words.remark} value={note} onChange={setNote} onEnter={run} /> : null}
    </Ask>
  )
}

interface LotProps {
  level: string | null
  typed: Typed
  problem: Parameters<typeof fieldMessage>[0]
  at: number
  onPut: (change: Partial<Typed>) => void
}

function Lot({ level, typed, problem, at, onPut }: LotProps) {
  const { today } = useMe().practice
  const scan = () => {
    const read = readGs1(typed.lot)
    if (read.kind === 'gs1' && read.says.lot)
      onPut({ lot: read.says.lot, ...(read.says.expiresOn ? { expiresOn: read.says.expiresOn } : {}) })
  }
  return (
    <>
      <TextField
        stacked
        label={level ? words.lotOf(level) : words.controlLot}
        autoFocus={at === 0}
        value={typed.lot}
        onChange={(lot) => onPut({ lot })}
        onBlur={scan}
        onEnter={scan}
        message={fieldMessage(problem, `controls.${at}.controlLot`)}
      />
      <DateField
        stacked
        sense="future"
        label={level ? words.expiresOf(level) : words.controlExpires}
        value={typed.expiresOn}
        onChange={(expiresOn) => onPut({ expiresOn })}
        today={today}
        message={fieldMessage(problem, `controls.${at}.controlExpiresOn`)}
      />
    </>
  )
}

interface ObservedProps {
  kit: Kit
  control: Control
  value: string
  message: ReturnType<typeof fieldMessage>
  onChange: (value: string) => void
}

function Observed({ kit, control, value, message, onChange }: ObservedProps) {
  const { number } = kit
  if (number) {
    const wrong = value ? wrongNumber(number, value) : null
    return (
      <NumberField
        stacked
        label={words.reads(control.level)}
        unit={number.unit}
        value={value}
        onChange={onChange}
        message={wrong ? { kind: 'block', text: wrong } : message}
      />
    )
  }
  const answers = [...kit.values.filter((v) => !isInvalid(v)), words.invalid.value]
  const said = (v: string) => (isInvalid(v) ? words.invalid.label : v)
  const options = answers.map((v, i) => ({ value: v, label: `${i + 1}  ${said(v)}` }))
  return <Choice label={words.reads(control.level)} options={options} value={value || null} onChange={onChange} />
}
