import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Refusal } from '../../core/errors.ts'
import { Id, Nothing } from '../../core/shapes.ts'
import { listName } from '../patients/index.ts'
import { NotUnderstoodShape, Received } from './imports.ts'
import { findReceived, listReceived, type ReceivedRow } from './sql.ts'

const line = ({ family, given, ...row }: ReceivedRow) => ({
  ...row,
  patient: listName({ family, given }),
  receivedBy: row.receivedBy ?? 'Roomed itself',
})

/** The files that were taken in, newest first. */
export const listImports = action({
  name: 'imports.list',
  kind: 'read',
  input: Nothing,
  output: z.object({ imports: z.array(Received.extend({ notUnderstood: z.int() })) }),
  allow: { roles: ['manager'] },
  async run(cx) {
    const rows = await listReceived(cx)
    cx.saw(rows.map((r) => r.patientId))
    return { imports: rows.map((r) => ({ ...line(r), notUnderstood: r.notUnderstood })) }
  },
})

/** One file: what became of it, and what of it is kept but not in the chart. */
export const showImport = action({
  name: 'imports.show',
  kind: 'read',
  input: z.object({ id: Id }),
  output: Received.extend({ notUnderstood: z.array(NotUnderstoodShape) }),
  allow: { roles: ['manager'] },
  async on(cx, { id }) {
    const row = await findReceived(cx, id)
    if (!row) throw new Refusal('missing', 'received', 'There is no such file here.')
    return { patientId: row.patientId, objectId: id, row }
  },
  run: async (_cx, _input, { row }) => ({ ...line(row), notUnderstood: row.notUnderstood }),
})
