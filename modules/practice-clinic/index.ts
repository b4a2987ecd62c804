import { beginScenario, finishScenario } from './attempt.ts'
import { enterClinic, leaveClinic } from './enter.ts'
import { clinicStatus, listScenarios, scenarioResult } from './results.ts'

export const practiceClinicActions = [
  enterClinic,
  leaveClinic,
  clinicStatus,
  listScenarios,
  beginScenario,
  finishScenario,
  scenarioResult,
] as const
