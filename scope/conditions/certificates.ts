import type { Check } from '../finding.ts'
import { check } from '../finding.ts'
import { fileIt, holds, holdsNational, national } from './credentials.ts'

const paper = (name: string, kinds: readonly string[]): Check =>
  check(`A current, verified ${name} is needed; none is on file for this day.`, fileIt, (q) => holds(q, kinds))

const nationalCertification = check(
  'A current national medical assistant certification is needed; none is on file for this day.',
  fileIt,
  holdsNational,
)
const diploma = paper('diploma of an accredited or state-approved medical assistant program', ['MA_PROGRAM'])
const vaccineTraining = paper('certificate of the vaccine training (24 hours in class, 8 clinical)', ['CT_VACCINE_TRAINING'])

/** Certificates, diplomas and registrations that a state ties to tasks. Where a state lists bodies, only their certifications count. */
export const certificateConditions = {
  // Arizona, A.R.S. 32-1456, A.A.C. R4-16-401: an approved program, or the examination of AAMA or AMT, or the armed forces
  az_training_program_or_exam: paper('diploma of an approved program, CMA or RMA, or proof of armed forces training', [
    'MA_PROGRAM',
    'CMA_AAMA',
    'RMA_AMT',
    'MA_ARMED_FORCES',
  ]),
  // Connecticut, Conn. Gen. Stat. 19a-6s: training in the armed forces stands in for certification and education
  'certified:AAMA|NHA|NCCT|AMT|AMCA': paper('certification by AAMA, NHA, NCCT, AMT or AMCA, or proof of armed forces training', [
    ...national,
    'CMAC_AMCA',
    'MA_ARMED_FORCES',
  ]),
  'education:accredited_or_720h_incl_160h_clinical': paper(
    'diploma of an accredited program or of 720 hours with 160 clinical, or proof of armed forces training',
    ['MA_PROGRAM', 'CT_MA_EDUCATION', 'MA_ARMED_FORCES'],
  ),
  'training:24h_classroom': vaccineTraining,
  'training:8h_clinical': vaccineTraining,
  // Delaware, 24 Del. Admin. Code 1900-8.7.15
  'certified:national_current': nationalCertification,
  completed_ma_program: diploma,
  // Massachusetts, M.G.L. c.112 s.265
  'graduate:accredited_ma_program_or_dph_approved': diploma,
  // New Jersey, N.J.A.C. 13:35-6.4
  'certified:national': nationalCertification,
  'education:330_clock_hours': paper('certificate of board-approved education of 330 clock hours', ['NJ_MA_EDUCATION']),
  // North Dakota, NDAC 54-07-05, NDCC 43-12.1
  nd_uap_registry: paper('entry in the North Dakota registry of unlicensed assistive persons', ['ND_UAP']),
  nd_medication_assistant_III: paper('North Dakota registration as Medication Assistant III', ['ND_MA_III']),
  'certified:AAMA|NHA|NCCT|AMT': paper('certification by AAMA, NHA, NCCT or AMT', national),
  criminal_history_check: paper('criminal history record check', ['CRIMINAL_CHECK']),
  // South Carolina, S.C. Code 40-47-20: bodies the board may approve beside these are not counted until confirmed
  'certified:AAMA|NCCT|AMT|NCMA_body|other_board_approved': paper('CMA (AAMA), NCMA (NCCT) or RMA (AMT)', [
    'CMA_AAMA',
    'NCMA_NCCT',
    'RMA_AMT',
  ]),
  accredited_program_or_act209_route: paper('diploma of an accredited program, or proof of the Act 209 route', [
    'MA_PROGRAM',
    'SC_ACT_209',
  ]),
  sc_limited_practice_radiographer: paper('certificate as limited practice radiographer of South Carolina', ['SC_LPR']),
} as const satisfies Record<string, Check>
