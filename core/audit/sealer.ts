import type { House } from '../house.ts'
import { practiceIds } from '../worker.ts'
import { type SealKeys, sealPractice } from './seal.ts'

/** Seals every practice's audit once a second while the server runs. One server of a cluster does it: the one with the key. */
export function startSealer(house: House, keys: SealKeys, milliseconds = 1000): { stop(): Promise<void> } {
  let stopped = false
  let working: Promise<void> = Promise.resolve()
  const round = async () => {
    try {
      for (const id of await practiceIds(house)) await sealPractice(house.db, keys, id, house.clock.now())
    } catch (error) {
      if (!stopped) house.log.warn({ err: error }, 'the audit could not be sealed; it is tried again')
    }
  }
  const timer = setInterval(() => {
    working = working.then(round)
  }, milliseconds)
  return {
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await working
    },
  }
}
