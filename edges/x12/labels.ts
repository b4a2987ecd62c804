/**
 * What each segment and element we write is for, in our own short words (X12's own texts are licensed and not shipped).
 * An element that is a composite has a list of labels, one per component.
 */
export interface SegmentLabels {
  meaning: string
  elements: readonly (string | readonly string[])[]
}

const procedure = ['kind of code', 'procedure', 'modifier', 'modifier', 'modifier', 'modifier', 'description']
const repeat = <T>(times: number, ...items: T[]): T[] => Array.from({ length: times }, () => items).flat()

export const segmentLabels: Readonly<Record<string, SegmentLabels>> = {
  ISA: {
    meaning: 'opens the file',
    elements: [
      'authorization kind',
      'authorization',
      'password kind',
      'password',
      'kind of sender id',
      'sender',
      'kind of receiver id',
      'receiver',
      'date',
      'time',
      'repetition sign',
      'version',
      'file control number',
      'receipt wanted',
      'test or production',
      'component sign',
    ],
  },
  GS: {
    meaning: 'opens the group',
    elements: ['kind of content', 'sender', 'receiver', 'date', 'time', 'group control number', 'standard body', 'guide'],
  },
  ST: { meaning: 'opens the claims', elements: ['transaction', 'set control number', 'guide'] },
  BHT: { meaning: 'this batch', elements: ['structure', 'original or repeat', 'batch number', 'date', 'time', 'charges or encounters'] },
  NM1: {
    meaning: 'a name',
    elements: [
      'role',
      'person or organization',
      'last or organization name',
      'first name',
      'middle name',
      'prefix',
      'suffix',
      'kind of number',
      'number',
    ],
  },
  PER: {
    meaning: 'contact',
    elements: ['function', 'name', 'kind', 'phone or address', 'kind', 'phone or address', 'kind', 'phone or address'],
  },
  HL: { meaning: 'a level', elements: ['own number', 'number of the level above', 'kind of level', 'levels below'] },
  PRV: { meaning: 'provider specialty', elements: ['role', 'kind of code', 'taxonomy'] },
  N3: { meaning: 'street', elements: ['street', 'second line'] },
  N4: { meaning: 'city', elements: ['city', 'state', 'ZIP code'] },
  REF: { meaning: 'a reference number', elements: ['kind', 'number'] },
  SBR: {
    meaning: 'policy',
    elements: ['order of payment', 'patient is', 'group number', 'group name', 'why Medicare pays second', '', '', '', 'kind of payer'],
  },
  PAT: { meaning: 'patient who is not the subscriber', elements: ['patient is'] },
  DMG: { meaning: 'birth date and sex', elements: ['date format', 'birth date', 'sex'] },
  CLM: {
    meaning: 'claim',
    elements: [
      'claim number',
      'total charge',
      '',
      '',
      ['place of service', 'kind of place code', 'original, replacement or void'],
      'provider signature on file',
      'assignment accepted',
      'benefits assigned',
      'release of information',
      'patient signature source',
      ['cause', 'cause', 'cause', 'state', 'country'],
    ],
  },
  DTP: { meaning: 'a date', elements: ['kind', 'date format', 'date'] },
  AMT: { meaning: 'an amount', elements: ['kind', 'amount'] },
  NTE: { meaning: 'note', elements: ['kind', 'text'] },
  HI: { meaning: 'diagnoses', elements: repeat(12, ['first or other', 'diagnosis']) },
  OI: {
    meaning: 'assignment and release toward the other payer',
    elements: ['', '', 'benefits assigned', 'patient signature source', '', 'release of information'],
  },
  CAS: { meaning: 'what a payer took off', elements: ['group', ...repeat(6, 'reason', 'amount', 'quantity')] },
  LX: { meaning: 'service line', elements: ['line'] },
  SV1: {
    meaning: 'service',
    elements: [
      procedure,
      'charge',
      'kind of quantity',
      'units',
      'place of service',
      '',
      ['first diagnosis', 'second diagnosis', 'third diagnosis', 'fourth diagnosis'],
    ],
  },
  LIN: { meaning: 'drug', elements: ['', 'kind of code', 'drug code'] },
  CTP: { meaning: 'drug quantity', elements: ['', '', '', 'quantity', ['unit']] },
  SVD: { meaning: 'another payer’s decision on this line', elements: ['payer', 'paid', procedure, '', 'units paid'] },
  SE: { meaning: 'closes the claims', elements: ['segments', 'set control number'] },
  GE: { meaning: 'closes the group', elements: ['transaction sets', 'group control number'] },
  IEA: { meaning: 'closes the file', elements: ['groups', 'file control number'] },
}

/** Narrower meanings: by segment and first element, and where that is not enough by loop too. */
export const qualifiedMeanings: Readonly<Record<string, string>> = {
  'NM1*41': 'submitter',
  'NM1*40': 'receiver',
  'NM1*85': 'billing provider',
  'NM1*IL': 'subscriber',
  'NM1*PR': 'payer',
  'NM1*QC': 'patient',
  'NM1*DN': 'referring provider',
  'NM1*82': 'rendering provider',
  'NM1*77': 'service facility',
  'NM1*DQ': 'supervising provider',
  '2330A NM1*IL': 'the other policy’s subscriber',
  '2330B NM1*PR': 'the other payer',
  '2320 SBR*P': 'the policy billed before',
  'REF*EI': 'employer number',
  'REF*9F': 'referral number',
  'REF*G1': 'prior authorization number',
  'REF*F8': 'the payer’s own number of the earlier claim',
  '2330B REF*F8': 'the other payer’s claim number',
  'REF*X4': 'laboratory certificate (CLIA)',
  'REF*6R': 'our line number',
  'REF*BT': 'vaccine lot',
  'DTP*431': 'onset of illness',
  'DTP*439': 'date of accident',
  'DTP*472': 'date of service',
  'DTP*573': 'date the other payer decided',
  'AMT*F5': 'paid by the patient',
  'AMT*D': 'paid by the other payer',
  'AMT*EAF': 'left for the patient to pay',
  'SBR*P': 'policy, to pay first',
  'SBR*S': 'policy, to pay second',
}

/** HL03 */
export const levelMeanings: Readonly<Record<string, string>> = {
  '20': 'level of the billing provider',
  '22': 'level of the subscriber',
  '23': 'level of the patient',
}
