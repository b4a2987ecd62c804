import { questions } from '../exam.ts'

/** Eyes, feet, lungs and small procedures. */
export const procedures = questions([
  {
    id: 'pro-snellen-meaning',
    areas: { cma: 'clinical', rma: 'interaction', ccma: 'care' },
    stem: 'What does a visual acuity of 20/40 mean?',
    options: [
      'Sees at 40 feet what usual eyes see at 20 feet',
      'Sees at 20 feet what usual eyes see at 40 feet',
      'Sees 20 of the 40 letters on the chart',
      'Sees with 40 % of the usual strength',
    ],
    answer: 1,
    rationale:
      'The first number is the distance of the test, the second the distance at which usual eyes read that line. It is not a count of letters or a percentage, and 40/20 would be better than usual.',
    source: 'National Eye Institute, visual acuity; American Academy of Ophthalmology',
    level: 'recall',
  },
  {
    id: 'pro-occluder',
    areas: { cma: 'clinical', rma: 'interaction', ccma: 'care' },
    stem: 'You test the right eye at the eye chart. How is the left eye covered?',
    options: [
      'With the fingers pressed on the lid',
      'With the lid squeezed shut',
      'With a spread hand in front of it',
      'With an occluder, the eye open beneath it',
    ],
    answer: 3,
    rationale:
      'A cover without pressure blocks the view and leaves the eye ready to be tested. Pressing blurs it, squeezing narrows the other eye as well, and one can peek through fingers.',
    source: 'American Academy of Ophthalmology, visual acuity testing; standard MA texts',
    level: 'application',
  },
  {
    id: 'pro-acuity-first',
    areas: { cma: 'clinical', rma: 'interaction', ccma: 'care' },
    stem: 'A patient has an eye injury; drops to widen the pupil are ordered. When is the visual acuity taken?',
    options: ['Right after the drops', 'An hour after the drops', 'Before the drops', 'Only if sight is blurred'],
    answer: 2,
    rationale:
      'Drops blur near vision and change the finding, so acuity and pupils come first. Splashes of chemicals are the exception: rinse first. Blur later can’t be judged without a first value.',
    source: 'American Academy of Ophthalmology, order of the eye exam',
    level: 'application',
  },
  {
    id: 'pro-color-plates',
    areas: { cma: 'clinical', rma: 'interaction', ccma: 'care' },
    stem: 'What do Ishihara plates test?',
    options: ['Color vision', 'Near vision', 'Eye pressure', 'Side vision'],
    answer: 0,
    rationale:
      'Numbers of colored dots show red-green deficiency. Near vision uses a reading card, pressure a tonometer, and side vision a field test.',
    source: 'American Academy of Ophthalmology, color vision testing',
    level: 'recall',
  },
  {
    id: 'pro-monofilament',
    areas: { cma: 'clinical', rma: 'interaction', ccma: 'care' },
    stem: 'How is the 10 g monofilament used on a diabetic foot?',
    options: [
      'Eyes open, drawn along the sole like a brush',
      'Eyes closed, pressed into a callus until it hurts',
      'Eyes closed, pressed until it bends, for 1 to 2 seconds',
      'Eyes open, held in place for a full minute',
    ],
    answer: 2,
    rationale:
      'The patient must not see it, and bending gives 10 g of force. Stroking, calluses or long pressing test something else, and seeing it lets people guess.',
    source: 'IWGDF Guidelines on the prevention of foot ulcers (2023); American Diabetes Association, Standards of Care',
    level: 'application',
  },
  {
    id: 'pro-abi',
    areas: { cma: 'clinical', rma: 'interaction', ccma: 'care' },
    stem: 'Systolic pressures: higher arm 150, right ankle 120 at the best vessel. What is the right ankle-brachial index?',
    options: ['0.80', '1.25', '0.30', '2.70'],
    answer: 0,
    rationale: 'Ankle over arm: 120 ÷ 150 = 0.80, which is low (0.90 or less). 1.25 is upside down. The provider interprets it.',
    source: '2024 ACC/AHA guideline for lower extremity peripheral artery disease',
    level: 'application',
  },
  {
    id: 'pro-foot-sore',
    areas: { cma: 'clinical', rma: 'interaction', ccma: 'care' },
    stem: 'At a diabetes visit you take off a patient’s sock and see an open sore that he has not felt. What do you do?',
    options: [
      'Put a plaster on it and move on',
      'Tell him to soak it at home',
      'Book a foot check in six months',
      'Show it to the provider at this visit',
    ],
    answer: 3,
    rationale:
      'An ulcer that isn’t felt can lead to loss of a limb and is seen the same day. A plaster hides it, soaking harms, and months are too late.',
    source: 'IWGDF Guidelines (2023); American Diabetes Association, Standards of Care: foot care',
    level: 'judgment',
  },
  {
    id: 'pro-time-out',
    areas: { cma: 'clinical', rma: 'interaction', ccma: 'care' },
    stem: 'When does the time-out take place?',
    options: [
      'When the visit is booked',
      'Right before the procedure begins',
      'After the skin has been closed',
      'While the patient signs in at the desk',
    ],
    answer: 1,
    rationale:
      'All stop just before the start and agree on patient, procedure and site. Booking and sign-in are too early, and after closing it is too late.',
    source: 'The Joint Commission, Universal Protocol UP.01.03.01',
    level: 'recall',
  },
  {
    id: 'pro-biopsy-label',
    areas: { cma: 'clinical', rma: 'interaction', ccma: 'care' },
    stem: 'A skin biopsy has been put into a jar with formalin. Where does the label go?',
    options: [
      'On the lid, once it is screwed on',
      'On the bag, at the end of the day',
      'On the tray, next to the other jars',
      'On the jar itself, beside the patient',
    ],
    answer: 3,
    rationale:
      'Lids get swapped, so the container itself is labeled at once, with two identifiers and the site. A bag or a tray does not tell one jar from another.',
    source: 'The Joint Commission NPSG.01.01.01; College of American Pathologists, specimen labeling',
    level: 'application',
  },
  {
    id: 'pro-sterile-border',
    areas: { cma: 'clinical', rma: 'interaction', ccma: 'care' },
    stem: 'Which part of a sterile field counts as not sterile?',
    options: [
      'The outer inch (2.5 cm) of the drape',
      'The middle, where instruments lie',
      'The part nearest to the patient',
      'The upper side of each instrument',
    ],
    answer: 0,
    rationale:
      'An edge of an inch all around is taken as contaminated, as is what hangs over the table. The middle and the instruments on it are sterile.',
    source: 'AORN guideline, sterile technique; standard MA texts',
    level: 'recall',
  },
  {
    id: 'pro-purulent',
    areas: { cma: 'clinical', rma: 'interaction', ccma: 'care' },
    stem: 'Thick, yellow-green drainage with a smell is charted as:',
    options: ['Serous', 'Sanguineous', 'Purulent', 'Serosanguineous'],
    answer: 2,
    rationale: 'Purulent is pus. Serous is clear, sanguineous bloody, and serosanguineous thin and pink.',
    source: 'Standard wound care texts; LOINC wound drainage terms',
    level: 'recall',
  },
  {
    id: 'pro-stuck-dressing',
    areas: { cma: 'clinical', rma: 'interaction', ccma: 'care' },
    stem: 'A dressing sticks to the wound. How do you take it off?',
    options: [
      'Pull it off with one quick and steady tear',
      'Moisten it with sterile saline and loosen it',
      'Cut around it and leave the rest in place',
      'Soak it for a while in hydrogen peroxide',
    ],
    answer: 1,
    rationale:
      'Saline lets it go without tearing new tissue. A tear starts bleeding, rests left behind get infected, and peroxide harms healing cells.',
    source: 'Standard wound care texts; MAERB 2022 Core Curriculum, dressing change',
    level: 'application',
  },
  {
    id: 'pro-spirometry',
    areas: { cma: 'clinical', rma: 'interaction', ccma: 'care' },
    stem: 'A patient stops blowing after two seconds in spirometry. What do you do?',
    options: [
      'Keep it, as two seconds of blowing are enough',
      'Take the mean of this one and a good guess',
      'Raise the value to what was predicted for age',
      'Coach, and repeat for three acceptable blows',
    ],
    answer: 3,
    rationale:
      'A blow goes on until no more air comes, and at least three acceptable efforts are wanted. A short one is not used, and values are never made up.',
    source: 'ATS/ERS, Standardization of Spirometry 2019 Update',
    level: 'application',
  },
  {
    id: 'pro-hyfrecator-metal',
    areas: { cma: 'clinical', rma: 'interaction', ccma: 'care' },
    stem: 'Electrosurgery is about to begin. The patient mentions a pacemaker that is not in the chart. What do you do?',
    options: [
      'Chart it once the procedure has been finished',
      'Move the pad closer to where the pacemaker is',
      'Speak up now, so that the provider can decide',
      'Tell the patient to keep still and go on',
    ],
    answer: 2,
    rationale:
      'Current may disturb an implanted device, so anyone may stop the start. Telling later, moving pads on one’s own or keeping still do not protect the patient.',
    source: 'HRS/ASA Expert Consensus Statement on patients with implanted devices (2011); Universal Protocol UP.01.03.01',
    level: 'judgment',
  },
])
