import type { Problem } from '../../../app/index.ts'
import { Check, Choice, Section, StatusMark } from '../../../ui/index.ts'
import { MayNot, notAllowedOf } from '../../orders/web/MayNot.tsx'
import { sites } from '../containers.ts'
import type { Plan } from '../plan.ts'
import { type Complication, complications } from '../specimens.ts'
import { FoodAndHour, SparedSides } from './Asked.tsx'
import { type Chair, type ChairData, sitesFor } from './chair.ts'
import './specimens.css'
import { Tubes } from './Tubes.tsx'
import { words } from './words.ts'

const w = words.chair
const numbered = <T extends string>(names: Readonly<Record<T, string>>) =>
  (Object.keys(names) as T[]).map((value, i) => ({ value, label: `${i + 1}  ${names[value]}` }))

export interface NeedleFormProps {
  visitId: string
  data: ChairData
  plans: { all: Plan; now: Plan }
  chair: Chair
  put: (change: Partial<Chair>) => void
  problem: Problem | null
}

/** The draw in the order it is done: how, which tubes, what is asked, where. */
export function NeedleForm({ visitId, data, plans, chair, put, problem }: NeedleFormProps) {
  const may = data.may[chair.way]
  const denied = notAllowedOf(problem)
  const { needsVein } = plans.all
  return (
    <Section title={w.blood} note={w.attempts(data.attemptsLeft)}>
      {may.allowed ? null : <MayNot {...may} visitId={visitId} patientId={data.patientId} />}
      {data.attemptsLeft < 1 ? <HandOver names={data.handOver} /> : null}
      <div className="sp-form" data-form="true">
        <Choice label={w.way} options={numbered(w.ways)} value={chair.way} onChange={(way) => put({ way, site: null, leave: [] })} />
        {chair.way === 'vein' ? (
          <Choice label={w.device} options={numbered(w.devices)} value={chair.device} onChange={(device) => put({ device })} />
        ) : null}
        <div>
          <p className="sp-plan-head">
            <b>{w.plan}</b> <span className="rm-muted">{w.order[chair.way]}</span>
          </p>
          {plans.now.discard ? <StatusMark state="alert">{w.discard}</StatusMark> : null}
          <Tubes
            label={w.plan}
            planned={plans.all.drawn}
            data={data}
            way={chair.way}
            leave={chair.leave}
            onLeave={(leave) => put({ leave })}
          />
          {needsVein.length ? (
            <StatusMark state="waiting">{w.needsVein(needsVein.flatMap((p) => p.orders.map((o) => o.name)).join(', '))}</StatusMark>
          ) : null}
        </div>
        <FoodAndHour data={data} planned={plans.now.drawn} chair={chair} put={put} needle />
        <SparedSides data={data} chair={chair} put={put} />
        <Choice
          label={w.site}
          options={sitesFor(chair).map((s, i) => ({ value: s, label: `${i + 1}  ${sites[s].name}` }))}
          value={chair.site}
          onChange={(site) => put({ site })}
        />
        <Happened chosen={chair.complications} onChange={(list) => put({ complications: list })} />
        {denied ? <MayNot {...denied} visitId={visitId} patientId={data.patientId} /> : null}
        {problem && !denied ? <StatusMark state="critical">{problem.message}</StatusMark> : null}
      </div>
    </Section>
  )
}

function HandOver({ names }: { names: readonly string[] }) {
  return (
    <p>
      <StatusMark state="refused">{w.handOver}</StatusMark> {names.length ? w.handTo(names.join(', ')) : w.handToNobody}
    </p>
  )
}

function Happened({ chosen, onChange }: { chosen: readonly Complication[]; onChange: (list: readonly Complication[]) => void }) {
  return (
    <fieldset className="sp-happened">
      <legend className="rm-field-label">{w.happened}</legend>
      {(Object.keys(complications) as Complication[]).map((c) => (
        <Check key={c} checked={chosen.includes(c)} onChange={(on) => onChange(on ? [...chosen, c] : chosen.filter((x) => x !== c))}>
          {complications[c]}
        </Check>
      ))}
    </fieldset>
  )
}
