import type { ReactNode } from 'react'
import { useMe } from '../../../app/index.ts'
import { Card, Stack, StatusMark, showTime } from '../../../ui/index.ts'
import { Why } from '../../trail/web/Why.tsx'
import { byKind, type NoteData, readingName, readingText } from './note-view.ts'
import { words } from './words.ts'

/** What others recorded and by whom: one column, read from top to bottom. */
export function Recorded({ data }: { data: NoteData }) {
  const { recorded } = data
  return (
    <Stack gap={3}>
      <Card title={words.reason} note={recorded.visit.ma}>
        <p>{recorded.visit.reason || <span className="rm-muted">{words.noReason}</span>}</p>
        {recorded.visit.handoff ? (
          <p>
            <span className="rm-muted">{words.handoff}:</span> {recorded.visit.handoff}
          </p>
        ) : null}
      </Card>
      <Vitals data={data} />
      <Allergies data={data} />
      <Medicines data={data} />
      <Tobacco data={data} />
      <Tests data={data} />
      <Vaccines data={data} />
    </Stack>
  )
}

/** An entry with its author: what, and quietly who and when. */
function Line({
  what,
  strong,
  by,
  at,
  actId,
  children,
}: {
  what?: string
  strong?: ReactNode
  by: string | null
  at?: string | null
  /** The act that made the entry: "Why" tells of it. */
  actId?: string | null
  children?: ReactNode
}) {
  const { timeZone } = useMe().practice
  return (
    <div className="no-line">
      {what ? <span className="no-what">{what}</span> : null}
      <span className="no-value">
        {strong ? <b>{strong}</b> : null} {children}
      </span>
      <span className="no-by">
        {words.by(by, at ? showTime(at, { timeZone }) : '')}
        {actId ? <Why actId={actId} /> : null}
      </span>
    </div>
  )
}

const None = ({ children }: { children: string }) => <p className="rm-muted">{children}</p>

function Vitals({ data }: { data: NoteData }) {
  const readings = byKind(data.recorded.readings)
  return (
    <Card title={words.vitals}>
      {readings.length === 0 ? <None>{words.noVitals}</None> : null}
      {readings.map((r, i) => (
        // Readings taken together are one act: it is told once.
        <Line
          key={r.id}
          what={readingName(r.kind)}
          strong={readingText(r)}
          by={r.by}
          at={r.at}
          actId={readings[i - 1]?.actId === r.actId ? null : r.actId}
        >
          {r.corrected ? <span className="rm-muted">{words.corrected}</span> : null}
        </Line>
      ))}
    </Card>
  )
}

function Allergies({ data }: { data: NoteData }) {
  const { state, list, by, at, actId } = data.recorded.allergies
  const text = words.allergyStates[state]
  return (
    <Card title={words.allergies}>
      {list.map((a) => (
        <Line key={a.id} by={null}>
          <StatusMark state="alert">{[a.substance, a.reaction, a.severity].filter(Boolean).join(', ')}</StatusMark>
        </Line>
      ))}
      <Line by={by} at={at} actId={actId}>
        {state === 'not_recorded' ? <StatusMark state="waiting">{text}</StatusMark> : text}
      </Line>
    </Card>
  )
}

function Medicines({ data }: { data: NoteData }) {
  const { medicines, medicineList } = data.recorded
  return (
    <Card title={words.medicines}>
      {medicines.length === 0 && !medicineList ? <None>{words.noMedicines}</None> : null}
      {medicineList ? (
        <Line by={medicineList.by} actId={medicineList.actId}>
          {[words.medicineAnswers[medicineList.answer], medicineList.detail].filter(Boolean).join(': ')}
        </Line>
      ) : null}
      {medicines.map((m) => (
        <Line key={m.id} strong={[m.name, m.strength, m.form].filter(Boolean).join(' ')} by={m.by} actId={m.reportActId}>
          {[m.sig, m.answer ? words.medicineAnswers[m.answer] : words.notAsked, m.detail].filter(Boolean).join(' · ')}
        </Line>
      ))}
    </Card>
  )
}

function Tobacco({ data }: { data: NoteData }) {
  const { tobacco } = data.recorded
  return (
    <Card title={words.tobacco}>
      {tobacco ? (
        <Line by={tobacco.by} at={tobacco.thisVisit ? tobacco.at : null} actId={tobacco.actId}>
          {[words.tobaccoNames[tobacco.status], tobacco.detail, tobacco.thisVisit ? '' : words.earlier].filter(Boolean).join(' · ')}
        </Line>
      ) : (
        <None>{words.notAsked}</None>
      )}
    </Card>
  )
}

function Tests({ data }: { data: NoteData }) {
  const { tests } = data.recorded
  return (
    <Card title={words.tests}>
      {tests.length === 0 ? <None>{words.noTests}</None> : null}
      {tests.map((t) => (
        <Line key={t.id} what={t.name} by={t.by} at={t.at} actId={t.actId}>
          {t.value ? (
            t.abnormal ? (
              <StatusMark state="high">{t.value}</StatusMark>
            ) : (
              <b>{t.value}</b>
            )
          ) : t.state === 'invalid' ? (
            words.invalidRun
          ) : (
            words.inError
          )}
          {t.reason ? <span className="rm-muted"> {t.reason}</span> : null}
        </Line>
      ))}
    </Card>
  )
}

function Vaccines({ data }: { data: NoteData }) {
  const { vaccines } = data.recorded
  return (
    <Card title={words.vaccines}>
      {vaccines.length === 0 ? <None>{words.noVaccines}</None> : null}
      {vaccines.map((v) => (
        <Line key={v.id} strong={v.name} by={v.by} at={v.at} actId={v.actId}>
          {v.state === 'given'
            ? [v.lot, v.route, v.site, v.verifiedBy ? words.checkedBy(v.verifiedBy) : ''].filter(Boolean).join(' · ')
            : v.state === 'not_given'
              ? words.notGiven(v.reason ?? '')
              : words.inError}
        </Line>
      ))}
    </Card>
  )
}
