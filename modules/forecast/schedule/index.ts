import { hepA, mmr, varicella } from './children.ts'
import { live } from './cvx.ts'
import { dtap, hepB, polio, rotavirus } from './infants.ts'
import { hpv, menAcwy, rsvAdult, zoster } from './older.ts'
import type { Schedule } from './shape.ts'
import { covid, influenza, menB, pneumococcalAdult, rsvInfant, tetanus } from './special.ts'
import { hibSeries, pcvSeries } from './under-five.ts'

/** Routine immunization of the CDC, from birth to old age. Where pages and data differ, the later of what counts is taken. */
const cdc: Schedule = {
  id: 'cdc-cdsi-4.65',
  publisher: 'CDC',
  version: 'CDSi supporting data 4.65',
  source: 'CDC, Clinical Decision Support for Immunization, supporting data 4.65, with the notes of the CDC immunization schedules',
  checkedOn: '2026-11-24',
  notes: 'Since January 2026 the schedules of CDC, AAP and states differ. Which one counts here is for the practice’s provider to say.',
  graceDays: 4,
  liveSpacingDays: 28,
  liveCvx: live,
  series: [
    ...[hepB, rotavirus, rsvInfant, dtap, hibSeries, pcvSeries, polio, influenza, mmr, varicella, hepA],
    ...[tetanus, hpv, menAcwy, menB, zoster, pneumococcalAdult, rsvAdult, covid],
  ],
}

/** Every publisher's schedule that is here, the default first. */
export const schedules: readonly [Schedule, ...Schedule[]] = [cdc]

/** The one the practice has chosen (`settings.vaccineSchedule`), else the default. */
export const scheduleOf = (settings: Readonly<Record<string, unknown>>): Schedule =>
  schedules.find((s) => s.id === settings['vaccineSchedule']) ?? schedules[0]
