import { askObservation, useRead } from '../../../app/index.ts'
import { sources } from '../../../scope/sources.ts'
import { Button, StatusMark, showDate } from '../../../ui/index.ts'
import './chair.css'
import { words } from './words.ts'

/** Why it cannot be done by me: the answer of `may`, or the decision in a refusal. */
export interface NotAllowed {
  because?: string | undefined
  unmet?: readonly { condition: string; message: string; how: string }[] | undefined
  instead?: readonly string[] | undefined
  rule?: { id: string; citation: string; source: string; checkedOn: string } | undefined
  /** The task that may be done while somebody here watches: only training or competence is missing. */
  observe?: string | undefined
}

interface MayNotProps extends NotAllowed {
  visitId: string | null
  patientId: string | null
}

/** Says why not, what is still to be done and how, who may instead, and by which rule: never only "no". */
export function MayNot({ because, unmet = [], instead = [], rule, observe, visitId, patientId }: MayNotProps) {
  return (
    <div className="or-maynot" role="status">
      {unmet.length > 0 ? (
        <>
          <StatusMark state="waiting">{words.notYet}</StatusMark>
          <ul>
            {unmet.map((u) => (
              <li key={u.condition}>
                <b>{u.message}</b> {u.how}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <StatusMark state="refused">{because ?? words.notYou}</StatusMark>
      )}
      {observe ? (
        <p>
          <Button onClick={() => askObservation({ task: observe, visitId, patientId })}>{words.observe}</Button>
        </p>
      ) : null}
      {instead.length > 0 ? <Instead roles={instead} /> : null}
      {rule ? <Rule {...rule} /> : null}
    </div>
  )
}

/** Roles, and by name whoever of them is here. */
function Instead({ roles }: { roles: readonly string[] }) {
  const { data } = useRead('presence.today', {})
  const names = (data?.present ?? []).filter((p) => p.until === null && roles.includes(p.role)).map((p) => p.name)
  const who = roles.map((r) => words.roles[r] ?? r).join(', ') || words.nobody
  return (
    <p>
      {words.instead}: <b>{who}</b>
      {data ? ` (${names.length ? words.here(names.join(', ')) : words.noneHere})` : ''}
    </p>
  )
}

/** A rule names its source by address; people know it by title. */
const titleOf = (address: string) => Object.values(sources).find((s) => s.url === address)?.title ?? address

function Rule({ id, citation, source, checkedOn }: NonNullable<NotAllowed['rule']>) {
  const title = titleOf(source)
  return (
    <p className="or-rule">
      {words.rule} {id} · {citation} ·{' '}
      {URL.canParse(source) && !source.includes(' ') ? (
        <a href={source} target="_blank" rel="noreferrer">
          {title}
        </a>
      ) : (
        title
      )}{' '}
      · {words.checked(showDate(checkedOn))}
    </p>
  )
}

/** What a refusal by scope carries, for `MayNot`; null for other problems. */
export function notAllowedOf(problem: { kind: string; code: string; message: string; detail: unknown } | null): NotAllowed | null {
  if (problem?.kind !== 'forbidden') return null
  return { because: problem.message, ...((problem.detail ?? {}) as NotAllowed) }
}
