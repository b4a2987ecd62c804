import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { auditInsert, auditParams, auditRow } from '../../../core/audit/row.ts'
import type { Actor, Context, Fact } from '../../../core/context.ts'
import { sendFacts } from '../../../core/facts.ts'
import type { House } from '../../../core/house.ts'
import { announce, perform } from '../../../core/perform.ts'
import { systemContext } from '../../../core/system.ts'
import { practiceIds } from '../../../core/worker.ts'
import { type Parcel, remindOverdue, settingOf, takeDue, wasNotSent, wasSent, wayOf } from '../../../modules/eligibility/index.ts'
import { wallClock } from '../wall-clock.ts'
import { type Carrier, NotDelivered } from './carrier.ts'
import { folderCarrier } from './folder.ts'
import { type Doors, httpsCarrier } from './https.ts'
import { receiveAnswers } from './receive.ts'
import { simulate } from './simulator.ts'
import { fileName270 } from './write.ts'

/** Where letters lie and whom the server may reach. */
export interface Roads {
  /** The server's data folder (ROOMED_DATA). */
  data: string
  doors: Doors
}

const demo: Carrier = {
  way: 'demo',
  deliver: async ({ body }) => simulate(body),
  async *collect() {},
}

/** The practice's carrier; null when its questions go nowhere. */
async function carrierOf(cx: Context, { data, doors }: Roads): Promise<Carrier | null> {
  const way = await wayOf(cx)
  if (way === 'demo') return demo
  const url = way === 'https' ? (await settingOf(cx))?.url : null
  if (url) return httpsCarrier(url, doors)
  return way === 'folder' ? folderCarrier(join(data, 'clearinghouse', cx.practice.id)) : null
}

/** A step of the mail in a transaction of its own, with its line in the audit when it changed something. */
async function step<T>(house: House, practiceId: string, action: string | null, work: (cx: Context) => Promise<T>): Promise<T> {
  const practice = await house.practice(practiceId)
  const told: Fact[] = []
  const answer = await house.db.forPractice(practiceId, async (tx) => {
    const cx = systemContext(house, practice, tx, told)
    const done = await work(cx)
    sendFacts(cx, told, house.consumers)
    if (action && told.length) tx.send(auditInsert(1), auditParams(auditRow(cx, { action, outcome: 'done' })))
    return done
  })
  if (told.length) announce(house, practiceId, told)
  return answer
}

const courier: Actor = {
  id: '',
  name: 'Roomed',
  role: 'system',
  credentials: [],
  signOffs: [],
  training: { documented: [], hours: {}, reps: {} },
}

/** The same answer under the same name has the same key: a courier that died before it put the file away hands it in once. */
function keyOf(...parts: readonly string[]): string {
  const hex = createHash('sha256').update(parts.join('\n')).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const mostCharacters = 2_000_000
const handIn = (house: House, practiceId: string, way: Carrier['way'], name: string, body: string) =>
  perform(
    house,
    receiveAnswers,
    { practiceId, actor: courier },
    { body: body.slice(0, mostCharacters), way },
    keyOf(practiceId, way, name, body),
  )

/** No more than this at once: one slow payer keeps no connection of the house, and the rest waits its turn. */
const atOnce = 8

async function carry(house: House, practiceId: string, carrier: Carrier, parcel: Parcel) {
  const { timeZone } = await house.practice(practiceId)
  const name = fileName270({ isa: parcel.isaNumber, usage: parcel.demo ? 'T' : 'P', at: wallClock(timeZone, parcel.askedAt) })
  let back: string | null
  try {
    back = await carrier.deliver({ name, trace: parcel.trace, body: parcel.body })
  } catch (error) {
    const why = error instanceof NotDelivered ? error.message : 'The question could not be handed over.'
    if (!(error instanceof NotDelivered)) house.log.error({ ask: parcel.id, err: error }, 'a question could not be delivered')
    return step(house, practiceId, 'eligibility.unsent', (cx) => wasNotSent(cx, parcel, why))
  }
  // What came back is on record before the question counts as sent: a crash in between asks again under the same number.
  if (back) await handIn(house, practiceId, carrier.way, parcel.trace, back)
  return step(house, practiceId, 'eligibility.sent', (cx) => wasSent(cx, parcel))
}

/** One round of a practice: what is due goes out, what has come is taken, and who waits too long is named. Answers how much was moved. */
export async function courierRound(house: House, practiceId: string, roads: Roads): Promise<number> {
  const carrier = await step(house, practiceId, null, (cx) => carrierOf(cx, roads))
  let moved = 0
  if (carrier) {
    const parcels = await step(house, practiceId, null, (cx) => takeDue(cx, atOnce))
    await Promise.all(parcels.map((parcel) => carry(house, practiceId, carrier, parcel)))
    moved = parcels.length
    for await (const { name, body, done } of carrier.collect()) {
      await handIn(house, practiceId, carrier.way, name, body)
      await done()
      moved += 1
    }
  }
  await step(house, practiceId, 'eligibility.overdue', remindOverdue)
  return moved
}

/** Carries for all practices until stopped: at once on news of a question, and every few seconds. */
export function startCourier(house: House, roads: Roads): { stop(): Promise<void> } {
  let stopped = false
  let wake: () => void = () => {}
  let news = false
  const off = house.hub.subscribe(({ facts }) => {
    if (!facts.some((f) => f.name === 'eligibility.asked')) return
    news = true
    wake()
  })
  const nap = () =>
    new Promise<void>((next) => {
      if (news || stopped) return next()
      const timer = setTimeout(next, 5000)
      wake = () => {
        clearTimeout(timer)
        next()
      }
    })
  const round = async (id: string) => {
    while (!stopped && (await courierRound(house, id, roads)) >= atOnce);
  }
  const loop = async () => {
    while (!stopped) {
      news = false
      const ids = await practiceIds(house).catch(() => [])
      for (const id of ids) await round(id).catch((error: unknown) => house.log.warn({ err: error }, 'the courier tries again'))
      await nap()
    }
  }
  const running = loop()
  return {
    stop: async () => {
      stopped = true
      off()
      wake()
      await running
    },
  }
}
