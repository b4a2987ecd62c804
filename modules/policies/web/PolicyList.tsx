import { Button, StatusMark, showDate } from '../../../ui/index.ts'
import type { Policy } from '../policies.ts'
import { words } from './words.ts'

interface PolicyListProps {
  policies: readonly Policy[]
  /** Of the rules in force: a policy signed under an older one is to be read again. */
  version: string
  onRevoke: (policy: Policy) => void
}

/** What was signed about a task: in force, and below what has ended. */
export function PolicyList({ policies, version, onRevoke }: PolicyListProps) {
  const live = policies.filter((p) => p.state === 'in_force' || p.state === 'signer_left')
  const over = policies.filter((p) => p.state === 'ended' || p.state === 'expired')
  return (
    <section className="po-policies" aria-label={words.policies}>
      {live.map((p) => (
        <div key={p.id} className="po-policy">
          <One policy={p} version={version} />
          <Button kind="quiet" onClick={() => onRevoke(p)} whyNot={p.mayRevoke.allowed ? null : p.mayRevoke.because}>
            {words.revoke}
          </Button>
        </div>
      ))}
      {over.length ? (
        <details>
          <summary>{words.history(over.length)}</summary>
          {over.map((p) => (
            <div key={p.id} className="po-policy">
              <One policy={p} version={version} />
            </div>
          ))}
        </details>
      ) : null}
    </section>
  )
}

function One({ policy: p, version }: { policy: Policy; version: string }) {
  const asks = p.requires.length ? p.requires.map((r) => r.says).join(' ') : words.forbids
  return (
    <div>
      <StatusMark state={p.state === 'in_force' ? 'done' : 'refused'}>{words.states[p.state]}</StatusMark> <b>{words.kinds[p.kind]}</b>{' '}
      {p.kind === 'narrow' ? `${asks} ` : null}
      <span className="rm-num">{words.signed(p.signedBy, showDate(p.from), showDate(p.expires))}</span>
      <div>{p.reason}</div>
      {p.state === 'in_force' && p.ruleVersion && p.ruleVersion !== version ? (
        <StatusMark state="alert">{words.olderVersion(p.ruleVersion)}</StatusMark>
      ) : p.ruleVersion ? (
        <div className="rm-muted">{words.underVersion(p.ruleVersion)}</div>
      ) : null}
      {p.endedOn && p.endedBy ? <div className="rm-second">{words.ended(p.endedBy, showDate(p.endedOn), p.endedReason ?? '')}</div> : null}
    </div>
  )
}
