import { questions } from '../exam.ts'

/** Blood draws, EKG, tests at the point of care, infection control: the core of each. */
export const clinicalBasics = questions([
  {
    id: 'phl-draw-blue-lavender',
    areas: { cma: 'clinical', rma: 'procedures', ccma: 'phlebotomy' },
    stem: 'A light blue, a gold and a lavender tube are to be drawn by venipuncture. Which order is right?',
    options: ['Light blue, gold, lavender', 'Lavender, gold, light blue', 'Gold, lavender, light blue', 'Light blue, lavender, gold'],
    answer: 0,
    rationale:
      'Citrate comes before serum tubes, and EDTA after them, so that additives don’t carry over. Lavender before gold can raise potassium and lower calcium, and blue must not follow an additive.',
    source: 'CLSI GP41, Collection of Diagnostic Venous Blood Specimens, 7th edition',
    level: 'application',
  },
  {
    id: 'phl-edta-carry',
    areas: { cma: 'clinical', rma: 'procedures', ccma: 'phlebotomy' },
    stem: 'A serum tube was filled right after a lavender tube. Which result is likely to be falsely high?',
    options: ['Calcium', 'Sodium', 'Glucose', 'Potassium'],
    answer: 3,
    rationale:
      'Potassium EDTA carried over adds potassium and binds calcium, which then reads low. Sodium and glucose are hardly changed by it.',
    source: 'CLSI GP41, Collection of Diagnostic Venous Blood Specimens, 7th edition',
    level: 'application',
  },
  {
    id: 'phl-winged-discard',
    areas: { cma: 'clinical', rma: 'procedures', ccma: 'phlebotomy' },
    stem: 'With a winged set, the first tube is light blue. What is drawn before it?',
    options: ['A gray tube', 'A discard tube', 'A lavender tube', 'Nothing'],
    answer: 1,
    rationale:
      'Air in the tubing would leave the citrate tube short, so a discard tube fills the line first. Gray and lavender would carry additives over, and drawing nothing leaves the tube underfilled.',
    source: 'CLSI GP41, Collection of Diagnostic Venous Blood Specimens, 7th edition',
    level: 'recall',
  },
  {
    id: 'phl-tourniquet',
    areas: { cma: 'clinical', rma: 'procedures', ccma: 'phlebotomy' },
    stem: 'For how long may a tourniquet stay on before blood is drawn?',
    options: ['At most 3 minutes', 'At most 1 minute', 'At most 5 minutes', 'Until the last tube is full'],
    answer: 1,
    rationale:
      'Longer than a minute concentrates the blood and changes results, so it is released as soon as blood flows. Three or five minutes, or the whole draw, are too long.',
    source: 'CLSI GP41, Collection of Diagnostic Venous Blood Specimens, 7th edition',
    level: 'recall',
  },
  {
    id: 'phl-label-when',
    areas: { cma: 'clinical', rma: 'procedures', ccma: 'phlebotomy' },
    stem: 'When and where are tubes labeled?',
    options: [
      'At the desk, before the patient is called in',
      'In the laboratory, once all tubes are together',
      'At the patient’s side, before the tubes are filled',
      'At the patient’s side, after the draw, before leaving',
    ],
    answer: 3,
    rationale:
      'Labels go on filled tubes beside the patient, compared with two identifiers. Labels made before or tubes labeled elsewhere are how one person’s blood gets another’s name.',
    source: 'CLSI GP41, Collection of Diagnostic Venous Blood Specimens, 7th edition; The Joint Commission NPSG.01.01.01',
    level: 'recall',
  },
  {
    id: 'phl-nerve',
    areas: { cma: 'clinical', rma: 'procedures', ccma: 'phlebotomy' },
    stem: 'As the needle goes in, the patient cries out with a shooting pain into the fingers. What do you do?',
    options: [
      'Release the tourniquet and take the needle out',
      'Advance the needle by a few millimeters',
      'Turn the needle until the pain is gone',
      'Fill the first tube quickly, then stop',
    ],
    answer: 0,
    rationale:
      'Shooting pain means a nerve may be touched: the draw ends at once, pressure is held, and the provider is told. Moving the needle or going on can injure the nerve.',
    source: 'CLSI GP41, Collection of Diagnostic Venous Blood Specimens, 7th edition',
    level: 'judgment',
  },
  {
    id: 'ekg-v4',
    areas: { cma: 'clinical', rma: 'procedures', ccma: 'ekg' },
    stem: 'Where does electrode V4 go?',
    options: [
      'Fourth intercostal space, right of the sternum',
      'Fifth intercostal space, midaxillary line',
      'Fifth intercostal space, midclavicular line',
      'Fourth intercostal space, midclavicular line',
    ],
    answer: 2,
    rationale:
      'V4 lies in the fifth space at the midclavicular line. V1 is right of the sternum in the fourth space, V6 at the midaxillary line at the level of V4, and the fourth space is too high.',
    source: 'AHA/ACCF/HRS Recommendations for the Standardization and Interpretation of the Electrocardiogram, part I (2007)',
    level: 'recall',
  },
  {
    id: 'ekg-paper-speed',
    areas: { cma: 'clinical', rma: 'procedures', ccma: 'ekg' },
    stem: 'At standard paper speed of 25 mm a second, how long is one small square?',
    options: ['0.04 seconds', '0.02 seconds', '0.10 seconds', '0.20 seconds'],
    answer: 0,
    rationale:
      'One millimeter at 25 mm/s is 0.04 s; five of them, one large square, are 0.20 s. 0.02 s belongs to 50 mm/s, and 0.10 s to 10 mm/s.',
    source: 'AHA/ACCF/HRS Recommendations for the Standardization and Interpretation of the Electrocardiogram, part I (2007)',
    level: 'recall',
  },
  {
    id: 'ekg-arm-swap',
    areas: { cma: 'clinical', rma: 'procedures', ccma: 'ekg' },
    stem: 'On a tracing lead I is upside down and aVR is upright, and the patient feels well. What is most likely?',
    options: [
      'The two leg electrodes are swapped',
      'The paper runs at twice the speed',
      'The two arm electrodes are swapped',
      'The gain is set to half',
    ],
    answer: 2,
    rationale:
      'Swapped arms turn lead I over and make aVR upright; check and repeat. Swapped legs change little, and speed and gain alter width and height rather than direction.',
    source: 'AHA/ACCF/HRS Recommendations for the Standardization and Interpretation of the Electrocardiogram, part I (2007)',
    level: 'application',
  },
  {
    id: 'ekg-sixty-cycle',
    areas: { cma: 'clinical', rma: 'procedures', ccma: 'ekg' },
    stem: 'A tracing shows a thick, even, fuzzy baseline. What is the most likely cause?',
    options: ['Breathing of the patient', 'Electrical interference', 'Shivering of the patient', 'A loose electrode'],
    answer: 1,
    rationale:
      'Even fuzz at 60 cycles is mains interference: unplug devices nearby and part the cables. Breathing makes the baseline wander, shivering makes irregular fuzz, and a loose electrode gives gaps or a flat line.',
    source: 'AHA/ACCF/HRS Recommendations for the Standardization and Interpretation of the Electrocardiogram, part I (2007)',
    level: 'application',
  },
  {
    id: 'ekg-ten-minutes',
    areas: { cma: 'clinical', rma: 'procedures', ccma: 'ekg' },
    stem: 'A patient walks in with chest pain. By when should an EKG be recorded and shown to the provider?',
    options: [
      'Within 30 minutes of arrival',
      'Within 60 minutes of arrival',
      'Once registration is complete',
      'Within 10 minutes of arrival',
    ],
    answer: 3,
    rationale:
      'With acute chest pain the goal is an EKG acquired and reviewed within ten minutes. Half an hour or more, or waiting for paperwork, delays treatment of a heart attack.',
    source: '2021 AHA/ACC guideline for the evaluation and diagnosis of chest pain',
    level: 'recall',
  },
  {
    id: 'ekg-patient-asks',
    areas: { cma: 'clinical', rma: 'procedures', ccma: 'ekg' },
    stem: 'While you unclip the leads, the patient asks: “Is my heart all right?” What do you answer?',
    options: [
      'That it looks normal to you',
      'That there are a few odd beats, nothing more',
      'That the provider will read it and talk with them',
      'That the machine prints it as normal',
    ],
    answer: 2,
    rationale:
      'Recording is the MA’s task, and interpreting is the provider’s. Reassuring or repeating what the machine printed is interpreting too, since the print is unconfirmed.',
    source: 'State scope of practice: no interpretation of tests; AAMA scope statements',
    level: 'judgment',
  },
  {
    id: 'poc-waived-follow',
    areas: { cma: 'clinical', rma: 'procedures', ccma: 'testing' },
    stem: 'What does an office with a certificate of waiver have to do when it runs a waived test?',
    options: [
      'Follow the manufacturer’s instructions',
      'Have a pathologist sign each result',
      'Repeat each test a second time',
      'Send one of ten to a reference laboratory',
    ],
    answer: 0,
    rationale:
      'For waived tests the rule is to follow the manufacturer’s current instructions, with the controls they ask for. Neither a pathologist, nor duplicates, nor sending specimens out is required.',
    source: '42 CFR 493.15(e)',
    level: 'recall',
  },
  {
    id: 'poc-control-line',
    areas: { cma: 'clinical', rma: 'procedures', ccma: 'testing' },
    stem: 'A rapid strep device shows no control line after the full time. What is the result?',
    options: [
      'Negative, since no test line is seen',
      'Positive, since the device is spent',
      'Negative, once ten minutes have passed',
      'Invalid: repeat with a new device',
    ],
    answer: 3,
    rationale:
      'Without a control line the test did not work, whatever else is seen; it is repeated with a new device. Reading it as negative or positive reports something not measured.',
    source: 'Manufacturer’s instructions as required by 42 CFR 493.15(e)',
    level: 'application',
  },
  {
    id: 'poc-glucose-hand',
    areas: { cma: 'clinical', rma: 'procedures', ccma: 'testing' },
    stem: 'A fingerstick glucose is unexpectedly high. The patient has just peeled an orange. What do you do?',
    options: [
      'Record it and add a note about the orange',
      'Wash and dry the hands, use another finger',
      'Subtract a fixed amount for the sugar',
      'Wait for an hour and then repeat it',
    ],
    answer: 1,
    rationale:
      'Sugar on the skin raises the reading, so the hand is washed and the test repeated. A note or a guess does not give the true value, and an hour’s wait is needless.',
    source: 'CDC, ready, set, test: good testing practices for waived tests; meter manufacturers’ instructions',
    level: 'application',
  },
  {
    id: 'poc-urine-time',
    areas: { cma: 'clinical', rma: 'procedures', ccma: 'testing' },
    stem: 'A urine dipstick’s pads have different reading times. What happens if all are read at the end?',
    options: [
      'All pads become more exact',
      'Some pads may show falsely changed colors',
      'Nothing, as the colors stay as they are',
      'Only the pH pad must be read late',
    ],
    answer: 1,
    rationale:
      'Each pad is made to be read at its own time; later the color goes on changing and misleads. Waiting does not improve any, and pH has its own time too.',
    source: 'Manufacturer’s instructions as required by 42 CFR 493.15(e)',
    level: 'application',
  },
  {
    id: 'poc-external-qc',
    areas: { cma: 'clinical', rma: 'procedures', ccma: 'testing' },
    stem: 'The external control of a new lot of test kits fails. What do you do with the patients’ tests?',
    options: [
      'Run them, and repeat the control in the afternoon',
      'Run them, as each device has its own control line',
      'Use the new lot for adults only',
      'Hold them until the cause is found and a control passes',
    ],
    answer: 3,
    rationale:
      'A failed control means results of this lot can’t be trusted: nobody is tested with it until it is solved. The line in the device does not replace it, and running first risks wrong results in anyone.',
    source: 'CDC, ready, set, test: good testing practices for waived tests; 42 CFR 493.15(e)',
    level: 'judgment',
  },
  {
    id: 'poc-lavender-cbc',
    areas: { cma: 'clinical', rma: 'procedures', ccma: 'testing' },
    stem: 'Which tube is drawn for a complete blood count?',
    options: ['Lavender (EDTA)', 'Light blue (citrate)', 'Gray (fluoride)', 'Red (no additive)'],
    answer: 0,
    rationale:
      'EDTA keeps whole blood from clotting and preserves the cells. Citrate is for clotting tests, fluoride for glucose, and in a red tube the blood clots.',
    source: 'CLSI GP41, Collection of Diagnostic Venous Blood Specimens, 7th edition',
    level: 'recall',
  },
  {
    id: 'inf-hand-visible',
    areas: { cma: 'clinical', rma: 'interaction', ccma: 'infection' },
    stem: 'Your hands are visibly soiled with blood after you take off the gloves. What do you use?',
    options: ['Alcohol-based hand rub', 'A disinfectant wipe for surfaces', 'Soap and water', 'A new pair of gloves over it'],
    answer: 2,
    rationale:
      'Visible soil is washed off with soap and water, since alcohol does not remove it. Surface wipes are not for skin, and gloves do not replace hand hygiene.',
    source: 'CDC Guideline for Hand Hygiene in Health-Care Settings',
    level: 'recall',
  },
  {
    id: 'inf-needlestick-first',
    areas: { cma: 'clinical', rma: 'interaction', ccma: 'infection' },
    stem: 'You stick yourself with a used needle. What do you do first?',
    options: [
      'Wash the site with soap and water',
      'Squeeze the site and apply bleach',
      'Finish the visit, then report it',
      'Ask the patient about HIV',
    ],
    answer: 0,
    rationale:
      'The wound is washed at once, then the exposure is reported without delay so that prophylaxis can begin in hours. Bleach harms tissue, waiting loses time, and the source is tested by procedure.',
    source: 'CDC/NIOSH, sharps injuries: first steps; 29 CFR 1910.1030(f)(3)',
    level: 'application',
  },
  {
    id: 'inf-doff-order',
    areas: { cma: 'clinical', rma: 'interaction', ccma: 'infection' },
    stem: 'You wear gloves, gown, goggles and mask. Which of them is taken off first?',
    options: ['Mask', 'Goggles', 'Gloves', 'Gown, pulled over the head'],
    answer: 2,
    rationale:
      'Gloves are the dirtiest and go first (or together with the gown), and the mask is last, after leaving the room. Taking mask or goggles first brings dirty gloves to the face.',
    source: 'CDC, sequence for removing personal protective equipment',
    level: 'recall',
  },
  {
    id: 'inf-autoclave-proof',
    areas: { cma: 'clinical', rma: 'interaction', ccma: 'infection' },
    stem: 'What shows best that an autoclave kills spores?',
    options: [
      'Tape with stripes that turn dark',
      'A biological indicator',
      'The dial that shows the temperature',
      'Packs that come out dry',
    ],
    answer: 1,
    rationale:
      'Only a spore test shows that spores were killed. Tape shows that a pack was exposed to heat, the dial one condition, and dryness only that drying worked.',
    source: 'CDC Guideline for Disinfection and Sterilization in Healthcare Facilities (2008)',
    level: 'recall',
  },
])
