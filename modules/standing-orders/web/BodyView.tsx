import { showDate } from '../../../ui/index.ts'
import { inWords } from '../eligible.ts'
import type { Body } from '../standing-orders.ts'
import { words } from './words.ts'

interface Rule {
  says: string
  source: string | null
}

function rulesOf({ criteria: c }: Body): Rule[] {
  const w = words.body
  const age = c.age
    ? [
        {
          says: `${w.age}: ${[c.age.fromMonths === null ? '' : `from ${inWords(c.age.fromMonths)}`, c.age.toMonths === null ? '' : `until ${inWords(c.age.toMonths)}`].filter(Boolean).join(' ')}`,
          source: c.age.source,
        },
      ]
    : []
  return [
    ...age,
    ...(c.season ? [{ says: w.season(c.season.from), source: c.season.source }] : []),
    ...(c.interval ? [{ says: w.interval(c.interval.days), source: c.interval.source }] : []),
    ...c.required.map((p) => ({ says: w.required(p.label, p.code), source: p.source })),
    ...c.excluded.map((p) => ({ says: w.excluded(p.label, p.code), source: p.source })),
    ...(c.allergies.length ? [{ says: w.allergies(c.allergies.join(', ')), source: null }] : []),
    ...(c.tempAtMost ? [{ says: w.temp(c.tempAtMost.celsius), source: c.tempAtMost.source }] : []),
    ...c.questions.map((q) => ({ says: w.question(q.text, words[q.stops].toLowerCase()), source: q.source })),
  ]
}

/** What a provider signs, in words: for whom, by whom, what then. The same on screen and on paper. */
export function BodyView({ body, itemName }: { body: Body; itemName: string }) {
  const w = words.body
  const rules = rulesOf(body)
  const acting = body.roles.map((r) => w.roles[r] ?? r).join(', ')
  return (
    <dl className="so-rules">
      <dt>{words.item}</dt>
      <dd>
        <b>{itemName}</b> {body.instructions}
      </dd>
      <dt>{w.who}</dt>
      <dd>
        {rules.length === 0 ? w.everybody : null}
        <ul className="so-list">
          {rules.map((r) => (
            <li key={r.says}>
              {r.says} {r.source ? <span className="so-source">({r.source})</span> : null}
            </li>
          ))}
        </ul>
      </dd>
      <dt>{w.acting}</dt>
      <dd>
        {acting} {body.credentials.length ? w.credentials(body.credentials.join(', ').replaceAll('_', ' ')) : ''}
      </dd>
      <dt>{w.afterwards}</dt>
      <dd>
        {body.observeMinutes ? `${words.observe(body.observeMinutes)} ` : ''}
        {w.cosign(body.cosignDays)}
      </dd>
      <dt>{w.holds}</dt>
      <dd className="rm-num">{w.span(showDate(body.effectiveOn), showDate(body.expiresOn))}</dd>
    </dl>
  )
}
