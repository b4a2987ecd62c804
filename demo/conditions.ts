/**
 * Long-term conditions of the demo's patients with how common they are by age, and a medicine list that fits.
 * Shares and doses are made up to look plausible; they are no reference for care.
 */
export type Prescription = readonly [name: string, strength: string, form: string, sig: string]

export type Condition = {
  readonly code: string
  /** Share of people who have it, at ages 0-11, 12-17, 18-39, 40-64, 65 and over. */
  readonly shares: readonly [number, number, number, number, number]
  readonly sex?: 'female' | 'male'
  readonly medicines: readonly Prescription[]
  /** Why they come for it, in their words. */
  readonly reasons: readonly string[]
}

const daily = 'Take 1 tablet by mouth once a day'
const twice = 'Take 1 tablet by mouth twice a day with food'
const night = 'Take 1 tablet by mouth at bedtime'

export const conditions: readonly Condition[] = [
  {
    code: 'I10',
    shares: [0, 0.01, 0.09, 0.36, 0.66],
    medicines: [
      ['lisinopril', '10 mg', 'tablet', daily],
      ['amlodipine', '5 mg', 'tablet', daily],
      ['losartan', '50 mg', 'tablet', daily],
      ['hydrochlorothiazide', '25 mg', 'tablet', daily],
    ],
    reasons: ['Blood pressure check-up', 'My home blood pressures are still high', 'Need my blood pressure pills renewed'],
  },
  {
    code: 'E11.9',
    shares: [0, 0.004, 0.03, 0.14, 0.25],
    medicines: [
      ['metformin', '500 mg', 'tablet', twice],
      ['glipizide', '5 mg', 'tablet', 'Take 1 tablet by mouth before breakfast'],
      ['insulin glargine', '100 units/mL', 'pen', 'Inject 14 units under the skin at bedtime'],
    ],
    reasons: ['Diabetes follow-up', 'My sugars have been running high', 'Here for my A1c'],
  },
  {
    code: 'E78.5',
    shares: [0, 0.01, 0.08, 0.34, 0.55],
    medicines: [
      ['atorvastatin', '20 mg', 'tablet', night],
      ['rosuvastatin', '10 mg', 'tablet', night],
    ],
    reasons: ['Follow up on my cholesterol'],
  },
  {
    code: 'J45.20',
    shares: [0.09, 0.1, 0.08, 0.07, 0.06],
    medicines: [['albuterol', '90 mcg/puff', 'inhaler', 'Take 2 puffs every 4 to 6 hours as needed for wheezing']],
    reasons: ['Asthma check', 'Using the inhaler more than usual'],
  },
  {
    code: 'F41.1',
    shares: [0.01, 0.07, 0.12, 0.11, 0.07],
    medicines: [
      ['sertraline', '50 mg', 'tablet', daily],
      ['escitalopram', '10 mg', 'tablet', daily],
    ],
    reasons: ['Anxiety follow-up', 'Cannot stop worrying, want to talk about it'],
  },
  {
    code: 'F33.1',
    shares: [0, 0.04, 0.08, 0.09, 0.07],
    medicines: [
      ['fluoxetine', '20 mg', 'capsule', 'Take 1 capsule by mouth every morning'],
      ['bupropion XL', '150 mg', 'tablet', daily],
    ],
    reasons: ['Follow up on my mood', 'The new antidepressant, how it is going'],
  },
  {
    code: 'E03.9',
    shares: [0, 0.01, 0.03, 0.07, 0.12],
    medicines: [['levothyroxine', '75 mcg', 'tablet', 'Take 1 tablet by mouth in the morning on an empty stomach']],
    reasons: ['Thyroid check', 'Always tired, is it my thyroid?'],
  },
  {
    code: 'K21.9',
    shares: [0.01, 0.02, 0.07, 0.16, 0.2],
    medicines: [
      ['omeprazole', '20 mg', 'capsule', 'Take 1 capsule by mouth before breakfast'],
      ['famotidine', '20 mg', 'tablet', night],
    ],
    reasons: ['Heartburn is back'],
  },
  {
    code: 'F90.2',
    shares: [0.06, 0.08, 0.03, 0.01, 0],
    medicines: [['methylphenidate ER', '18 mg', 'tablet', 'Take 1 tablet by mouth every morning']],
    reasons: ['ADHD medicine check'],
  },
  {
    code: 'L20.9',
    shares: [0.1, 0.05, 0.03, 0.02, 0.02],
    medicines: [['hydrocortisone', '2.5 %', 'cream', 'Apply a thin layer to the rash twice a day']],
    reasons: ['Eczema is flaring up'],
  },
  {
    code: 'J30.2',
    shares: [0.08, 0.14, 0.14, 0.12, 0.08],
    medicines: [
      ['cetirizine', '10 mg', 'tablet', daily],
      ['fluticasone nasal', '50 mcg/spray', 'spray', 'Use 1 spray in each nostril once a day'],
    ],
    reasons: ['Allergies acting up'],
  },
  {
    code: 'G43.909',
    shares: [0.01, 0.05, 0.09, 0.08, 0.03],
    medicines: [['sumatriptan', '50 mg', 'tablet', 'Take 1 tablet by mouth at the start of a headache, may repeat once after 2 hours']],
    reasons: ['More migraines lately'],
  },
  {
    code: 'M17.0',
    shares: [0, 0, 0.005, 0.1, 0.28],
    medicines: [['naproxen', '500 mg', 'tablet', 'Take 1 tablet by mouth twice a day with food as needed for pain']],
    reasons: ['Both knees hurt on the stairs'],
  },
  { code: 'E66.9', shares: [0.03, 0.08, 0.22, 0.32, 0.24], medicines: [], reasons: ['Want help with my weight'] },
  { code: 'N18.31', shares: [0, 0, 0.002, 0.03, 0.13], medicines: [], reasons: ['Kidney follow-up'] },
  {
    code: 'I48.91',
    shares: [0, 0, 0.002, 0.02, 0.1],
    medicines: [
      ['apixaban', '5 mg', 'tablet', twice],
      ['metoprolol succinate', '50 mg', 'tablet', daily],
    ],
    reasons: ['Heart rhythm follow-up'],
  },
  {
    code: 'J44.9',
    shares: [0, 0, 0.002, 0.05, 0.11],
    medicines: [['tiotropium', '18 mcg', 'inhaler', 'Inhale 1 capsule once a day']],
    reasons: ['Short of breath when I walk uphill'],
  },
  {
    code: 'M81.0',
    shares: [0, 0, 0, 0.03, 0.18],
    sex: 'female',
    medicines: [['alendronate', '70 mg', 'tablet', 'Take 1 tablet by mouth once a week, upright, with a full glass of water']],
    reasons: ['Bone density results'],
  },
  {
    code: 'N40.1',
    shares: [0, 0, 0.002, 0.1, 0.35],
    sex: 'male',
    medicines: [['tamsulosin', '0.4 mg', 'capsule', 'Take 1 capsule by mouth at bedtime']],
    reasons: ['Up four times a night to pee'],
  },
  { code: 'G47.33', shares: [0, 0.005, 0.03, 0.1, 0.12], medicines: [], reasons: ['CPAP follow-up'] },
]

