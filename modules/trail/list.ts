import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Day, Id, Instant, Line } from '../../core/shapes.ts'
import { listName, patientOf } from '../patients/index.ts'
import { type AuditLine, listAudit, listOfPatient } from './sql.ts'
import { actionWords, Outcome } from './trail.ts'

export const AuditShape = z.object({
  id: Id,
  at: Instant,
  actorId: Id.nullable(),
  actorRole: z.string(),
  actor: z.string(),
  action: z.string(),
  words: z.string(),
  outcome: Outcome,
  patientId: Id.nullable(),
  patient: z.string().nullable(),
  visitId: Id.nullable(),
  /** How many patients a list showed. */
  others: z.int(),
  reason: z.string().nullable(),
  ruleId: z.string().nullable(),
})

const Page = z.object({ lines: z.array(AuditShape), next: Id.nullable() })
const Limit = z.int().min(1).max(200).default(50)

const nobodyNames: Record<string, string> = { nobody: 'Nobody signed in', system: 'Roomed itself' }

export function shownLine({ actorName, patient, ...line }: AuditLine): z.infer<typeof AuditShape> {
  return {
    ...line,
    actor: actorName ?? nobodyNames[line.actorRole] ?? 'Someone no longer known',
    words: actionWords(line.action),
    patient: patient ? listName(patient) : null,
  }
}

function paged(lines: readonly AuditLine[], limit: number) {
  return { lines: lines.map(shownLine), next: lines.length === limit ? lines[limit - 1]!.id : null }
}

/** Who did what: newest first, by person, patient, verb, outcome and days. */
export const listTrail = action({
  name: 'audit.list',
  kind: 'read',
  input: z.object({
    before: Id.optional(),
    actorId: Id.optional(),
    patientId: Id.optional(),
    action: Line.optional(),
    outcome: Outcome.optional(),
    from: Day.optional(),
    to: Day.optional(),
    /** Only what the rules of who may do what refused. */
    byRules: z.boolean().optional(),
    limit: Limit,
  }),
  output: Page,
  allow: { roles: ['manager'] },
  on: async (_cx, { patientId }) => ({ patientId }),
  run: async (cx, filter) => paged(await listAudit(cx, filter), filter.limit),
})

/** Who looked at or changed a patient's chart, and who saw them in a list. */
export const trailOfPatient = action({
  name: 'audit.of_patient',
  kind: 'read',
  input: z.object({ patientId: Id, before: Id.optional(), limit: Limit }),
  output: Page,
  allow: { roles: ['manager'] },
  on: (cx, { patientId }) => patientOf(cx, patientId),
  run: async (cx, { patientId, before, limit }) => paged(await listOfPatient(cx, patientId, before, limit), limit),
})
