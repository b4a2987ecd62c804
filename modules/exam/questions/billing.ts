import { questions } from '../exam.ts'

/** Coverage, coding rules, claims and money; no procedure descriptors. */
export const billing = questions([
  {
    id: 'bil-deductible',
    areas: { cma: 'administrative', rma: 'administrative', ccma: 'administrative', cmaa: 'billing' },
    stem: 'A plan has a deductible of $500, of which $350 has been met, and then pays 80%. The allowed amount today is $400. What does the patient owe?',
    options: ['$80', '$150', '$200', '$230'],
    answer: 2,
    rationale:
      'The rest of the deductible is $150; of the remaining $250 the patient pays 20%, which is $50: together $200. $80 forgets the deductible, $150 the coinsurance, and $230 takes 20% of the whole $400.',
    source: 'Healthcare.gov glossary, deductible, coinsurance and allowed amount',
    level: 'application',
  },
  {
    id: 'bil-allowed',
    areas: { cma: 'administrative', rma: 'administrative', cmaa: 'billing' },
    stem: 'A participating practice charges $180, and the plan allows $120. What happens to the other $60?',
    options: [
      'It is written off as a contractual adjustment',
      'It is billed to the patient in monthly parts',
      'It is billed to the second payer as a new charge',
      'It is added to the next claim for the patient',
    ],
    answer: 0,
    rationale:
      'By contract a participating practice accepts the allowed amount and writes the difference off. Billing it to the patient is balance billing against the contract, and it is no charge for another payer or claim.',
    source: 'Healthcare.gov glossary, allowed amount and balance billing; 42 CFR 424.55 for Medicare assignment',
    level: 'application',
  },
  {
    id: 'bil-birthday',
    areas: { cma: 'administrative', rma: 'administrative', cmaa: 'billing' },
    stem: 'Both parents live together and cover their child. The mother was born on 3 March 1990, the father on 9 February 1992. Whose plan pays first?',
    options: [
      'The mother’s, since she is the older of the two',
      'The mother’s, since mothers’ plans come first',
      'Whichever plan has the lower deductible',
      'The father’s: his birthday is earlier in a year',
    ],
    answer: 3,
    rationale:
      'The birthday rule takes the month and day, not the year: 9 February comes before 3 March. Age, being the mother and the deductible play no part.',
    source: 'NAIC Coordination of Benefits Model Regulation (120)',
    level: 'application',
  },
  {
    id: 'bil-medicare-working',
    areas: { cma: 'administrative', rma: 'administrative', cmaa: 'billing' },
    stem: 'A 67-year-old works for a company with 200 employees and has its health plan and Medicare. Which pays first?',
    options: ['Medicare Part A and B', 'The employer’s plan', 'Medicaid of the state', 'The plan that is older'],
    answer: 1,
    rationale:
      'With 20 or more employees the group plan of someone still working is primary and Medicare second. Medicaid is not in play, and the age of a plan does not decide.',
    source: '42 CFR 411.172 (Medicare Secondary Payer, working aged)',
    level: 'application',
  },
  {
    id: 'bil-medicaid-last',
    areas: { cma: 'administrative', rma: 'administrative', cmaa: 'billing' },
    stem: 'A patient has a commercial plan and Medicaid. In which order are they billed?',
    options: [
      'Medicaid, then the commercial plan',
      'The commercial plan, then Medicaid',
      'Both on the same day, in full',
      'Medicaid only, since it is public',
    ],
    answer: 1,
    rationale: 'Medicaid is the payer of last resort: others pay first. Billing Medicaid first or both in full breaks that rule.',
    source: '42 USC 1396a(a)(25); 42 CFR 433.139',
    level: 'recall',
  },
  {
    id: 'bil-medicare-parts',
    areas: { cma: 'administrative', rma: 'administrative', ccma: 'administrative', cmaa: 'billing' },
    stem: 'Which part of Medicare covers visits to a physician’s office?',
    options: ['Part A', 'Part C only', 'Part D', 'Part B'],
    answer: 3,
    rationale:
      'Part B covers physician and outpatient services. Part A covers hospital stays, Part D prescription drugs; Part C plans replace A and B for those who choose them, so they are not the only way.',
    source: '42 CFR parts 406–410; Medicare.gov, parts of Medicare',
    level: 'recall',
  },
  {
    id: 'bil-timely',
    areas: { cma: 'administrative', rma: 'administrative', cmaa: 'billing' },
    stem: 'Until when may a claim for a visit on 10 May 2026 be filed with Medicare?',
    options: ['10 May 2027', '8 August 2026', '10 November 2026', '31 December 2029'],
    answer: 0,
    rationale:
      'Medicare claims must be filed within one calendar year after the date of service. Ninety days or six months are limits of some commercial plans, and three years is far too late.',
    source: '42 CFR 424.44',
    level: 'recall',
  },
  {
    id: 'bil-suspected',
    areas: { cma: 'administrative', rma: 'administrative', ccma: 'administrative', cmaa: 'billing' },
    stem: 'The provider writes “cough, rule out pneumonia” after an office visit. What is coded as the diagnosis?',
    options: ['Pneumonia', 'Both, pneumonia first', 'The cough', 'A code for screening'],
    answer: 2,
    rationale:
      'In outpatient care diagnoses that are probable, suspected or to be ruled out are not coded as if they existed; the sign or symptom is. Screening is for people without symptoms.',
    source: 'ICD-10-CM Official Guidelines for Coding and Reporting, section IV.H',
    level: 'application',
  },
  {
    id: 'bil-specificity',
    areas: { cma: 'administrative', rma: 'administrative', cmaa: 'billing' },
    stem: 'An ICD-10-CM category has codes with four and five characters beneath it. Which may be put on a claim?',
    options: [
      'The code with all characters that exist for it',
      'The three-character category, as it covers all',
      'Any of them, if the provider has signed',
      'The first one listed in the index',
    ],
    answer: 0,
    rationale:
      'A code counts only at its full length, since a category with subdivisions is invalid alone. A signature does not heal it, and the index leads to the tabular list rather than replacing it.',
    source: 'ICD-10-CM Official Guidelines for Coding and Reporting, section I.B.2',
    level: 'recall',
  },
  {
    id: 'bil-seventh',
    areas: { cma: 'administrative', rma: 'administrative', cmaa: 'billing' },
    stem: 'A diagnosis code for an injury needs a 7th character, but has only five before it. What stands in the sixth place?',
    options: ['A zero', 'A hyphen', 'The placeholder X', 'It stays empty'],
    answer: 2,
    rationale:
      'The placeholder X fills the empty place so that the 7th character stands in the seventh. A zero would make another code, and hyphens or gaps are invalid.',
    source: 'ICD-10-CM Official Guidelines for Coding and Reporting, sections I.A.4 and I.A.5',
    level: 'recall',
  },
  {
    id: 'bil-medical-necessity',
    areas: { cma: 'administrative', rma: 'administrative', ccma: 'administrative', cmaa: 'billing' },
    stem: 'A claim is denied because the diagnosis does not support the test. What do you check first?',
    options: [
      'Which diagnosis is always paid, so as to use it from now on',
      'Whether the order’s diagnosis was linked to the test on the claim',
      'Whether the patient could be billed before the plan hears of it',
      'How the date of the service could be moved by some days',
    ],
    answer: 1,
    rationale:
      'Often the right diagnosis stands in the chart and was not linked. Choosing a diagnosis because it pays or changing a date is fraud, and billing the patient first may break the contract.',
    source: '42 USC 1395y(a)(1)(A); Medicare Claims Processing Manual, chapter 23',
    level: 'judgment',
  },
  {
    id: 'bil-835',
    areas: { cma: 'administrative', rma: 'administrative', cmaa: 'billing' },
    stem: 'Which electronic transaction tells the practice how a claim was paid and why parts were not?',
    options: [
      'The eligibility inquiry (270)',
      'The professional claim (837P)',
      'The claim status request (276)',
      'The remittance advice (835)',
    ],
    answer: 3,
    rationale:
      'The 835 carries payment and adjustments. The 270 asks about coverage, the 837P is the claim itself, and the 276 asks where a claim stands.',
    source: '45 CFR 162.1602 and part 162, subparts K–P',
    level: 'recall',
  },
  {
    id: 'bil-clean-claim',
    areas: { cma: 'administrative', rma: 'administrative', cmaa: 'billing' },
    stem: 'What is a clean claim?',
    options: [
      'One that was paid in full the first time',
      'One sent on paper without stains',
      'One that needs no further information',
      'One that has no copayment',
    ],
    answer: 2,
    rationale:
      'A clean claim has all that is needed to be processed as it is. Whether it is paid in full, on which paper or with what copayment are other matters.',
    source: '42 CFR 447.45(b); 42 USC 1395u(c)(2)',
    level: 'recall',
  },
  {
    id: 'bil-npi',
    areas: { cma: 'administrative', rma: 'administrative', cmaa: 'billing' },
    stem: 'How many digits has a National Provider Identifier?',
    options: ['10', '7', '9', '12'],
    answer: 0,
    rationale:
      'The NPI has ten digits, the last of which is a check digit. Nine digits have tax and social security numbers; the others are no provider identifier.',
    source: '45 CFR 162.406',
    level: 'recall',
  },
  {
    id: 'bil-aging',
    areas: { cma: 'administrative', rma: 'administrative', cmaa: 'billing' },
    stem: 'An aging report shows $8,000 at 0–30 days and $6,500 at over 120 days. What deserves attention first?',
    options: ['The accounts of 0–30 days', 'Only accounts under $25', 'None before the year ends', 'The accounts above 120 days'],
    answer: 3,
    rationale:
      'The older an account is, the less likely it is collected and the nearer are filing and appeal limits. New ones are still on their way, small ones matter least, and waiting makes it worse.',
    source: 'Standard accounts receivable practice; 42 CFR 424.44 for filing limits',
    level: 'judgment',
  },
  {
    id: 'bil-collections-hours',
    areas: { cma: 'administrative', rma: 'administrative', cmaa: 'billing' },
    stem: 'At which hours may a third-party debt collector phone a consumer, unless agreed otherwise?',
    options: [
      'From 6 a.m. to 10 p.m., where the collector is',
      'From 8 a.m. to 9 p.m., where the consumer is',
      'At any hour, but on workdays only',
      'From 9 a.m. to 5 p.m., at the workplace only',
    ],
    answer: 1,
    rationale:
      'The law presumes 8 a.m. to 9 p.m. local time of the consumer as convenient. Other hours are not, and the workplace may not be called when the employer forbids it.',
    source: '15 USC 1692c(a)(1) (Fair Debt Collection Practices Act)',
    level: 'recall',
  },
  {
    id: 'bil-overpayment',
    areas: { cma: 'administrative', rma: 'administrative', cmaa: 'billing' },
    stem: 'Medicare paid the same visit twice. What must the practice do once it has identified the overpayment?',
    options: [
      'Keep it until Medicare asks for it',
      'Report and return it within 60 days',
      'Credit it to the patient’s account',
      'Offset it against bad debt',
    ],
    answer: 1,
    rationale:
      'An identified overpayment is reported and returned within 60 days; keeping it on purpose makes it a false claim. It is neither the patient’s money nor a cover for other losses.',
    source: '42 USC 1320a-7k(d); 42 CFR 401.305',
    level: 'application',
  },
  {
    id: 'bil-nsf',
    areas: { cma: 'administrative', rma: 'administrative', cmaa: 'billing' },
    stem: 'A patient’s check comes back from the bank for insufficient funds. How is it entered?',
    options: [
      'As a write-off of the visit, with a note to the bank',
      'As a payment, until the patient comes again',
      'Not at all, since no money was received',
      'As a charge back to the account of the patient',
    ],
    answer: 3,
    rationale:
      'The payment is reversed so that the balance is owed again, and a returned-check fee is added if law and policy allow. Writing off, leaving it as paid or no entry make the ledger wrong.',
    source: 'Standard bookkeeping practice; state laws on returned checks; UCC article 3',
    level: 'application',
  },
])
