import { questions } from '../exam.ts'

/** How people grow, learn and defend themselves. */
export const people = questions([
  {
    id: 'psy-erikson-infant',
    areas: { cma: 'general', rma: 'interaction', ccma: 'communication' },
    stem: 'By Erikson, what does a baby learn in the first year when needs are met reliably?',
    options: ['Autonomy', 'Trust', 'Initiative', 'Industry'],
    answer: 1,
    rationale:
      'Trust versus mistrust belongs to infancy. Autonomy comes in toddlers, initiative in preschool years, and industry at school age.',
    source: 'OpenStax, Psychology 2e, lifespan theories: Erikson',
    level: 'recall',
  },
  {
    id: 'psy-erikson-teen',
    areas: { cma: 'general', rma: 'interaction', ccma: 'communication' },
    stem: 'Which task is central to adolescence in Erikson’s theory?',
    options: ['Learning to trust', 'Looking back on life', 'Finding an identity', 'Caring for the next generation'],
    answer: 2,
    rationale:
      'Identity versus role confusion belongs to the teens. Trust is for infancy, integrity for late life, and generativity for middle age.',
    source: 'OpenStax, Psychology 2e, lifespan theories: Erikson',
    level: 'recall',
  },
  {
    id: 'psy-toddler-exam',
    areas: { cma: 'general', rma: 'interaction', ccma: 'communication' },
    stem: 'A two-year-old clings to the parent and fears the thermometer. What helps most?',
    options: [
      'Let the parent hold the child; show it on a doll',
      'Send the parent out of the room and be quick',
      'Promise the child that nothing will be felt',
      'Explain in detail how the thermometer measures',
    ],
    answer: 0,
    rationale:
      'Toddlers feel safe on a lap and learn by seeing and play. Parting frightens, false promises break trust, and long explanations are for older children.',
    source: 'AAP, Bright Futures; standard pediatric nursing texts',
    level: 'application',
  },
  {
    id: 'psy-teen-alone',
    areas: { cma: 'general', rma: 'interaction', ccma: 'communication' },
    stem: 'A 15-year-old comes with her mother for a checkup. What is a good routine at this age?',
    options: [
      'The whole visit with the parent answering',
      'The whole visit without the parent’s knowledge',
      'Questions on risks in the waiting room',
      'Part of the visit without the parent, as state law allows',
    ],
    answer: 3,
    rationale:
      'Time alone is advised from early adolescence and lets teens speak of risks; limits of confidentiality are explained. Parents still have their part, and nothing private is asked in the waiting room.',
    source: 'AAP, Bright Futures: confidential time for adolescents',
    level: 'application',
  },
  {
    id: 'psy-denial',
    areas: { cma: 'general', rma: 'interaction', ccma: 'communication' },
    stem: 'After a heart attack a patient says: “It was just indigestion, I’m back at work tomorrow.” Which defense mechanism fits best?',
    options: ['Regression', 'Projection', 'Sublimation', 'Denial'],
    answer: 3,
    rationale:
      'He refuses what is too hard to accept. Regression is falling back to an earlier stage, projection sees one’s own feeling in others, and sublimation turns it to something useful.',
    source: 'OpenStax, Psychology 2e, defense mechanisms',
    level: 'application',
  },
  {
    id: 'psy-regression',
    areas: { cma: 'general', rma: 'interaction', ccma: 'communication' },
    stem: 'A five-year-old who has long been dry wets the bed after a sister is born. Which defense mechanism fits best?',
    options: ['Displacement', 'Regression', 'Repression', 'Rationalization'],
    answer: 1,
    rationale:
      'Falling back to an earlier behavior under stress is regression. Displacement turns anger on another target, repression forgets, and rationalization finds good reasons. The provider is told all the same.',
    source: 'OpenStax, Psychology 2e, defense mechanisms',
    level: 'application',
  },
  {
    id: 'psy-elder-speak',
    areas: { cma: 'general', rma: 'interaction', ccma: 'communication' },
    stem: 'An 86-year-old comes with her daughter, who answers all questions. The patient is alert. To whom do you speak?',
    options: [
      'To the daughter, since that will be quicker',
      'To both at once, in a loud and slow voice',
      'To the patient, asking if the daughter may add',
      'To neither; the old chart says all you need',
    ],
    answer: 2,
    rationale:
      'The patient is the one to speak for herself, and says who may join. Age is no sign of poor hearing or thinking, and old notes do not tell about today.',
    source: 'National Institute on Aging, Talking With Your Older Patients',
    level: 'application',
  },
  {
    id: 'psy-eye-contact',
    areas: { cma: 'general', rma: 'interaction', ccma: 'communication' },
    stem: 'A patient from another culture looks at the floor while you ask questions, but answers clearly. What do you make of it?',
    options: [
      'It may be respect; go on kindly and don’t judge',
      'It shows that the answers are not true',
      'It shows a depression to be charted',
      'It asks you to raise your voice',
    ],
    answer: 0,
    rationale: 'In many cultures looking down is polite. One sign does not show lying or illness, and loudness feels like anger.',
    source: 'HHS, National CLAS Standards; MAERB 2022 Core Curriculum, communication',
    level: 'judgment',
  },
  {
    id: 'psy-name-used',
    areas: { cma: 'general', rma: 'interaction', ccma: 'communication', cmaa: 'communication' },
    stem: 'The insurance card says “Thomas”, and the patient says: “I go by Tessa, she.” How do you proceed?',
    options: [
      'Call her Tessa, and keep the legal name for claims',
      'Call out “Thomas”, as the card says so',
      'Use no name at all for the rest of the visit',
      'Ask her to change the card before the visit',
    ],
    answer: 0,
    rationale:
      'The name in use is recorded and spoken, the legal one serves identity and payment. Calling out another name exposes her, and care does not wait for a card.',
    source: 'HHS, National CLAS Standards; The Joint Commission, Advancing Effective Communication (field guide for LGBT patients)',
    level: 'application',
  },
])
