import { questions } from '../exam.ts'

/** Vital signs: technique and what to do with a value. */
export const vitalSigns = questions([
  {
    id: 'vs-bp-cuff-small',
    areas: { cma: 'clinical', rma: 'interaction', ccma: 'intake' },
    stem: 'The only cuff at hand is too small for the patient’s upper arm. What does using it do to the reading?',
    options: [
      'It reads falsely low',
      'It reads falsely high',
      'It changes only the pulse',
      'It makes no difference when the arm is at heart level',
    ],
    answer: 1,
    rationale:
      'A bladder that is too small needs more pressure to close the artery, so the reading is too high. A cuff that is too large reads low. The pulse is not affected, and arm position is a separate source of error that does not cancel this one.',
    source: '2017 ACC/AHA hypertension guideline, table on cuff size for blood pressure measurement',
    level: 'application',
  },
  {
    id: 'vs-bp-rest',
    areas: { cma: 'clinical', rma: 'interaction', ccma: 'intake' },
    stem: 'A patient hurries in from the parking lot and is roomed at once. How long should they sit quietly before the blood pressure is taken?',
    options: ['At least 30 seconds', 'At least 1 minute', 'At least 5 minutes', 'At least 20 minutes'],
    answer: 2,
    rationale:
      'The guidelines ask for five minutes or more of quiet sitting, back supported and feet on the floor. Half a minute or one minute leaves the effect of walking in the reading. Twenty minutes is longer than is asked.',
    source: '2017 ACC/AHA hypertension guideline and 2025 AHA/ACC high blood pressure guideline, accurate measurement',
    level: 'recall',
  },
  {
    id: 'vs-bp-talking',
    areas: { cma: 'clinical', rma: 'interaction', ccma: 'intake' },
    stem: 'During the first blood pressure reading the patient tells you about the weekend. The result is 148/92. What is the best next step?',
    options: [
      'Record it and tell the provider the patient has hypertension',
      'Take ten off the upper number and record that',
      'Record only the lower number',
      'Ask the patient to sit quietly and repeat it after a minute or more',
    ],
    answer: 3,
    rationale:
      'Talking raises the reading, so it is repeated in silence, one to two minutes apart, and the readings are recorded. Numbers are never adjusted or left out, and a diagnosis is the provider’s, not made from one reading.',
    source: '2017 ACC/AHA hypertension guideline, steps for proper blood pressure measurement',
    level: 'judgment',
  },
  {
    id: 'vs-pulse-irregular',
    areas: { cma: 'clinical', rma: 'interaction', ccma: 'intake' },
    stem: 'The radial pulse feels irregular. How is the rate counted best?',
    options: [
      'For 15 seconds, multiplied by four',
      'For 10 seconds, multiplied by six',
      'At the apex for a full minute',
      'From the reading of the pulse oximeter alone',
    ],
    answer: 2,
    rationale:
      'With an irregular rhythm some beats do not reach the wrist, so the apical pulse is counted for a full minute. Short counts multiply the error. An oximeter counts only the beats that reach the finger.',
    source: 'MAERB Core Curriculum (CAAHEP 2022), competency I.P.1 pulse; standard nursing fundamentals texts',
    level: 'application',
  },
  {
    id: 'vs-spo2-polish',
    areas: { cma: 'clinical', rma: 'procedures', ccma: 'intake' },
    stem: 'A pulse oximeter shows 84 % on a patient who is pink, calm and not short of breath. The fingers are cold and the nails are painted dark. What comes first?',
    options: [
      'Warm the hand, use another site without polish and repeat',
      'Send the patient home, since the device is clearly broken',
      'Write 98 %, since the patient looks well',
      'Start oxygen without telling anyone',
    ],
    answer: 0,
    rationale:
      'Cold fingers and dark polish are named causes of false readings, so the site is changed and the reading repeated, and the provider told if it stays low. A value is never invented, oxygen needs an order, and a low reading is checked before it is dismissed.',
    source: 'FDA Safety Communication on pulse oximeter accuracy and limitations',
    level: 'judgment',
  },
])
