import { forecast, schedules } from '../modules/forecast/index.ts'

const day = (n: number) => new Date(n * 86_400_000).toISOString().slice(0, 10)
const today = '2026-11-24'
const todayNumber = Date.parse(today) / 86_400_000
const codes = [...new Set(schedules[0].series.flatMap((s) => s.cvx))]

/** A patient of any age with up to 30 doses of any kind: more than most records hold. */
function anyPatient() {
  const life = Math.floor(Math.random() * 90 * 365)
  const doses = Array.from({ length: Math.floor(Math.random() * 31) }, () => ({
    cvx: codes[Math.floor(Math.random() * codes.length)]!,
    on: day(todayNumber - Math.floor(Math.random() * (life + 1))),
  }))
  return { birthDate: day(todayNumber - life), sex: 'female', doses, today }
}

/**
 * One patient (milliseconds, slowest one in a hundred) and all of them (seconds). Each is asked three times and its fastest counts, so
 * that a core given to somebody else for a moment is not taken for work.
 */
export function timeForecasts(many = 10_000): { p99: number; all: number } {
  const patients = Array.from({ length: many }, anyPatient)
  for (const p of patients.slice(0, 200)) forecast(p)
  const started = performance.now()
  for (const p of patients) forecast(p)
  const all = (performance.now() - started) / 1_000
  const took = Float64Array.from(patients, (p) => Math.min(timed(p), timed(p), timed(p)))
  return { all, p99: took.toSorted()[Math.floor(many * 0.99)]! }
}

function timed(p: Parameters<typeof forecast>[0]): number {
  const from = performance.now()
  forecast(p)
  return performance.now() - from
}
