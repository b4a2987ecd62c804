import { type Draft, To, useRead } from '../../../app/index.ts'
import { Step, TextField } from '../../../ui/index.ts'
import { DueToday } from '../../forecast/web/DueToday.tsx'
import { AllergyPanel } from '../../history/web/AllergyPanel.tsx'
import { TobaccoPanel } from '../../history/web/TobaccoPanel.tsx'
import { VaccinePanel } from '../../immunizations/web/VaccinePanel.tsx'
import { MedicinesPanel } from '../../medications/web/MedicinesPanel.tsx'
import { MayNot } from '../../orders/web/MayNot.tsx'
import { TestPanel } from '../../point-of-care/web/TestPanel.tsx'
import { GapsStep } from '../../recalls/web/GapsStep.tsx'
import { StandingPanel } from '../../standing-orders/web/StandingPanel.tsx'
import { type About, type Entries, isPending } from '../../vitals/web/entry.ts'
import type { Refused } from '../../vitals/web/VitalField.tsx'
import { VitalsBlock } from '../../vitals/web/VitalsBlock.tsx'
import { type Item, measuredOf, type RoomingData, type RoomingDraft, stateOf } from './draft.ts'
import { Leaving } from './Leaving.tsx'
import type { useCommits } from './useCommits.ts'
import { words } from './words.ts'

export interface StepsProps {
  data: RoomingData
  draft: Draft<RoomingDraft>
  about: About
  commits: ReturnType<typeof useCommits>['commits']
  refused: Partial<Record<keyof Entries, Refused>>
  missing: readonly string[]
  who: string
  /** The hour by the server's clock: a tablet's own may be wrong. */
  hour: () => string
}

/** The lines of the list. Those a visit type does not ask for are left out. */
export function Steps(props: StepsProps) {
  const { asked } = props.data
  return (
    <>
      <Identity {...props} />
      <Reason {...props} />
      {measuredOf(asked).length ? <Vitals {...props} /> : null}
      {asked.includes('allergies') ? <Allergies {...props} /> : null}
      {asked.includes('medicines') ? <Medicines {...props} /> : null}
      {asked.includes('tobacco') ? <Tobacco {...props} /> : null}
      <GapsStep visitId={props.data.visit.id} patientId={props.data.patient.id} />
      <StandingPanel visitId={props.data.visit.id} patientId={props.data.patient.id} />
      <DueToday visitId={props.data.visit.id} patientId={props.data.patient.id} />
      <Orders {...props} />
      <HandOff {...props} />
    </>
  )
}

const put = (draft: Draft<RoomingDraft>, change: Partial<RoomingDraft>) => draft.set((d) => ({ ...d, ...change }))
const whyNot = (data: RoomingData, verb: string) => (data.may[verb]?.allowed === false ? (data.may[verb].because ?? null) : null)
const messageFor = (item: Item, { data, missing }: StepsProps) =>
  missing.includes(item) ? data.unanswered.find((u) => u.item === item)?.message : undefined

function Identity({ data: { visit } }: StepsProps) {
  if (visit.identified) return <Step title={words.identity} state="done" note={words.identified} />
  return <Step title={words.identity} state="alert" note={<To path={`/visits/${visit.id}/check-in`}>{words.toCheckIn}</To>} />
}

function Reason(props: StepsProps) {
  const { data, draft, commits, missing } = props
  const typed = draft.value.reason
  const empty = (typed ?? data.visit.reason).trim() === ''
  return (
    <Step
      title={words.reason}
      state={empty ? (missing.includes('reason') ? 'alert' : 'open') : typed === null ? 'done' : 'waiting'}
      note={messageFor('reason', props)}
    >
      <Leaving onLeave={() => void commits.reason()}>
        <TextField
          stacked
          label={words.inTheirWords}
          value={typed ?? data.visit.reason}
          onChange={(reason) => put(draft, { reason })}
          placeholder={words.reasonHint}
          autoFocus={data.visit.reason === ''}
        />
      </Leaving>
    </Step>
  )
}

