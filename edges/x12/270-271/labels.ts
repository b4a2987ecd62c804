import { qualifiedMeanings, type SegmentLabels, segmentLabels } from '../labels.ts'
import { table } from '../table.ts'

/** What the segments of a question and its answer are for, in our own short words. Those that a claim has too are said there. */
export const labels271: Readonly<Record<string, SegmentLabels>> = table({
  ...segmentLabels,
  ST: { meaning: 'opens the question or answer', elements: ['transaction', 'set control number', 'guide'] },
  SE: { meaning: 'closes the question or answer', elements: ['segments', 'set control number'] },
  BHT: { meaning: 'this exchange', elements: ['structure', 'question or answer', 'number of the question', 'date', 'time'] },
  TRN: {
    meaning: 'trace: which question this belongs to',
    elements: ['ours or theirs', 'trace number', 'who gave the number', 'more of it'],
  },
  EQ: { meaning: 'what is asked about', elements: ['kind of service'] },
  INS: {
    meaning: 'who the patient is to the member',
    elements: ['is the member', 'relationship', 'what was changed', 'why it was changed'],
  },
  AAA: { meaning: 'no answer, and why', elements: ['question valid', '', 'reason', 'what to do next'] },
  EB: {
    meaning: 'what the plan says',
    elements: [
      'what it is about',
      'for whom',
      'kinds of service',
      'kind of insurance',
      'plan',
      'of what time',
      'amount',
      'part of the cost',
      'kind of quantity',
      'quantity',
      'authorization needed',
      'in network',
    ],
  },
  HSD: { meaning: 'how much and how often', elements: ['kind of quantity', 'quantity', 'unit', 'how many', 'of what time', 'times'] },
  MSG: { meaning: 'in the payer’s own words', elements: ['text'] },
  III: { meaning: 'more about the service', elements: ['kind of code', 'code'] },
  LS: { meaning: 'others are named', elements: ['loop'] },
  LE: { meaning: 'end of the others', elements: ['loop'] },
})

export const qualified271: Readonly<Record<string, string>> = table({
  ...qualifiedMeanings,
  'NM1*1P': 'the practice that asks',
  'NM1*03': 'patient who is not the member',
  'NM1*IL': 'member',
  'NM1*P3': 'primary care provider',
  'NM1*PRP': 'the payer that pays first',
  'NM1*SEP': 'the payer that pays second',
  'TRN*1': 'trace: the sender’s own',
  'TRN*2': 'trace: the number of the question, returned',
  'REF*6P': 'group number',
  'REF*1L': 'group or policy number',
  'REF*18': 'plan number',
  'REF*SY': 'social security number',
  'DTP*291': 'the day asked about, or the plan’s days',
  'DTP*307': 'days of eligibility',
  'DTP*346': 'the plan begins',
  'DTP*347': 'the plan ends',
  'DTP*356': 'eligibility begins',
  'DTP*357': 'eligibility ends',
  'DTP*292': 'days of this benefit',
  'DTP*472': 'date of service',
})

/** HL03 */
export const levels271: Readonly<Record<string, string>> = table({
  '20': 'level of the payer',
  '21': 'level of who asks',
  '22': 'level of the member',
  '23': 'level of the patient',
})
