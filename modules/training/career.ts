/** Where this work can lead: figures with year and source, and steps with what each asks. Facts in our words, not advice. */
export interface Figure {
  label: string
  value: string
  note?: string
}

/** scope-of-practice.json, workforce. */
export const outlook = {
  year: 'BLS Occupational Outlook, projections 2024 to 2034; wage of May 2024',
  confidence: 'medium',
  caution: 'Read in pages that cite the Bureau of Labor Statistics and agree with one another, not in its own page.',
  checkedOn: '2026-11-24',
  sources: [
    'https://www.stepful.com/post/medical-assistant-statistics',
    'https://climbtheladder.com/what-is-the-job-outlook-for-a-medical-assistant',
    'https://www.startrightcareers.com/occupation/medical-assistants',
  ],
  figures: [
    { label: 'Median pay a year', value: '$44,200', note: 'May 2024; half earn more, half less, across the country' },
    { label: 'Jobs in 2024', value: '811,000' },
    { label: 'Jobs in 2034', value: '912,200', note: '12% more' },
    { label: 'Openings a year', value: '112,300', note: 'growth and people who leave' },
    { label: 'Where', value: '57% physician offices', note: '17% hospitals, 10% outpatient centers, 7% other practitioners' },
  ] satisfies Figure[],
} as const

export type StepGroup = 'general' | 'specialist' | 'desk' | 'lead' | 'licence'

export interface Step {
  key: string
  group: StepGroup
  title: string
  /** Whoever gives it; null for a job rather than a certificate. */
  issuer: string | null
  asks: readonly string[]
  after: string
  /** Kinds of credential in the wallet that show it. */
  heldBy: readonly string[]
  confidence: 'high' | 'medium' | 'low'
  source: string
}

const nha = 'National Healthcareer Association'
const nhaRenewal = 'Renewed every 2 years with 10 credits of continuing education.'
const general = 'General knowledge; ask the school or the board'

