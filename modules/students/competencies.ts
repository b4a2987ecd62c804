/**
 * What a student shows, in our own words, by the content areas of the CAAHEP/MAERB curriculum (scope-of-practice.json,
 * competency.caahep_maerb: area I read in its text of 2015, confidence high; II to XII and the changes of 2022 general knowledge,
 * low). ABHES names other areas for much the same work (low). The school's own list decides: an enrollment chooses from these.
 */
export interface Competency {
  key: string
  area: AreaKey
  title: string
  /** Acts in Roomed that show it, by their verb. */
  acts?: readonly string[]
  /** Usual in an externship; the rest is usually passed at school. */
  usual: boolean
}

export const areas = {
  I: 'Anatomy, physiology and clinical skills',
  II: 'Applied mathematics',
  III: 'Infection control',
  IV: 'Nutrition',
  V: 'Communication',
  VI: 'Administrative functions',
  VII: 'Practice finances',
  VIII: 'Third-party payment',
  IX: 'Coding',
  X: 'Law',
  XI: 'Ethics and professional behaviour',
  XII: 'Safety and emergencies',
} as const
export type AreaKey = keyof typeof areas

const here = (area: AreaKey, key: string, title: string, acts?: readonly string[]): Competency => ({
  key,
  area,
  title,
  usual: true,
  ...(acts ? { acts } : {}),
})
const school = (area: AreaKey, key: string, title: string, acts?: readonly string[]): Competency => ({
  ...here(area, key, title, acts),
  usual: false,
})

export const competencies: readonly Competency[] = [
  here('I', 'vital_signs', 'Takes and records blood pressure, pulse, breaths, temperature, oxygen, height and weight', ['vitals.record']),
  here('I', 'screening', 'Asks the intake questions by protocol', ['tobacco.answer', 'rooming.reason', 'rooming.ready']),
  here('I', 'prepares_patient', 'Prepares and positions a patient and says what will happen'),
  here('I', 'assists_exam', 'Assists at an examination'),
  here('I', 'waived_test', 'Runs waived tests with their controls', ['tests.record']),
  here('I', 'specimen', 'Collects and labels a specimen'),
  here('I', 'parenteral', 'Gives an injection: rights, site, technique, record', ['immunizations.give']),
  school('I', 'oral_medicine', 'Gives medicine by mouth'),
  school('I', 'medication_rights', 'Checks the rights before any medicine'),
  school('I', 'venipuncture', 'Draws blood from a vein'),
  school('I', 'capillary', 'Draws blood from a fingertip'),
  school('I', 'ecg', 'Records an electrocardiogram'),
  school('I', 'lung_function', 'Records a lung function test'),
  school('I', 'infant_measures', 'Measures an infant: length, weight, head'),
  school('I', 'cpr', 'Shows provider-level CPR'),
  school('I', 'first_aid', 'Gives first aid: bleeding, fainting, seizure, shock, stroke, fracture, low sugar'),
  here('II', 'lab_values', 'Tells a value outside of its range and reports it'),
  school('II', 'dose_calculation', 'Calculates a dose'),
  school('II', 'growth_chart', 'Reads a growth chart'),
  here('III', 'hand_hygiene', 'Washes hands at every moment that asks for it'),
  here('III', 'protective_equipment', 'Chooses, puts on and takes off protective equipment'),
  here('III', 'sharps_waste', 'Disposes of sharps and biohazard waste'),
  school('III', 'sterile_field', 'Sets up and keeps a sterile field'),
  school('III', 'sterilizing', 'Prepares and sterilizes instruments'),
  school('III', 'wound_care', 'Cares for a wound and changes its dressing'),
  school('IV', 'diet_teaching', 'Goes through a prescribed diet with a patient'),
  here('V', 'telephone', 'Answers the telephone, takes and passes on a message'),
  here('V', 'listening', 'Listens actively, restates, reads what is not said'),
  here('V', 'coaching', 'Goes through a provider’s instructions with a patient'),
  school('V', 'referral_help', 'Helps a patient with a referral'),
  here('VI', 'scheduling', 'Books, moves and confirms visits', ['visits.book', 'visits.move']),
  here('VI', 'record_entry', 'Writes in the record at once and completely', ['medications.report', 'allergies.review', 'allergies.add']),
  school('VI', 'inventory', 'Counts stock and checks expiry dates'),
  here('VII', 'money_talk', 'Speaks with a patient about what is owed'),
  school('VII', 'posting', 'Posts charges and payments'),
  here('VIII', 'insurance_card', 'Reads an insurance card and checks eligibility'),
  school('VIII', 'prior_approval', 'Asks a payer for approval beforehand'),
  school('VIII', 'claim_form', 'Completes a claim'),
  school('IX', 'coding', 'Codes a diagnosis and a procedure and shows medical need'),
  here('X', 'privacy', 'Keeps to HIPAA in word, on screen and on paper'),
  here('X', 'scope', 'Finds what a medical assistant may do in this state, and keeps to it'),
  school('X', 'incident', 'Reports an incident'),
  here('XI', 'empathy', 'Shows empathy, respect and tact with all kinds of people'),
  here('XI', 'boundaries', 'Keeps professional boundaries; knows own limits and says so'),
  here('XII', 'body_mechanics', 'Moves and lifts without harm'),
  here('XII', 'emergency_ways', 'Knows alarm, exits, extinguisher, eyewash and emergency cart here'),
]

export const competencyOf = (key: string): Competency | undefined => competencies.find((c) => c.key === key)
export const usualKeys: readonly string[] = competencies.filter((c) => c.usual).map((c) => c.key)
export const actsThatShow: readonly string[] = [...new Set(competencies.flatMap((c) => c.acts ?? []))]
