import type { Outline } from './exam.ts'

/** Counts, minutes and weights: facts `credentials[*].exam`, checked 2026-11; each says how sure it is and where it was read. */

/** Outline in force since 2021-07-15. The three shares come from a secondary page; another prints 54/21/25. */
export const cma = {
  name: 'CMA (AAMA)',
  issuer: 'Certifying Board of the American Association of Medical Assistants',
  items: 200,
  scored: 180,
  minutes: 160,
  passMark: 'a scaled score of 430 on a scale of 200 to 800',
  areas: [
    { id: 'clinical', label: 'Clinical competency', weight: 59 },
    { id: 'general', label: 'General', weight: 21 },
    { id: 'administrative', label: 'Administrative', weight: 20 },
  ],
  edition: 'outline of 2021; the shares come from a secondary page',
  confidence: 'medium',
  checkedOn: '2026-11-24',
  sources: ['https://www.aama-ntl.org/cma-aama-exam/about', 'https://certilyst.com/resources/faq/how-many-papers-are-there-in-cma'],
} as const satisfies Outline

/** 44, 56, 39 and 71 of 210 items; from secondary pages that cite AMT. */
export const rma = {
  name: 'RMA (AMT)',
  issuer: 'American Medical Technologists',
  items: 210,
  scored: null,
  minutes: 120,
  passMark: 'a scaled score of 70',
  areas: [
    { id: 'anatomy', label: 'Anatomy and physiology', weight: 44 },
    { id: 'administrative', label: 'Administrative', weight: 56 },
    { id: 'interaction', label: 'Clinical patient interaction', weight: 71 },
    { id: 'procedures', label: 'Clinical procedural tasks', weight: 39 },
  ],
  edition: 'outline as described in 2026',
  confidence: 'medium',
  checkedOn: '2026-11-24',
  sources: ['https://open-exam-prep.com/blog/rma-exam-guide-2026', 'https://vivian.com/certifications/rma-amt'],
} as const satisfies Outline

/** Weights are the 150 scored items of the plan; clinical patient care (84) by its six parts. */
export const ccma = {
  name: 'CCMA (NHA)',
  issuer: 'National Healthcareer Association',
  items: 180,
  scored: 150,
  minutes: 180,
  passMark: 'a scaled score of 390 on a scale of 200 to 500',
  areas: [
    { id: 'foundations', label: 'Foundational knowledge and basic science', weight: 15 },
    { id: 'anatomy', label: 'Anatomy and physiology', weight: 8 },
    { id: 'intake', label: 'Patient intake and vitals', weight: 14 },
    { id: 'care', label: 'General patient care', weight: 28 },
    { id: 'infection', label: 'Infection control and safety', weight: 15 },
    { id: 'testing', label: 'Point-of-care testing and laboratory', weight: 9 },
    { id: 'phlebotomy', label: 'Phlebotomy', weight: 12 },
    { id: 'ekg', label: 'EKG and cardiovascular testing', weight: 6 },
    { id: 'coordination', label: 'Care coordination and education', weight: 12 },
    { id: 'administrative', label: 'Administrative assisting', weight: 12 },
    { id: 'communication', label: 'Communication and customer service', weight: 12 },
    { id: 'law', label: 'Medical law and ethics', weight: 7 },
  ],
  edition: 'test plan on the job analysis of 2022; a newer plan may exist',
  confidence: 'medium',
  checkedOn: '2026-11-24',
  sources: [
    'https://coconote.app/notes/612b2029-1443-47eb-b082-397851963210',
    'https://healthcareercerts.org/nha-ccma-exam-what-to-expect',
  ],
} as const satisfies Outline

/** Weights are the 110 scored items of the plan. */
export const cmaa = {
  name: 'CMAA (NHA)',
  issuer: 'National Healthcareer Association',
  items: 135,
  scored: 110,
  minutes: 135,
  passMark: 'a scaled score of 390 on a scale of 200 to 500',
  areas: [
    { id: 'foundations', label: 'Foundational knowledge', weight: 10 },
    { id: 'communication', label: 'Communication and professionalism', weight: 21 },
    { id: 'law', label: 'Medical law, ethics and compliance', weight: 17 },
    { id: 'scheduling', label: 'Scheduling', weight: 16 },
    { id: 'encounter', label: 'Patient encounter', weight: 21 },
    { id: 'billing', label: 'Billing and revenue cycle', weight: 11 },
    { id: 'office', label: 'Practice administrative procedures', weight: 14 },
  ],
  edition: 'test plan on the job analysis of 2021',
  confidence: 'high',
  checkedOn: '2026-11-24',
  sources: [
    'https://info.5y1.org/medical-administrative-assistant-test_1_88b52d.html',
    'https://www.medicoexam.com/blog/cmaa-exam-nha-medical-administrative-assistant-certification-guide',
  ],
} as const satisfies Outline
