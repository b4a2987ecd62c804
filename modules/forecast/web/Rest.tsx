import type { OutputOf } from '../../../app/index.ts'
import { showDate } from '../../../ui/index.ts'
import type { Line } from '../forecast.ts'
import { Because, LineHead } from './Line.tsx'
import { words } from './words.ts'

type Data = OutputOf<'forecast.of_patient'>

function Folded({ title, lines }: { title: string; lines: readonly Line[] }) {
  if (lines.length === 0) return null
  return (
    <details className="fc-fold">
      <summary>{title}</summary>
      <ul className="fc-list">
        {lines.map((l) => (
          <li key={l.series}>
            <LineHead line={l} />
            <Because line={l} />
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Doses that do not count, with the reason; folded, because it is asked for seldom. */
function Uncounted({ past }: { past: Data['past'] }) {
  const bad = past.filter((p) => p.judged.some((j) => j.verdict === 'invalid'))
  if (bad.length === 0) return null
  return (
    <details className="fc-fold">
      <summary>{words.history(bad.length)}</summary>
      <ul className="fc-list">
        {bad.map((p) => (
          <li key={p.id}>
            <b>{p.name}</b> <span className="rm-num rm-muted">{showDate(p.on)}</span>
            {p.judged
              .filter((j) => j.verdict === 'invalid')
              .map((j) => (
                <div key={j.series} className="rm-second">
                  {j.name ? `${j.name}: ` : ''}
                  {j.because}
                </div>
              ))}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** What is not due today, and by whose schedule all of it is said. */
export function Rest({ data }: { data: Data }) {
  const { lines, past, schedule, choices } = data
  const undecided = lines.filter((l) => l.status === 'abstain')
  const quiet = lines.filter((l) => ['up_to_date', 'later', 'complete', 'aged_out'].includes(l.status))
  return (
    <>
      <Folded title={words.depends(undecided.length)} lines={undecided} />
      <Folded title={words.later(quiet.length)} lines={quiet} />
      <Uncounted past={past} />
      <details className="fc-fold fc-source">
        <summary>
          {words.source}: {words.by(schedule.publisher, schedule.version)}
        </summary>
        <p className="rm-second">
          {schedule.source}. {words.checked(showDate(schedule.checkedOn))} {schedule.notes} {choices === 1 ? words.onlyOne : ''}
        </p>
      </details>
      <p className="rm-muted">{words.judgment}</p>
    </>
  )
}
