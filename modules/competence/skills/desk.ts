import { type Method, skillsOf } from './shape.ts'

const spoken: readonly Method[] = ['observed', 'simulated', 'written']
const cms = 'CMS Promoting Interoperability: order entry by credentialed or appropriately trained staff'

export const deskWork = skillsOf('desk', {
  rooming: {
    label: 'Rooming and history',
    task: 'rooming_history',
    steps: [
      '!Asks full name and date of birth, and compares both with the chart',
      'Walks ahead at the patient’s pace, offers help, shuts the door',
      'Asks the reason in the patient’s own words and writes those down',
      '!Asks allergies and reactions anew at each visit, and says when there are none',
      '!Goes through every medicine: name, strength, how it is really taken, last dose',
      'Asks tobacco and the screenings that are due, in private, by a trained interpreter where language asks it',
      'Sets the room up for the reason and says what comes next',
      '!Tells the provider at once of chest pain, short breath, weakness on one side, or thoughts of self-harm',
      'Records no opinion on what it might be',
    ],
    source: 'NPSG.01.01.01 and NPSG.03.06.01 (identifiers, medicines); 45 CFR 92.201 (interpreters)',
  },
  phone_protocol: {
    label: 'Telephone by protocol',
    task: 'phone_intake_scripted',
    methods: spoken,
    steps: [
      'Says practice, own name and title; gives no impression of being a nurse',
      '!Checks full name, date of birth and a number to call back before anything else',
      '!Asks the emergency questions of the script first, and sends to 911 without hanging up when one is yes',
      'Reads the script in its order, writes the caller’s own words',
      '!Adds no advice, no reassurance and no opinion that is not in the script',
      'Reads back and says who will call by when',
      '!Sends the message to the provider with the urgency the script gives',
    ],
    source: 'The practice’s script, approved by its provider; 45 CFR 164.514(h) (who is calling)',
  },
  relay_advice: {
    label: 'Passing on the provider’s advice',
    task: 'telephone_advice',
    methods: spoken,
    steps: [
      '!Checks full name and date of birth, and that this person may be told',
      'Reads the provider’s words as written',
      'Asks to say it back',
      '!Sends every new question back to the provider',
      '!Records what was said, to whom and when',
    ],
    source: '45 CFR 164.514(h) and 164.510(b) (who may be told)',
  },
  refill: {
    label: 'Refill by protocol',
    task: 'refill_protocol',
    methods: spoken,
    steps: [
      '!Checks the patient, the drug, strength, directions and prescriber against the chart',
      '!Checks last visit, monitoring and allergies as the protocol asks',
      '!Sends controlled drugs, changed doses and anything outside the protocol to the provider',
      'Sends exactly what was ordered and no more',
      'Records it and tells the patient',
    ],
    source: 'The practice’s signed protocol; 21 CFR 1306 (controlled drugs are the prescriber’s)',
  },
  order_entry: {
    label: 'Entering orders for a provider',
    task: 'cpoe_order_entry',
    methods: spoken,
    steps: [
      '!Opens the right chart by two identifiers',
      '!Enters what the provider said and reads it back before sending',
      '!Stops at an alert and passes it on, never clicks it away',
      'Names the provider who ordered',
      'Sends it for signature',
    ],
    source: cms,
  },
})
