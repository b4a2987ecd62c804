import { useState } from 'react'
import type { OutputOf } from '../../../app/index.ts'
import { Ask, To, useAct, useMe, useRead } from '../../../app/index.ts'
import { Button, Check, SelectField, StatusMark, TextField, toast } from '../../../ui/index.ts'
import { words } from './control-words.ts'
import './test.css'

const w = words.critical
const watchers = ['medical_assistant', 'nurse', 'provider', 'student']
type Open = OutputOf<'critical.open'>
type Untold = Open['results'][number]
const said = (r: Untold) => w.of(r.name, [r.value, r.unit].filter(Boolean).join('\u00a0'))

/** Above every screen of those who test and treat, until somebody was told. */
export function CriticalBand() {
  return watchers.includes(useMe().role) ? <Band /> : null
}

function Band() {
  const { data } = useRead('critical.open', {}, { on: ['test'] })
  const [telling, setTelling] = useState<Untold | null>(null)
  if (!data || data.results.length === 0) return null
  return (
    <section className="poc-critical" aria-label={w.band}>
      <StatusMark state="critical">
        <b>{w.band}</b>
      </StatusMark>
      <ul>
        {data.results.map((r) => (
          <li key={r.resultId}>
            <To path={`/visits/${r.visitId}/rooming`}>{`${r.patientName}: ${said(r)}`}</To>
            <Button onClick={() => setTelling(r)} label={`${w.tell}: ${r.patientName}, ${said(r)}`}>
              {w.tell}
            </Button>
          </li>
        ))}
      </ul>
      {telling ? <Tell result={telling} hearers={data.hearers} onClose={() => setTelling(null)} /> : null}
    </section>
  )
}

/** Who was told, by voice, and that they read it back. */
function Tell({ result, hearers, onClose }: { result: Untold; hearers: Open['hearers']; onClose: () => void }) {
  const [toldTo, setToldTo] = useState('')
  const [readBack, setReadBack] = useState(false)
  const [actionTaken, setAction] = useState('')
  const act = useAct('critical.told', {
    keep: false,
    onDone: () => {
      toast({ text: w.done })
      onClose()
    },
  })
  const ready = toldTo !== '' && readBack
  const record = () => {
    if (ready) void act.run({ resultId: result.resultId, toldTo, readBack: true, actionTaken: actionTaken.trim() })
  }
  const title = w.told(said(result))
  return (
    <Ask title={title} does={w.record} act={act} whyNot={ready ? null : w.needs} onDo={record} onClose={onClose} size="small">
      <SelectField
        stacked
        label={w.who}
        placeholder={w.choose}
        options={hearers.map((h) => ({ value: h.id, label: h.name }))}
        value={toldTo}
        onChange={setToldTo}
      />
      <Check checked={readBack} onChange={setReadBack}>
        {w.readBack}
      </Check>
      <TextField stacked label={w.action} value={actionTaken} onChange={setAction} onEnter={record} />
    </Ask>
  )
}
