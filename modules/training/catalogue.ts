import type { AudienceRole } from './training.ts'

/** A training that federal rules or common contracts ask of a medical practice. Facts with their source; not legal advice. */
export interface CatalogueTopic {
  topic: string
  title: string
  /** The rule, as it is cited. */
  rule: string
  /** When it is due, in our words. */
  when: string
  /** Days from one to the next; null: once, and again on change. */
  everyDays: number | null
  /** Years the record is kept; null: the practice says. */
  keepYears: number | null
  keepRule: string
  roles: readonly AudienceRole[]
  /** Asked unless the practice says otherwise; what depends on how a practice works is off until it says that it applies. */
  byDefault: boolean
  /** What makes it apply. */
  applies: string
  confidence: 'high' | 'medium' | 'low'
  source: string
  checkedOn: string
  also?: string
}

const clinical: readonly AudienceRole[] = ['medical_assistant', 'nurse', 'provider', 'student']
const everyone: readonly AudienceRole[] = ['medical_assistant', 'nurse', 'provider', 'front_desk', 'biller', 'manager', 'student']
/** What nobody has yet compared with the rule's own text. */
const general = {
  confidence: 'low',
  source: 'General knowledge; compare with the rule before relying on it',
  checkedOn: '2026-11-24',
} as const
const year = 365

