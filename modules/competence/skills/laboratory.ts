import { skillsOf } from './shape.ts'

const clia = '42 CFR 493.15(e) (waived tests follow the maker’s instructions); CDC, Ready? Set? Test!'

export const laboratory = skillsOf('laboratory', {
  waived_test: {
    label: 'Waived test',
    task: 'waived_lab',
    byProduct: true,
    steps: [
      '!Asks full name and date of birth, and compares both with the order',
      'Reads the current instructions of the maker and says what changed with this lot',
      '!Looks at kit lot, expiry, opening date and storage',
      '!Runs the controls when due, and reports no patient result after one has failed',
      'Takes the specimen the maker asks for, in the amount it asks for',
      'Labels the device with the patient before the specimen goes on',
      '!Reads within the minutes printed, neither sooner nor later, with a timer',
      '!Treats a missing control line as no result',
      'Records result, lot, expiry and controls',
      '!Tells the provider at once of a critical value, and notes to whom and when',
      'Discards the device as biohazard, cleans the bench and hands',
    ],
    source: clia,
  },
  quality_control: {
    label: 'Quality control run',
    task: 'waived_lab',
    detail: 'quality_control',
    steps: [
      'Chooses the level and lot of control that belong to the test',
      '!Treats it as a patient specimen, with the same device and minutes',
      '!Compares with the range printed for the lot',
      '!Stops testing when it is out of range, repeats once with fresh control, then asks',
      'Writes the run, the lot and what was done into the log',
    ],
    source: clia,
  },
  specimen_handling: {
    label: 'Specimen handling',
    task: 'waived_lab',
    detail: 'specimen_handling',
    steps: [
      '!Compares label, requisition and patient with two identifiers',
      '!Labels the container, never the lid, beside the patient',
      'Takes the container, medium and amount the laboratory asks for',
      'Spins, chills or keeps from light as listed, and notes the hours',
      'Packs in a leak-proof bag with the requisition outside of it',
      '!Sends nothing unlabelled or mismatched, and asks for a new one',
      'Writes into the log what left, when and with whom',
    ],
    source:
      'NPSG.01.01.01 (labels in the presence of the patient); 29 CFR 1910.1030(d)(2)(xiii) (transport); 42 CFR 493.1242 as good practice',
  },
  sterilisation: {
    label: 'Sterilising instruments',
    task: 'assist_minor_surgery',
    detail: 'sterilisation',
    steps: [
      '!Cleans instruments of all soil before they are wrapped, with utility gloves and face shield',
      'Opens hinges, puts an indicator inside and one outside, dates the pack',
      'Loads loosely so that steam reaches everything',
      'Runs the cycle of the maker and reads time, temperature and pressure',
      '!Releases nothing whose indicator has not turned or that came out wet',
      '!Runs the spore test weekly, and quarantines the loads since the last good one when it fails',
      'Keeps the log of loads',
    ],
    source: 'CDC Guideline for Disinfection and Sterilization in Healthcare Facilities, 2008',
  },
})
