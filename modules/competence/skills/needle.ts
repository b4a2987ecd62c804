import { begin, end, skillsOf } from './shape.ts'

/** Never put a cap back on; the safety device at once; the box within reach: 29 CFR 1910.1030(d)(2)(vii), (d)(4)(iii). */
const sharps = '!Closes the safety device at once, puts no cap back, drops the needle into the sharps box within reach'
const osha = '29 CFR 1910.1030(d) (sharps)'
const rights = '!Compares patient, drug, dose, route, time and order three times: taking it, drawing it up, at the patient'
const product =
  'Looks at expiry, colour, particles and damage; takes no vial that was entered for another patient unless it is multi-dose and dated'
const injected = [
  '!Looks for bleeding, rash, faintness; keeps the patient in sight as long as the order or protocol says',
  sharps,
  ...end,
] as const
const cdcSafe = 'CDC, One and Only campaign: safe injection practices'

const intoMuscle = [
  'Chooses length and gauge by age, build and site',
  '!Finds the place by its landmark: deltoid two to three fingers below the acromion, vastus lateralis in the middle third of the outer thigh',
  'Keeps to the volume the site takes',
  'Cleans from the middle outwards and lets it dry',
  '!Goes in at 90 degrees with one steady motion, pushes evenly, draws out in the same line',
  'Presses with dry gauze and does not rub',
] as const
const underSkin = [
  'Chooses the outer arm, the belly away from the navel, or the thigh, and changes places',
  'Cleans from the middle outwards and lets it dry',
  'Lifts a fold of skin',
  '!Goes in at 45 degrees, or 90 with a needle made for it, and gives it under the skin',
  'Presses with dry gauze and does not rub',
] as const
const shot = [...begin, rights, product] as const
const vaccine = [
  ...begin,
  '!Asks every screening question and stops for a nurse or provider at a yes',
  'Gives the information statement of the current edition and notes edition and day',
  'Checks that the refrigerator was in range today and takes the lot that expires first',
  'Mixes with the diluent of the maker only, and notes the hour',
  rights,
] as const
const vaccineEnd = [
  '!Knows where the kit for a severe reaction is, and what to do first',
  'Has the patient wait sitting for 15 minutes',
  'Records lot, expiry, maker, site, route, edition, and who ordered',
] as const
const cdcVaccine = 'CDC/ACIP General Best Practice Guidelines for Immunization; 42 U.S.C. 300aa-25 and -26 (record, information statement)'

