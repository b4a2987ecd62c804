import type { Confidence } from './rule.ts'

/** A federal rule, or one on laboratories, beside the state's own: what it says and what Roomed does about it. */
export interface FederalNote {
  title: string
  rule: string
  says: string
  here: string
  confidence: Confidence
  sources: readonly string[]
}

/** Source: scope-of-practice facts, `federal` and `overlays`. */
export const federal: readonly FederalNote[] = [
  {
    title: 'Waived tests (CLIA)',
    rule: '42 CFR Part 493',
    says: "A place that tests holds a certificate, of waiver for waived tests, and follows the manufacturer's instructions. For a waived test no qualification of the person is asked; moderate complexity asks a diploma, training and competency, high complexity more.",
    here: 'overlay.ts asks the current certificate of the place for every waived test in every state; a test that is not waived is no task of a medical assistant here.',
    confidence: 'low',
    sources: ['42 CFR Part 493 (general knowledge)'],
  },
  {
    title: 'Entering orders (CPOE)',
    rule: '77 FR 53968; 80 FR 62798',
    says: 'In the Medicare and Medicaid programs an order counts when a licensed professional or a credentialed medical assistant enters it, or staff credentialed to and doing the duties of one. The credential comes from a body other than the employer, by examination as the AAMA reads it; not a scribe in general, not a title given in house, not a lapsed credential. The measure is no longer scored for most clinicians (general knowledge), so it is kept as a gate of good practice.',
    here: "Every state's cpoe_order_entry asks a current third-party credential, the provider's direction, and a signed policy that the state's law permits it.",
    confidence: 'high',
    sources: [
      'https://webarchive.library.unt.edu/web/20170124215733/https://questions.cms.gov/faq.php?faqId=2851&id=5005',
      'http://www.aama-ntl.org/cma-today/archives/article?id=0543d54a-4840-6a90-a81c-ff00003b2c18',
    ],
  },
  {
    title: 'Incident-to billing (Medicare)',
    rule: '42 CFR 410.26; 410.32(b)(3)(ii)',
    says: "A medical assistant's service may be billed as incident to the practitioner's under direct supervision; some, such as chronic care management, under general supervision. Since 2026-01-01 the direct supervision may be by live audio and video, not by audio alone, and not for services with a 010 or 090 global surgery indicator.",
    here: 'It decides payment, not scope, so nothing here reads it: a supervisor on video does not meet a state that asks for one on the premises.',
    confidence: 'high',
    sources: [
      'https://www.law.cornell.edu/cfr/text/42/410.26',
      'https://www.morganlewis.com/blogs/healthlawscan/2026/02/virtual-direct-supervision-allowed-for-incident-to-medicare-billing-and-other-telehealth-updates',
    ],
  },
  {
    title: 'Drawing blood in laboratories',
    rule: 'Cal. Bus. & Prof. Code 1246; RCW 18.360.050',
    says: "California certifies phlebotomists whom a laboratory employs; a medical assistant in a physician's office draws blood under 16 CCR 1366 instead. Washington asks MA-P or MA-C of whoever draws. Louisiana and Nevada license laboratory staff; what that means in an office is not confirmed.",
    here: "California and Washington: in their files. Louisiana and Nevada: in their summaries, for counsel. A place of Roomed is a physician's office.",
    confidence: 'medium',
    sources: ['16 CCR 1366', 'RCW 18.360.050'],
  },
  {
    title: 'PREP Act',
    rule: 'Declarations of the COVID years (general knowledge)',
    says: 'They let some people vaccinate in spite of state law, for a time.',
    here: 'Not used: what is temporary is no rule of this house.',
    confidence: 'low',
    sources: ['General knowledge, not verified'],
  },
]
