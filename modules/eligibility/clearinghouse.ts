import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Refusal, stale } from '../../core/errors.ts'
import { may } from '../../core/permit.ts'
import { May, Nothing } from '../../core/shapes.ts'
import { money } from '../practice/index.ts'
import { defaultWaitHours, Way } from './eligibility.ts'
import { wayOf } from './question.ts'
import { saveSetting, settingOf } from './sql.ts'

/** An address of the clearinghouse: over TLS, without name or password in it. */
const Address = z
  .url('Type the whole address, from https:// on.')
  .max(300)
  .refine((url) => /^https:\/\/[^@]+$/.test(url), 'The address begins with https:// and holds no password.')

const wrong = (message: string) => new Refusal('invalid', 'url', message, { fields: [{ path: 'url', message }] })

/** The manager connects the clearinghouse, or takes it away. Its password is the server's, never a practice's: see the README. */
export const setClearinghouse = action({
  name: 'clearinghouse.set',
  kind: 'write',
  input: z.object({
    /** 0 when there is no setting yet. */
    version: z.int().min(0),
    way: z.enum(['off', 'folder', 'https']),
    url: Address.nullable().default(null),
    waitHours: z.int().min(1).max(72).default(defaultWaitHours),
  }),
  output: z.object({ version: z.int() }),
  allow: { roles: ['manager'] },
  async run(cx, input) {
    if (input.way === 'https' && !input.url) throw wrong('Type the address of the clearinghouse.')
    const url = input.way === 'https' ? input.url : null
    const known = await settingOf(cx)
    if ((known?.version ?? 0) !== input.version) throw stale(known, input.version)
    const saved = await saveSetting(cx, { ...input, url })
    if (!saved) throw stale(known, input.version)
    cx.tell({ name: 'clearinghouse.set', body: { way: input.way } })
    return saved
  },
})

export const readClearinghouse = action({
  name: 'clearinghouse.read',
  kind: 'read',
  input: Nothing,
  output: z.object({
    /** What holds: a demo asks its simulator, whatever is set. */
    way: Way,
    set: z.object({ way: Way, url: z.string().nullable(), waitHours: z.int(), version: z.int() }),
    may: z.object({ set: May }),
  }),
  allow: { roles: money },
  async run(cx) {
    const [way, known] = await Promise.all([wayOf(cx), settingOf(cx)])
    const set = known ?? { way: 'off' as const, url: null, waitHours: defaultWaitHours, version: 0 }
    return { way, set, may: { set: may(cx, setClearinghouse) } }
  },
})
