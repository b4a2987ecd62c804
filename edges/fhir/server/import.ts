import { z } from 'zod'
import { action } from '../../../core/action.ts'
import { Refusal } from '../../../core/errors.ts'
import type { House } from '../../../core/house.ts'
import { newId } from '../../../core/ids.ts'
import { perform } from '../../../core/perform.ts'
import { Id, Line } from '../../../core/shapes.ts'
import { storeChart } from '../../../modules/imports/index.ts'
import { readBundle } from '../import/index.ts'

const Stored = z.object({
  id: Id,
  patientId: Id,
  mrn: z.string(),
  understood: z.int(),
  notUnderstood: z.int(),
  /** Entries of each list that are now in the chart. */
  counts: z.record(z.string(), z.int()),
})

/** Takes in a FHIR Bundle of one patient. A file that cannot be trusted as one chart changes nothing, and the answer says where it broke. */
export const importBundle = action({
  name: 'imports.fhir',
  kind: 'write',
  input: z.object({
    name: Line.min(1, 'The name of the file.'),
    text: z.string().min(1, 'The file is empty.').max(20_000_000),
    /** It was looked at: this is not the patient of the same name and birth date. */
    anyway: z.boolean().default(false),
  }),
  output: Stored,
  allow: { roles: ['manager', 'system'] },
  async run(cx, { name, text, anyway }) {
    const read = readBundle(text)
    if (read.kind === 'problem')
      throw new Refusal('invalid', 'not_a_chart', `${read.message} (${read.where}). Nothing was imported.`, {
        fields: [{ path: read.where, message: read.message }],
      })
    return storeChart(cx, read, { kind: 'fhir', name, text }, anyway)
  },
})

const roomedItself = {
  id: '',
  name: 'Roomed',
  role: 'system' as const,
  credentials: [],
  signOffs: [],
  training: { documented: [], hours: {}, reps: {} },
}

/** The same from the command line: whoever may run it there runs the server. */
export async function importFhir(
  house: House,
  practiceId: string,
  name: string,
  text: string,
): Promise<{ mrn: string; understood: number; notUnderstood: number }> {
  const { answer } = await perform(house, importBundle, { practiceId, actor: roomedItself }, { name, text }, newId())
  return answer as z.infer<typeof Stored>
}
