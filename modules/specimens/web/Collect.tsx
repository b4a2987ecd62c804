import { useId, useState } from 'react'
import { Shown, To, useAct, useKeys, useParam, useRead } from '../../../app/index.ts'
import { Button, Empty, Page, PrimaryButton, Row, Stack, StatusMark, toast } from '../../../ui/index.ts'
import { focusIn } from '../../orders/web/Chair.tsx'
import { PatientBanner } from '../../patients/web/PatientBanner.tsx'
import { Collected, useLabels } from './Collected.tsx'
import { askedOf, type Chair, type ChairData, emptyChair, limbsOf, plansOf, stillToDo } from './chair.ts'
import { FailedDialog } from './FailedDialog.tsx'
import { GivenForm } from './GivenForm.tsx'
import { Identify } from './Identify.tsx'
import { NeedleForm } from './NeedleForm.tsx'
import { words } from './words.ts'

const w = words.chair
const listens = ['order', 'specimen', 'draw', 'presence', 'observation', 'practice', 'staff', 'printer', 'visit']

/** The chair where specimens are collected: who, which tubes, what is asked, where; then the labels. */
export function Collect() {
  const visitId = useParam('visitId')
  const read = useRead('draws.plan', { visitId }, { on: listens })
  return <Shown read={read}>{(data) => <AtChair key={visitId} visitId={visitId} data={data} />}</Shown>
}

/** One try: with blood in the tubes, or without. After the tubes the labels go out by themselves when there is a printer. */
function useNeedle(visitId: string, data: ChairData, labels: ReturnType<typeof useLabels>, onCollected: () => void, onFailed: () => void) {
  const done = (out: { drawId: string; attempt: number | null; specimenIds: string[] }) => {
    if (!out.specimenIds.length) {
      toast({ text: w.failedSaved(out.attempt ?? 1), state: 'waiting' })
      return onFailed()
    }
    toast({ text: w.saved(out.specimenIds.length) })
    onCollected()
    if (data.printer) void labels.print({ drawId: out.drawId }, 'printer')
  }
  const vein = useAct('draws.vein', { keep: false, onDone: done })
  const skin = useAct('draws.skin', { keep: false, onDone: done })
  const run = (chair: Chair, planned: Parameters<typeof askedOf>[1], failed: string | null) => {
    const { site, device, complications, way } = chair
    if (!site) return
    void (way === 'vein' ? vein : skin).run({
      ...{ visitId, patientId: data.patientId, ...askedOf(data, planned, chair) },
      ...{
        site,
        device,
        limbs: limbsOf(chair),
        complications: [...complications],
        outcome: failed ? 'failed' : 'collected',
        reason: failed,
      },
    })
  }
  return { run, busy: vein.busy || skin.busy, problem: vein.problem ?? skin.problem }
}

function useChair(visitId: string, data: ChairData) {
  const [chair, setChair] = useState<Chair>(emptyChair)
  const [failing, setFailing] = useState(false)
  const labels = useLabels()
  const next = () => {
    setFailing(false)
    setChair((old) => ({ ...old, site: null, complications: [] }))
  }
  const needle = useNeedle(visitId, data, labels, () => setChair(emptyChair), next)
  const plans = plansOf(data, chair)
  const needs = plans.all.drawn.length + plans.all.needsVein.length > 0
  const todo = stillToDo(data, plans.now.drawn, chair, true)
  return {
    chair,
    put: (change: Partial<Chair>) => setChair((old) => ({ ...old, ...change })),
    failing,
    setFailing,
    labels,
    needle,
    plans,
    needs,
    todo,
  }
}

function AtChair({ visitId, data }: { visitId: string; data: ChairData }) {
  const id = useId()
  const { chair, put, failing, setFailing, labels, needle, plans, needs, todo } = useChair(visitId, data)
  const may = data.may[chair.way]
  const whyNot = data.attemptsLeft < 1 ? w.handOver : todo.length ? w.stillToDo(todo.join(', ')) : null
  const collect = () => {
    if (!whyNot) needle.run(chair, plans.now.drawn, null)
  }
  const canDraw = data.begun && needs && may.allowed
  useKeys({ scope: w.keys, keys: canDraw ? [{ key: 'ctrl+enter', label: w.collected(plans.now.drawn.length), run: collect }] : [] })
  return (
    <Page
      title={w.title}
      width="narrow"
      banner={<PatientBanner patientId={data.patientId} />}
      actions={<To path="/specimens">{w.queue}</To>}
      primary={
        canDraw ? (
          <PrimaryButton keys="ctrl+enter" onClick={collect} busy={needle.busy} whyNot={whyNot}>
            {w.collected(plans.now.drawn.length)}
          </PrimaryButton>
        ) : null
      }
      foot={
        canDraw && data.identified && data.attemptsLeft > 0 && chair.site && chair.spared ? (
          <Row gap={3}>
            <Button onClick={() => setFailing(true)}>{w.failed}</Button>
          </Row>
        ) : null
      }
    >
      {data.begun ? null : <StatusMark state="waiting">{w.notBegun}</StatusMark>}
      {needs || plans.all.given.length ? (
        data.begun ? (
          <Stack gap={4}>
            <Identify
              id={`${id}who`}
              visitId={visitId}
              patientId={data.patientId}
              identified={data.identified}
              onDone={() => focusIn(`${id}work`)}
            />
            <div id={`${id}work`} className="sp-work">
              {needs ? (
                <NeedleForm visitId={visitId} data={data} plans={plans} chair={chair} put={put} problem={failing ? null : needle.problem} />
              ) : null}
              {plans.all.given.length ? (
                <GivenForm visitId={visitId} data={data} plans={plans} chair={chair} put={put} labels={labels} />
              ) : null}
            </div>
          </Stack>
        ) : null
      ) : data.specimens.length ? null : (
        <Empty title={w.nothing}>{w.nothingWhy}</Empty>
      )}
      <Collected data={data} labels={labels} />
      {failing ? (
        <FailedDialog
          busy={needle.busy}
          problem={needle.problem?.message ?? null}
          onSave={(reason) => needle.run(chair, plans.now.drawn, reason)}
          onClose={() => setFailing(false)}
        />
      ) : null}
    </Page>
  )
}
