import { useEffect, useState } from 'react'
import { useAct, useMe } from '../../../app/index.ts'
import { Button, Check, DateField, type PlainDate, Row, Section, StatusMark } from '../../../ui/index.ts'
import { focusIn } from '../../orders/web/Chair.tsx'
import './specimens.css'
import { words } from './words.ts'

const w = words.chair

export interface IdentifyProps {
  id: string
  visitId: string
  patientId: string
  identified: boolean
  onDone: () => void
}

/** The two identifiers, said by the patient. Nothing else of the chair works before. */
export function Identify({ id, visitId, patientId, identified, onDone }: IdentifyProps) {
  const { today } = useMe().practice
  const [saidName, setSaidName] = useState(false)
  const [birthDate, setBirthDate] = useState<PlainDate | null>(null)
  const [wrong, setWrong] = useState(false)
  const act = useAct('draws.identify', {
    keep: false,
    onDone: ({ status }) => {
      setWrong(status === 'no_match')
      if (status === 'match') onDone()
      else setBirthDate(null)
    },
  })
  useEffect(() => {
    if (!identified) focusIn(id)
  }, [identified, id])
  if (identified)
    return (
      <p id={id}>
        <StatusMark state="done">{w.identified}</StatusMark>
      </p>
    )
  const ready = saidName && birthDate !== null
  return (
    <Section title={w.who}>
      <div id={id} className="sp-who" data-form="true">
        <p className="sp-ask">{w.ask}</p>
        <Check checked={saidName} onChange={setSaidName}>
          {w.saidName}
        </Check>
        <DateField label={w.birthDate} value={birthDate} onChange={setBirthDate} today={today} />
        <Row>
          <Button
            onClick={() => ready && void act.run({ visitId, patientId, saidName: true, birthDate })}
            busy={act.busy}
            whyNot={ready ? null : w.needName}
          >
            {w.compare}
          </Button>
          {wrong ? <StatusMark state="critical">{w.noMatch}</StatusMark> : null}
          {act.problem ? <StatusMark state="critical">{act.problem.message}</StatusMark> : null}
        </Row>
      </div>
    </Section>
  )
}
