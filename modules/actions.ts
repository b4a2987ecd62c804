import type { Consumer } from '../core/facts.ts'
import type { Job } from '../core/jobs.ts'
import { binderActions } from './binder/index.ts'
import { callActions } from './calls/index.ts'
import { chargeActions, charges } from './charges/index.ts'
import { chartActions } from './chart/index.ts'
import { claimActions } from './claims/index.ts'
import { askForJudgments, competenceActions } from './competence/index.ts'
import { paperActions } from './correspondence/index.ts'
import { coverageActions } from './coverage/index.ts'
import { closeLeavers, credentialActions, credentialReminders } from './credentials/index.ts'
import { draftActions } from './drafts/index.ts'
import { eligibilityActions } from './eligibility/index.ts'
import { examActions } from './exam/index.ts'
import { forecastActions } from './forecast/index.ts'
import { historyActions } from './history/index.ts'
import { immunizationActions } from './immunizations/index.ts'
import { importActions } from './imports/index.ts'
import { medicationActions } from './medications/index.ts'
import { noteActions } from './note/index.ts'
import { orderActions } from './orders/index.ts'
import { patientActions } from './patients/index.ts'
import { testActions } from './point-of-care/index.ts'
import { policyActions, policyReminders } from './policies/index.ts'
import { practiceActions } from './practice/index.ts'
import { practiceClinicActions } from './practice-clinic/index.ts'
import { qualityActions } from './quality-control/index.ts'
import { recallActions, recallListener, recallReminders } from './recalls/index.ts'
import { roomingActions } from './rooming/index.ts'
import { missingResults, specimenActions } from './specimens/index.ts'
import { staffActions } from './staff/index.ts'
import { cosignListener, overdueCosigns, standingOrderActions } from './standing-orders/index.ts'
import { studentActions } from './students/index.ts'
import { taskActions } from './tasks/index.ts'
import { trailActions } from './trail/index.ts'
import { dueTrainings, trainingActions, trainingListener } from './training/index.ts'
import { visitActions } from './visits/index.ts'
import { vitalsActions } from './vitals/index.ts'

/** Every verb of the modules. To add a module, add its line here and in graph.json. */
export const all = [
  ...practiceActions,
  ...staffActions,
  ...draftActions,
  ...trailActions,
  ...patientActions,
  ...coverageActions,
  ...chartActions,
  ...visitActions,
  ...vitalsActions,
  ...historyActions,
  ...medicationActions,
  ...roomingActions,
  ...orderActions,
  ...immunizationActions,
  ...forecastActions,
  ...testActions,
  ...qualityActions,
  ...noteActions,
  ...chargeActions,
  ...paperActions,
  ...claimActions,
  ...importActions,
  ...taskActions,
  ...competenceActions,
  ...credentialActions,
  ...callActions,
  ...eligibilityActions,
  ...examActions,
  ...trainingActions,
  ...policyActions,
  ...binderActions,
  ...studentActions,
  ...standingOrderActions,
  ...recallActions,
  ...practiceClinicActions,
  ...specimenActions,
] as const

/** Who listens to facts. */
export const consumers: readonly Consumer[] = [charges, trainingListener, closeLeavers, recallListener, cosignListener]

/** What is done at the turn of each practice's day. */
export const jobs: readonly Job[] = [
  askForJudgments,
  dueTrainings,
  credentialReminders,
  policyReminders,
  overdueCosigns,
  missingResults,
  recallReminders,
]
