import { To } from '../../../app/index.ts'
import { type Status, StatusMark } from '../../../ui/index.ts'
import { lineOf, type MendAt, mendAt } from '../mend.ts'
import { type ClaimRow, type Gap, mendPath } from './claims-view.ts'
import './claims.css'
import { words } from './words.ts'

type Of = { visitId: string; patientId: string }

const marks: Record<ClaimRow['findings'][number]['severity'], Status> = { block: 'critical', warn: 'waiting', info: 'note' }
const weight = { block: 0, warn: 1, info: 2 }

/** What the checks say of a claim, the blocking first: each in plain words, with where it is mended. */
export function Findings({ claim }: { claim: ClaimRow }) {
  if (claim.findings.length === 0) return null
  const findings = [...claim.findings].sort((a, b) => weight[a.severity] - weight[b.severity])
  return (
    <ul className="cl-findings">
      {findings.map((f) => {
        const line = lineOf(f.field)
        return (
          <li key={`${f.edit}${f.field}`} title={f.edit}>
            <StatusMark state={marks[f.severity]} />
            <span>
              {[line ? words.lineNo(line) : '', f.message].filter(Boolean).join(' ')} <Mend at={mendAt(f.field)} of={claim} />
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** Why a claim cannot be built yet. */
export function Gaps({ gaps, of }: { gaps: readonly Gap[]; of: Of }) {
  return (
    <ul className="cl-findings">
      {gaps.map((g) => (
        <li key={g.field}>
          <StatusMark state="critical" />
          <span>
            {g.message} <Mend at={g.at} of={of} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function Mend({ at, of }: { at: MendAt; of: Of }) {
  const path = mendPath(at, of)
  return path ? <To path={path}>{words.mend[at]}</To> : <span className="rm-muted">{words.mend[at]}</span>
}
