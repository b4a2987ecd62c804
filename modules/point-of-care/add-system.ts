import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Refusal } from '../../core/errors.ts'
import { may } from '../../core/permit.ts'
import { Id, May, Nothing } from '../../core/shapes.ts'
import type { Role } from '../../scope/index.ts'
import { pointOfCareTests } from '../codes/index.ts'
import { readRules } from './control-sql.ts'
import { RuleFields } from './controls.ts'
import { ruleOf } from './standings.ts'
import { allSystems, insertSystem } from './system-sql.ts'
import { type NumberFields, SystemFields } from './systems.ts'
import { isInvalid } from './tests.ts'

const keepers: readonly Role[] = ['manager', 'provider']

const wrong = (path: string, code: string, message: string) => new Refusal('invalid', code, message, { fields: [{ path, message }] })

/** From the lowest to the highest: possible, critical, normal. */
function inOrder({ possibleLow, criticalLow, normalLow, normalHigh, criticalHigh, possibleHigh }: NumberFields) {
  const bounds = [possibleLow, criticalLow, normalLow, normalHigh, criticalHigh, possibleHigh].filter((b) => b !== null)
  return bounds.every((b, i) => i === 0 || bounds[i - 1]! <= b) && possibleLow < possibleHigh
}

function check({ values, abnormalValues, qw, procedureCode, number }: SystemFields) {
  if (number && values.length) throw wrong('values', 'words_or_number', 'A test answers in words or with a number, not both.')
  if (number && !inOrder(number)) throw wrong('number', 'out_of_order', 'From low to high: possible, critical, normal, critical, possible.')
  if (!number && values.length < 2) throw wrong('values', 'two_answers', 'At least two answers.')
  if (values.some(isInvalid))
    throw wrong('values', 'invalid_is_no_answer', 'An invalid run is recorded by its control; list only what the test can find.')
  if (new Set(values).size < values.length) throw wrong('values', 'twice', 'Each answer once.')
  if (!abnormalValues.every((v) => values.includes(v)))
    throw wrong('abnormalValues', 'not_an_answer', 'Choose among the answers of the test.')
  if (qw && !procedureCode) throw wrong('procedureCode', 'qw_without_code', 'QW goes with a code; give the code, or leave QW out.')
}

/** Takes a test on the list of what is ordered and run here. Its kits come with `kits.receive`. */
export const addSystem = action({
  name: 'testsystems.add',
  kind: 'write',
  input: SystemFields,
  output: z.object({ systemId: Id }),
  allow: { roles: keepers },
  async run(cx, system) {
    check(system)
    if ((await allSystems(cx)).some((s) => s.name.toLowerCase() === system.name.toLowerCase()))
      throw new Refusal('conflict', 'test_known', 'A test of this name is on the list already.')
    const systemId = await insertSystem(cx, system)
    cx.tell({ name: 'test.system_added', body: { systemId } })
    return { systemId }
  },
})

const known: readonly z.input<typeof SystemFields>[] = pointOfCareTests.map((t) => ({
  name: t.label,
  analyte: t.label,
  loinc: t.loinc,
  specimen: t.specimen,
  values: t.values.map((v) => v.value).filter((v) => !isInvalid(v)),
  abnormalValues: t.values.filter((v) => v.flag === 'POS').map((v) => v.value),
  procedureCode: t.cpt,
  qw: t.qw,
  readMinutes: t.readMinutes.from,
}))

/** The tests run here, and those one can begin from. */
export const systemsList = action({
  name: 'testsystems.list',
  kind: 'read',
  input: Nothing,
  output: z.object({
    systems: z.array(SystemFields.extend({ id: Id, unit: z.string().nullable(), rule: RuleFields.nullable() })),
    known: z.array(SystemFields),
    may: z.object({ add: May }),
  }),
  allow: { roles: keepers },
  async run(cx) {
    const [stored, rules] = await Promise.all([allSystems(cx), readRules(cx, null)])
    const systems = stored.map((s) => ({ ...s, rule: ruleOf(s.id, s, rules) }))
    const names = new Set(systems.map((s) => s.name))
    return { systems, known: known.filter((k) => !names.has(k.name)), may: { add: may(cx, addSystem) } }
  },
})
