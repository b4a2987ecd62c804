import { type OutputOf, Shown, useAct, useGo, useKeys, useParam, useRead } from '../../../app/index.ts'
import { Card, Page, PrimaryButton, Stack, StatusMark, showMoney, toast } from '../../../ui/index.ts'
import { Papers } from '../../correspondence/web/Papers.tsx'
import { PatientBanner } from '../../patients/web/PatientBanner.tsx'
import { type Stage, stageNames } from '../../visits/visits.ts'
import { ChargeRow } from './ChargeRow.tsx'
import './charges.css'
import { FollowUp } from './FollowUp.tsx'
import { words } from './words.ts'

type CheckoutData = OutputOf<'charges.of_visit'>

/** The end of a visit: what it costs and why, the next one, the papers, and the door. */
export function Checkout() {
  const visitId = useParam('visitId')
  const read = useRead(
    'charges.of_visit',
    { visitId },
    { on: ['charge', 'immunization', 'test', 'visit', 'note', 'diagnosis', 'diagnoses'] },
  )
  return <Shown read={read}>{(data) => <Visit key={data.visitId} data={data} />}</Shown>
}

function Visit({ data }: { data: CheckoutData }) {
  const go = useGo()
  const { visit, visitId, patientId } = data
  const undo = useAct('visits.undo')
  const advance = useAct('visits.advance', {
    onDone: ({ version }) => {
      toast({ text: words.left, undo: () => void undo.run({ visitId, version }) })
      go('/today')
    },
  })
  const whyNot = visit.stage === 'checkout' ? null : words.notCheckout(stageNames[visit.stage as Stage])
  const leave = () => (whyNot ? undefined : void advance.run({ visitId, to: 'left', version: visit.version }))
  useKeys({ scope: words.checkoutKeys, keys: [{ key: 'ctrl+enter', label: words.leaves, run: leave }] })
  return (
    <Page
      title={words.checkout}
      note={[visit.provider, visit.payer ?? words.selfPay, visit.copayCents ? words.copay(showMoney(visit.copayCents)) : '']
        .filter(Boolean)
        .join(' · ')}
      banner={<PatientBanner patientId={patientId} />}
      primary={
        <PrimaryButton keys="ctrl+enter" onClick={leave} busy={advance.busy} whyNot={whyNot}>
          {words.leaves}
        </PrimaryButton>
      }
      foot={
        <span role="status">
          {advance.problem ? <StatusMark state="critical">{advance.problem.message}</StatusMark> : visit.signedAt ? null : words.unsigned}
        </span>
      }
    >
      <div className="ch-columns">
        <Stack gap={3}>
          <Charges data={data} />
          <Card title={words.plan}>
            <p className="ch-plan">{visit.plan ?? <span className="rm-muted">{words.noPlan}</span>}</p>
          </Card>
        </Stack>
        <Stack gap={3}>
          <FollowUp data={data} />
          <Card title={words.papers}>
            <Papers visitId={visitId} hasNext={data.followUps.length > 0} />
          </Card>
        </Stack>
      </div>
    </Page>
  )
}

function Charges({ data: { charges, suggestions, uncharged, totals } }: { data: CheckoutData }) {
  const asked = new Map(suggestions.map((s) => [s.chargeId, s.text]))
  return (
    <Card title={words.charges} note={charges.length > 0 ? words.sum(showMoney(totals.proposed + totals.accepted)) : words.noCharges} flush>
      <ul className="ch-list">
        {charges.map((c) => (
          <ChargeRow key={c.id} charge={c} suggestion={asked.get(c.id)} />
        ))}
        {charges.length === 0 ? (
          <li className="ch-row">
            <span className="ch-why">{words.noChargesWhy}</span>
          </li>
        ) : null}
        {uncharged.map((u) => (
          <li key={`${u.id}${u.text}`} className="ch-row">
            <span className="ch-why">
              <StatusMark state="waiting">{`${u.text}: ${u.why}`}</StatusMark>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
