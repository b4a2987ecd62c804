import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { openSealKeys } from './core/audit/seal.ts'
import { startSealer } from './core/audit/sealer.ts'
import { appUrl } from './core/db/migrate.ts'
import { sharedHub } from './core/hub.ts'
import { openLog } from './core/log.ts'
import { startWorker } from './core/worker.ts'
import { openDatabase } from './database.ts'
import { doorsFrom, startCourier } from './edges/x12/270-271/index.ts'
import { openFront, openHouse } from './house.ts'
import { settings } from './settings.ts'
import { serveSetup } from './setup.ts'
import { serveWeb } from './web.ts'

const { data, port, host, secure } = settings
const say = (line: string) => process.stdout.write(`${line}\n`)
const database = await openDatabase(settings, say)
const log = openLog()
const house = await openHouse({ appUrl: appUrl(database.url, settings.appUrl), log, hub: (db) => sharedHub(db, randomUUID()) })
const app = await openFront(house, { secure })
serveSetup(app, database.url)
await serveWeb(app)
const worker = startWorker(house)
const courier = startCourier(house, { data, doors: doorsFrom(settings.clearinghouses) })
const sealer = startSealer(house, await openSealKeys(join(data, 'keys')))
await app.listen({ port, host })
const { port: open } = app.server.address() as { port: number }
say(`\nRoomed is ready: http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${open}\n`)

let stopping = false
async function stop() {
  if (stopping) return
  stopping = true
  say('\nstopping; what was saved is saved')
  await app.close()
  await courier.stop()
  await worker.stop()
  await sealer.stop()
  await house.close()
  await database.close()
  process.exit(0)
}
process.on('SIGINT', stop)
process.on('SIGTERM', stop)