/** scope-of-practice.json, credentials: eligibility and renewal, in our words. */
export const steps: readonly Step[] = [
  {
    key: 'CMA_AAMA',
    group: 'general',
    title: 'Certified Medical Assistant, CMA (AAMA)',
    issuer: 'American Association of Medical Assistants',
    asks: [
      'Close to completing, or graduate of, a program accredited by CAAHEP or ABHES',
      'Other routes open at times: look at the AAMA page',
    ],
    after: '60 months; 60 points or the examination again.',
    heldBy: ['CMA_AAMA'],
    confidence: 'medium',
    source: 'https://www.aama-ntl.org/cma-aama-exam/about',
  },
  {
    key: 'RMA_AMT',
    group: 'general',
    title: 'Registered Medical Assistant, RMA (AMT)',
    issuer: 'American Medical Technologists',
    asks: [
      'One of: a program of 720 hours with 160 of externship within 4 years; an apprenticeship; 3 years of full work in the last 7; military training',
      'High school diploma and CPR on the work route',
    ],
    after: '36 months; continuing points and a yearly fee.',
    heldBy: ['RMA_AMT'],
    confidence: 'medium',
    source: 'https://open-exam-prep.com/blog/rma-exam-guide-2026 (secondary)',
  },
  {
    key: 'CCMA_NHA',
    group: 'general',
    title: 'Certified Clinical Medical Assistant, CCMA (NHA)',
    issuer: nha,
    asks: ['High school diploma or equal', 'A program within 5 years, or 1 year of supervised work in the last 3'],
    after: nhaRenewal,
    heldBy: ['CCMA_NHA'],
    confidence: 'medium',
    source: 'https://healthcareercerts.org/nha-ccma-exam-what-to-expect (secondary)',
  },
  {
    key: 'CPT_NHA',
    group: 'specialist',
    title: 'Phlebotomy (CPT; also PBT, RPT)',
    issuer: `${nha}; ASCP; American Medical Technologists`,
    asks: [
      'High school diploma or equal',
      'A program within 5 years or a year of work',
      'CPT: 30 draws from a vein and 10 from a finger on live people; RPT: 50 and 10',
    ],
    after: nhaRenewal,
    heldBy: ['CPT_NHA', 'PBT_ASCP', 'RPT_AMT'],
    confidence: 'medium',
    source: 'https://careeremployer.com/test-prep/study-guides/phlebotomy-study-guide (secondary)',
  },
  {
    key: 'CET_NHA',
    group: 'specialist',
    title: 'EKG technician (CET)',
    issuer: nha,
    asks: ['High school diploma or equal', 'A program within 5 years or 1 year of work in 3', '10 EKGs on live people'],
    after: nhaRenewal,
    heldBy: ['CET_NHA'],
    confidence: 'medium',
    source: 'https://www.scribd.com/document/617929855/nha-2017-cet-test-plan',
  },
  {
    key: 'COA',
    group: 'specialist',
    title: 'Ophthalmic assistant (COA), then technician (COT)',
    issuer: 'IJCAHPO',
    asks: [
      'COA: high school diploma and an accredited program, or an independent course with 1,000 hours under an ophthalmologist within 12 months',
      'COT: COA with 2,000 hours within 24 months and 12 credits, or a technician program (low confidence)',
    ],
    after: '36 months; continuing credits or the test again.',
    heldBy: ['COA', 'COT'],
    confidence: 'medium',
    source: 'https://www.jcahpo.org/certification/certification-faqs/',
  },
  {
    key: 'CPO',
    group: 'specialist',
    title: 'Paraoptometric (CPO, then CPOA and CPOT)',
    issuer: 'Commission on Paraoptometric Certification',
    asks: ['CPO: high school diploma and 6 months in an optometric office', 'CPOA: 6 more months as a CPO, or a program'],
    after: '3 years; continuing education.',
    heldBy: ['CPO'],
    confidence: 'medium',
    source: 'https://www.aoa.org/education/paraoptometric-certification-exams',
  },
  {
    key: 'PMAC',
    group: 'specialist',
    title: 'Podiatric medical assistant (PMAC)',
    issuer: 'American Society of Podiatric Medical Assistants',
    asks: ['Membership', 'Work or training with a podiatrist'],
    after: 'Membership and continuing education.',
    heldBy: ['PMAC'],
    confidence: 'low',
    source: 'https://vivian.com/certifications/pmac-aspma (secondary)',
  },
  {
    key: 'CMAA_NHA',
    group: 'desk',
    title: 'Medical administrative assistant (CMAA)',
    issuer: nha,
    asks: ['High school diploma or equal', 'A program within 5 years, or 1 year of supervised work in 3'],
    after: nhaRenewal,
    heldBy: ['CMAA_NHA'],
    confidence: 'high',
    source: 'https://info.5y1.org/medical-administrative-assistant-test_1_88b52d.html (copy of the test plan)',
  },
  {
    key: 'lead',
    group: 'lead',
    title: 'Lead medical assistant',
    issuer: null,
    asks: [
      'The practice’s choice: a current credential, sign-offs in the skills you would assess, and the trust of your colleagues',
      'Preceptor of a student is a good beginning',
    ],
    after: 'You plan the day, teach, and look over stock, controls and logs.',
    heldBy: [],
    confidence: 'low',
    source: 'General knowledge; the practice decides',
  },
  {
    key: 'manager',
    group: 'lead',
    title: 'Practice manager',
    issuer: null,
    asks: ['Years in the desk’s and the clinical work', 'Often a course or degree in health administration'],
    after: 'Staffing, money, compliance.',
    heldBy: [],
    confidence: 'low',
    source: 'General knowledge; the practice decides',
  },
  {
    key: 'LPN',
    group: 'licence',
    title: 'Licensed practical or vocational nurse (LPN, LVN)',
    issuer: 'State board of nursing',
    asks: [
      'A state-approved program',
      'The national examination (NCLEX-PN)',
      'Work as a medical assistant seldom counts as credit: ask the school',
    ],
    after: 'A licence of the state, renewed as it says.',
    heldBy: ['LPN', 'LVN'],
    confidence: 'low',
    source: general,
  },
  {
    key: 'RN',
    group: 'licence',
    title: 'Registered nurse (RN)',
    issuer: 'State board of nursing',
    asks: ['An associate’s or bachelor’s degree in nursing', 'The national examination (NCLEX-RN)'],
    after: 'A licence of the state, renewed as it says.',
    heldBy: ['RN'],
    confidence: 'low',
    source: general,
  },
]

export const stepGroups: readonly StepGroup[] = ['general', 'specialist', 'desk', 'lead', 'licence']

export interface HeldKind {
  kind: string
  validTo: string | null
  verifiedOn: string | null
}

/** Held means verified and not expired; what waits for verification or has ended is told apart. */
export function stepState({ heldBy }: Step, credentials: readonly HeldKind[], today: string): 'held' | 'unverified' | 'expired' | null {
  const its = credentials.filter((c) => heldBy.includes(c.kind))
  const current = its.filter((c) => c.validTo === null || c.validTo >= today)
  if (current.some((c) => c.verifiedOn !== null)) return 'held'
  if (current.length > 0) return 'unverified'
  return its.length > 0 ? 'expired' : null
}
