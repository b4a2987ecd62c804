import { questions } from '../exam.ts'

/** EKG: leads, paper, artifacts, and what an alarm asks for. */
export const heartTracing = questions([
  {
    id: 'ekg-v1-place',
    areas: { cma: 'clinical', rma: 'procedures', ccma: 'ekg' },
    stem: 'Where is electrode V1 placed?',
    options: [
      'Second intercostal space, right edge of the sternum',
      'Fourth intercostal space, left edge of the sternum',
      'Fifth intercostal space, left midclavicular line',
      'Fourth intercostal space, right edge of the sternum',
    ],
    answer: 3,
    rationale:
      'V1 is right of the sternum in the fourth space. V2 is its mirror on the left, V4 is in the fifth space at the midclavicular line, and the second space is too high.',
    source: 'AHA/ACCF/HRS Recommendations for the Standardization and Interpretation of the Electrocardiogram, part I (2007)',
    level: 'recall',
  },
  {
    id: 'ekg-v3-order',
    areas: { cma: 'clinical', rma: 'procedures', ccma: 'ekg' },
    stem: 'In which order are these electrodes placed most easily?',
    options: [
      'V4, then V3 midway between V2 and V4',
      'V3, then V2 midway between V1 and V3',
      'V6, then V4 midway between V3 and V6',
      'V5, then V1 midway between V2 and V5',
    ],
    answer: 0,
    rationale:
      'V3 lies halfway between V2 and V4, so V4 has to be found first. The other sequences do not match where the electrodes belong.',
    source: 'AHA/ACCF/HRS Recommendations for the Standardization and Interpretation of the Electrocardiogram, part I (2007)',
    level: 'application',
  },
  {
    id: 'ekg-ground-lead',
    areas: { cma: 'clinical', rma: 'procedures', ccma: 'ekg' },
    stem: 'Which limb electrode serves as the ground (reference) and takes no part in the tracing itself?',
    options: ['Right arm', 'Left arm', 'Right leg', 'Left leg'],
    answer: 2,
    rationale:
      'The right leg electrode reduces interference. The two arms and the left leg form leads I, II and III and the augmented leads.',
    source: 'AHA/ACCF/HRS Recommendations for the Standardization and Interpretation of the Electrocardiogram, part I (2007)',
    level: 'recall',
  },
  {
    id: 'ekg-shiver',
    areas: { cma: 'clinical', rma: 'procedures', ccma: 'ekg' },
    stem: 'The baseline shows uneven, jagged fuzz, and the patient is shivering. What do you do?',
    options: [
      'Move the machine to another wall socket',
      'Cover the patient, let them relax, and repeat',
      'Set the paper to twice the speed',
      'Send the tracing and mark it as normal',
    ],
    answer: 1,
    rationale:
      'Muscle tremor goes when the patient is warm and at ease. Another socket helps against even 60-cycle fuzz, speed only spreads the fuzz, and marking it normal is interpreting.',
    source: 'AHA/ACCF/HRS Recommendations for the Standardization and Interpretation of the Electrocardiogram, part I (2007)',
    level: 'application',
  },
  {
    id: 'ekg-wander',
    areas: { cma: 'clinical', rma: 'procedures', ccma: 'ekg' },
    stem: 'The baseline rolls slowly up and down. The electrodes lie on lotion. What helps?',
    options: [
      'Clean and dry the skin, put on new electrodes',
      'Turn the gain down to half standard',
      'Ask the patient to breathe faster',
      'Tape the cables to the patient’s belt',
    ],
    answer: 0,
    rationale:
      'Poor contact makes the baseline wander. Gain changes only the height, fast breathing makes it roll more, and pull on the cables loosens the contact.',
    source: 'AHA/ACCF/HRS Recommendations for the Standardization and Interpretation of the Electrocardiogram, part I (2007)',
    level: 'application',
  },
  {
    id: 'ekg-p-wave',
    areas: { cma: 'clinical', rma: 'procedures', ccma: 'ekg' },
    stem: 'What does the P wave stand for?',
    options: [
      'Depolarization of the ventricles',
      'Repolarization of the ventricles',
      'The pause between two beats',
      'Depolarization of the atria',
    ],
    answer: 3,
    rationale:
      'The P wave is the electrical start of the atria. The QRS complex is that of the ventricles, the T wave their recovery, and the pause is the flat line after T.',
    source: 'OpenStax, Anatomy and Physiology 2e, cardiac muscle and electrical activity',
    level: 'recall',
  },
  {
    id: 'ekg-qrs',
    areas: { cma: 'clinical', rma: 'procedures', ccma: 'ekg' },
    stem: 'Which part of the tracing shows the depolarization of the ventricles?',
    options: ['P wave', 'T wave', 'QRS complex', 'PR segment'],
    answer: 2,
    rationale:
      'QRS is the activity of the ventricles as they begin to contract. P belongs to the atria, T to the recovery, and the PR segment to the delay at the AV node.',
    source: 'OpenStax, Anatomy and Physiology 2e, cardiac muscle and electrical activity',
    level: 'recall',
  },
  {
    id: 'ekg-rate-boxes',
    areas: { cma: 'clinical', rma: 'procedures', ccma: 'ekg' },
    stem: 'A regular rhythm at 25 mm/s has four large squares from one R wave to the next. What is the rate?',
    options: ['60 a minute', '75 a minute', '100 a minute', '150 a minute'],
    answer: 1,
    rationale: '300 divided by the large squares: 300 ÷ 4 = 75. Five squares give 60, three 100, and two 150.',
    source: 'AHA/ACCF/HRS Recommendations (2007): paper speed; standard EKG texts, rate by the 300 method',
    level: 'application',
  },
  {
    id: 'ekg-six-seconds',
    areas: { cma: 'clinical', rma: 'procedures', ccma: 'ekg' },
    stem: 'An irregular rhythm shows 11 QRS complexes on a 6-second strip. What is the rate?',
    options: ['About 66 a minute', 'About 55 a minute', 'About 180 a minute', 'About 110 a minute'],
    answer: 3,
    rationale:
      'Ten strips of six seconds make a minute: 11 × 10 = 110. This method suits irregular rhythms. 66 multiplies by six, 55 by five.',
    source: 'Standard EKG texts, rate by the six-second method',
    level: 'application',
  },
  {
    id: 'ekg-standard-mark',
    areas: { cma: 'clinical', rma: 'procedures', ccma: 'ekg' },
    stem: 'How tall is the calibration mark at standard gain?',
    options: ['5 mm for 1 mV', '20 mm for 1 mV', '10 mm for 1 mV', '25 mm for 1 mV'],
    answer: 2,
    rationale:
      'Standard is 10 mm a millivolt, two large squares. Half standard is 5 mm, double 20 mm, and 25 mm is the paper’s way in a second.',
    source: 'AHA/ACCF/HRS Recommendations for the Standardization and Interpretation of the Electrocardiogram, part I (2007)',
    level: 'recall',
  },
  {
    id: 'ekg-tall-complexes',
    areas: { cma: 'clinical', rma: 'procedures', ccma: 'ekg' },
    stem: 'The complexes are so tall that they run into one another. What may you do?',
    options: [
      'Cut the tracing and paste it apart',
      'Record at half standard and mark it',
      'Move V1 to V6 one space lower',
      'Record at double standard and mark it',
    ],
    answer: 1,
    rationale:
      'Half gain (5 mm/mV) keeps the waves apart, and it is written on the tracing since heights change. Double makes it worse, electrodes stay in their places, and a tracing is never cut up.',
    source: 'AHA/ACCF/HRS Recommendations for the Standardization and Interpretation of the Electrocardiogram, part I (2007)',
    level: 'application',
  },
  {
    id: 'ekg-holter-teach',
    areas: { cma: 'clinical', rma: 'procedures', ccma: 'ekg' },
    stem: 'What do you teach a patient with a 24-hour Holter monitor?',
    options: [
      'Keep a diary of symptoms, and keep it dry',
      'Stay in bed, and eat as little as possible',
      'Take it off at night, and put it on at breakfast',
      'Shower as usual, and press it against the skin',
    ],
    answer: 0,
    rationale:
      'It should record a usual day, and the diary ties symptoms to beats. Staying in bed or taking it off loses what is sought, and most devices with wires may not get wet.',
    source: 'American Heart Association, Holter Monitor; device makers’ instructions',
    level: 'application',
  },
  {
    id: 'ekg-chaos-unresponsive',
    areas: { cma: 'clinical', rma: 'procedures', ccma: 'ekg' },
    stem: 'While you record, the tracing turns to chaotic waves. The patient does not answer and gasps. What do you do first?',
    options: [
      'Replace the electrodes and record again',
      'Print the tracing and look for the provider',
      'Wait for one minute to see if it passes',
      'Call for help and the AED, start compressions',
    ],
    answer: 3,
    rationale:
      'Unresponsive with gasping is cardiac arrest: help, AED and compressions at once. Technique, prints or waiting cost minutes that decide about life.',
    source: '2025 American Heart Association Guidelines for CPR and ECC, adult basic life support',
    level: 'judgment',
  },
  {
    id: 'ekg-flat-talking',
    areas: { cma: 'clinical', rma: 'procedures', ccma: 'ekg' },
    stem: 'The screen suddenly shows a flat line in several leads. The patient is chatting with you. What is most likely, and what do you do?',
    options: [
      'An electrode came off: reattach and repeat',
      'The heart stopped: start compressions',
      'The paper ran out: add a new roll',
      'The gain is too high: set it to half',
    ],
    answer: 0,
    rationale:
      'A person who talks has a heartbeat, so look at the patient first and then at the leads. Compressions are for the unresponsive, and paper or gain do not flatten single leads.',
    source: 'AHA/ACCF/HRS Recommendations for the Standardization and Interpretation of the Electrocardiogram, part I (2007)',
    level: 'judgment',
  },
  {
    id: 'ekg-stress-pain',
    areas: { cma: 'clinical', rma: 'procedures', ccma: 'ekg' },
    stem: 'You help at an exercise stress test. The patient whispers that the chest hurts; the provider is looking at the screen. What do you do?',
    options: [
      'Wait for the next stage to begin',
      'Tell the patient to breathe slowly',
      'Tell the provider at once',
      'Chart it after the test is over',
    ],
    answer: 2,
    rationale:
      'Chest pain may be a reason to stop, and only those who know of it can decide. Waiting, soothing or charting later leaves the patient working a heart in trouble.',
    source: 'AHA Scientific Statement, Exercise Standards for Testing and Training (2013)',
    level: 'judgment',
  },
  {
    id: 'ekg-amputation',
    areas: { cma: 'clinical', rma: 'procedures', ccma: 'ekg' },
    stem: 'A patient’s left leg is amputated above the knee. Where do the leg electrodes go?',
    options: [
      'On the right ankle and on the left shoulder',
      'High on both thighs, at the same level, and noted',
      'Both on the right leg, some inches apart',
      'Nowhere, as an EKG can’t be done',
    ],
    answer: 1,
    rationale:
      'The stump or the upper thigh is used, the other side mirrors it, and the position is noted. Two on one leg or on the shoulder change the leads, and an EKG is possible.',
    source: 'AHA/ACCF/HRS Recommendations (2007): limb electrodes distal to the hips; standard EKG technician texts',
    level: 'application',
  },
])
