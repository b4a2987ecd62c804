import { useState } from 'react'
import { Part, Shown, useRead } from '../../../app/index.ts'
import { Button, Card, Row, Stack, StatusMark, showDate, showMoney } from '../../../ui/index.ts'
import { rankNames } from '../coverage.ts'
import { EndDialog } from './EndDialog.tsx'
import type { Plan } from './form.ts'
import { PlanDialog } from './PlanDialog.tsx'
import { words } from './words.ts'

type Asking = { kind: 'add' } | { kind: 'change'; plan: Plan } | { kind: 'end'; plan: Plan }

const freeRank = (plans: readonly Plan[]) => [1, 2, 3].find((r) => !plans.some((p) => p.active && p.rank === r)) ?? 3

/** Who pays, on the chart and at check-in: what holds today, what has ended, and the verbs. */
export function CoveragePanel({ patientId }: { patientId: string }) {
  const read = useRead('coverage.list', { patientId })
  const [asking, setAsking] = useState<Asking | null>(null)
  const plans = read.data?.coverages ?? []
  const may = read.data?.may ?? {}
  const why = (verb: string) => (may[verb]?.allowed === false ? (may[verb].because ?? null) : null)
  const close = () => setAsking(null)
  return (
    <Card title={words.insurance}>
      <Shown read={read} rows={3} isEmpty={(d) => d.coverages.length === 0} empty={<p className="rm-muted">{words.none}</p>}>
        {({ coverages }) => (
          <Stack gap={4}>
            {coverages.map((plan) => (
              <PlanLine
                key={plan.id}
                plan={plan}
                onChange={why('change') ? null : () => setAsking({ kind: 'change', plan })}
                onEnd={why('end') ? null : () => setAsking({ kind: 'end', plan })}
              />
            ))}
          </Stack>
        )}
      </Shown>
      {read.data ? (
        <Row>
          <Button kind="quiet" onClick={() => setAsking({ kind: 'add' })} whyNot={why('add')}>
            {words.add}
          </Button>
        </Row>
      ) : null}
      {asking?.kind === 'add' ? <PlanDialog patientId={patientId} plan={null} rank={freeRank(plans)} onClose={close} /> : null}
      {asking?.kind === 'change' ? <PlanDialog patientId={patientId} plan={asking.plan} rank={asking.plan.rank} onClose={close} /> : null}
      {asking?.kind === 'end' ? <EndDialog plan={asking.plan} onClose={close} /> : null}
    </Card>
  )
}

const daysSince = (at: string) => Math.max(0, Math.floor((Date.now() - Date.parse(at)) / 86_400_000))

function PlanLine({ plan, onChange, onEnd }: { plan: Plan; onChange: (() => void) | null; onEnd: (() => void) | null }) {
  const { active, validTo, copayCents, confirmedAt } = plan
  return (
    <div className={active ? undefined : 'rm-muted'}>
      <div>
        <b>{plan.payerName}</b> <span className="rm-muted">{rankNames[plan.rank]}</span>
      </div>
      <div>{[plan.planName, words.member(plan.memberId), plan.groupNumber].filter(Boolean).join(' · ')}</div>
      <div className="rm-muted">
        {[
          copayCents === null ? null : words.copayIs(showMoney(copayCents)),
          !active && validTo ? words.ended(showDate(validTo)) : null,
          active ? (confirmedAt ? words.confirmed(daysSince(confirmedAt)) : words.neverConfirmed) : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </div>
      {active
        ? plan.warnings.map((w) => (
            <StatusMark key={w} state="waiting">
              {w}
            </StatusMark>
          ))
        : null}
      {active ? <Part of="coverage" with={{ coverageId: plan.id }} /> : null}
      {active ? (
        <Row>
          {onChange ? (
            <Button kind="quiet" onClick={onChange}>
              {words.change}
            </Button>
          ) : null}
          {onEnd ? (
            <Button kind="quiet" onClick={onEnd}>
              {words.end}
            </Button>
          ) : null}
        </Row>
      ) : null}
    </div>
  )
}
