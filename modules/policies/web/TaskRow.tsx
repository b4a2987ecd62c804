import { useState } from 'react'
import { Button, Row, type Status, StatusMark, showDate } from '../../../ui/index.ts'
import type { Policy, Standing, StateView, TaskView } from '../policies.ts'
import { AdoptDialog } from './AdoptDialog.tsx'
import { LawOf } from './LawOf.tsx'
import { LiftDialog } from './LiftDialog.tsx'
import { NarrowDialog } from './NarrowDialog.tsx'
import { PolicyList } from './PolicyList.tsx'
import { RevokeDialog } from './RevokeDialog.tsx'
import type { Rules } from './WhoMayDoWhat.tsx'
import { words } from './words.ts'

const marks: Record<Standing, Status> = { signature: 'waiting', conditions: 'note', open: 'done', practice: 'refused', law: 'refused' }

type Asked = { kind: 'adopt' | 'narrow' | 'lift' } | { kind: 'revoke'; policy: Policy } | null

interface TaskRowProps {
  task: TaskView
  state: StateView
  rules: Rules
  open: boolean
  onToggle: (open: boolean) => void
}

/** A task: one line, and opened the whole of its law, its conditions, and what was signed. */
export function TaskRow({ task, state, rules, open, onToggle }: TaskRowProps) {
  const [asked, setAsked] = useState<Asked>(null)
  const inForce = task.policies.filter((p) => p.state === 'in_force')
  const close = () => setAsked(null)
  return (
    <details className="po-task" open={open} onToggle={(e) => onToggle(e.currentTarget.open)}>
      <summary data-task={task.task}>
        <StatusMark state={marks[task.standing]} />
        <b>{task.label}</b>
        <span className="rm-second">{task.citation}</span>
        <span className="po-signed rm-num">
          {inForce.map((p) => (
            <StatusMark key={p.id} state={p.kind === 'adopt' ? 'done' : 'refused'}>
              {words.kinds[p.kind]} {words.ends(showDate(p.expires))}
            </StatusMark>
          ))}
        </span>
      </summary>
      <div className="po-open">
        <LawOf task={task} checkedOn={state.checkedOn} />
        <Verbs task={task} hasAdoption={inForce.some((p) => p.kind === 'adopt')} onAsk={(kind) => setAsked({ kind })} />
        {task.policies.length ? (
          <PolicyList policies={task.policies} version={state.version} onRevoke={(policy) => setAsked({ kind: 'revoke', policy })} />
        ) : null}
      </div>
      {asked?.kind === 'adopt' ? <AdoptDialog task={task} state={state} today={rules.today} onClose={close} /> : null}
      {asked?.kind === 'narrow' ? (
        <NarrowDialog task={task} state={state} today={rules.today} requirable={rules.requirable} onClose={close} />
      ) : null}
      {asked?.kind === 'lift' ? <LiftDialog task={task} today={rules.today} onClose={close} /> : null}
      {asked?.kind === 'revoke' ? <RevokeDialog task={task} policy={asked.policy} onClose={close} /> : null}
    </details>
  )
}

function Verbs({
  task: { may, standing, policies },
  hasAdoption,
  onAsk,
}: {
  task: TaskView
  hasAdoption: boolean
  onAsk: (kind: 'adopt' | 'narrow' | 'lift') => void
}) {
  if (standing === 'law') return null
  const no = (one: { allowed: boolean; because?: string | undefined }) => (one.allowed ? null : one.because)
  const narrowed = policies.some((p) => p.kind === 'narrow' && p.state === 'in_force')
  return (
    <Row>
      <Button onClick={() => onAsk('adopt')} whyNot={no(may.adopt)}>
        {hasAdoption ? words.adoptAgain : words.adopt}
      </Button>
      <Button onClick={() => onAsk('narrow')} whyNot={no(may.narrow)}>
        {words.narrow}
      </Button>
      {narrowed ? (
        <Button onClick={() => onAsk('lift')} whyNot={no(may.override)}>
          {words.lift}
        </Button>
      ) : null}
    </Row>
  )
}
