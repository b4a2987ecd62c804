import { Shown, To, useParam, useRead } from '../../../app/index.ts'
import { Page } from '../../../ui/index.ts'
import { PatientBanner } from '../../patients/web/PatientBanner.tsx'
import { CallLine, type CallShown } from './CallLine.tsx'
import './calls.css'
import { Followed } from './Followed.tsx'
import { Writing } from './Writing.tsx'
import { words } from './words.ts'

/** One call: while it is being written, and what became of it. */
export function CallNote() {
  const callId = useParam('callId')
  const read = useRead('calls.show', { callId }, { on: ['call'] })
  return <Shown read={read}>{(data) => <One key={data.call.id} data={data} />}</Shown>
}

function One({ data }: { data: CallShown }) {
  const { call } = data
  if (call.state === 'open') return <Writing data={data} />
  return (
    <Page
      title={words.call}
      note={<CallLine data={data} />}
      banner={call.patientId ? <PatientBanner patientId={call.patientId} /> : null}
      actions={<To path="/calls">{words.back}</To>}
    >
      <Followed data={data} />
    </Page>
  )
}
