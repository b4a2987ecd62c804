import { questions } from '../exam.ts'

/** Booking, reminders, referrals and what a visit needs before it begins. */
export const scheduling = questions([
  {
    id: 'sch-wave',
    areas: { cma: 'administrative', rma: 'administrative', cmaa: 'scheduling' },
    stem: 'Four patients are all told to come at 9:00 and are seen in the order in which they arrive. What is this way of scheduling called?',
    options: ['Wave scheduling', 'Cluster scheduling', 'Open-access scheduling', 'Time-specified scheduling'],
    answer: 0,
    rationale:
      'Wave scheduling brings several patients at the start of the hour and evens out late comers within it. Clustering groups like visits, open access keeps same-day slots free, and time-specified booking gives each patient a slot of their own.',
    source: 'AHRQ CAHPS Ambulatory Care Improvement Guide, access strategies; standard medical office procedure texts',
    level: 'recall',
  },
  {
    id: 'sch-open-access',
    areas: { cma: 'administrative', rma: 'administrative', ccma: 'administrative', cmaa: 'scheduling' },
    stem: 'A practice leaves about half of each day unbooked for people who call that morning. What is the main purpose?',
    options: [
      'Staff can leave early whenever fewer patients call in',
      'Patients with chronic disease no longer need planned visits',
      'Patients are seen on the day they ask, so demand does not pile up',
      'The practice can charge more for a visit on the same day',
    ],
    answer: 2,
    rationale:
      'Open (advanced) access offers today’s visit today and so shortens the wait for the third next opening. It does not exist to send staff home, does not replace planned care, and a same-day visit is not dearer for being on the same day.',
    source: 'AHRQ CAHPS Ambulatory Care Improvement Guide, strategy on open access scheduling',
    level: 'application',
  },
  {
    id: 'sch-cluster',
    areas: { cma: 'administrative', rma: 'administrative', cmaa: 'scheduling' },
    stem: 'All school physicals are booked on Wednesday afternoons. Which method is this?',
    options: ['Double booking one slot', 'Clustering like visits together', 'Modified wave booking', 'Stream scheduling by the minute'],
    answer: 1,
    rationale:
      'Putting like procedures in one block is clustering: rooms and supplies are set up once. Double booking puts two patients in one slot, a modified wave spaces arrivals within the hour, and stream scheduling gives each patient a fixed time.',
    source: 'Standard medical office procedure texts; CAAHEP MAERB 2022 Core Curriculum, content VI.C appointment scheduling methods',
    level: 'recall',
  },
  {
    id: 'sch-double-book',
    areas: { cma: 'administrative', rma: 'administrative', ccma: 'administrative', cmaa: 'scheduling' },
    stem: 'The schedule is full and a patient calls with a painful ear. The provider agrees to see them in a slot that already holds a blood pressure recheck. What makes this workable?',
    options: [
      'The second patient is told nothing about the likely wait',
      'Both patients are put in the same exam room',
      'The recheck patient is moved to another day without being asked',
      'One of the visits leaves the provider free at times',
    ],
    answer: 3,
    rationale:
      'Double booking only works when one visit needs little of the provider’s time, so the two can overlap. Hiding the wait, sharing a room (which breaks privacy) and moving somebody unasked all harm patients.',
    source: 'Standard medical office procedure texts; 45 CFR 164.530(c) for privacy in the room',
    level: 'application',
  },
  {
    id: 'sch-matrix',
    areas: { cma: 'administrative', rma: 'administrative', cmaa: 'scheduling' },
    stem: 'What is done first when a new month of the appointment book is set up?',
    options: [
      'Book the patients who call most often first',
      'Fill each day from the last hour backwards',
      'Block the hours when the provider is away',
      'Print the day sheets for the whole month',
    ],
    answer: 2,
    rationale:
      'The matrix comes first: meetings, hospital rounds, days off and lunch are blocked so that nobody is booked there. Patients, whatever their order, come afterwards, and day sheets are printed when the day is known.',
    source: 'Standard medical office procedure texts; CAAHEP MAERB 2022 Core Curriculum, appointment scheduling',
    level: 'recall',
  },
  {
    id: 'sch-chest-pain',
    areas: { cma: 'administrative', rma: 'interaction', ccma: 'coordination', cmaa: 'scheduling' },
    stem: 'A caller asks for “the next opening” and mentions pressure in the chest for twenty minutes that spreads to the left arm. What do you do?',
    options: [
      'Have them call 911 now and tell the provider at once',
      'Offer the first opening tomorrow morning',
      'Ask a relative to drive them straight to the office instead',
      'Take a message and mark it for the end of the day',
    ],
    answer: 0,
    rationale:
      'Chest pressure that spreads is a possible heart attack: emergency services come first and the provider is told. A later visit or message loses time, and nobody with these signs should drive themselves.',
    source: 'American Heart Association, warning signs of a heart attack',
    level: 'judgment',
  },
  {
    id: 'sch-new-patient-data',
    areas: { cma: 'administrative', rma: 'administrative', ccma: 'administrative', cmaa: 'scheduling' },
    stem: 'A new patient calls for a first visit. Which set of facts must you have before you end the call?',
    options: [
      'Social security number, employer and a list of all relatives',
      'A credit card number and the name of the last physician',
      'Height, weight and the results of the last laboratory tests',
      'Name, date of birth, phone, insurance, reason for the visit',
    ],
    answer: 3,
    rationale:
      'Name and birth date identify, the phone number reaches, the plan is verified before the visit, and the reason decides how long and how soon. The other sets ask for what is not needed to book or belongs to the visit itself.',
    source: 'NHA CMAA test plan, scheduling; 45 CFR 164.502(b) minimum necessary',
    level: 'application',
  },
  {
    id: 'sch-established-three-years',
    areas: { cma: 'administrative', rma: 'administrative', cmaa: 'scheduling' },
    stem: 'A patient was last seen by a physician of the same specialty in your group four years ago. For Medicare’s purposes, how is this visit booked?',
    options: [
      'As an established patient, since a chart exists',
      'As a new patient, since more than three years have passed',
      'As an established patient, since it is the same group',
      'As a consultation, since records must be reviewed',
    ],
    answer: 1,
    rationale:
      'For Medicare a patient is new when nobody of that specialty in the group has given a professional service in the three years before. That a chart exists does not matter, and a consultation needs a request from another clinician.',
    source: 'CMS Medicare Claims Processing Manual, chapter 12, section 30.6.7',
    level: 'application',
  },
  {
    id: 'sch-tst-thursday',
    areas: { cma: 'clinical', rma: 'procedures', ccma: 'coordination', cmaa: 'scheduling' },
    stem: 'The office is closed on weekends. A student needs a tuberculin skin test. Which day is a poor one to place it?',
    options: ['Monday', 'Thursday', 'Tuesday', 'Wednesday'],
    answer: 1,
    rationale:
      'The test is read 48 to 72 hours later. Placed on Thursday it would have to be read on Saturday or Sunday, when nobody is there. Monday is read on Wednesday or Thursday, Tuesday on Thursday or Friday, Wednesday on Friday.',
    source: 'CDC, tuberculin skin testing: reading at 48 to 72 hours',
    level: 'application',
  },
  {
    id: 'sch-fasting-glucose',
    areas: { cma: 'administrative', rma: 'interaction', ccma: 'coordination', cmaa: 'scheduling' },
    stem: 'A fasting plasma glucose is ordered. Which appointment and instruction fit best?',
    options: [
      'Early afternoon; a light lunch without sugar is fine before it',
      'Any time of day; no water for 24 hours before',
      'Late morning; nothing but black coffee with sugar',
      'Early morning; no calories for at least 8 hours before',
    ],
    answer: 3,
    rationale:
      'Fasting means no calories for at least eight hours, which is easiest overnight. Lunch and sugared coffee end the fast, and water is allowed: a day without it is neither asked for nor safe.',
    source: 'American Diabetes Association, Standards of Care in Diabetes, diagnosis and classification',
    level: 'application',
  },
  {
    id: 'sch-no-show',
    areas: { cma: 'administrative', rma: 'administrative', ccma: 'administrative', cmaa: 'scheduling' },
    stem: 'A patient with newly raised blood pressure did not come and did not call. What is the best way to handle it?',
    options: [
      'Note it, tell the provider, and reach out to rebook',
      'Delete the appointment so that the day looks complete',
      'Discharge the patient from the practice by text message',
      'Wait for the patient to call, since it was their choice',
    ],
    answer: 0,
    rationale:
      'A missed visit is part of the record, and whoever needs follow-up is contacted by the provider’s direction. Deleting it loses the trace, a discharge needs notice and the provider’s decision, and waiting leaves a risk unattended.',
    source: 'Standard risk management guidance on missed appointments; AMA Code of Medical Ethics, opinion 1.1.5 on ending a relationship',
    level: 'judgment',
  },
  {
    id: 'sch-provider-late',
    areas: { cma: 'administrative', rma: 'administrative', ccma: 'communication', cmaa: 'scheduling' },
    stem: 'The provider is held up at the hospital for about an hour. Six patients are in the waiting room. What do you tell them?',
    options: [
      'That the provider is with a very sick patient named Mr. Ito',
      'Nothing until someone asks at the desk',
      'About how long it will be, and that they may wait or be rebooked',
      'That the delay will be only a few minutes',
    ],
    answer: 2,
    rationale:
      'People can decide when they know how long and have a choice. Naming another patient breaks privacy, silence leaves them guessing, and a kind untruth costs trust.',
    source: '45 CFR 164.502(a); AHRQ CAHPS Ambulatory Care Improvement Guide, customer service',
    level: 'application',
  },
  {
    id: 'sch-reminder-call',
    areas: { cma: 'administrative', rma: 'administrative', ccma: 'law', cmaa: 'scheduling' },
    stem: 'You reach voice mail when you call to remind a patient of tomorrow’s visit. What may you leave?',
    options: [
      'The patient’s name, your number, and the date and time',
      'The diagnosis, so that they know how important it is',
      'The laboratory value that will be discussed',
      'Nothing at all: the law bans such messages',
    ],
    answer: 0,
    rationale:
      'A reminder is allowed, and the message holds only what is needed. A diagnosis or a result on a machine that others may hear goes beyond the minimum, yet HIPAA does not ban reminders.',
    source: 'HHS Office for Civil Rights, HIPAA FAQ on appointment reminders and answering machines; 45 CFR 164.502(b)',
    level: 'application',
  },
  {
    id: 'sch-confidential-number',
    areas: { cma: 'general', rma: 'administrative', ccma: 'law', cmaa: 'scheduling' },
    stem: 'A patient asks in writing that reminders go only to a work cell phone, never to the home line. What must the practice do?',
    options: [
      'Ask for the reason and decide whether it is good enough',
      'Refuse, since the home number is the one on file',
      'Accommodate it, since the request is reasonable',
      'Call both numbers so that none is missed',
    ],
    answer: 2,
    rationale:
      'A provider must accommodate reasonable requests to be reached in another way or place, and may not ask for the reason. Using the old number, or both, exposes what the patient wants kept apart.',
    source: '45 CFR 164.522(b)(1)',
    level: 'application',
  },
  {
    id: 'sch-interpreter',
    areas: { cma: 'administrative', rma: 'administrative', ccma: 'communication', cmaa: 'scheduling' },
    stem: 'While booking, you learn that the patient speaks mainly Vietnamese. What do you arrange for the visit?',
    options: [
      'That the patient’s ten-year-old child comes along to translate',
      'A qualified interpreter at no cost, with enough time booked',
      'That the patient pays for an interpreter beforehand',
      'That staff speak slowly and use gestures',
    ],
    answer: 1,
    rationale:
      'Meaningful access means a qualified interpreter free of charge, and such a visit takes longer. Minor children may interpret only in an emergency, charging is not allowed, and gestures are no language.',
    source: '45 CFR 92.201 (Section 1557 of the Affordable Care Act)',
    level: 'application',
  },
  {
    id: 'sch-wheelchair',
    areas: { cma: 'administrative', rma: 'administrative', cmaa: 'scheduling' },
    stem: 'A patient who uses a wheelchair needs a Pap test. Which note helps most when booking?',
    options: [
      'First slot of the day, so that nobody sees the transfer',
      'Patient to bring a relative who can lift them',
      'Refer to a hospital, since offices need not adapt',
      'Adjustable table, staff to help transfer, extra time',
    ],
    answer: 3,
    rationale:
      'Accessible care means equipment, help and time planned ahead. Patients may not be required to bring someone to lift them, an office may not simply turn them away, and the hour of day solves nothing.',
    source: '28 CFR part 36 (ADA Title III); HHS and DOJ, Access to Medical Care for Individuals with Mobility Disabilities',
    level: 'application',
  },
  {
    id: 'sch-referral-urgent',
    areas: { cma: 'administrative', rma: 'interaction', ccma: 'coordination', cmaa: 'scheduling' },
    stem: 'The provider asks for a cardiology visit “this week” and the specialist’s first opening is in six weeks. What do you do first?',
    options: [
      'Book the opening in six weeks and file the referral',
      'Let the patient find a cardiologist on their own',
      'Tell the provider today that the wish cannot be met',
      'Mark the referral complete, because it has been sent in time',
    ],
    answer: 2,
    rationale:
      'The provider set the urgency, so the provider must know that it cannot be met as it stands. Booking late in silence, handing the search to the patient or closing an unmet referral all break the loop.',
    source: 'AHRQ and IHI, Closing the Loop: referral safety guidance',
    level: 'judgment',
  },
  {
    id: 'sch-prior-auth',
    areas: { cma: 'administrative', rma: 'administrative', cmaa: 'scheduling' },
    stem: 'An MRI is ordered under a plan that wants prior authorization. When is the scan booked for?',
    options: [
      'A day when the authorization should be there',
      'Today, since the authorization can follow the scan',
      'A year ahead, so that the deductible is met',
      'Only after the patient has paid the full price',
    ],
    answer: 0,
    rationale:
      'Without an authorization number before the service the plan can refuse to pay. The date allows for the plan’s time and is confirmed when the number arrives. Afterwards is too late, and waiting a year or for full payment delays care.',
    source: 'CMS and payer prior authorization rules; 45 CFR 162.1301–1302 for the transaction',
    level: 'application',
  },
  {
    id: 'sch-awv-eleven-months',
    areas: { cma: 'administrative', rma: 'administrative', cmaa: 'scheduling' },
    stem: 'A Medicare patient had an annual wellness visit on 10 March last year. From which day on would the next one be covered?',
    options: [
      'From 11 September last year, when six months have passed',
      'From 10 March in two years, since it is covered every second year',
      'From 1 January this year, since it goes by calendar year',
      'From 1 March this year, when eleven full months have passed',
    ],
    answer: 3,
    rationale:
      'Medicare pays for the visit when eleven full months have passed after the month of the last one: April to February, so from 1 March. It is neither half-yearly nor two-yearly, and the calendar year does not decide.',
    source: '42 CFR 410.15; CMS Annual Wellness Visit guidance',
    level: 'application',
  },
  {
    id: 'sch-good-faith',
    areas: { cma: 'administrative', rma: 'administrative', cmaa: 'scheduling' },
    stem: 'A patient without insurance books a procedure twelve business days ahead. By when must a good-faith estimate be given?',
    options: [
      'Within 30 days after the service',
      'Within 3 business days of booking',
      'On the day of the service, at check-in',
      'Only when the bill is above 400 dollars',
    ],
    answer: 1,
    rationale:
      'Booked at least ten business days ahead, the estimate is due within three business days of booking (one business day when booked three to nine ahead). After the service or at check-in is too late; 400 dollars is the margin for disputing a bill.',
    source: '45 CFR 149.610 (No Surprises Act)',
    level: 'recall',
  },
  {
    id: 'sch-discharge-call',
    areas: { cma: 'administrative', rma: 'interaction', ccma: 'coordination', cmaa: 'scheduling' },
    stem: 'A patient left the hospital yesterday. For transitional care, by when must someone of the practice have reached out?',
    options: ['Within 14 calendar days', 'Within 2 business days', 'Within 30 calendar days', 'At the next planned visit'],
    answer: 1,
    rationale:
      'Medicare’s transitional care asks for contact within two business days of discharge; the visit itself follows within 7 or 14 days by complexity, and the service spans 30 days. Waiting for a planned visit misses the risky first days.',
    source: 'CMS MLN booklet, Transitional Care Management Services',
    level: 'recall',
  },
])
