import { isWithin } from '../dates.ts'
import { type Check, check } from '../finding.ts'
import type { Question } from '../types.ts'

/** Certified by examination of a national body; the bodies are those of the credential facts. */
export const national = ['CMA_AAMA', 'RMA_AMT', 'CCMA_NHA', 'NCMA_NCCT'] as const
const radiography: Readonly<Record<string, readonly string[]>> = {
  CA: ['CA_XT', 'CA_CRT'],
  WA: ['WA_XT'],
  TX: ['TX_NCR', 'TX_LMRT'],
  FL: ['FL_BMO'],
  SC: ['SC_LPR'],
}
/** Each state's paper has a kind of its own, `XRAY_` and the state, where it has no name above. */
const radiographyOf = (state: string): readonly string[] => radiography[state] ?? [`XRAY_${state}`]
const noPermit = "The state's radiography permit is needed; none is on file for this day."
const filePermit = "Put the state's permit on file, or its radiation office's letter that none is needed, and have it verified."
export const fileIt = 'Put the current credential on file and have it verified with its issuer.'

/** Holds one of these kinds, in force on the day and verified with the issuer. */
export const holds = (q: Question, kinds: readonly string[]): boolean =>
  q.actor.credentials.some((c) => kinds.includes(c.kind) && c.verifiedOn !== null && isWithin(q.subject.on, c.validFrom, c.validTo))

export const holdsNational = (q: Question): boolean => holds(q, national)

const credential = (name: string, kinds: readonly string[]): Check =>
  check(`A current, verified ${name} is needed; none is on file for this day.`, fileIt, (q) => holds(q, kinds))

export const credentialConditions = {
  // Washington, RCW 18.360.040: one needs the state's credential of a category that covers the task
  'wa_credential:MA-C': credential('Washington MA-C', ['WA_MA_C']),
  'wa_credential:MA-C|MA-R': credential('Washington MA-C or MA-R', ['WA_MA_C', 'WA_MA_R']),
  'wa_credential:MA-C|MA-P': credential('Washington MA-C or MA-P', ['WA_MA_C', 'WA_MA_P']),
  // CMS: issued by a body other than the employer, by examination
  third_party_credential_current: credential('medical assistant credential from a body other than the employer', [...national, 'WA_MA_C']),
  // radiation law: the MA's training alone never suffices
  ca_limited_xray_permit: credential('California limited x-ray permit (XT) or CRT', radiography.CA ?? []),
  tx_ncr_or_lmrt: credential('Texas non-certified technician registration or LMRT', radiography.TX ?? []),
  fl_basic_xray_machine_operator_certificate: credential('Florida basic x-ray machine operator certificate', radiography.FL ?? []),
  state_radiography_permit_if_required: check(noPermit, filePermit, (q) => holds(q, radiographyOf(q.subject.jurisdiction))),
  state_permit_on_file: check(noPermit, filePermit, (q) => holds(q, radiographyOf(q.subject.jurisdiction))),
} as const satisfies Record<string, Check>