export const needles = skillsOf('needle', {
  venipuncture: {
    label: 'Drawing blood from a vein',
    task: 'venipuncture',
    counts: 'venipuncture',
    steps: [
      ...begin,
      '!Compares the requisition with what the patient says',
      'Asks about bleeding, blood thinners, fainting, a fistula or breast surgery, and leaves that arm alone',
      'Looks at the expiry of tubes and needle, lays tubes in the order they are filled',
      'Ties the band a hand above, for one minute at most',
      'Chooses by feel, middle of the elbow first, away from the inner side',
      'Cleans and lets dry, does not touch it again',
      'Holds the vein, goes in at 15 to 30 degrees, bevel up',
      '!Fills in this order: culture, light blue, serum, green, lavender, grey; turns each as its maker says',
      '!Opens the band before the needle comes out',
      sharps,
      '!Writes the labels beside the patient, before leaving, with both identifiers, hour and own initials',
      'Stops after two tries and hands over to another',
      'Presses until dry, dresses, looks again after a minute',
    ],
    source: `CLSI GP41, collection of venous blood (order of draw); ${osha}`,
  },
  capillary: {
    label: 'Skin puncture',
    task: 'capillary_puncture',
    counts: 'capillary',
    steps: [
      ...begin,
      '!Takes the ring or middle finger beside the pad, in infants the outer or inner edge of the heel',
      'Warms, cleans and lets dry',
      'Punctures across the lines of the print with a lancet that locks itself',
      'Wipes the first drop away',
      '!Lets drops form without milking',
      'Fills the lavender tube first, then the others',
      sharps,
      '!Writes the labels beside the patient with both identifiers',
      'Presses until dry; gives an infant no adhesive to swallow',
    ],
    source: `CLSI GP42, collection of capillary blood; ${osha}`,
  },
  injection_im: {
    label: 'Injection into muscle (IM)',
    task: 'injection_im_sc_id',
    detail: 'IM',
    counts: 'IM',
    steps: [...shot, '!Has drug and dose looked at by the licensed person where law or practice asks it', ...intoMuscle, ...injected],
    source: `${cdcSafe}; ${osha}`,
  },
  injection_sc: {
    label: 'Injection under the skin (SC)',
    task: 'injection_im_sc_id',
    detail: 'SC',
    counts: 'SC',
    steps: [...shot, '!Has insulin and blood thinners looked at by a second person', ...underSkin, ...injected],
    source: `${cdcSafe}; ${osha}; ISMP list of high-alert medications`,
  },
  injection_id: {
    label: 'Injection into the skin (ID)',
    task: 'injection_im_sc_id',
    detail: 'ID',
    counts: 'ID',
    steps: [
      ...shot,
      'Chooses the inner forearm without hair, scar or rash',
      'Cleans and lets dry, stretches the skin',
      '!Goes in at 5 to 15 degrees, bevel up, just under the surface',
      '!Sees a pale wheal of 6 to 10 mm; without one says so and asks',
      'Does not press or rub',
      ...injected,
    ],
    source: `${cdcSafe}; ${osha}`,
  },
  skin_test: {
    label: 'Tuberculin skin test',
    task: 'injection_im_sc_id',
    detail: 'skin_test',
    counts: 'skin_test',
    steps: [
      ...shot,
      '!Asks about a severe reaction to an earlier test, and about live vaccines in the last weeks',
      '!Gives 0.1 mL into the inner forearm at 5 to 15 degrees and sees a wheal of 6 to 10 mm',
      'Marks and records place, lot, hour',
      '!Books the reading for 48 to 72 hours later',
      'Measures the firm part across the arm in mm and records the number; what it means the provider says',
      ...injected,
    ],
    source: `CDC, Mantoux tuberculin skin test; ${osha}`,
  },
  vaccine_im: {
    label: 'Vaccine into muscle (IM)',
    task: 'vaccine_admin',
    detail: 'IM',
    counts: 'IM',
    steps: [...vaccine, ...intoMuscle, sharps, ...vaccineEnd, ...end],
    source: `${cdcVaccine}; ${osha}`,
  },
  vaccine_sc: {
    label: 'Vaccine under the skin (SC)',
    task: 'vaccine_admin',
    detail: 'SC',
    counts: 'SC',
    steps: [...vaccine, ...underSkin, sharps, ...vaccineEnd, ...end],
    source: `${cdcVaccine}; ${osha}`,
  },
  vaccine_id: {
    label: 'Vaccine into the skin (ID)',
    task: 'vaccine_admin',
    detail: 'ID',
    counts: 'ID',
    steps: [...vaccine, '!Goes in at 5 to 15 degrees and sees a wheal', 'Does not press or rub', sharps, ...vaccineEnd, ...end],
    source: `${cdcVaccine}; ${osha}`,
  },
  vaccine_nasal: {
    label: 'Vaccine by nose',
    task: 'vaccine_admin',
    detail: 'nasal',
    steps: [
      ...vaccine,
      '!Asks about wheezing, pregnancy, weak immunity in the patient or at home',
      'Seats the patient upright, gives half in each nostril, repeats nothing after a sneeze',
      ...vaccineEnd,
      ...end,
    ],
    source: cdcVaccine,
  },
  vaccine_oral: {
    label: 'Vaccine by mouth',
    task: 'vaccine_admin',
    detail: 'PO',
    steps: [
      ...vaccine,
      'Gives it slowly to the inside of the cheek, repeats nothing that was spat out unless the maker says so',
      ...vaccineEnd,
      ...end,
    ],
    source: cdcVaccine,
  },
})