export const catalogue: readonly CatalogueTopic[] = [
  {
    topic: 'bloodborne_pathogens',
    title: 'Bloodborne pathogens',
    rule: '29 CFR 1910.1030(g)(2)',
    when: 'At assignment, then within 365 days of the last one, and when tasks change. If late, the reason goes on record.',
    everyDays: year,
    keepYears: 3,
    keepRule: '3 years from the training, 29 CFR 1910.1030(h)(2)',
    roles: clinical,
    byDefault: true,
    applies: 'Everyone whose work can bring them into contact with blood',
    confidence: 'medium',
    source: 'OSHA letter of 24 January 2007, as reported by complydome.com and bloodbornepathogens.us',
    checkedOn: '2026-11-24',
    also: 'The exposure control plan is looked over each year; hepatitis B vaccine is offered within 10 working days of assignment.',
  },
  {
    topic: 'hazard_communication',
    title: 'Hazard communication',
    rule: '29 CFR 1910.1200(h)',
    when: 'At assignment and when a new hazard comes. Each year is custom, not text.',
    everyDays: null,
    keepYears: null,
    keepRule: 'The practice says how long',
    roles: clinical,
    byDefault: true,
    applies: 'Everyone who works with chemicals: disinfectants, fixatives, cold sprays',
    ...general,
  },
  {
    topic: 'protective_equipment',
    title: 'Protective equipment (gloves, gowns, eye and face)',
    rule: '29 CFR 1910.132(f)',
    when: 'Before first use; again when someone does not use it rightly or it changes.',
    everyDays: null,
    keepYears: null,
    keepRule: 'A record of who was trained; the practice says how long',
    roles: clinical,
    byDefault: false,
    applies: 'Everyone who wears it',
    ...general,
  },
  {
    topic: 'respirator',
    title: 'Respirators (N95)',
    rule: '29 CFR 1910.134(f), (k)',
    when: 'Medical clearance first; fit test and training each year.',
    everyDays: year,
    keepYears: null,
    keepRule: 'The fit test until the next one',
    roles: clinical,
    byDefault: false,
    applies: 'Where staff must wear a respirator',
    ...general,
  },
  {
    topic: 'fire_extinguisher',
    title: 'Fire extinguishers',
    rule: '29 CFR 1910.157(g)',
    when: 'When first assigned and each year.',
    everyDays: year,
    keepYears: null,
    keepRule: 'The practice says how long',
    roles: everyone,
    byDefault: true,
    applies: 'Where staff are meant to use them; where all are to leave instead, turn it off',
    ...general,
  },
  {
    topic: 'emergency_plan',
    title: 'Emergency action plan',
    rule: '29 CFR 1910.38',
    when: 'At assignment, and when the plan or a person’s part in it changes.',
    everyDays: null,
    keepYears: null,
    keepRule: 'The practice says how long',
    roles: everyone,
    byDefault: true,
    applies: 'Everyone who works in the building',
    ...general,
  },
  {
    topic: 'hipaa_privacy',
    title: 'HIPAA privacy',
    rule: '45 CFR 164.530(b)',
    when: 'Within a reasonable time of joining, and when policy changes in a way that matters. Each year is custom, not text.',
    everyDays: null,
    keepYears: 6,
    keepRule: '6 years, 45 CFR 164.530(j)',
    roles: everyone,
    byDefault: true,
    applies: 'All who work here, students too',
    ...general,
  },
  {
    topic: 'hipaa_security',
    title: 'HIPAA security awareness',
    rule: '45 CFR 164.308(a)(5)',
    when: 'An ongoing program with reminders; a year is what we offer as the reminder.',
    everyDays: year,
    keepYears: 6,
    keepRule: '6 years, 45 CFR 164.316(b)(2)',
    roles: everyone,
    byDefault: true,
    applies: 'All who work here, managers too',
    ...general,
  },
  {
    topic: 'waived_testing',
    title: 'Waived tests',
    rule: '42 CFR 493.15(e)',
    when: 'No federal rule on people; follow the maker’s instructions. CDC advises training and a yearly look.',
    everyDays: year,
    keepYears: null,
    keepRule: 'The practice and the state say how long',
    roles: ['medical_assistant', 'nurse', 'student'],
    byDefault: false,
    applies: 'Where waived tests are done',
    ...general,
  },
  {
    topic: 'moderate_testing',
    title: 'Moderate-complexity tests',
    rule: '42 CFR 493.1423, 493.1413(b)(8)–(9)',
    when: 'Competence by six methods, twice in the first year, then each year.',
    everyDays: year,
    keepYears: 2,
    keepRule: '2 years',
    roles: ['medical_assistant', 'nurse'],
    byDefault: false,
    applies: 'Where staff do more than waived tests',
    ...general,
  },
  {
    topic: 'vaccine_storage',
    title: 'Vaccine storage and handling',
    rule: 'VFC provider agreement; CDC storage and handling toolkit',
    when: 'Coordinator and backup each year.',
    everyDays: year,
    keepYears: 3,
    keepRule: '3 years',
    roles: ['medical_assistant', 'nurse'],
    byDefault: false,
    applies: 'Where vaccine of the Vaccines for Children program is kept',
    ...general,
  },
  {
    topic: 'tuberculosis',
    title: 'Tuberculosis',
    rule: 'CDC and NTCA recommendations, 2019',
    when: 'Screening when joining; education each year; no yearly test as a routine.',
    everyDays: year,
    keepYears: null,
    keepRule: 'With the employee health file',
    roles: clinical,
    byDefault: false,
    applies: 'Health care staff; a recommendation, not a rule',
    ...general,
  },
  {
    topic: 'nondiscrimination',
    title: 'Non-discrimination (Section 1557)',
    rule: '45 CFR 92.9',
    when: 'Staff in contact with patients when joining and on change.',
    everyDays: null,
    keepYears: 3,
    keepRule: '3 years',
    roles: everyone,
    byDefault: false,
    applies: 'Where federal money for health care is taken',
    ...general,
  },
  {
    topic: 'compliance',
    title: 'Fraud, waste and abuse',
    rule: 'OIG compliance guidance; health plan contracts',
    when: 'Often each year, by contract.',
    everyDays: year,
    keepYears: 10,
    keepRule: '10 years for Medicare plans',
    roles: everyone,
    byDefault: false,
    applies: 'Where a health plan’s contract asks for it',
    ...general,
  },
  {
    topic: 'state_law',
    title: 'What state law asks (mandated reporting, harassment, workplace violence)',
    rule: 'State law, for one Cal. Lab. Code 6401.9',
    when: 'As the state says; workplace violence in California each year.',
    everyDays: year,
    keepYears: null,
    keepRule: 'As the state says',
    roles: everyone,
    byDefault: false,
    applies: 'As the state says: look yours up',
    ...general,
  },
  {
    topic: 'life_support',
    title: 'BLS or CPR course',
    rule: 'Employer, program or state',
    when: 'Every 2 years; the card itself is filed with the credentials.',
    everyDays: 730,
    keepYears: null,
    keepRule: 'A copy of the card',
    roles: clinical,
    byDefault: false,
    applies: 'Where the practice or the state asks for it',
    ...general,
  },
]

export const inCatalogue = (topic: string) => catalogue.find((t) => t.topic === topic)
