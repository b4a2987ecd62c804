import type { Rule } from './rule.ts'

/** Inactivated, live and recombinant influenza vaccines by CVX (CDC code set), old and current: any of them is the season's dose. */
const influenza = '15 16 88 111 135 140 141 144 149 150 151 153 155 158 161 166 168 171 185 186 197 205'.split(' ')
/** Td and Tdap by CVX (CDC code set). */
const tetanus = ['09', '113', '115', '138', '139', '196']
/** Diabetes mellitus of any type, without the gestational (ICD-10-CM E08 to E13). */
const diabetes = ['E08', 'E09', 'E10', 'E11', 'E13']
/** Hypertensive diseases (ICD-10-CM I10 to I16): who has one is followed, not screened. */
const hypertension = ['I10', 'I11', 'I12', 'I13', 'I15', 'I16']

const cdc = 'CDC, Advisory Committee on Immunization Practices'
const uspstf = 'US Preventive Services Task Force'
const ada = 'American Diabetes Association'
const ours = 'This practice'

/**
 * Who is to come back for what. Each rule names who says so and where; what a guideline leaves open (the years between two
 * questions about tobacco) is marked as the practice's own. Whether a rule is used is the practice's choice.
 */
export const rules: readonly Rule[] = [
  {
    id: 'influenza-vaccine',
    title: 'Flu vaccine for this season',
    publisher: cdc,
    year: 2025,
    source:
      'Prevention and Control of Seasonal Influenza with Vaccines, United States, 2025–26, MMWR 2025;74(32): yearly from 6 months of age',
    // Younger children may need two doses in a season: the vaccine schedule judges those.
    who: { fromAge: 9 },
    done: { by: 'vaccine', cvx: influenza },
    every: { season: { from: '07-01', dueFrom: '09-01' } },
    on: true,
    book: 'nurse_visit',
    letter: { en: 'This season’s flu vaccine', es: 'La vacuna contra la gripe de esta temporada' },
  },
  {
    id: 'tetanus-vaccine',
    title: 'Tetanus and diphtheria booster (Td or Tdap)',
    publisher: cdc,
    year: 2020,
    source: 'Use of Tetanus Toxoid, Reduced Diphtheria Toxoid, and Acellular Pertussis Vaccines, MMWR 2020;69(3): every 10 years',
    who: { fromAge: 19 },
    done: { by: 'vaccine', cvx: tetanus },
    every: { months: 120, soonDays: 90 },
    on: true,
    book: 'nurse_visit',
    letter: { en: 'A tetanus booster', es: 'Un refuerzo de la vacuna contra el tétanos' },
  },
  {
    id: 'blood-pressure',
    title: 'Blood pressure check',
    publisher: uspstf,
    year: 2021,
    source: 'Hypertension in Adults: Screening, grade A, April 2021: every year from 40',
    who: { fromAge: 40, excluded: hypertension },
    done: { by: 'reading', kind: 'bp' },
    every: { months: 12, soonDays: 30 },
    on: true,
    book: 'nurse_visit',
    letter: { en: 'A blood pressure check', es: 'Un control de la presión arterial' },
  },
  {
    id: 'tobacco',
    title: 'Asked about tobacco',
    publisher: uspstf,
    year: 2021,
    source:
      'Tobacco Smoking Cessation in Adults, grade A, January 2021: ask all adults. The statement names no interval; one year is this practice’s own',
    who: { fromAge: 18 },
    done: { by: 'tobacco' },
    every: { months: 12, soonDays: 30 },
    // Asked when they are here anyway: nobody is called in for it.
    on: true,
    atVisitOnly: true,
    book: null,
    letter: null,
  },
  {
    id: 'diabetes-a1c',
    title: 'A1c in diabetes',
    publisher: ada,
    year: 2025,
    source: 'Standards of Care in Diabetes 2025, section 6 (glycemic goals): at least twice a year; more often when goals are not met',
    who: { required: { codes: diabetes, label: 'diabetes' } },
    done: { by: 'test', loinc: ['4548-4', '17856-6', '4549-2'] },
    every: { months: 6, soonDays: 30 },
    on: true,
    book: 'follow_up',
    letter: { en: 'A blood sugar test (A1c)', es: 'Un análisis del azúcar en la sangre (A1c)' },
  },
  {
    id: 'diabetes-foot',
    title: 'Foot exam in diabetes',
    publisher: ada,
    year: 2025,
    source: 'Standards of Care in Diabetes 2025, section 12 (foot care): a comprehensive foot evaluation at least every year',
    who: { required: { codes: diabetes, label: 'diabetes' } },
    done: { by: 'record' },
    every: { months: 12, soonDays: 30 },
    on: true,
    book: 'follow_up',
    letter: { en: 'A foot exam', es: 'Un examen de los pies' },
  },
  {
    id: 'diabetes-eye',
    title: 'Dilated eye exam in type 2 diabetes (referral)',
    publisher: ada,
    year: 2025,
    source:
      'Standards of Care in Diabetes 2025, section 12 (retinopathy): at diagnosis, then every year; every 1 to 2 years may do when there is none. Record the longer interval as the next day',
    who: { required: { codes: ['E11'], label: 'type 2 diabetes' } },
    done: { by: 'record' },
    every: { months: 12, soonDays: 60 },
    on: true,
    book: 'follow_up',
    letter: { en: 'An eye exam with an eye doctor', es: 'Un examen de la vista con un oculista' },
  },
  {
    id: 'colorectal-cancer',
    title: 'Colorectal cancer screening',
    publisher: uspstf,
    year: 2021,
    source:
      'Colorectal Cancer: Screening, grades A and B, May 2021: ages 45 to 75. A stool immunochemical test holds one year; record the next day of any other test',
    who: { fromAge: 45, toAge: 75, excluded: ['C18', 'C19', 'C20', 'Z85.038', 'Z85.048'] },
    done: { by: 'test', loinc: ['29771-3'] },
    every: { months: 12, soonDays: 60 },
    on: true,
    book: 'follow_up',
    letter: { en: 'A screening test for colon cancer', es: 'Una prueba de detección del cáncer de colon' },
  },
  {
    id: 'mammogram',
    title: 'Screening mammogram (referral)',
    publisher: uspstf,
    year: 2024,
    source: 'Breast Cancer: Screening, grade B, April 2024: women aged 40 to 74, every 2 years',
    who: { fromAge: 40, toAge: 74, sex: 'female', excluded: ['C50', 'Z85.3', 'Z90.13'] },
    done: { by: 'record' },
    every: { months: 24, soonDays: 60 },
    on: true,
    book: 'follow_up',
    letter: { en: 'A mammogram', es: 'Una mamografía' },
  },
  {
    id: 'well-adult',
    title: 'Well adult visit',
    publisher: ours,
    year: 2026,
    source: 'The practice’s own policy, in force where the practice turns it on: a well visit every year from 18',
    who: { fromAge: 18 },
    done: { by: 'visit', type: 'well_adult' },
    every: { months: 12, soonDays: 30 },
    on: false,
    book: 'well_adult',
    letter: { en: 'A yearly check-up', es: 'Un chequeo anual' },
  },
  {
    id: 'missed-visit',
    title: 'Missed a visit and has not come since',
    publisher: ours,
    year: 2026,
    source: 'The practice’s own policy: who missed a visit is reached within 30 days',
    who: {},
    done: { by: 'missed' },
    every: { lookBackDays: 180 },
    on: true,
    book: 'follow_up',
    letter: { en: 'The visit that you missed', es: 'La visita a la que no pudo venir' },
  },
]

export const ruleOf = (id: string): Rule | undefined => rules.find((r) => r.id === id)
