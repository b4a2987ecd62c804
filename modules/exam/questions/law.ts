import { questions } from '../exam.ts'

/** Law and ethics: privacy, consent, negligence, fraud, controlled drugs, scope. */
export const law = questions([
  {
    id: 'law-access-30',
    areas: { cma: 'general', rma: 'administrative', ccma: 'law', cmaa: 'law' },
    stem: 'A patient asks in writing for a copy of the whole record. Within how many days must the practice act on it under HIPAA?',
    options: ['7 days', '60 days', '90 days', '30 days'],
    answer: 3,
    rationale:
      'Access must be given within 30 days, with one extension of 30 more if the patient is told why in writing. Seven days is not the federal limit (some states are quicker), and 60 days is the limit for acting on an amendment.',
    source: '45 CFR 164.524(b)(2)',
    level: 'recall',
  },
  {
    id: 'law-min-necessary-treatment',
    areas: { cma: 'general', rma: 'administrative', ccma: 'law', cmaa: 'law' },
    stem: 'A cardiologist who is treating your patient asks for the last year of notes. How does the minimum necessary rule apply?',
    options: [
      'It does not apply to disclosures for treatment',
      'Only the last note may be sent',
      'Each page needs the patient’s signature',
      'The patient must first pay a copying fee',
    ],
    answer: 0,
    rationale:
      'Disclosures to a provider for treatment are exempt from minimum necessary, so that care is not hampered. No authorization page by page is needed, and a fee has nothing to do with it.',
    source: '45 CFR 164.502(b)(2)(i)',
    level: 'application',
  },
  {
    id: 'law-min-necessary-billing',
    areas: { cma: 'general', rma: 'administrative', cmaa: 'law' },
    stem: 'A health plan asks for records to support one claim for a visit in May. What do you send?',
    options: [
      'The full chart, to be safe',
      'The psychotherapy notes as well',
      'What supports the May visit',
      'Nothing without a court order',
    ],
    answer: 2,
    rationale:
      'Disclosures for payment are limited to the minimum necessary: what shows that visit. The whole chart is too much, psychotherapy notes need a separate authorization, and payment needs no court order.',
    source: '45 CFR 164.502(b); 164.508(a)(2)',
    level: 'application',
  },
  {
    id: 'law-breach-60',
    areas: { cma: 'general', rma: 'administrative', cmaa: 'law' },
    stem: 'A laptop with unencrypted records of 90 patients is stolen. By when must those patients be told?',
    options: [
      'Without delay, at most 60 days from discovery',
      'Within one year, together with the yearly report to HHS',
      'Only if someone misuses the data',
      'Within 24 hours, by telephone',
    ],
    answer: 0,
    rationale:
      'Each affected person is told in writing without unreasonable delay and no later than 60 calendar days after discovery. The yearly report to HHS (fewer than 500) is a separate duty, misuse need not be proved, and 24 hours is not the rule.',
    source: '45 CFR 164.404 and 164.408',
    level: 'recall',
  },
  {
    id: 'law-encryption-safe',
    areas: { cma: 'general', rma: 'administrative', cmaa: 'law' },
    stem: 'An encrypted tablet is lost; the key was not with it. Why is this usually not a breach that must be notified?',
    options: [
      'Tablets are not covered by the HIPAA Security Rule',
      'Loss is never a breach, only theft is',
      'Encrypted data does not count as “unsecured”',
      'Fewer than 500 people are affected',
    ],
    answer: 2,
    rationale:
      'Notification is owed for unsecured information; data encrypted as HHS describes is unreadable to whoever holds it. Tablets are covered, loss counts as well as theft, and the number of people changes only how it is reported.',
    source: '45 CFR 164.402; HHS guidance on rendering information unusable',
    level: 'application',
  },
  {
    id: 'law-npp-ack',
    areas: { cma: 'general', rma: 'administrative', ccma: 'law', cmaa: 'law' },
    stem: 'A patient refuses to sign that they received the Notice of Privacy Practices. What do you do?',
    options: [
      'Refuse to treat until it is signed',
      'Note the refusal and go on with the visit',
      'Sign the form for the patient',
      'Ask the patient to send the form to the health plan',
    ],
    answer: 1,
    rationale:
      'The practice must make a good-faith effort to obtain the acknowledgment and document why it was not obtained. Care may not hang on it, nobody signs for another, and the plan has nothing to do with it.',
    source: '45 CFR 164.520(c)(2)(ii)',
    level: 'application',
  },
  {
    id: 'law-paid-in-full',
    areas: { cma: 'general', rma: 'administrative', cmaa: 'law' },
    stem: 'A patient pays a test in full and asks that the health plan not be told of it. What must the practice do?',
    options: [
      'Tell the plan anyway, since it is a contract',
      'Agree only if the provider thinks it wise',
      'Send the claim with the amount set to zero',
      'Agree, since it was paid in full out of pocket',
    ],
    answer: 3,
    rationale:
      'A request not to disclose to a plan for payment or operations must be honored when the service was paid in full by or for the patient. A contract or an opinion does not undo it, and a zero claim still tells.',
    source: '45 CFR 164.522(a)(1)(vi)',
    level: 'application',
  },
  {
    id: 'law-family-waiting',
    areas: { cma: 'general', rma: 'interaction', ccma: 'law', cmaa: 'law' },
    stem: 'A patient’s adult daughter, who drove her here, asks how the visit went. The patient is beside her, able to decide. What comes first?',
    options: [
      'Tell the daughter, since she is next of kin',
      'Refuse, since only spouses may be told',
      'Ask the patient whether you may speak with the daughter',
      'Ask the daughter for identification and then tell her all',
    ],
    answer: 2,
    rationale:
      'With the patient present, information is shared with someone involved in the care if the patient agrees or does not object when asked. Kinship alone gives no right, there is no rule for spouses only, and identification is not agreement.',
    source: '45 CFR 164.510(b)(2)',
    level: 'application',
  },
  {
    id: 'law-subpoena',
    areas: { cma: 'general', rma: 'administrative', ccma: 'law', cmaa: 'law' },
    stem: 'A man hands you a subpoena signed by an attorney for a patient’s chart. What do you do?',
    options: [
      'Take it to the provider or privacy officer at once',
      'Copy the chart while he waits, since it is signed by an attorney',
      'Tear it up, since an attorney is not a judge',
      'Call the patient’s employer for permission',
    ],
    answer: 0,
    rationale:
      'A subpoena without a court order may only be answered when HIPAA’s conditions are met (notice to the patient or a protective order), which the privacy officer checks. It is neither answered on the spot nor ignored, and the employer has no part in it.',
    source: '45 CFR 164.512(e)',
    level: 'judgment',
  },
  {
    id: 'law-amend-60',
    areas: { cma: 'general', rma: 'administrative', cmaa: 'law' },
    stem: 'A patient asks to correct a statement in the record. How long does the practice have to act?',
    options: ['10 days', '30 days', 'One year', '60 days'],
    answer: 3,
    rationale:
      'The practice acts on an amendment request within 60 days, with one extension of 30. Thirty days is the limit for access to records, and the others are not in the rule.',
    source: '45 CFR 164.526(b)(2)',
    level: 'recall',
  },
  {
    id: 'law-respondeat',
    areas: { cma: 'general', rma: 'administrative', ccma: 'law', cmaa: 'law' },
    stem: 'A patient is hurt by an MA’s mistake during assigned work, and the physician is held liable as the employer. Which doctrine is that?',
    options: ['Res ipsa loquitur', 'Respondeat superior', 'Res judicata', 'Contributory negligence'],
    answer: 1,
    rationale:
      'Respondeat superior makes the employer answer for acts within the employment. Res ipsa loquitur means the thing speaks for itself, res judicata that a matter is decided, and contributory negligence that the injured person was partly at fault.',
    source: 'Restatement (Third) of Agency, section 2.04',
    level: 'recall',
  },
  {
    id: 'law-four-elements',
    areas: { cma: 'general', rma: 'administrative', ccma: 'law', cmaa: 'law' },
    stem: 'Which set must be shown to prove negligence?',
    options: [
      'Intent, motive, means, opportunity',
      'Duty, breach of duty, causation, damages',
      'Offer, acceptance, consideration, capacity',
      'Assault, battery, libel, slander',
    ],
    answer: 1,
    rationale:
      'Negligence needs a duty, its breach, a harm, and a causal link between them. Intent and motive belong to crimes, offer and acceptance to contracts, and assault, battery, libel and slander are torts of their own.',
    source: 'Restatement (Second) of Torts, section 281',
    level: 'recall',
  },
  {
    id: 'law-battery',
    areas: { cma: 'general', rma: 'interaction', ccma: 'law', cmaa: 'law' },
    stem: 'A patient says clearly that she does not want the vaccine, and it is given nevertheless. What is this?',
    options: ['Libel', 'Abandonment', 'Invasion of privacy', 'Battery'],
    answer: 3,
    rationale:
      'Touching without consent is battery, even if it was meant to help. Libel is written defamation, abandonment is ending care without notice, and privacy is about what others learn.',
    source: 'Restatement (Second) of Torts, sections 13 and 18',
    level: 'application',
  },
  {
    id: 'law-implied',
    areas: { cma: 'general', rma: 'interaction', ccma: 'law', cmaa: 'law' },
    stem: 'You say you will take a blood pressure and the patient rolls up a sleeve. What kind of consent is this?',
    options: ['Implied consent', 'Expressed written consent', 'Informed refusal', 'Substituted consent'],
    answer: 0,
    rationale:
      'Conduct that plainly agrees is implied consent and is enough for routine care. Written consent is signed, refusal says no, and substituted consent is given by another for someone who cannot decide.',
    source: 'Standard medical law texts; AMA Code of Medical Ethics, opinion 2.1.1 on informed consent',
    level: 'recall',
  },
  {
    id: 'law-informed-who',
    areas: { cma: 'general', rma: 'administrative', ccma: 'law', cmaa: 'law' },
    stem: 'A patient who is about to sign a consent for a biopsy asks you what the risks are. What is your part?',
    options: [
      'List the risks from memory and hand over the pen',
      'Say that it is only a formality',
      'Ask the provider to answer before anything is signed',
      'Have the patient sign first and ask the provider afterwards',
    ],
    answer: 2,
    rationale:
      'Explaining nature, risks, benefits and alternatives is the provider’s duty; the MA may witness the signature. Risks from memory, playing it down, or signing before the answer leave the consent uninformed.',
    source: 'AMA Code of Medical Ethics, opinion 2.1.1',
    level: 'judgment',
  },
  {
    id: 'law-minor-consent',
    areas: { cma: 'general', rma: 'administrative', cmaa: 'law' },
    stem: 'A 16-year-old comes alone for treatment of a sexually transmitted infection. What decides whether a parent’s consent is needed?',
    options: [
      'The minor consent law of the state',
      'The policy of the health plan',
      'The patient’s grades in school',
      'The clinic’s distance from home',
    ],
    answer: 0,
    rationale:
      'Every state lets minors consent to such care in some form, with differing ages and confidentiality: state law decides. Plan policy, school or distance do not.',
    source: 'Guttmacher Institute, Overview of Minors’ Consent Law; state statutes',
    level: 'application',
  },
  {
    id: 'law-mandated',
    areas: { cma: 'general', rma: 'interaction', ccma: 'law', cmaa: 'law' },
    stem: 'While rooming a child you see bruises in the pattern of a belt, and the story does not fit. What is your duty?',
    options: [
      'Wait until a second visit has given you proof of it',
      'Speak with the parent alone first and hear the explanation',
      'Report it as state law asks, and tell the provider now',
      'Leave it to the school',
    ],
    answer: 2,
    rationale:
      'Reasonable suspicion is enough; health workers are mandated reporters in every state, and HIPAA permits the report. Proof is the agency’s task, a confrontation may endanger the child, and the duty is not passed to another.',
    source: 'Child Abuse Prevention and Treatment Act, 42 USC 5106a; 45 CFR 164.512(b)(1)(ii)',
    level: 'judgment',
  },
  {
    id: 'law-cii-refill',
    areas: { cma: 'general', rma: 'procedures', ccma: 'law', cmaa: 'law' },
    stem: 'How many refills may a prescription for a Schedule II drug have?',
    options: ['One', 'None', 'Five in six months', 'Twelve in a year'],
    answer: 1,
    rationale:
      'Schedule II prescriptions may not be refilled; each supply needs a new one. Five refills in six months is the limit for Schedules III and IV, and the others are not in the rule.',
    source: '21 CFR 1306.12(a) and 1306.22',
    level: 'recall',
  },
  {
    id: 'law-dea-theft',
    areas: { cma: 'general', rma: 'administrative', cmaa: 'law' },
    stem: 'The locked drug cabinet was broken open overnight, and controlled tablets were stolen. What does federal law ask of the registrant?',
    options: [
      'A note in the next yearly inventory',
      'A report to the manufacturer of the drug within a month',
      'Nothing below one hundred tablets',
      'Written notice to the DEA within one business day',
    ],
    answer: 3,
    rationale:
      'A theft or significant loss is notified in writing to the DEA field office within one business day, and DEA Form 106 follows. It is not left to an inventory or the manufacturer, and a theft counts whatever the number.',
    source: '21 CFR 1301.76(b)',
    level: 'recall',
  },
  {
    id: 'law-kickback',
    areas: { cma: 'general', rma: 'administrative', cmaa: 'law' },
    stem: 'A laboratory offers the office free lunches each week as long as all specimens go to it. Which law does this touch first?',
    options: [
      'The Stark self-referral law',
      'The Clinical Laboratory Improvement Amendments',
      'The Anti-Kickback Statute',
      'The Fair Debt Collection Practices Act',
    ],
    answer: 2,
    rationale:
      'Anything of value to induce referrals paid by federal programs is a kickback. Stark is about physicians referring to entities they have a financial tie with, CLIA is about test quality, and the last about collecting debts.',
    source: '42 USC 1320a-7b(b)',
    level: 'application',
  },
  {
    id: 'law-false-claim',
    areas: { cma: 'general', rma: 'administrative', ccma: 'law', cmaa: 'law' },
    stem: 'You notice that visits which never took place have been billed to Medicare, again and again. What protects you when you report it?',
    options: [
      'The False Claims Act’s whistleblower rule',
      'The rules of the Health Insurance Marketplace',
      'The Uniform Anatomical Gift Act',
      'The Americans with Disabilities Act',
    ],
    answer: 0,
    rationale:
      'The False Claims Act forbids retaliation against who reports or stops false claims. Marketplace rules are about insurance, the Anatomical Gift Act about donation, and the ADA about disability.',
    source: '31 USC 3729 and 3730(h)',
    level: 'application',
  },
  {
    id: 'law-osha-hepb',
    areas: { cma: 'general', rma: 'administrative', ccma: 'infection', cmaa: 'law' },
    stem: 'A new MA will handle blood. When must the employer make the hepatitis B vaccine available?',
    options: [
      'After one year of service, at half of the usual cost',
      'Only after the first needlestick',
      'Before the job interview',
      'Within 10 working days of first assignment, free',
    ],
    answer: 3,
    rationale:
      'The standard asks for the offer after training and within ten working days of initial assignment, free of charge; it may be declined in writing. Waiting for an exposure or a year is a violation, and an applicant is not yet exposed.',
    source: '29 CFR 1910.1030(f)(1)–(2)',
    level: 'recall',
  },
  {
    id: 'law-scope-who-decides',
    areas: { cma: 'general', rma: 'interaction', ccma: 'law', cmaa: 'law' },
    stem: 'The physician is out and phones to ask you to inject a drug that your state does not let MAs give. What do you do?',
    options: [
      'Give it, since the physician carries the responsibility',
      'Decline, say why, and find someone whose license allows it',
      'Give it, and ask for a written order tomorrow',
      'Ask the patient to inject it under your eyes',
    ],
    answer: 1,
    rationale:
      'An order cannot widen what state law lets an MA do; the person who acts answers as well. Later paper does not heal it, and having the patient do it is a way around the same rule.',
    source: 'State medical practice acts; AAMA, scope of practice by state law',
    level: 'judgment',
  },
  {
    id: 'law-directive-poa',
    areas: { cma: 'general', rma: 'interaction', ccma: 'law', cmaa: 'law' },
    stem: 'Which paper names a person who decides about care when the patient no longer can?',
    options: ['Living will', 'Health care power of attorney', 'Do-not-resuscitate order form', 'Assignment of benefits'],
    answer: 1,
    rationale:
      'A durable power of attorney for health care (health care proxy) names an agent. A living will says which treatments are wanted, a DNR is a provider’s order about resuscitation, and assignment of benefits is about payment.',
    source: 'Patient Self-Determination Act, 42 USC 1395cc(f); state advance directive laws',
    level: 'recall',
  },
])
