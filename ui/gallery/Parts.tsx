import { useState } from 'react'
import {
  Button,
  Card,
  Check,
  Combo,
  DateField,
  Dialog,
  Empty,
  Failed,
  Menu,
  Page,
  PrimaryButton,
  Row,
  Section,
  SelectField,
  Skeleton,
  Stack,
  StatusMark,
  showMoney,
  Table,
  Timer,
  Trend,
  toast,
} from '../index.ts'

const now = Date.parse('2026-11-24T12:00:00Z')
const ago = (days: number) => new Date(now - days * 86_400_000).toISOString()
const BP = [
  { at: ago(170), value: 152, lower: 94, flag: 'high' as const },
  { at: ago(90), value: 146, lower: 90, flag: 'high' as const },
  { at: ago(60), value: 138, lower: 84 },
  { at: ago(0), value: 134, lower: 82 },
]
const GLUCOSE = [
  { at: ago(150), value: 98 },
  { at: ago(100), value: 180, flag: 'high' as const },
  { at: ago(30), value: 62, flag: 'low' as const },
  { at: ago(2), value: 41, flag: 'critical' as const },
]
const CLAIMS = [
  { id: 'C-1041', who: 'SMITH, Mary Ann', payer: 'Medicare', cents: 12450, state: 'waiting' as const, text: 'Sent 3 d ago' },
  {
    id: 'C-1042',
    who: 'FEATHERSTONEHAUGH, Bartholomew Alexander',
    payer: 'Blue Shield of California',
    cents: 1284000,
    state: 'critical' as const,
    text: 'Denied, CO-16',
  },
  { id: 'C-1043', who: 'LI, Na', payer: 'Medi-Cal', cents: 9925, state: 'done' as const, text: 'Paid' },
]
const DRUGS = [
  'amoxicillin 250 mg/5 mL oral suspension',
  'amoxicillin and clavulanate potassium 875 mg / 125 mg oral tablet',
  'amlodipine 5 mg tablet',
]

export function Parts() {
  const [date, setDate] = useState<string | null>('1945-07-14')
  const [drug, setDrug] = useState<string | null>(null)
  const [ticked, setTicked] = useState(true)
  const [payer, setPayer] = useState('')
  const [asking, setAsking] = useState(false)
  return (
    <Page
      title="The kit"
      note="every part, in its states"
      actions={
        <>
          <Button onClick={() => toast({ text: 'SMITH moved to Checkout', undo: () => undefined })}>Toast</Button>
          <Button onClick={() => setAsking(true)}>Dialog</Button>
          <Menu
            label="More"
            items={[
              { label: 'No-show', keys: 'n', run: () => undefined },
              { label: 'Message team', keys: 'm', run: () => undefined, group: 'Team' },
              { label: 'Sign', run: () => undefined, whyNot: 'Dr. Lee can' },
            ]}
          />
        </>
      }
      foot={<Button>Save for later</Button>}
      primary={<PrimaryButton keys="mod+enter">Send 3 claims</PrimaryButton>}
    >
      <Section title="Status">
        <Row gap={6}>
          <StatusMark state="high">Potassium 5.9</StatusMark>
          <StatusMark state="low">Sodium 128</StatusMark>
          <StatusMark state="critical">Glucose 41</StatusMark>
          <StatusMark state="waiting">Result due</StatusMark>
          <StatusMark state="done">Reviewed</StatusMark>
          <StatusMark state="refused">Weight refused</StatusMark>
          <Timer since={Date.now() - 4 * 60_000} amber={15} red={30} />
          <Timer since={Date.now() - 17 * 60_000} amber={15} red={30} />
          <Timer since={Date.now() - 65 * 60_000} amber={15} red={30} />
        </Row>
      </Section>
      <Section title="Trends">
        <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(300px, 1fr))', gap: 16 }}>
          <Card>
            <Trend title="Blood pressure" unit="mmHg" points={BP} band={{ low: 60, high: 130 }} now={now} />
          </Card>
          <Card>
            <Trend title="Glucose" unit="mg/dL" points={GLUCOSE} band={{ low: 70, high: 140 }} now={now} />
          </Card>
          <Card>
            <Trend title="INR" unit="" points={[]} now={now} />
          </Card>
        </div>
      </Section>
      <Section title="Claims" note="3 open">
        <Card flush>
          <Table
            label="Claims"
            rows={CLAIMS}
            rowKey={(c) => c.id}
            selected="C-1042"
            onOpen={() => undefined}
            columns={[
              { key: 'id', title: 'Claim', cell: (c) => c.id },
              { key: 'who', title: 'Patient', cell: (c) => c.who },
              { key: 'payer', title: 'Payer', cell: (c) => c.payer },
              { key: 'state', title: 'State', cell: (c) => <StatusMark state={c.state}>{c.text}</StatusMark> },
              { key: 'cents', title: 'Amount', align: 'number', cell: (c) => showMoney(c.cents) },
            ]}
          />
        </Card>
      </Section>
      <Section title="Fields">
        <Stack gap={2}>
          <DateField label="Birth date" value={date} onChange={setDate} today="2026-11-24" />
          <SelectField label="Payer" value={payer} onChange={setPayer} placeholder="Choose" options={[{ value: 'm', label: 'Medicare' }]} />
          <Combo
            label="Medicine"
            picked={drug}
            placeholder="Type 2 letters"
            onPick={(o) => setDrug(o.title)}
            load={async (t) => DRUGS.filter((d) => d.includes(t)).map((d) => ({ id: d, title: d, detail: 'by mouth · RxNorm' }))}
          />
          <Check checked={ticked} onChange={setTicked}>
            Vaccine information sheet given
          </Check>
          <Row>
            <Button>Plain</Button>
            <Button kind="quiet">Quiet</Button>
            <Button kind="danger">Delete draft</Button>
            <Button whyNot="Only Dr. Lee can sign">Sign</Button>
          </Row>
        </Stack>
      </Section>
      <Section title="States of a list">
        <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(300px, 1fr))', gap: 16 }}>
          <Card>
            <Skeleton rows={4} />
          </Card>
          <Card>
            <Empty title="No visits left today" action={<Button>See recalls</Button>}>
              The last patient left at 4:52 pm.
            </Empty>
          </Card>
          <Card>
            <Failed
              title="The board did not load"
              kept="What you typed is kept on this device."
              code="unavailable 7f3a-01"
              onRetry={() => undefined}
            />
          </Card>
        </div>
      </Section>
      <Dialog
        title="Enter in error"
        open={asking}
        onClose={() => setAsking(false)}
        foot={
          <>
            <Button onClick={() => setAsking(false)}>Cancel</Button>
            <PrimaryButton onClick={() => setAsking(false)}>Strike through</PrimaryButton>
          </>
        }
      >
        Both charts will show that this reading was struck through, by whom and when.
      </Dialog>
    </Page>
  )
}
