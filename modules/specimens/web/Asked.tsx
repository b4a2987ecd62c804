import { useMe } from '../../../app/index.ts'
import { Choice, NumberField, StatusMark, showInstant, TextField } from '../../../ui/index.ts'
import type { Planned } from '../plan.ts'
import { type LimbAlert, limbAlerts } from '../specimens.ts'
import { asksOf, type Chair, type ChairData, isTooSoon, type Spared } from './chair.ts'
import './specimens.css'
import { words } from './words.ts'

const w = words.chair
const options = <T extends string>(names: Readonly<Record<T, string>>) =>
  (Object.keys(names) as T[]).map((value, i) => ({ value, label: `${i + 1}  ${names[value]}` }))

export interface AskedProps {
  data: ChairData
  planned: readonly Planned[]
  chair: Chair
  put: (change: Partial<Chair>) => void
  /** With a needle a spared side may need somebody's word. */
  needle?: boolean
}

/** What a chosen test asks about food and hour. */
export function FoodAndHour({ data, planned, chair, put, needle = false }: AskedProps) {
  const { fasting, timing } = asksOf(data, planned)
  return (
    <>
      {fasting.length ? (
        <>
          <Choice label={w.fasting} options={options(w.fastings)} value={chair.fasting} onChange={(status) => put({ fasting: status })} />
          <p className="sp-under">
            {fasting.map((o) => `${o.name}: ${words.tests.hours(o.fastingHours ?? 0, o.fastingRequired)}`).join(' · ')}
          </p>
        </>
      ) : null}
      {fasting.length && chair.fasting === 'F' ? (
        <NumberField label={w.hours} unit="h" value={chair.hours} onChange={(hours) => put({ hours })} />
      ) : null}
      {timing.map((o) => (
        <TextField
          key={o.orderId}
          stacked
          label={`${o.name}: ${o.timing}`}
          value={chair.answers[o.orderId] ?? ''}
          onChange={(answer) => put({ answers: { ...chair.answers, [o.orderId]: answer } })}
        />
      ))}
      {isTooSoon(data, planned, chair) || (needle && chair.spared === 'both') ? (
        <TextField stacked label={w.goOn} value={chair.goOn} onChange={(goOn) => put({ goOn })} />
      ) : null}
    </>
  )
}

const limbsWords = (limbs: NonNullable<ChairData['lastLimbs']>['limbs']) =>
  (['left', 'right'] as const).flatMap((side) => limbs[side].map((a) => `${w.sides[side]}: ${limbAlerts[a]}`)).join(', ')

/** Which side is spared and why; asked at every draw, with what was said last time beside it. */
export function SparedSides({ data, chair, put }: Omit<AskedProps, 'planned'>) {
  const { timeZone } = useMe().practice
  const last = data.lastLimbs ? limbsWords(data.lastLimbs.limbs) : ''
  return (
    <>
      <Choice<Spared>
        label={w.spared}
        options={options(w.sides)}
        value={chair.spared}
        onChange={(spared) => put({ spared, site: null, ...(spared === 'none' ? { why: null } : {}) })}
      />
      {last && data.lastLimbs ? (
        <p className="sp-under">
          <StatusMark state="alert">{`${w.lastTime(last)} (${showInstant(data.lastLimbs.at, { timeZone })})`}</StatusMark>
        </p>
      ) : null}
      {chair.spared && chair.spared !== 'none' ? (
        <Choice<LimbAlert> label={w.why} options={options(limbAlerts)} value={chair.why} onChange={(why) => put({ why })} />
      ) : null}
    </>
  )
}
