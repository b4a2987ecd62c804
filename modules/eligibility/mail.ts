import type { Context } from '../../core/context.ts'
import { closeTask, openTask } from '../tasks/index.ts'
import { defaultWaitHours } from './eligibility.ts'
import { taskOfAsk } from './settle.ts'
import { becomeOverdue, type Parcel, setSent, settingOf, setUnsent, takeParcels } from './sql.ts'

/** While a courier has a question, nobody else takes it. Longer than any delivery may last. */
const heldMilliseconds = 120_000
/** After this many tries a question is given up: about a quarter of an hour after it was asked. */
export const mostTries = 6
/** 15 s, 30 s, 1 min, 2 min, 4 min between the tries. */
const pause = (tries: number) => 15_000 * 2 ** (tries - 1)

const later = (cx: Context, milliseconds: number) => new Date(Date.parse(cx.now) + milliseconds).toISOString()

/** Questions that are due to go out, now held for whoever asks. */
export const takeDue = (cx: Context, most: number): Promise<Parcel[]> => takeParcels(cx, later(cx, heldMilliseconds), most)

export async function wasSent(cx: Context, parcel: Parcel): Promise<void> {
  await setSent(cx, parcel.id)
  cx.tell({ name: 'eligibility.sent', patientId: parcel.patientId, body: { askId: parcel.id } })
}

/** It could not be handed over: again later, and after the last try somebody is told. */
export async function wasNotSent(cx: Context, parcel: Parcel, error: string): Promise<void> {
  const again = parcel.attempts < mostTries ? later(cx, pause(parcel.attempts)) : null
  await setUnsent(cx, parcel.id, again, error)
  if (!again)
    await openTask(cx, {
      key: taskOfAsk(parcel.id),
      kind: 'eligibility',
      title: 'An insurance question could not be sent',
      why: `${error} Call the number on the card, or ask again.`,
      owner: { role: 'front_desk' },
      due: cx.today,
      path: '/eligibility',
      patientId: parcel.patientId,
      objectId: parcel.id,
    })
  cx.tell({ name: 'eligibility.unsent', patientId: parcel.patientId, body: { askId: parcel.id, again } })
}

/** Questions that have waited longer than the practice waits: somebody is told, once. The answer may still come. */
export async function remindOverdue(cx: Context): Promise<number> {
  const hours = (await settingOf(cx))?.waitHours ?? defaultWaitHours
  const overdue = await becomeOverdue(cx, later(cx, -hours * 3_600_000))
  for (const ask of overdue) {
    await openTask(cx, {
      key: taskOfAsk(ask.id),
      kind: 'eligibility',
      title: 'No answer about an insurance',
      why: `Nothing came back in ${hours} hours. Call the number on the card, or ask again.`,
      owner: { role: 'front_desk' },
      due: ask.serviceDay < cx.today ? cx.today : ask.serviceDay,
      path: '/eligibility',
      patientId: ask.patientId,
      objectId: ask.id,
    })
    cx.tell({ name: 'eligibility.overdue', patientId: ask.patientId, body: { askId: ask.id } })
  }
  return overdue.length
}

/** Asked anew: what waited for the earlier question waits for this one. */
export const forgetEarlier = (cx: Context, askId: string) => closeTask(cx, taskOfAsk(askId), 'asked again')
