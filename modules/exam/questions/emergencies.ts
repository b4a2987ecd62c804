import { questions } from '../exam.ts'

/** The first minutes: what to do until the provider or the ambulance is there. */
export const emergencies = questions([
  {
    id: 'eme-ratio-adult',
    areas: { cma: 'clinical', rma: 'interaction', ccma: 'care' },
    stem: 'Alone with an adult in cardiac arrest, you give compressions and breaths. In which ratio?',
    options: ['15 to 2', '5 to 1', '30 to 2', '15 to 1'],
    answer: 2,
    rationale:
      'One rescuer gives 30 compressions to 2 breaths at any age after the newborn period. 15 to 2 is for two rescuers with an infant or child; the others are not used.',
    source: '2025 American Heart Association Guidelines for CPR and ECC',
    level: 'recall',
  },
  {
    id: 'eme-infant-depth',
    areas: { cma: 'clinical', rma: 'interaction', ccma: 'care' },
    stem: 'How deep are chest compressions in an infant?',
    options: ['About 0.5 inch (1 cm)', 'About 1.5 inches (4 cm)', 'About 2.5 inches (6 cm)', 'About 3 inches (8 cm)'],
    answer: 1,
    rationale: 'At least a third of the chest, about 1.5 inches (4 cm). Half an inch moves no blood, and more than that may injure.',
    source: '2025 American Heart Association Guidelines for CPR and ECC, pediatric basic life support',
    level: 'recall',
  },
  {
    id: 'eme-aed-arrives',
    areas: { cma: 'clinical', rma: 'interaction', ccma: 'care' },
    stem: 'You give compressions and a colleague brings the AED. What comes next?',
    options: [
      'Stop and feel for a pulse for a minute',
      'Finish five minutes of compressions first',
      'Wait for the provider to switch it on',
      'Turn it on and follow its prompts',
    ],
    answer: 3,
    rationale:
      'The AED is used as soon as it is there, with as short a pause as possible. A long pulse check, minutes of delay or waiting for someone lower the chance of survival.',
    source: '2025 American Heart Association Guidelines for CPR and ECC, adult basic life support',
    level: 'application',
  },
  {
    id: 'eme-choking-adult',
    areas: { cma: 'clinical', rma: 'interaction', ccma: 'care' },
    stem: 'An adult clutches the throat and can neither speak nor cough. What do you do by the current guideline?',
    options: [
      '5 back blows, then 5 abdominal thrusts, repeated',
      'A glass of water, then 5 back blows',
      'A blind sweep of the mouth with a finger',
      'Chest compressions while the person stands',
    ],
    answer: 0,
    rationale:
      'Cycles of five back blows and five abdominal thrusts go on until it comes out or the person is unresponsive. Water can’t pass, blind sweeps push it deeper, and compressions are for the unresponsive.',
    source: '2025 American Heart Association Guidelines for CPR and ECC, foreign-body airway obstruction',
    level: 'application',
  },
  {
    id: 'eme-choking-infant',
    areas: { cma: 'clinical', rma: 'interaction', ccma: 'care' },
    stem: 'A ten-month-old is awake, silent and turning blue after eating a grape. What do you do?',
    options: [
      '5 abdominal thrusts, repeated',
      'Hold upside down by the feet and shake',
      'Wait for crying, then give water',
      '5 back blows, then 5 chest thrusts, repeated',
    ],
    answer: 3,
    rationale:
      'Infants get back blows and chest thrusts. Abdominal thrusts may injure the liver, shaking harms, and a silent child has no air to wait with.',
    source: '2025 American Heart Association Guidelines for CPR and ECC, foreign-body airway obstruction',
    level: 'application',
  },
  {
    id: 'eme-burn-cool',
    areas: { cma: 'clinical', rma: 'interaction', ccma: 'care' },
    stem: 'A colleague scalds a hand with hot water minutes ago. What is the best first aid?',
    options: [
      'Ice cubes on the burn for 5 to 20 minutes',
      'Butter or oil under a tight dressing',
      'Cool running water for 5 to 20 minutes',
      'Opening the blisters with a clean needle',
    ],
    answer: 2,
    rationale:
      'Clean, cool running water, soon, eases pain and limits depth. Ice adds cold injury, butter holds heat, and open blisters get infected.',
    source: '2024 American Heart Association and American Red Cross Guidelines for First Aid',
    level: 'application',
  },
  {
    id: 'eme-limb-bleed',
    areas: { cma: 'clinical', rma: 'interaction', ccma: 'care' },
    stem: 'Blood spurts from a deep cut of the forearm and goes on despite firm pressure. Help is on the way. What is next?',
    options: [
      'A tourniquet 2 to 3 inches (5 to 8 cm) above the wound',
      'A second look under the dressing each minute',
      'Raising the arm and letting go of the pressure',
      'A cold pack in place of the pressure',
    ],
    answer: 0,
    rationale:
      'Life-threatening bleeding of a limb that pressure does not stop calls for a tourniquet, with the time noted. Lifting the dressing, letting go or cold let bleeding go on.',
    source: '2024 American Heart Association and American Red Cross Guidelines for First Aid; Stop the Bleed',
    level: 'judgment',
  },
  {
    id: 'eme-chemical-eye',
    areas: { cma: 'clinical', rma: 'interaction', ccma: 'care' },
    stem: 'A cleaner has splashed a chemical in his eye and stands at your desk. What comes first?',
    options: [
      'Find the exact name of the chemical',
      'Rinse the eye with water at once',
      'Test the vision on the chart',
      'Cover both eyes and call a taxi',
    ],
    answer: 1,
    rationale:
      'Each second counts, so rinsing begins at once and goes on for at least 15 minutes while others call and look up the data sheet. The name, a vision test or a patch come later.',
    source: 'American Academy of Ophthalmology, chemical eye burns; 29 CFR 1910.151(c)',
    level: 'judgment',
  },
  {
    id: 'eme-stroke-time',
    areas: { cma: 'clinical', rma: 'interaction', ccma: 'care' },
    stem: 'A patient’s speech suddenly slurs. Which time is the most important to tell the ambulance?',
    options: [
      'When the patient was last known to be well',
      'When the patient last ate',
      'When the patient arrived at your office',
      'When the last blood pressure was taken',
    ],
    answer: 0,
    rationale:
      'Treatment depends on the hours since the person was last well. Arrival or blood pressure may be much later, and meals matter less.',
    source: 'AHA/ASA Guidelines for the Early Management of Acute Ischemic Stroke',
    level: 'recall',
  },
  {
    id: 'eme-heat-stroke',
    areas: { cma: 'clinical', rma: 'interaction', ccma: 'care' },
    stem: 'On a hot day a roofer is brought in confused, with hot skin and 40.7 °C (105.3 °F). What is done?',
    options: [
      'Salt tablets, and rest in the waiting room',
      '911, and rapid cooling at once',
      'Acetaminophen, and a check in an hour',
      'A blanket, and hot tea',
    ],
    answer: 1,
    rationale:
      'Confusion with a very high temperature is heat stroke: cool with all means, best in cold water, and call 911. Fever drugs do not help, drinks can choke a confused person, and a blanket warms.',
    source: '2024 American Heart Association and American Red Cross Guidelines for First Aid; CDC/NIOSH, heat stroke',
    level: 'judgment',
  },
  {
    id: 'eme-shock-signs',
    areas: { cma: 'clinical', rma: 'interaction', ccma: 'care' },
    stem: 'After an injury a patient is pale, clammy and restless; the pulse is 128 and weak. What do these signs point to?',
    options: ['Fever', 'Migraine', 'Shock', 'Hyperventilation'],
    answer: 2,
    rationale:
      'Cool, clammy skin with a fast, weak pulse means that too little blood reaches the organs: lay the patient flat, keep warm, get help. Fever makes skin warm, and the other two do not give a weak pulse.',
    source: '2024 American Heart Association and American Red Cross Guidelines for First Aid',
    level: 'application',
  },
  {
    id: 'eme-poison-child',
    areas: { cma: 'clinical', rma: 'interaction', ccma: 'care' },
    stem: 'A parent phones: a three-year-old, awake and playing, has just swallowed some of a grandparent’s pills. What do you tell them?',
    options: [
      'Make the child vomit at once',
      'Give a cup of milk and watch overnight',
      'Come to the next free appointment',
      'Call Poison Control, 1-800-222-1222, now',
    ],
    answer: 3,
    rationale:
      'Poison Control guides at once; 911 is for a child who is drowsy, seizing or breathing badly. Vomiting can do harm, milk does not help, and waiting loses time.',
    source: 'America’s Poison Centers; AAP, policy statement on poison treatment in the home',
    level: 'application',
  },
  {
    id: 'eme-opioid',
    areas: { cma: 'clinical', rma: 'interaction', ccma: 'care' },
    stem: 'A visitor lies in the restroom: no answer, very slow breathing, pinpoint pupils. There is a pulse. What is done?',
    options: [
      '911, rescue breaths, naloxone when it is there',
      'Black coffee, and walking the visitor up and down',
      'A cold shower, and another look in ten minutes',
      'Waiting beside them, as the pulse is still there',
    ],
    answer: 0,
    rationale:
      'Signs of an opioid overdose: breathing is what fails, so breaths are given and naloxone by protocol. Coffee and showers do nothing, and waiting ends in cardiac arrest.',
    source: '2025 American Heart Association Guidelines for CPR and ECC, opioid-associated emergencies',
    level: 'judgment',
  },
  {
    id: 'eme-splint',
    areas: { cma: 'clinical', rma: 'interaction', ccma: 'care' },
    stem: 'A forearm is bent after a fall. How is it handled before the provider sees it?',
    options: [
      'Pulled straight, then wrapped as tightly as can be',
      'Splinted as it lies, joints near it kept still',
      'Moved in all directions to find where it hurts',
      'Left to hang down while the patient walks about',
    ],
    answer: 1,
    rationale:
      'Splinting it as found prevents more harm; feeling and color of the hand are watched. Pulling or testing can injure nerves and vessels, and a hanging arm swells.',
    source: '2024 American Heart Association and American Red Cross Guidelines for First Aid',
    level: 'application',
  },
  {
    id: 'eme-impaled',
    areas: { cma: 'clinical', rma: 'interaction', ccma: 'care' },
    stem: 'A patient comes in with a pencil stuck deep in the thigh. What do you do?',
    options: [
      'Pull it out quickly, then press firmly',
      'Turn it slowly to see how deep it goes',
      'Cut off what shows and cover the rest',
      'Leave it in, steady it, get the provider',
    ],
    answer: 3,
    rationale:
      'The object may be closing a vessel, so it stays until it can be removed safely. Pulling or turning can start heavy bleeding, and cutting moves it.',
    source: '2024 American Heart Association and American Red Cross Guidelines for First Aid',
    level: 'judgment',
  },
  {
    id: 'eme-cart-expired',
    areas: { cma: 'clinical', rma: 'interaction', ccma: 'care' },
    stem: 'At the monthly check of the emergency kit, the epinephrine expires in ten days. What do you do?',
    options: [
      'Leave it until it has been used',
      'Extend the date with a marker',
      'Order a new one now, and log the check',
      'Take it out and leave the place empty',
    ],
    answer: 2,
    rationale:
      'The kit must be ready at any time, so a replacement is there before the date. Waiting for use or changing a date is unsafe, and an empty place is worse than a drug that is still good.',
    source: 'CDC/ACIP General Best Practice Guidelines: emergency supplies; practice’s emergency kit log',
    level: 'application',
  },
  {
    id: 'eme-pregnant-supine',
    areas: { cma: 'clinical', rma: 'interaction', ccma: 'care' },
    stem: 'A patient 34 weeks pregnant feels faint while lying on her back on the table. What do you do?',
    options: [
      'Raise the head of the table by an inch',
      'Take the blood pressure on both legs',
      'Ask her to hold her breath',
      'Turn her onto her left side',
    ],
    answer: 3,
    rationale:
      'The uterus presses on the large vein when she lies on her back; on the side the blood flows back. The other steps do not take the pressure off. Tell the provider.',
    source: 'ACOG, supine hypotensive syndrome; American Heart Association, cardiac emergencies in pregnancy',
    level: 'application',
  },
  {
    id: 'eme-asthma-words',
    areas: { cma: 'clinical', rma: 'interaction', ccma: 'care' },
    stem: 'A patient with asthma in the waiting room sits bent forward and speaks only single words. What do you do?',
    options: [
      'Ask to fill in the history form first',
      'Get the provider now, and call 911 by protocol',
      'Have the patient lie flat to rest',
      'Offer the next free slot this afternoon',
    ],
    answer: 1,
    rationale:
      'Single words mean severe trouble: help is fetched, the patient stays upright, and the ordered inhaler and oxygen are brought. Forms and slots lose time, and lying flat makes breathing harder.',
    source: 'GINA Report, Global Strategy for Asthma Management: severe exacerbation',
    level: 'judgment',
  },
  {
    id: 'eme-low-sugar-unconscious',
    areas: { cma: 'clinical', rma: 'interaction', ccma: 'care' },
    stem: 'A patient with diabetes does not respond, breathes, and has a glucose of 34 mg/dL (1.9 mmol/L). What is right?',
    options: [
      'Orange juice poured into the cheek',
      'A sandwich held to the lips',
      '911 and the provider now; nothing by mouth',
      'The patient’s insulin, then sugar',
    ],
    answer: 2,
    rationale:
      'Someone who does not respond may choke; glucagon or IV glucose is given by order while help comes. Juice or food can enter the lungs, and insulin would lower it further.',
    source: 'American Diabetes Association, Standards of Care: hypoglycemia; 2024 AHA and Red Cross Guidelines for First Aid',
    level: 'judgment',
  },
])
