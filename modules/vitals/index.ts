import { correctReading } from './correct.ts'
import { flowsheet, vitalsOfVisit, vitalsTrends } from './read.ts'
import { recordVitals } from './record.ts'

export { type Age, ageAt } from './age.ts'
export { bmiOf } from './check.ts'
export { flagOf, flagsAre } from './flags.ts'
export { LatestShape, latestByKind } from './latest.ts'
export { readingsOfVisit, VisitReading } from './read.ts'
export { signOf } from './units.ts'
export { type Flag, kinds, ReadingKind, readingKinds } from './vitals.ts'
export { correctReading, recordVitals }

export const vitalsActions = [recordVitals, correctReading, vitalsOfVisit, flowsheet, vitalsTrends] as const
export * from './fhir-rows.ts'
export * from './imported.ts'
