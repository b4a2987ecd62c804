import { begin, end, skillsOf } from './shape.ts'

const rights = '!Compares patient, drug, dose, route, time and order three times: taking it, preparing it, at the patient'
const five = 'ISMP and NCC MERP recommendations on the rights of giving medicines; general clinical technique'

export const medicines = skillsOf('medicine', {
  oral_medication: {
    label: 'Medicine by mouth',
    task: 'med_oral_topical_inhaled',
    detail: 'PO',
    steps: [
      ...begin,
      rights,
      'Measures liquid in mL with a marked syringe or cup at eye level',
      '!Asks about trouble swallowing and has the patient sit up',
      '!Sees it swallowed',
      ...end,
    ],
    source: five,
  },
  topical_medication: {
    label: 'Medicine on the skin',
    task: 'med_oral_topical_inhaled',
    detail: 'topical',
    steps: [
      ...begin,
      rights,
      'Takes the old patch or remains off first',
      'Puts it on whole skin with a glove, in the amount ordered',
      'Dates and signs a patch',
      ...end,
    ],
    source: five,
  },
  inhaled_medication: {
    label: 'Medicine by nebuliser or inhaler',
    task: 'med_oral_topical_inhaled',
    detail: 'inhaled',
    steps: [
      ...begin,
      rights,
      'Takes pulse, breaths and saturation before and after',
      'Seats the patient upright and coaches slow, deep breaths until the cup is empty',
      '!Stops and calls the provider at a racing heart, tremor, or breath that grows worse',
      'Has the mouth rinsed after a steroid; cleans or discards the set',
      ...end,
    ],
    // California: taught by a physician or respiratory care practitioner only; the narrower reading is taken everywhere
    taughtBy: ['provider'],
    source: '16 CCR 1366.1 and 1366.3(a)(1) (inhaled medicine, California); general clinical technique',
  },
  eye_drops: {
    label: 'Eye drops',
    task: 'ophthalmic_drops',
    steps: [
      ...begin,
      rights,
      '!Says which eye aloud and compares with the order',
      'Has contact lenses taken out, head back, draws the lower lid down',
      'Drops into the pouch without touching eye or lashes with the tip',
      'Has the eye closed and the inner corner pressed for a minute; waits five minutes before another drop',
      '!Tells of blurred sight and of no driving after drops that widen the pupil',
      ...end,
    ],
    source: five,
  },
})