export const ageBand = (years: number): 0 | 1 | 2 | 3 | 4 => (years < 12 ? 0 : years < 18 ? 1 : years < 40 ? 2 : years < 65 ? 3 : 4)

/** Reasons for an acute visit, in the patient's words, with what it turned out to be (last one or more codes, one is picked). */
export type Complaint = {
  readonly says: string
  readonly codes: readonly string[]
  readonly from: number
  readonly until: number
  readonly throat?: true
  readonly fever?: true
}

const say = (says: string, codes: string, from = 0, until = 120, more: { throat?: true; fever?: true } = {}): Complaint => ({
  says,
  codes: codes.split(' '),
  from,
  until,
  ...more,
})

export const complaints: readonly Complaint[] = [
  say('My throat hurts so much I can hardly swallow', 'J02.0 J02.9', 5, 65, { throat: true, fever: true }),
  say('Sore throat since Sunday', 'J02.9 J02.0', 4, 90, { throat: true }),
  say('Throat is on fire since last night', 'J02.0 J02.9', 3, 11, { throat: true, fever: true }),
  say('Sore throat and swollen glands, missed school', 'J02.0', 6, 18, { throat: true, fever: true }),
  say('Pulling at the ear all night', 'H66.001 H66.002 H65.01', 0, 4, { fever: true }),
  say('Ear is plugged up', 'H61.21 H61.22', 15),
  say('Cough that will not go away', 'R05.2 J20.9 J06.9', 2),
  say('Runny nose and cough', 'J06.9 J00', 0),
  say('Fever and body aches since yesterday', 'J11.1 B34.9 J10.1', 1, 120, { fever: true }),
  say('It burns when I pee', 'N39.0 N30.00 R30.0', 14),
  say('Threw out my back lifting boxes', 'M54.50 S39.012A', 16),
  say('My right knee gave out', 'M25.561 S83.91XA', 12),
  say('Rolled my ankle at soccer', 'S93.401A S93.402A', 7, 60),
  say('Itchy rash on both arms after hiking', 'L23.7', 4),
  say('Diaper rash that will not clear up', 'L22 B37.2', 0, 2),
  say('Throwing up since last night', 'A08.4 R11.2', 1),
  say('Pink eye, daycare sent us home', 'H10.023 H10.9', 0, 9),
  say('Stomach pain on and off', 'R10.9 K59.00', 5),
  say('Dizzy when I stand up', 'R42 I95.1', 30),
  say('Headache for three days', 'G44.209 R51.9', 12),
  say('Cut my finger cooking', 'S61.210A S61.211A', 18, 80),
  say('Shoulder pain, cannot lift my arm', 'M25.511 M25.512 M75.41', 30),
  say('Heart was racing last night', 'R00.2', 18),
]
