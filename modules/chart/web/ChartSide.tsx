import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type OutputOf, type Problem, Shown, useMe, useRead } from '../../../app/index.ts'
import { Card, dateOf, StatusMark, showDate, showNumber, showSince, useNow } from '../../../ui/index.ts'
import { ForecastCard } from '../../forecast/web/ForecastCard.tsx'
import { CareGaps } from '../../recalls/web/CareGaps.tsx'
import { signOf } from '../../vitals/units.ts'
import { kinds, type ReadingKind } from '../../vitals/vitals.ts'
import { words } from './words.ts'

interface PaneProps<T> {
  title: string
  read: UseQueryResult<T, Problem>
  isEmpty: (data: T) => boolean
  empty: string
  note?: (data: T) => ReactNode
  children: (data: T) => ReactNode
}

function Pane<T>({ title, read, isEmpty, empty, note, children }: PaneProps<T>) {
  return (
    <Card title={title} note={read.data && note ? note(read.data) : null}>
      <Shown read={read} rows={2} isEmpty={isEmpty} empty={<p className="rm-muted">{empty}</p>}>
        {children}
      </Shown>
    </Card>
  )
}

/** What is known of the patient, always in sight: problems, medicines, allergies, vaccines, last vitals. */
export function ChartSide({ patientId }: { patientId: string }) {
  return (
    <div className="chart-pane">
      <Allergies patientId={patientId} />
      <Problems patientId={patientId} />
      <Medicines patientId={patientId} />
      <Vitals patientId={patientId} />
      <ForecastCard patientId={patientId} />
      <Immunizations patientId={patientId} />
      <Card title={words.due}>
        <CareGaps patientId={patientId} />
      </Card>
    </div>
  )
}

const stateWords: Record<string, string> = { none_known: words.noneKnown, not_recorded: words.notAsked, unavailable: words.unavailable }

function Allergies({ patientId }: { patientId: string }) {
  const read = useRead('allergies.list', { patientId })
  const said = (d: OutputOf<'allergies.list'>) => stateWords[d.state]
  return (
    <Pane title={words.allergies} read={read} isEmpty={(d) => d.allergies.length === 0 && d.state === 'none_known'} empty={words.noneKnown}>
      {(d) => (
        <>
          {said(d) ? <StatusMark state="waiting">{said(d)}</StatusMark> : null}
          <ul className="chart-list">
            {d.allergies.map((a) => (
              <li key={a.id}>
                <StatusMark state="alert">
                  <b>{a.substance}</b>
                </StatusMark>
                <div className="rm-second">{[a.reaction, a.severity].filter(Boolean).join(' · ')}</div>
              </li>
            ))}
          </ul>
        </>
      )}
    </Pane>
  )
}

function Problems({ patientId }: { patientId: string }) {
  const read = useRead('problems.list', { patientId })
  const active = (d: OutputOf<'problems.list'>) => d.problems.filter((p) => p.state === 'active')
  const gone = (d: OutputOf<'problems.list'>) => d.problems.length - active(d).length
  return (
    <Pane
      title={words.problems}
      read={read}
      isEmpty={(d) => active(d).length === 0}
      empty={words.noProblems}
      note={(d) => (gone(d) ? words.resolved(gone(d)) : null)}
    >
      {(d) => (
        <ul className="chart-list">
          {active(d).map((p) => (
            <li key={p.id}>
              {p.label} <span className="rm-muted">{p.code}</span>
              {p.onsetOn ? <div className="rm-muted">{words.since(showDate(p.onsetOn))}</div> : null}
            </li>
          ))}
        </ul>
      )}
    </Pane>
  )
}

function Medicines({ patientId }: { patientId: string }) {
  const read = useRead('medications.list', { patientId })
  return (
    <Pane title={words.medicines} read={read} isEmpty={(d) => d.medicines.length === 0} empty={words.noMedicines}>
      {(d) => (
        <ul className="chart-list">
          {d.medicines.map((m) => (
            <li key={m.id}>
              <b>{m.name}</b>
              {m.strength ? ` — ${m.strength}` : ''}
              {m.form ? ` — ${m.form}` : ''}
              {m.sig ? <div className="rm-second">{m.sig}</div> : null}
            </li>
          ))}
        </ul>
      )}
    </Pane>
  )
}

const day = 86_400_000
const nameOfKind = (kind: string) => (kind === 'bmi' ? 'BMI' : (kinds[kind as ReadingKind]?.name ?? kind))

/** The newest of each kind with its age; older than a day is grey: it says little of today. */
function Vitals({ patientId }: { patientId: string }) {
  const read = useRead('vitals.trends', { patientId, limit: 2 })
  const now = useNow()
  return (
    <Pane title={words.vitals} read={read} isEmpty={(d) => d.series.length === 0} empty={words.noVitals}>
      {(d) => (
        <ul className="chart-list">
          {d.series.map(({ kind, points }) => {
            const p = [...points].sort((a, b) => b.takenAt.localeCompare(a.takenAt))[0]
            if (!p) return null
            return (
              <li key={kind} className="chart-pair" data-old={now - Date.parse(p.takenAt) > day}>
                <span>
                  {nameOfKind(kind)} <span className="rm-muted">{words.old(showSince(p.takenAt, now))}</span>
                </span>
                <span>
                  {p.flag ? <StatusMark state={p.flag} /> : null}{' '}
                  <span className="rm-num">{p.diastolic ? `${showNumber(p.value)}/${showNumber(p.diastolic)}` : showNumber(p.value)}</span>{' '}
                  <span className="rm-unit">{signOf(p.unit)}</span>
                </span>
              </li>
            )
          })}
        </ul>
      )}
    </Pane>
  )
}

function Immunizations({ patientId }: { patientId: string }) {
  const { timeZone } = useMe().practice
  const read = useRead('immunizations.list', { patientId })
  const given = (d: OutputOf<'immunizations.list'>) => d.immunizations.filter((i) => i.state !== 'entered_in_error')
  return (
    <Pane title={words.immunizations} read={read} isEmpty={(d) => given(d).length === 0} empty={words.noImmunizations}>
      {(d) => (
        <ul className="chart-list">
          {given(d).map((i) => (
            <li key={i.id} className="chart-pair">
              <span>
                {i.name}
                {i.state === 'not_given' ? <span className="rm-second"> · {words.notGiven(i.notGivenReason ?? '')}</span> : null}
              </span>
              <span className="rm-muted">{showDate(dateOf(i.givenAt, timeZone))}</span>
            </li>
          ))}
        </ul>
      )}
    </Pane>
  )
}
