import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import type { Chosen } from './choose.ts'
import { asAgain, asWanted } from './choose.ts'
import { sites } from './containers.ts'
import { planOf } from './plan.ts'
import { limbAlerts, type NeedleTry, type Try } from './specimens.ts'

const wrong = (path: string, code: string, message: string) => new Refusal('invalid', code, message, { fields: [{ path, message }] })

/** Fasting and timing: asked wherever a chosen test asks it. Who has eaten is drawn when somebody answers for it. */
export function checkAsked(input: Try, { open }: Chosen) {
  const fasting = open.filter((o) => o.fastingHours !== null)
  if (fasting.length && input.fasting === 'NG')
    throw wrong('fasting', 'fasting', 'Ask when the patient last ate or drank anything but water.')
  if (input.fasting === 'F' && input.fastingHours === null) throw wrong('fastingHours', 'fasting_hours', 'For how many hours?')
  const short = fasting.filter((o) => o.fastingRequired && (input.fasting !== 'F' || (input.fastingHours ?? 0) < o.fastingHours!))
  if (short.length && !input.goOn)
    throw wrong(
      'fasting',
      'not_fasting',
      `${short.map((o) => `${o.name} asks for ${o.fastingHours} h without food`).join('; ')}. Leave it for another day, or say who wants it now.`,
    )
  const silent = open.filter((o) => o.timing && !input.answers.some((a) => a.orderId === o.orderId))
  if (silent.length) throw wrong('answers', 'timing', `Ask for ${silent.map((o) => `${o.name}: ${o.timing}`).join(' ')}`)
}

/** The side that is to be spared is spared; a nurse or provider may decide otherwise and says why. */
export function checkSite(cx: Context, input: NeedleTry, way: 'vein' | 'skin') {
  const site = sites[input.site]
  if (site.way !== way)
    throw wrong('site', 'site', way === 'vein' ? 'A vein is not drawn there.' : 'A finger or heel is pricked, not a vein.')
  const alerts = input.limbs[site.side]
  if (!alerts.length) return
  const why = alerts.map((a) => limbAlerts[a]).join(', ')
  const other = input.limbs[site.side === 'left' ? 'right' : 'left'].length === 0
  if (!input.goOn || (cx.actor.role !== 'nurse' && cx.actor.role !== 'provider'))
    throw wrong(
      'site',
      'limb_alert',
      `Not on the ${site.side}: ${why}. ${other ? 'Take the other side.' : 'Both sides are to be spared: a nurse or provider decides, draws, and says why.'}`,
    )
}

/** Blood for citrate or a culture is not drawn from a finger. */
export function checkSkin(chosen: Chosen) {
  const { needsVein } = planOf(chosen.open.map(asWanted), chosen.again.map(asAgain), { way: 'skin', device: 'needle' })
  if (needsVein.length)
    throw new Refusal(
      'invalid',
      'needs_vein',
      `Not from a skin puncture: ${[...new Set(needsVein.flatMap((p) => p.orders.map((o) => o.name)))].join(', ')}. Leave it, or draw from a vein.`,
    )
}
