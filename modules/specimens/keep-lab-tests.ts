import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Refusal, stale } from '../../core/errors.ts'
import { may } from '../../core/permit.ts'
import { Id, Line, May, Nothing, Version } from '../../core/shapes.ts'
import { withStudents } from '../practice/index.ts'
import { findLabTest, insertLabTests, listLabTests, retireLabTest } from './lab-test-sql.ts'
import { LabTestFields, LabTestShape } from './lab-tests.ts'
import { startList } from './start-list.ts'

const keepers = ['manager', 'provider'] as const

/** A test as the laboratory's directory describes it. */
export const addLabTest = action({
  name: 'labtests.add',
  kind: 'write',
  input: LabTestFields,
  output: z.object({ id: Id }),
  allow: { roles: keepers },
  async run(cx, input) {
    const [id] = await insertLabTests(cx, [input])
    cx.tell({ name: 'labtest.added', body: { ids: [id] } })
    return { id: id! }
  },
})

/** Takes tests over from the list Roomed starts with, for one laboratory. Those it has already are left as they are. */
export const adoptLabTests = action({
  name: 'labtests.adopt',
  kind: 'write',
  input: z.object({
    labName: Line.min(1, 'Name the laboratory.').max(80),
    names: z.array(z.string()).min(1, 'Choose the tests.').max(100),
  }),
  output: z.object({ added: z.int() }),
  allow: { roles: keepers },
  async run(cx, { labName, names }) {
    const there = await listLabTests(cx)
    const has = (name: string) =>
      there.some((t) => t.name.toLowerCase() === name.toLowerCase() && t.labName.toLowerCase() === labName.toLowerCase())
    const wanted = startList.filter((t) => names.includes(t.name) && !has(t.name)).map((t) => ({ ...t, labName }))
    if (wanted.length) {
      const ids = await insertLabTests(cx, wanted)
      cx.tell({ name: 'labtest.added', body: { ids } })
    }
    return { added: wanted.length }
  },
})

/** No longer ordered. What was ordered is still collected. */
export const retireTest = action({
  name: 'labtests.retire',
  kind: 'write',
  input: z.object({ labTestId: Id, version: Version }),
  output: z.object({ labTestId: Id }),
  allow: { roles: keepers },
  async on(cx, input) {
    const test = await findLabTest(cx, input.labTestId)
    if (!test) throw new Refusal('missing', 'lab_test', 'There is no such test on the list.')
    if (test.retiredOn) throw new Refusal('conflict', 'retired', 'This test was taken off the list already.')
    return { objectId: test.id, version: test.version }
  },
  async run(cx, input, on) {
    if ((await retireLabTest(cx, input.labTestId, input.version)) === 0) throw stale({ version: on.version }, input.version)
    cx.tell({ name: 'labtest.retired', body: { ids: [input.labTestId] } })
    return { labTestId: input.labTestId }
  },
})

/** The tests that are sent out, and those Roomed could start with. */
export const labTestList = action({
  name: 'labtests.list',
  kind: 'read',
  input: Nothing,
  output: z.object({
    tests: z.array(LabTestShape),
    known: z.array(LabTestShape.omit({ id: true, labName: true, version: true })),
    may: z.object({ add: May }),
  }),
  allow: { roles: [...withStudents, 'manager'] },
  async run(cx) {
    return { tests: await listLabTests(cx), known: startList.map((t) => ({ ...t })), may: { add: may(cx, addLabTest) } }
  },
})
