import { z } from 'zod'
import { xrayPermitNames } from './xray-permits.ts'

/** What can be on file of a person, in the words on the certificate. The scope of practice asks for some of these by their key. */
export const credentialNames = {
  CMA_AAMA: 'CMA (AAMA)',
  RMA_AMT: 'RMA (AMT)',
  CCMA_NHA: 'CCMA (NHA)',
  CMAA_NHA: 'CMAA (NHA)',
  NCMA_NCCT: 'NCMA (NCCT)',
  CPT_NHA: 'Phlebotomy, CPT (NHA)',
  PBT_ASCP: 'Phlebotomy, PBT (ASCP)',
  RPT_AMT: 'Phlebotomy, RPT (AMT)',
  CET_NHA: 'EKG, CET (NHA)',
  COA: 'Ophthalmic assistant, COA',
  COT: 'Ophthalmic technician, COT',
  CPO: 'Paraoptometric, CPO',
  PMAC: 'Podiatric medical assistant, PMAC',
  WA_MA_C: 'Washington MA-Certified',
  WA_MA_R: 'Washington MA-Registered',
  WA_MA_P: 'Washington MA-Phlebotomist',
  WA_MA_H: 'Washington MA-Hemodialysis Technician',
  CA_XT: 'California limited x-ray permit (XT)',
  CA_CRT: 'California radiologic technologist (CRT)',
  WA_XT: 'Washington x-ray technician',
  TX_NCR: 'Texas non-certified radiologic technician',
  TX_LMRT: 'Texas limited radiologic technologist (LMRT)',
  FL_BMO: 'Florida basic x-ray machine operator',
  SC_LPR: 'South Carolina limited practice radiographer',
  ...xrayPermitNames,
  CMAC_AMCA: 'CMAC (AMCA)',
  MA_PROGRAM: 'Medical assistant program, accredited or state-approved (diploma)',
  MA_ARMED_FORCES: 'Medical assistant training in the armed forces',
  CT_MA_EDUCATION: 'Connecticut: medical assistant education of 720 hours, 160 of them clinical',
  CT_VACCINE_TRAINING: 'Connecticut: vaccine training, 24 hours in class and 8 clinical',
  NJ_MA_EDUCATION: 'New Jersey: board-approved education of 330 clock hours',
  ND_UAP: 'North Dakota: unlicensed assistive person registry',
  ND_MA_III: 'North Dakota: Medication Assistant III',
  SC_ACT_209: 'South Carolina: qualified by the route of Act 209 of 2024',
  CRIMINAL_CHECK: 'Criminal history record check',
  RN: 'Registered nurse',
  MD: 'Physician (MD)',
  DO: 'Physician (DO)',
  NP: 'Nurse practitioner',
  PA: 'Physician assistant',
  CPR: 'CPR',
  BLS: 'Basic life support (BLS)',
  HEP_B: 'Hepatitis B: immune or vaccinated',
  HEP_B_DECLINED: 'Hepatitis B vaccine declined',
  TB_SCREEN: 'Tuberculosis: baseline screening',
} as const
export type CredentialKind = keyof typeof credentialNames
export const CredentialKind = z.enum(Object.keys(credentialNames) as [CredentialKind, ...CredentialKind[]])

/** Employee health records (29 CFR 1910.1030(h)(1)(iii) keeps them confidential): for the person and the manager only. */
export const healthKinds: readonly CredentialKind[] = ['HEP_B', 'HEP_B_DECLINED', 'TB_SCREEN']
export const isHealth = (kind: string): boolean => (healthKinds as readonly string[]).includes(kind)

/** `CMA_AAMA` as people say it; a kind that came from elsewhere is shown as it is. */
export const credentialName = (kind: string): string => credentialNames[kind as CredentialKind] ?? kind.replaceAll('_', ' ')

/** Training is counted as the scope of practice counts it: hours of a course, and doses or draws done under observation. */
export const HourKind = z.enum(['injections', 'venipuncture', 'inhalation'])
export type HourKind = z.infer<typeof HourKind>
export const hourNames: Record<HourKind, string> = {
  injections: 'Injections',
  venipuncture: 'Drawing blood from a vein',
  inhalation: 'Inhaled medicine',
}

export const RepKind = z.enum(['IM', 'SC', 'ID', 'skin_test', 'venipuncture', 'capillary'])
export type RepKind = z.infer<typeof RepKind>
export const repNames: Record<RepKind, string> = {
  IM: 'Injections into muscle (IM)',
  SC: 'Injections under the skin (SC)',
  ID: 'Injections into the skin (ID)',
  skin_test: 'Skin tests',
  venipuncture: 'Drawing blood from a vein',
  capillary: 'Skin punctures',
}
