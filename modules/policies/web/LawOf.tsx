import type { ReactNode } from 'react'
import { showDate } from '../../../ui/index.ts'
import type { TaskView } from '../policies.ts'
import { words } from './words.ts'

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

export const Conditions = ({ list }: { list: readonly { name: string; says: string }[] }) => (
  <ul className="po-list">
    {list.map((c) => (
      <li key={c.name}>{c.says}</li>
    ))}
  </ul>
)

/** What the law says of a task, in words and with its source. */
export function LawOf({ task, checkedOn }: { task: TaskView; checkedOn: string }) {
  return (
    <dl className="po-law">
      <Fact label={words.law}>
        <b>{words.statuses[task.status]}</b> {task.note}
      </Fact>
      {task.asksSignature ? <Fact label={words.why}>{task.asksSignature}</Fact> : null}
      <Fact label={words.conditions}>{task.conditions.length ? <Conditions list={task.conditions} /> : words.noConditions}</Fact>
      {task.supervision ? <Fact label={words.supervision}>{task.supervision}</Fact> : null}
      {task.offered.length ? (
        <Fact label={words.offered}>
          <span className="rm-muted">{words.offeredNote}</span>
          <Conditions list={task.offered} />
        </Fact>
      ) : null}
      <Fact label={words.citation}>{task.citation}</Fact>
      <Fact label={words.source}>
        {task.sources.map((s) => (
          <div key={s.title}>
            {/^https?:\/\//.test(s.url) ? (
              <a href={s.url} target="_blank" rel="noreferrer">
                {s.title}
              </a>
            ) : (
              s.title
            )}
          </div>
        ))}
      </Fact>
      <Fact label={words.confidence}>
        {words.confidences[task.confidence]} <span className="rm-muted rm-num">{words.checked(showDate(checkedOn))}</span>
      </Fact>
    </dl>
  )
}
