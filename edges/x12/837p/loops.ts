import { at, type Segment } from '../segment.ts'

/** A segment with the loop it stands in, such as `2010AA`. */
export interface Located extends Segment {
  loop: string
}

type Area = 'header' | 'billing' | 'subscriber' | 'dependent' | 'claim' | 'payer' | 'line'

const areaOfLoop: Record<string, Area> = {
  header: 'header',
  '2000A': 'billing',
  '2000B': 'subscriber',
  '2000C': 'dependent',
  '2300': 'claim',
  '2320': 'payer',
  '2400': 'line',
}

/** Which segment opens which loop, by where we are (005010X222A1, facts 1.3): `segment` or `segment*first element`. */
const opens: Record<Area, Record<string, string>> = {
  header: { 'NM1*41': '1000A', 'NM1*40': '1000B' },
  billing: { 'NM1*85': '2010AA', 'NM1*87': '2010AB', 'NM1*PE': '2010AC' },
  subscriber: { 'NM1*IL': '2010BA', 'NM1*PR': '2010BB' },
  dependent: { 'NM1*QC': '2010CA' },
  claim: {
    'NM1*DN': '2310A',
    'NM1*P3': '2310A',
    'NM1*82': '2310B',
    'NM1*77': '2310C',
    'NM1*DQ': '2310D',
    'NM1*PW': '2310E',
    'NM1*45': '2310F',
    SBR: '2320',
  },
  payer: {
    SBR: '2320',
    'NM1*IL': '2330A',
    'NM1*PR': '2330B',
    'NM1*DN': '2330C',
    'NM1*P3': '2330C',
    'NM1*82': '2330D',
    'NM1*77': '2330E',
    'NM1*DQ': '2330F',
    'NM1*85': '2330G',
  },
  line: {
    LIN: '2410',
    'NM1*82': '2420A',
    'NM1*QB': '2420B',
    'NM1*77': '2420C',
    'NM1*DQ': '2420D',
    'NM1*DK': '2420E',
    'NM1*DN': '2420F',
    'NM1*P3': '2420F',
    'NM1*PW': '2420G',
    'NM1*45': '2420H',
    SVD: '2430',
    LQ: '2440',
  },
}

const levels: Record<string, string> = { '20': '2000A', '22': '2000B', '23': '2000C' }

/** Segments that open a loop wherever they come. */
function opensAnywhere(segment: Segment): string | undefined {
  switch (segment.id) {
    case 'ST':
    case 'SE':
      return 'header'
    case 'HL':
      return levels[at(segment, 3)]
    case 'CLM':
      return '2300'
    case 'LX':
      return '2400'
    default:
      return undefined
  }
}

/** Gives every segment of an 837P set its loop. A segment that opens none stands in the loop before it. */
export function locate(segments: readonly Segment[]): Located[] {
  let area: Area = 'header'
  let loop = 'header'
  return segments.map((segment) => {
    const opened = opensAnywhere(segment) ?? opens[area][`${segment.id}*${at(segment, 1)}`] ?? opens[area][segment.id]
    loop = opened ?? loop
    area = areaOfLoop[loop] ?? area
    return { ...segment, loop }
  })
}
