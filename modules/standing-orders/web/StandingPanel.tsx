import { useState } from 'react'
import { type OutputOf, useAct, useKeys, useRead } from '../../../app/index.ts'
import { Step } from '../../../ui/index.ts'
import { asked } from '../eligible.ts'
import { type Answers, appliesOf } from '../standing-orders.ts'
import { Offer } from './Offer.tsx'
import './standing.css'
import { words } from './words.ts'

export type Offered = OutputOf<'standing_orders.of_visit'>['orders'][number]
export type Said = { status: 'used' | 'refused'; because: string | null }

interface PanelProps {
  visitId: string
  patientId: string
}

const listens = ['order', 'standing_order', 'cosign', 'immunization', 'test', 'allergy', 'vitals', 'reading']

/** An order with what was answered on this screen. */
function withAnswers(order: Offered, answers: Answers): Offered {
  const findings = order.findings.map((f) => {
    const question = f.criterion === 'question' ? order.questions.find((q) => q.key === f.key) : undefined
    return question ? asked(question, answers) : f
  })
  return { ...order, findings, applies: appliesOf(findings) }
}

/** Which standing orders apply to the patient in the room, and why or why not. Asks only what is needed. */
export function StandingPanel({ visitId, patientId }: PanelProps) {
  const read = useRead('standing_orders.of_visit', { visitId }, { on: listens })
  const [answers, setAnswers] = useState<Record<string, Answers>>({})
  const [said, setSaid] = useState<Record<string, Said>>({})
  const [tried, setTried] = useState('')
  const act = useAct('standing_orders.use', { keep: false })
  const orders = (read.data?.orders ?? []).map((o) => withAnswers(o, answers[o.seriesId] ?? []))
  const use = async ({ seriesId, version }: Offered) => {
    setTried(seriesId)
    const done = await act.run({ visitId, patientId, seriesId, version, answers: answers[seriesId] ?? [] })
    if (done) setSaid((s) => ({ ...s, [seriesId]: { status: done.status, because: done.because } }))
  }
  const answer = (seriesId: string, key: string, yes: boolean) => {
    setAnswers((all) => ({ ...all, [seriesId]: [...(all[seriesId] ?? []).filter((a) => a.key !== key), { key, yes }] }))
    setSaid(({ [seriesId]: _old, ...rest }) => rest)
  }
  const first = orders.find((o) => !o.ordered && o.applies === 'yes' && o.may.allowed)
  useKeys({ scope: words.keys, keys: first ? [{ key: 'u', label: `${words.use}: ${first.name}`, run: () => void use(first) }] : [] })
  if (!read.data || orders.length === 0) return null
  const open = orders.filter((o) => !o.ordered && o.applies !== 'no')
  return (
    <Step title={words.panel} state={open.length ? 'open' : 'done'} note={words.panelApply(open.length)}>
      {orders.map((order) => (
        <Offer
          key={order.seriesId}
          order={order}
          answers={answers[order.seriesId] ?? []}
          said={said[order.seriesId]}
          busy={act.busy}
          problem={tried === order.seriesId ? (act.problem?.message ?? null) : null}
          isFirst={order === first}
          onAnswer={(key, yes) => answer(order.seriesId, key, yes)}
          onUse={() => void use(order)}
        />
      ))}
    </Step>
  )
}
