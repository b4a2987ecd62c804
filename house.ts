import type { FastifyInstance } from 'fastify'
import { createAuditor } from './core/audit/auditor.ts'
import { type Clock, systemClock } from './core/clock.ts'
import { type Db, openDb } from './core/db/pool.ts'
import { sql } from './core/db/statement.ts'
import { Refusal } from './core/errors.ts'
import { type House, keepPractices } from './core/house.ts'
import { type Front, serve } from './core/http.ts'
import { type Hub, localHub } from './core/hub.ts'
import { noLog } from './core/log.ts'
import { serveFhir } from './edges/fhir/server/index.ts'
import { consumers, jobs } from './modules/actions.ts'
import { openObservation } from './modules/competence/index.ts'
import { loadPractice } from './modules/practice/index.ts'
import { createIdentify, nobody } from './modules/staff/index.ts'
import { allActions } from './registry.ts'

export interface Wanted {
  appUrl: string
  clock?: Clock
  log?: House['log']
  hub?: (db: Db) => Promise<Hub>
  checkAnswers?: boolean
  pool?: number
}

/** Builds the house: opens the pool and wires core to the modules. Servers, tests, the bench and the command line share it. */
export async function openHouse({
  appUrl,
  clock = systemClock,
  log = noLog,
  hub,
  checkAnswers = false,
  pool = 10,
}: Wanted): Promise<House & { close(): Promise<void> }> {
  const db = openDb(appUrl, { max: pool })
  const kept = keepPractices(db, clock, loadPractice)
  const wire = hub ? await hub(db) : localHub()
  const auditor = createAuditor(db)
  return {
    db,
    clock,
    log,
    hub: wire,
    auditor,
    consumers,
    jobs,
    practice: kept.practice,
    forget: kept.forget,
    observation: openObservation,
    checkAnswers,
    close: async () => {
      await auditor.idle()
      await wire.end()
      await db.end()
    },
  }
}

const firstPractices = sql('practice_directory_first', 'select id from practice_directory order by created_at, id limit 2')

/** The HTTP front of a house. */
export async function openFront(house: House, { secure = false } = {}): Promise<FastifyInstance> {
  const identity = createIdentify(house)
  house.hub.subscribe((news) => {
    if (news.facts.some((f) => /^(session|staff)\./.test(f.name))) identity.forgetAll()
  })
  const front: Front = {
    house,
    actions: allActions,
    secure,
    identify: identity.identify,
    async anyone({ practiceId, deviceId }) {
      const id = practiceId ?? (await onlyPractice(house))
      return { practiceId: id, actor: nobody, ...(deviceId ? { deviceId } : {}) }
    },
  }
  const app = await serve(front)
  serveFhir(app, front)
  return app
}

async function onlyPractice(house: House): Promise<string> {
  const [only, second] = await house.db.global((tx) => tx.rows<{ id: string }>(firstPractices))
  if (!only) throw new Refusal('missing', 'setup_needed', 'This Roomed has no practice yet. Set it up first.')
  if (second) throw new Refusal('invalid', 'which_practice', 'Several practices live here. Open the address of yours.')
  return only.id
}
