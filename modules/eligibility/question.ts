import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { type PracticeIdentity, practiceIdentity } from '../practice/index.ts'
import type { Question, Way } from './eligibility.ts'
import { type Source, settingOf } from './sql.ts'

/** How this practice's questions travel. A demo and a practice clinic ask their own simulator and nobody else. */
export async function wayOf(cx: Context): Promise<Way> {
  if (cx.practice.demo || cx.practice.sandbox) return 'demo'
  return (await settingOf(cx))?.way ?? 'off'
}

const cannot = (code: string, message: string) => new Refusal('conflict', code, message)

/** Who asks, and through whom: what a question cannot do without. */
export interface Asker {
  way: Exclude<Way, 'off'>
  identity: PracticeIdentity
}

/** Without these there is no question; each says who mends it. The patient is seen all the same. */
export async function askerOf(cx: Context): Promise<Asker> {
  const [way, identity] = await Promise.all([wayOf(cx), practiceIdentity(cx)])
  if (way === 'off')
    throw cannot(
      'no_clearinghouse',
      'No clearinghouse is connected, so nobody can be asked from here. Call the number on the card; the manager connects one.',
    )
  if (!identity.npi || !identity.ein)
    throw cannot(
      'practice_numbers',
      'The practice has no NPI or no tax number on file: payers answer only to those. The manager fills them in.',
    )
  const { id, receiverId } = identity.submitter
  if (way !== 'demo' && (!id || !receiverId))
    throw cannot('submitter', 'Our number at the clearinghouse, or its own, is not on file. The manager fills them in.')
  return { way, identity }
}

const sexOf = (sex: string) => (sex === 'female' ? 'F' : sex === 'male' ? 'M' : null)

/** What is asked about one plan for one day. Pure. */
export function questionOf(s: Source, { way, identity }: Asker, serviceDay: string): Question {
  const patient = { last: s.family || s.given, first: s.family ? s.given : '', birthDate: s.birthDate, sex: sexOf(s.sex) } as const
  const { subscriber } = s
  const own = s.relationship === 'self' || !subscriber
  const member = { last: subscriber?.family ?? '', first: subscriber?.given ?? '', birthDate: subscriber?.birthDate ?? null, sex: null }
  const demo = way === 'demo'
  return {
    payer: { name: s.payerName, id: s.payerCode },
    provider: { name: identity.name, npi: identity.npi ?? '', ein: (identity.ein ?? '').replace(/\D/g, '') },
    submitterId: identity.submitter.id || (demo ? 'DEMOPRACTICE' : ''),
    receiverId: identity.submitter.receiverId || (demo ? 'DEMOCLEARING' : ''),
    subscriber: { ...(own ? patient : member), memberId: s.memberId },
    dependent: own ? null : { ...patient, relationship: s.relationship === 'self' ? 'other' : s.relationship },
    serviceDay,
  }
}
