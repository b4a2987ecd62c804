import { z } from 'zod'

/** The kinds of payer a clinic bills, by the code a claim carries (claim filing indicator, 837P SBR09). */
export const filingNames = {
  CI: 'Commercial insurance',
  '12': 'PPO',
  HM: 'HMO',
  BL: 'Blue plan',
  '13': 'Point of service',
  '14': 'Exclusive provider organization',
  MB: 'Medicare part B',
  '16': 'Medicare Advantage',
  MC: 'Medicaid',
  CH: 'TRICARE',
  VA: 'Veterans Affairs',
  WC: 'Workers’ compensation',
  AM: 'Automobile medical',
  OF: 'Other federal program',
  '11': 'Other program, not federal',
} as const
export type Filing = keyof typeof filingNames
export const Filing = z.enum(Object.keys(filingNames) as [Filing, ...Filing[]])
export const filingName = (code: string): string => filingNames[code as Filing] ?? code
