import { type KeyboardEvent, useState } from 'react'
import { type OutputOf, Refusal, Shown, To, useAct, useGo, useParam, useRead } from '../../../app/index.ts'
import { Button, Card, Empty, Page, PrimaryButton, Stack } from '../../../ui/index.ts'
import './practice-clinic.css'
import { words } from './words.ts'

type Open = NonNullable<OutputOf<'practice_clinic.status'>['open']>
type Drill = NonNullable<Open['drill']>

/** /practice-clinic/drill/$attemptId: what needs no chart, to be put in order or to be answered. */
export function DrillScreen() {
  const attemptId = useParam('attemptId')
  const read = useRead('practice_clinic.status', {}, { on: ['scenario'] })
  return (
    <Shown read={read}>
      {({ open }) =>
        open?.drill && open.attemptId === attemptId ? (
          <Running open={open} drill={open.drill} key={attemptId} />
        ) : (
          <Page title={words.title}>
            <Empty title={words.drillGone} action={<To path="/practice-clinic">{words.backToList}</To>}>
              {words.drillGoneWhy}
            </Empty>
          </Page>
        )
      }
    </Shown>
  )
}

function Running({ open, drill }: { open: Open; drill: Drill }) {
  const [order, setOrder] = useState(() => drill.order?.map((o) => o.id) ?? [])
  const [choices, setChoices] = useState<Record<string, string>>({})
  const go = useGo()
  const { attemptId } = open
  const finish = useAct('scenarios.finish', {
    keep: false,
    onDone: () => go(`/practice-clinic/result/${attemptId}`, { replace: true }),
  })
  const whole = (drill.talk ?? []).every((t) => choices[t.id])
  return (
    <Page
      title={open.title}
      width="narrow"
      foot={<To path="/practice-clinic">{words.backToList}</To>}
      primary={
        <PrimaryButton
          busy={finish.busy}
          whyNot={whole ? null : words.pickAll}
          onClick={() => void finish.run({ attemptId, answer: { order, choices } })}
        >
          {words.done}
        </PrimaryButton>
      }
    >
      <Stack gap={4}>
        <p className="pc-prose">{open.brief}</p>
        {finish.problem ? <Refusal problem={finish.problem} /> : null}
        {drill.order ? <Order items={drill.order} order={order} onOrder={setOrder} /> : null}
        {drill.talk ? <Talk turns={drill.talk} choices={choices} onChoice={(t, o) => setChoices({ ...choices, [t]: o })} /> : null}
      </Stack>
    </Page>
  )
}

function moved(order: readonly string[], from: number, by: number): string[] {
  const to = from + by
  if (to < 0 || to >= order.length) return [...order]
  const next = [...order]
  next.splice(to, 0, ...next.splice(from, 1))
  return next
}

interface OrderProps {
  items: NonNullable<Drill['order']>
  order: readonly string[]
  onOrder: (order: string[]) => void
}

function Order({ items, order, onOrder }: OrderProps) {
  const onKey = (i: number) => (e: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[e.key]
    if (!by || e.target !== e.currentTarget) return
    e.preventDefault()
    onOrder(moved(order, i, by))
  }
  return (
    <Card title={words.orderHelp}>
      <ol className="pc-order">
        {order.map((id, i) => {
          const item = items.find((x) => x.id === id)!
          return (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: the line itself is moved by the arrow keys
            <li key={id} tabIndex={0} aria-label={`${i + 1}. ${item.label}`} onKeyDown={onKey(i)}>
              <b>{i + 1}</b>
              <span>
                <b>{item.label}</b> <span className="pc-why">{item.more}</span>
              </span>
              <Button kind="quiet" label={`${words.up}: ${item.label}`} onClick={() => onOrder(moved(order, i, -1))}>
                ↑
              </Button>
              <Button kind="quiet" label={`${words.down}: ${item.label}`} onClick={() => onOrder(moved(order, i, 1))}>
                ↓
              </Button>
            </li>
          )
        })}
      </ol>
    </Card>
  )
}

interface TalkProps {
  turns: NonNullable<Drill['talk']>
  choices: Record<string, string>
  onChoice: (turn: string, option: string) => void
}

/** A call goes on only after an answer; what was said cannot be unsaid. */
function Talk({ turns, choices, onChoice }: TalkProps) {
  const upTo = turns.findIndex((t) => !choices[t.id])
  const heard = upTo < 0 ? turns : turns.slice(0, upTo + 1)
  return (
    <Stack gap={4}>
      {heard.map((turn, i) => (
        <Card key={turn.id} title={words.turn(i + 1, turns.length)}>
          <fieldset className="pc-turn" aria-live="polite">
            <legend>{turn.says}</legend>
            {turn.options
              .filter((o) => !choices[turn.id] || choices[turn.id] === o.id)
              .map((o) => (
                <label key={o.id}>
                  <input
                    type="radio"
                    name={turn.id}
                    checked={choices[turn.id] === o.id}
                    onChange={() => onChoice(turn.id, o.id)}
                    disabled={choices[turn.id] === o.id}
                  />
                  {o.text}
                </label>
              ))}
          </fieldset>
        </Card>
      ))}
    </Stack>
  )
}
