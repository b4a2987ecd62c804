import { questions } from '../exam.ts'

/** Records, filing, stock, money, safety and computers of the office. */
export const office = questions([
  {
    id: 'off-paper-correct',
    areas: { cma: 'administrative', rma: 'administrative', ccma: 'administrative', cmaa: 'office' },
    stem: 'You notice an error in your handwritten entry on a paper chart. How is it corrected?',
    options: [
      'One line through it, with the right entry, date and initials',
      'Correction fluid over it, and the right entry on top',
      'Tear out the page and write it anew, with today’s date',
      'Black marker over it, so that it misleads nobody',
    ],
    answer: 0,
    rationale:
      'The error stays readable behind one line, and who corrected it when is seen. Fluid, a new page or a marker hide what was written and make a record look altered.',
    source: 'CMS Medicare Program Integrity Manual, chapter 3, section 3.3.2.5; AHIMA guidance on amendments',
    level: 'recall',
  },
  {
    id: 'off-late-entry',
    areas: { cma: 'administrative', rma: 'administrative', ccma: 'administrative', cmaa: 'office' },
    stem: 'On Wednesday you find that you did not chart a phone call of Monday. What do you write?',
    options: [
      'An entry with Monday’s date, as if written then',
      'Nothing, because the day for it has passed',
      'A late entry that carries today’s date',
      'An entry in another patient’s chart as a reminder',
    ],
    answer: 2,
    rationale:
      'A late entry carries its own date and names the time of the event. Backdating falsifies the record, leaving it out loses information, and another’s chart is never used.',
    source: 'CMS Medicare Program Integrity Manual, chapter 3, section 3.3.2.5',
    level: 'application',
  },
  {
    id: 'off-not-charted',
    areas: { cma: 'administrative', rma: 'administrative', ccma: 'administrative', cmaa: 'office' },
    stem: 'Which of these entries fits best in a record?',
    options: [
      '“Patient states: ‘I stopped the pills because they made me dizzy.’”',
      '“Patient is difficult and does not listen, as she never has before.”',
      '“Patient seems to have had a drink or two before she came today.”',
      '“Patient was told the same thing by Dr. Wu, who got it all wrong.”',
    ],
    answer: 0,
    rationale:
      'A record holds facts, and the patient’s words in quotation marks. Labels, guesses and blame of colleagues harm care and read badly in court.',
    source: 'AHIMA documentation guidance; CAAHEP MAERB 2022 Core Curriculum, documentation',
    level: 'application',
  },
  {
    id: 'off-alpha-filing',
    areas: { cma: 'administrative', rma: 'administrative', cmaa: 'office' },
    stem: 'In which order are these filed: Adam Lee, Ann Lee, A. Lee?',
    options: ['Adam Lee, A. Lee, Ann Lee', 'Adam Lee, Ann Lee, A. Lee', 'A. Lee, Adam Lee, Ann Lee', 'Ann Lee, Adam Lee, A. Lee'],
    answer: 2,
    rationale:
      'Last names are equal, so the first decides, and “nothing comes before something”: the initial A stands before Adam, and Adam before Ann.',
    source: 'ARMA International, rules for alphabetic filing',
    level: 'application',
  },
  {
    id: 'off-terminal-digit',
    areas: { cma: 'administrative', rma: 'administrative', cmaa: 'office' },
    stem: 'Charts are filed by terminal digit. Which section holds chart 45-12-83?',
    options: ['12', '83', '45', '48'],
    answer: 1,
    rationale:
      'In terminal-digit filing the last two digits are the primary section, then the middle, then the first. 12 and 45 are the second and third steps, and 48 is in the number nowhere.',
    source: 'AHIMA, filing systems for paper records',
    level: 'application',
  },
  {
    id: 'off-soap-objective',
    areas: { cma: 'administrative', rma: 'administrative', ccma: 'foundations', cmaa: 'office' },
    stem: 'In a SOAP note, where does “Temperature 101.4 °F, throat red” belong?',
    options: ['Subjective', 'Assessment', 'Plan', 'Objective'],
    answer: 3,
    rationale:
      'What is measured or seen is objective. Subjective is what the patient tells, assessment what the provider concludes, and plan what will be done.',
    source: 'L. L. Weed, problem-oriented medical record (1968); standard documentation texts',
    level: 'recall',
  },
  {
    id: 'off-password-share',
    areas: { cma: 'general', rma: 'administrative', ccma: 'law', cmaa: 'office' },
    stem: 'A float colleague has no login yet and asks for yours “for an hour”. What do you answer?',
    options: [
      'Yes, if you stay in the same room',
      'Yes, and change the password afterwards',
      'No; ask the manager for one of her own',
      'Yes, for reading but not for writing',
    ],
    answer: 2,
    rationale:
      'Each user has an identity of their own so that every act can be traced to a person. Staying near, changing it later or reading only still put her acts under your name.',
    source: '45 CFR 164.312(a)(2)(i)',
    level: 'judgment',
  },
  {
    id: 'off-screen-lock',
    areas: { cma: 'general', rma: 'administrative', ccma: 'law', cmaa: 'office' },
    stem: 'You leave the workstation in the hall for a minute to fetch a form. What do you do with the open chart?',
    options: [
      'Lock the screen',
      'Turn the monitor’s brightness down',
      'Leave it, since it is only a minute',
      'Minimize the window of the chart',
    ],
    answer: 0,
    rationale: 'A locked screen needs a login again; a minute is enough for a look. Dimming or minimizing leave the chart one click away.',
    source: '45 CFR 164.310(b)–(c) and 164.312(a)(2)(iii)',
    level: 'application',
  },
  {
    id: 'off-phishing',
    areas: { cma: 'administrative', rma: 'administrative', cmaa: 'office' },
    stem: 'An e-mail “from IT” asks you to confirm your password through a link within the hour. What do you do?',
    options: [
      'Click, but type a wrong password the first time',
      'Reply and ask whether it is real',
      'Forward it to all, with a warning',
      'Report it by the office’s known channel',
    ],
    answer: 3,
    rationale:
      'Pressure and a link to a login are signs of phishing; it is reported by a channel you know. A click may already do harm, a reply reaches the sender, and forwarding spreads the link.',
    source: 'HHS 405(d) Health Industry Cybersecurity Practices, e-mail phishing',
    level: 'application',
  },
  {
    id: 'off-downtime',
    areas: { cma: 'administrative', rma: 'administrative', cmaa: 'office' },
    stem: 'The EHR goes down in the middle of the morning. How do you go on?',
    options: [
      'Keep everything in mind until it is back',
      'Use downtime forms and enter them later',
      'Send all patients home, also the sick ones',
      'Write on loose paper and shred it at night',
    ],
    answer: 1,
    rationale:
      'A practice keeps a contingency plan with paper forms, and their content is entered or scanned afterwards. Memory fails, sick people need care, and shredded notes are lost records.',
    source: '45 CFR 164.308(a)(7); ONC SAFER Guide on contingency planning',
    level: 'application',
  },
  {
    id: 'off-fax-wrong',
    areas: { cma: 'general', rma: 'administrative', ccma: 'law', cmaa: 'office' },
    stem: 'A fax with laboratory results went to a wrong number. What is the next step after asking the receiver to destroy it?',
    options: [
      'Nothing, since the receiver has promised to destroy it',
      'Tell the privacy officer, who assesses it',
      'Send it to the right number and throw the receipt away',
      'Call the patient’s employer to explain what happened',
    ],
    answer: 1,
    rationale:
      'A misdirected fax is presumed a breach until a risk assessment shows a low probability of compromise; the privacy officer decides and documents. A promise alone, a missing receipt or telling an employer do not do that.',
    source: '45 CFR 164.402 and 164.414',
    level: 'judgment',
  },
  {
    id: 'off-expiry-order',
    areas: { cma: 'administrative', rma: 'administrative', ccma: 'care', cmaa: 'office' },
    stem: 'Two boxes of gauze arrive with a later expiry than those on the shelf. Where do the new ones go?',
    options: ['In front of the older ones', 'On top, wherever there is room', 'Into another cabinet', 'Behind the older ones'],
    answer: 3,
    rationale:
      'What expires first is used first, so the new stock goes behind. In front or on top, the old would expire unused, and splitting the place makes counting harder.',
    source: 'CDC Vaccine Storage and Handling Toolkit, stock rotation; standard inventory practice',
    level: 'recall',
  },
  {
    id: 'off-reorder-point',
    areas: { cma: 'administrative', rma: 'administrative', cmaa: 'office' },
    stem: 'The office uses 4 boxes of gloves a week, and delivery takes 2 weeks. It wants 4 boxes in reserve. At which stock is it reordered?',
    options: ['12 boxes', '4 boxes', '8 boxes', '16 boxes'],
    answer: 0,
    rationale:
      'Use during delivery is 4 × 2 = 8 boxes; with 4 in reserve that is 12. Four or eight leave no reserve when the delivery comes, and sixteen binds money needlessly.',
    source: 'Standard inventory management: use during lead time plus safety stock',
    level: 'application',
  },
  {
    id: 'off-petty-cash',
    areas: { cma: 'administrative', rma: 'administrative', cmaa: 'office' },
    stem: 'A petty cash fund of $100 holds $37.40 in cash and receipts for $61.60. What is true?',
    options: ['It is $1.00 over', 'It balances', 'It is $1.00 short', 'It is $24.20 short'],
    answer: 2,
    rationale:
      'Cash and receipts must add up to the fund: 37.40 + 61.60 = 99.00, so one dollar is missing. It would balance at exactly 100, and $24.20 is merely the difference between receipts and cash.',
    source: 'Standard bookkeeping: imprest petty cash',
    level: 'application',
  },
  {
    id: 'off-endorsement',
    areas: { cma: 'administrative', rma: 'administrative', cmaa: 'office' },
    stem: 'Which words on the back of a check make it worthless to a thief?',
    options: [
      '“For deposit only”, and the account',
      'The signature of the provider alone',
      '“Paid”, with the date of the visit',
      'The name of the patient, in capitals',
    ],
    answer: 0,
    rationale:
      'A restrictive endorsement lets the check be paid only into the named account. A bare signature makes it payable to whoever holds it, and the others do not restrict it.',
    source: 'Uniform Commercial Code, section 3-206(c)',
    level: 'recall',
  },
  {
    id: 'off-incident-report',
    areas: { cma: 'general', rma: 'administrative', ccma: 'law', cmaa: 'office' },
    stem: 'A visitor slips in the hallway. Where does the incident report go?',
    options: [
      'Into the chart of the next patient who is seen',
      'To the bulletin board, so that all take care',
      'To whom the policy names, not into a chart',
      'To the visitor’s health plan as an attachment',
    ],
    answer: 2,
    rationale:
      'An incident report is a tool of risk management and is kept apart from charts; facts of an injured patient’s care go into that patient’s chart. Boards and payers are not its readers.',
    source: 'Standard risk management practice; 29 CFR part 1904 for injuries of employees',
    level: 'application',
  },
  {
    id: 'off-sds',
    areas: { cma: 'general', rma: 'administrative', ccma: 'infection', cmaa: 'office' },
    stem: 'Where must the safety data sheets of the chemicals in the office be?',
    options: [
      'In the manager’s locked cabinet',
      'Where staff can reach them in every shift',
      'At the supplier, who sends them on request',
      'In the waiting room, for patients',
    ],
    answer: 1,
    rationale:
      'Safety data sheets are readily accessible to employees in their work area during each shift, on paper or on a screen. Locked away, at the supplier or before patients does not meet that.',
    source: '29 CFR 1910.1200(g)(8)',
    level: 'recall',
  },
  {
    id: 'off-fire-race',
    areas: { cma: 'general', rma: 'administrative', ccma: 'infection', cmaa: 'office' },
    stem: 'Smoke comes out of an exam room with a patient inside. By the word RACE, what comes first?',
    options: ['Pull the fire alarm', 'Close the doors and windows', 'Look for the extinguisher', 'Bring the patient out of danger'],
    answer: 3,
    rationale:
      'RACE is rescue, alarm, confine, extinguish. Alarm, closing doors and the extinguisher follow once nobody is in immediate danger.',
    source: '29 CFR 1910.38 emergency action plans; fire safety training mnemonic RACE',
    level: 'application',
  },
  {
    id: 'off-pdsa',
    areas: { cma: 'administrative', rma: 'administrative', cmaa: 'office' },
    stem: 'The practice tries a new reminder text for one week, counts missed visits and decides whether to keep it. Which method is this?',
    options: ['Root cause analysis', 'Peer review', 'Plan-Do-Study-Act', 'Accreditation'],
    answer: 2,
    rationale:
      'A small test of change that is measured and then decided on is PDSA. Root cause analysis looks back at an event, peer review judges a colleague’s care, accreditation judges the whole organization.',
    source: 'Institute for Healthcare Improvement, Model for Improvement',
    level: 'recall',
  },
])
