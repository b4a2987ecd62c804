import { Shown, useRead } from '../../../app/index.ts'
import { Card } from '../../../ui/index.ts'
import { isDue } from '../forecast.ts'
import './forecast.css'
import { Because, LineHead } from './Line.tsx'
import { Rest } from './Rest.tsx'
import { words } from './words.ts'

/** In the chart: what is due and why, what is for a clinician to decide, what comes later. */
export function ForecastCard({ patientId }: { patientId: string }) {
  const read = useRead('forecast.of_patient', { patientId }, { on: ['immunization', 'problem', 'stock'] })
  return (
    <Card title={words.title} note={read.data ? words.due(read.data.lines.filter(isDue).length) : null}>
      <Shown read={read} rows={3}>
        {(data) => {
          const now = data.lines.filter((l) => isDue(l) || l.status === 'contraindicated')
          return (
            <>
              {now.length === 0 ? <p className="rm-muted">{words.nothing}</p> : null}
              <ul className="fc-list">
                {now.map((l) => (
                  <li key={l.series}>
                    <LineHead line={l} />
                    <Because line={l} />
                  </li>
                ))}
              </ul>
              <Rest data={data} />
            </>
          )
        }}
      </Shown>
    </Card>
  )
}