function Vitals({ data, draft, about, commits, refused, missing, hour }: StepsProps) {
  const kinds = measuredOf(data.asked)
  const mayTake = data.may['vitals.record']
  const open = kinds.filter((k) => data.unanswered.some((u) => u.item === k))
  const { vitals, startedAt } = draft.value
  const typed = kinds.some((k) => isPending(vitals[k]))
  const state = typed ? 'waiting' : open.length === 0 ? 'done' : open.some((k) => missing.includes(k)) ? 'alert' : 'open'
  return (
    <Step title={words.vitals} state={state} note={words.of(kinds.length - open.filter((k) => !isPending(vitals[k])).length, kinds.length)}>
      {mayTake?.allowed === false ? <MayNot {...mayTake} visitId={data.visit.id} patientId={data.patient.id} /> : null}
      <Leaving onLeave={() => void commits.vitals()}>
        <VitalsBlock
          patientId={data.patient.id}
          asked={mayTake?.allowed === false ? kinds.filter((k) => data.readings.some((r) => r.kind === k)) : kinds}
          taken={data.readings}
          about={about}
          entries={vitals}
          onChange={(kind, entry) => draft.set((d) => ({ ...d, vitals: { ...d.vitals, [kind]: entry }, startedAt: startedAt ?? hour() }))}
          refused={refused}
          whyNot={whyNot(data, 'vitals.correct')}
          autoFocus={data.visit.reason !== ''}
        />
      </Leaving>
    </Step>
  )
}

function Allergies(props: StepsProps) {
  const { data, missing } = props
  return (
    <Step
      title={words.allergies}
      state={stateOf('allergies', data, false, missing)}
      note={messageFor('allergies', props) ?? words.refused[data.allergies.state]}
    >
      <AllergyPanel
        visitId={data.visit.id}
        patientId={data.patient.id}
        list={data.allergies}
        now={data.now}
        whyNot={whyNot(data, 'allergies.review')}
      />
    </Step>
  )
}

function Medicines(props: StepsProps) {
  const { data, draft, commits, missing } = props
  const { medicines } = draft.value
  const typed = Object.keys(medicines.answers).length > 0 || medicines.list !== null
  const answered = data.medicines.filter((m) => medicines.answers[m.id] || m.last?.visitId === data.visit.id).length
  const note = messageFor('medicines', props) ?? (data.medicines.length ? words.of(answered, data.medicines.length) : undefined)
  return (
    <Step title={words.medicines} state={stateOf('medicines', data, typed, missing)} note={note}>
      <Leaving onLeave={() => void commits.medicines()}>
        <MedicinesPanel
          visitId={data.visit.id}
          patientId={data.patient.id}
          medicines={data.medicines}
          said={data.medicineList}
          now={data.now}
          typed={medicines}
          onChange={(next) => put(draft, { medicines: next })}
          whyNot={whyNot(data, 'medications.add')}
        />
      </Leaving>
    </Step>
  )
}

function Tobacco(props: StepsProps) {
  const { data, draft, commits, missing } = props
  const { tobacco } = draft.value
  return (
    <Step title={words.tobacco} state={stateOf('tobacco', data, tobacco.status !== null, missing)} note={messageFor('tobacco', props)}>
      <Leaving onLeave={() => void commits.tobacco()}>
        <TobaccoPanel
          visitId={data.visit.id}
          last={data.tobacco}
          now={data.now}
          typed={tobacco}
          onChange={(next) => put(draft, { tobacco: next })}
        />
      </Leaving>
    </Step>
  )
}

/** What the provider ordered, done here: the one place where the panels of tests and vaccines stand. */
function Orders({ data: { visit, patient, orders } }: StepsProps) {
  const all = useRead('orders.of_visit', { visitId: visit.id }, { on: ['order', 'immunization', 'test', 'specimen'] })
  const has = (kind: string) => (all.data?.orders ?? orders).some((o) => o.kind === kind)
  const at = { visitId: visit.id, patientId: patient.id }
  return (
    <Step
      title={words.orders}
      state={orders.length ? 'waiting' : 'done'}
      note={orders.length ? words.openOrders(orders.length) : words.noOrders}
    >
      {has('test') ? <TestPanel {...at} /> : null}
      {has('vaccine') ? <VaccinePanel {...at} /> : null}
      {has('lab') ? <To path={`/visits/${visit.id}/collect`}>{words.collect}</To> : null}
    </Step>
  )
}

function HandOff({ data, draft, commits, who }: StepsProps) {
  const text = draft.value.handoff ?? data.visit.handoff ?? ''
  return (
    <Step
      title={words.handoff}
      state={draft.value.handoff !== null ? 'waiting' : text ? 'done' : 'open'}
      note={text ? undefined : words.optional}
    >
      <Leaving onLeave={() => void commits.handoff()}>
        <TextField
          stacked
          lines={2}
          label={words.handoffLabel(who)}
          value={text}
          onChange={(handoff) => put(draft, { handoff })}
          placeholder={words.handoffHint}
        />
      </Leaving>
    </Step>
  )
}
