import { useState } from 'react'
import {
  Banner,
  BpField,
  Button,
  Checklist,
  Choice,
  FieldKeypad,
  type NotDone,
  NumberField,
  Page,
  PrimaryButton,
  RefuseMenu,
  Stack,
  Step,
  TextField,
} from '../index.ts'

export function RoomingPage() {
  const [bp, setBp] = useState('152/94')
  const [pulse, setPulse] = useState('')
  const [temp, setTemp] = useState('41.9')
  const [weight, setWeight] = useState('81.60')
  const [side, setSide] = useState<'left' | 'right' | null>('left')
  const [reason, setReason] = useState('')
  const [not, setNot] = useState<NotDone | null>(null)
  return (
    <Page
      title="Rooming"
      note="Room 4 · for Dr. Lee"
      width="narrow"
      banner={
        <Banner
          person={{ family: 'Smith', given: 'Mary Ann', preferred: 'Molly', birthDate: '1945-07-14', sex: 'Female', mrn: '0042 1877' }}
          today="2026-11-24"
          allergies={{ kind: 'known', items: ['penicillin (anaphylaxis)', 'latex (rash)'] }}
          weight={{ text: '81.6', unit: 'kg', on: '2026-11-24' }}
          alerts={[
            { text: 'Fall risk', state: 'alert' },
            { text: 'Spanish, interpreter', state: 'note' },
          ]}
          more={<span>(555) 010-4477 · Medicare · balance $25.00</span>}
        />
      }
      foot="draft · saved 10:42 · not yet in chart"
      primary={
        <PrimaryButton keys="ctrl+enter" whyNot="Pulse is missing">
          Ready for Dr. Lee
        </PrimaryButton>
      }
    >
      <Checklist label="Rooming">
        <Step title="Two identifiers" state="done" note="name and birth date" />
        <Step title="Reason for visit" state="open">
          <TextField label="In their words" value={reason} onChange={setReason} placeholder="“My knee has hurt since Sunday”" lines={2} />
        </Step>
        <Step title="Vitals" state="waiting" note="3 of 6">
          <Stack gap={2}>
            <BpField
              label="Blood pressure"
              value={bp}
              onChange={setBp}
              last={{ text: '134/82', age: '3 m' }}
              message={{ kind: 'confirm', text: 'High. Repeat after 5 min?', onConfirm: () => undefined }}
            />
            <NumberField
              label="Pulse"
              value={pulse}
              onChange={setPulse}
              unit="/min"
              last={{ text: '72', age: '3 m' }}
              aside={<RefuseMenu label="Pulse" value={not} onChange={setNot} reasons={['Patient in wheelchair', 'Equipment failed']} />}
            />
            <NumberField
              label="Temperature"
              value={temp}
              onChange={setTemp}
              unit="°C"
              onUnit={() => undefined}
              last={{ text: '36.8', age: '3 m' }}
              message={{ kind: 'block', text: 'Over 41.5 °C: measure again or check the unit' }}
            />
            <NumberField
              label="Weight"
              value={weight}
              onChange={setWeight}
              unit="kg"
              onUnit={() => undefined}
              last={{ text: '80.1 kg', age: '14 m' }}
            />
            <Choice
              label="Arm"
              options={[
                { value: 'left', label: 'Left' },
                { value: 'right', label: 'Right' },
              ]}
              value={side}
              onChange={setSide}
            />
            <FieldKeypad />
          </Stack>
        </Step>
        <Step title="Allergies" state="refused" note="refused by patient" />
        <Step title="Medicines" state="critical" note="warfarin: taken differently" open={false} onToggle={() => undefined}>
          <Button>Review</Button>
        </Step>
      </Checklist>
    </Page>
  )
}
