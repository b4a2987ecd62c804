import { useState } from 'react'
import { Shown, useGo, useKeys, useMe, useParam, useRead } from '../../../app/index.ts'
import { Button, Card, Page, toast } from '../../../ui/index.ts'
import { CoveragePanel } from '../../coverage/web/CoveragePanel.tsx'
import { EditDialog } from '../../patients/web/EditDialog.tsx'
import { PatientBanner, type PatientData } from '../../patients/web/PatientBanner.tsx'
import { ChartSide } from './ChartSide.tsx'
import './chart.css'
import { Timeline } from './Timeline.tsx'
import { words } from './words.ts'

/** A patient's chart: what is known on the left, what happened in the middle, what comes next on the right. */
export function Chart() {
  const patientId = useParam('patientId')
  const read = useRead('patients.get', { patientId }, { on: ['allergy', 'reading', 'vitals'] })
  return <Shown read={read}>{(data) => <Known key={patientId} data={data} />}</Shown>
}

const clinicalRoles = ['medical_assistant', 'nurse', 'provider']
const daysSince = (at: string) => Math.max(0, Math.floor((Date.now() - Date.parse(at)) / 86_400_000))

function Known({ data }: { data: PatientData }) {
  const { patient, may } = data
  const patientId = patient.id
  const [editing, setEditing] = useState(false)
  const edit = may['update']
  const copy = () => void navigator.clipboard?.writeText(patient.mrn).then(() => toast({ text: words.copied }))
  useKeys({
    scope: words.chart,
    keys: [
      { key: 'e', label: words.edit, run: () => edit?.allowed && setEditing(true) },
      { key: 'y', label: words.copyMrn, run: copy },
    ],
  })
  return (
    <Page
      title={words.chart}
      note={patient.confirmedAt ? words.confirmed(daysSince(patient.confirmedAt)) : words.neverConfirmed}
      banner={<PatientBanner patientId={patientId} />}
    >
      <div className="chart">
        <ChartSide patientId={patientId} />
        <div className="chart-pane">
          <Timeline patientId={patientId} />
        </div>
        <div className="chart-pane chart-next">
          <Next
            patientId={patientId}
            onEdit={() => setEditing(true)}
            whyNotEdit={edit?.allowed === false ? edit.because : null}
            onCopy={copy}
          />
          <CoveragePanel patientId={patientId} />
        </div>
      </div>
      {editing ? <EditDialog patient={patient} onClose={() => setEditing(false)} /> : null}
    </Page>
  )
}

interface NextProps {
  patientId: string
  onEdit: () => void
  whyNotEdit: string | null | undefined
  onCopy: () => void
}

const underWay = ['arrived', 'rooming', 'ready', 'with_provider', 'checkout']

function Next({ patientId, onEdit, whyNotEdit, onCopy }: NextProps) {
  const go = useGo()
  const me = useMe()
  const visits = useRead('chart.visits', { patientId }, { on: ['visit'] })
  const today = visits.data?.visits.filter((v) => v.day === me.practice.today) ?? []
  const visit = today.find((v) => underWay.includes(v.stage)) ?? today.find((v) => v.stage === 'expected')
  const tab = visit?.stage === 'expected' || !clinicalRoles.includes(me.role) ? 'check-in' : 'rooming'
  return (
    <Card title={words.actions}>
      <div className="chart-verbs">
        {visit ? <Button onClick={() => go(`/visits/${visit.id}/${tab}`)}>{words.todaysVisit}</Button> : null}
        <Button onClick={() => go('/schedule')}>{words.bookVisit}</Button>
        <Button keys="e" onClick={onEdit} whyNot={whyNotEdit}>
          {words.edit}
        </Button>
        <Button kind="quiet" keys="y" onClick={onCopy}>
          {words.copyMrn}
        </Button>
        {me.role === 'manager' ? (
          <Button kind="quiet" onClick={() => go(`/patients/${patientId}/audit`)}>
            {words.whoLooked}
          </Button>
        ) : null}
      </div>
    </Card>
  )
}
