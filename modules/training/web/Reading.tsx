import { Card, showDate } from '../../../ui/index.ts'
import type { Opened } from './OneTraining.tsx'
import { words } from './words.ts'

/** The text of a training, or where the practice keeps its own. */
export function Reading({ training }: { training: Opened }) {
  const { reading, about, material } = training
  if (!reading)
    return (
      <Card title={words.material}>
        {about ? <p>{about}</p> : null}
        {material ? <Material text={material} /> : <p className="rm-muted">{words.noMaterial}</p>}
      </Card>
    )
  return (
    <Card title={words.readTitle} note={`${words.minutes(reading.minutes)} · ${words.edition(reading.edition)}`}>
      <div className="tr-read">
        {reading.sections.map((s) => (
          <section key={s.heading}>
            <h3>{s.heading}</h3>
            {s.says.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </section>
        ))}
        {material ? (
          <section>
            <h3>{words.material}</h3>
            <Material text={material} />
          </section>
        ) : null}
      </div>
    </Card>
  )
}

/** A link only when it is one. */
function Material({ text }: { text: string }) {
  return (
    <p>
      {/^https:\/\/\S+$/.test(text) ? (
        <a href={text} target="_blank" rel="noreferrer">
          {text}
        </a>
      ) : (
        text
      )}
    </p>
  )
}

/** The rule it rests on, with its source and how sure we are. */
export function RuleCard({ rule, cites }: { rule: Opened['rule']; cites: readonly string[] }) {
  if (!rule && cites.length === 0) return null
  return (
    <Card title={words.rests} note={words.notLegal}>
      <div className="tr-rule">
        {rule ? (
          <>
            <p>
              <b>{rule.rule}</b> {rule.when} {rule.also}
            </p>
            <p className="tr-source">
              {words.confidence(rule.confidence)} · {rule.source} · {words.checked(showDate(rule.checkedOn))}
            </p>
          </>
        ) : null}
        {cites.length ? <p className="tr-source">{cites.join(' · ')}</p> : null}
      </div>
    </Card>
  )
}
