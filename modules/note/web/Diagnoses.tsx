import { call, useAct } from '../../../app/index.ts'
import { Button, Card, Combo, StatusMark } from '../../../ui/index.ts'
import { lacksZ23, type NoteData } from './note-view.ts'
import { words } from './words.ts'

interface Found {
  id: string
  title: string
  detail: string
}

async function search(query: string, signal: AbortSignal): Promise<Found[]> {
  const { diagnoses } = await call('diagnoses.search', { query }, { signal })
  return diagnoses.map((d) => ({ id: d.code, title: d.label, detail: d.code }))
}

/** The diagnoses in order, and a box to add the next. */
export function Diagnoses({ data }: { data: NoteData }) {
  const { visitId, patientId, diagnoses, may, signature } = data
  const on = { visitId, patientId }
  const add = useAct('diagnoses.add')
  const remove = useAct('diagnoses.remove')
  const rank = useAct('diagnoses.rank')
  const problem = add.problem ?? remove.problem ?? rank.problem
  const mayWrite = may.diagnoses.allowed && !signature
  const first = (id: string) => void rank.run({ ...on, order: [id, ...diagnoses.map((d) => d.id).filter((d) => d !== id)] })
  return (
    <Card title={words.diagnoses} note={may.diagnoses.allowed ? null : may.diagnoses.because}>
      {diagnoses.length === 0 ? <p className="rm-muted">{words.noDiagnoses}</p> : null}
      <ol className="no-diagnoses">
        {diagnoses.map((d, i) => (
          <li key={d.id}>
            <span className="no-code">{d.code}</span>
            <span className="no-value">{d.label}</span>
            {mayWrite ? (
              <span className="no-acts">
                {i > 0 ? (
                  <Button kind="quiet" onClick={() => first(d.id)}>
                    {words.first}
                  </Button>
                ) : null}
                <Button
                  kind="quiet"
                  label={words.remove(d.label)}
                  onClick={() => void remove.run({ diagnosisId: d.id, version: d.version })}
                >
                  {words.takeOff}
                </Button>
              </span>
            ) : null}
          </li>
        ))}
      </ol>
      {mayWrite ? (
        <Combo<Found>
          label={words.diagnosis}
          placeholder={words.diagnosisHint}
          load={search}
          onPick={(d) => void add.run({ ...on, code: d.id })}
          many
          message={problem ? { kind: 'block', text: problem.message } : null}
        />
      ) : null}
      {mayWrite && lacksZ23(data) ? (
        <p className="no-ask">
          <StatusMark state="note">{words.z23Missing}</StatusMark>
          <Button onClick={() => void add.run({ ...on, code: 'Z23' })} busy={add.busy}>
            {words.addZ23}
          </Button>
        </p>
      ) : null}
    </Card>
  )
}
