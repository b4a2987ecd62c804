import type { ComponentType } from 'react'
import type { Parts } from './Part.tsx'

export interface Screen {
  /** `/visits/$visitId/rooming`; a tab of a visit is one of check-in, rooming, provider, checkout. */
  path: string
  /** The module, fetched when the place is first opened. */
  load: () => Promise<ComponentType>
  /** Outside of the frame and before sign-in: `/setup`. */
  open?: boolean
}

/** What stands above every screen, when it has something to say. */
export const overlays: readonly Screen['load'][] = [
  () => import('../modules/practice-clinic/web/Inside.tsx').then((m) => m.Inside),
  () => import('../modules/competence/web/Observing.tsx').then((m) => m.Observing),
  () => import('../modules/point-of-care/web/CriticalBand.tsx').then((m) => m.CriticalBand),
]

/** What modules show on screens that must not know them. */
export const parts: Parts = { coverage: () => import('../modules/eligibility/web/Standing.tsx').then((m) => m.Standing) }

/**
 * Every screen, a line each. A place without a screen has no entry in the rail, no key and no palette row.
 *
 *   { path: '/today', load: () => import('../modules/visits/web/Today.tsx').then((m) => m.Today) },
 */
export const screens: readonly Screen[] = [
  { path: '/today', load: () => import('../modules/visits/web/Today.tsx').then((m) => m.Today) },
  { path: '/schedule', load: () => import('../modules/visits/web/Schedule.tsx').then((m) => m.Schedule) },
  { path: '/visits/$visitId/check-in', load: () => import('../modules/visits/web/CheckIn.tsx').then((m) => m.CheckIn) },
  { path: '/imports', load: () => import('../modules/imports/web/Imports.tsx').then((m) => m.Imports) },
  { path: '/visits/$visitId/provider', load: () => import('../modules/note/web/Provider.tsx').then((m) => m.Provider) },
  { path: '/visits/$visitId/checkout', load: () => import('../modules/charges/web/Checkout.tsx').then((m) => m.Checkout) },
  { path: '/billing', load: () => import('../modules/charges/web/Billing.tsx').then((m) => m.Billing) },
  { path: '/patients', load: () => import('../modules/patients/web/Patients.tsx').then((m) => m.Patients) },
  { path: '/patients/$patientId', load: () => import('../modules/chart/web/Chart.tsx').then((m) => m.Chart) },
  { path: '/patients/$patientId/audit', load: () => import('../modules/trail/web/Audit.tsx').then((m) => m.PatientAudit) },
  { path: '/audit', load: () => import('../modules/trail/web/Audit.tsx').then((m) => m.Audit) },
  { path: '/wallet', load: () => import('../modules/wallet/web/Wallet.tsx').then((m) => m.Wallet) },
  { path: '/calls', load: () => import('../modules/calls/web/Calls.tsx').then((m) => m.Calls) },
  { path: '/calls/$callId', load: () => import('../modules/calls/web/CallNote.tsx').then((m) => m.CallNote) },
  { path: '/tasks', load: () => import('../modules/tasks/web/Tasks.tsx').then((m) => m.Tasks) },
  { path: '/recalls', load: () => import('../modules/recalls/web/Recalls.tsx').then((m) => m.Recalls) },
  { path: '/admin', load: () => import('../modules/setup/web/Admin.tsx').then((m) => m.Admin) },
  { path: '/admin/credentials', load: () => import('../modules/credentials/web/Board.tsx').then((m) => m.Board) },
  { path: '/admin/skills', load: () => import('../modules/competence/web/TeamSkills.tsx').then((m) => m.TeamSkills) },
  { path: '/admin/staff/$staffId', load: () => import('../modules/wallet/web/Person.tsx').then((m) => m.Person) },
  { path: '/admin/scope', load: () => import('../modules/policies/web/WhoMayDoWhat.tsx').then((m) => m.WhoMayDoWhat) },
  { path: '/admin/binder', load: () => import('../modules/binder/web/Binder.tsx').then((m) => m.Binder) },
  { path: '/admin/standing-orders', load: () => import('../modules/standing-orders/web/StandingOrders.tsx').then((m) => m.StandingOrders) },
  { path: '/admin/standing-orders/$seriesId', load: () => import('../modules/standing-orders/web/OneOrder.tsx').then((m) => m.OneOrder) },
  { path: '/cosign', load: () => import('../modules/standing-orders/web/Cosign.tsx').then((m) => m.Cosign) },
  { path: '/setup', open: true, load: () => import('../modules/setup/web/Setup.tsx').then((m) => m.Setup) },
  { path: '/visits/$visitId/rooming', load: () => import('../modules/rooming/web/Rooming.tsx').then((m) => m.Rooming) },
  { path: '/quality-control', load: () => import('../modules/point-of-care/web/QualityControl.tsx').then((m) => m.QualityControl) },
  { path: '/vaccines-due', load: () => import('../modules/forecast/web/DueList.tsx').then((m) => m.DueList) },
  { path: '/specimens', load: () => import('../modules/specimens/web/Specimens.tsx').then((m) => m.Specimens) },
  { path: '/visits/$visitId/collect', load: () => import('../modules/specimens/web/Collect.tsx').then((m) => m.Collect) },
  { path: '/admin/lab-tests', load: () => import('../modules/specimens/web/LabTests.tsx').then((m) => m.LabTests) },
  { path: '/stock', load: () => import('../modules/immunizations/web/Stock.tsx').then((m) => m.Stock) },
  { path: '/billing/claims', load: () => import('../modules/claims/web/Claims.tsx').then((m) => m.Claims) },
  { path: '/eligibility', load: () => import('../modules/eligibility/web/Eligibility.tsx').then((m) => m.Eligibility) },
  { path: '/eligibility/answers/$answerId', load: () => import('../modules/eligibility/web/AnswerFile.tsx').then((m) => m.AnswerFile) },
  { path: '/claims/$fileId', load: () => import('../modules/claims/web/ClaimFile.tsx').then((m) => m.ClaimFile) },
  { path: '/practice-clinic', load: () => import('../modules/practice-clinic/web/PracticeClinic.tsx').then((m) => m.PracticeClinic) },
  {
    path: '/practice-clinic/drill/$attemptId',
    load: () => import('../modules/practice-clinic/web/DrillScreen.tsx').then((m) => m.DrillScreen),
  },
  { path: '/practice-clinic/result/$attemptId', load: () => import('../modules/practice-clinic/web/Result.tsx').then((m) => m.Result) },
  { path: '/exam', load: () => import('../modules/exam/web/Exam.tsx').then((m) => m.Exam) },
  { path: '/exam/practise', load: () => import('../modules/exam/web/Practise.tsx').then((m) => m.Practise) },
  { path: '/exam/practise/$area', load: () => import('../modules/exam/web/Practise.tsx').then((m) => m.Practise) },
  { path: '/exam/mock', load: () => import('../modules/exam/web/Mock.tsx').then((m) => m.Mock) },
  { path: '/exam/result/$mockId', load: () => import('../modules/exam/web/Result.tsx').then((m) => m.Result) },
  { path: '/training', load: () => import('../modules/training/web/Training.tsx').then((m) => m.Training) },
  { path: '/training/$topic', load: () => import('../modules/training/web/OneTraining.tsx').then((m) => m.OneTraining) },
  { path: '/admin/training', load: () => import('../modules/training/web/TeamTrainings.tsx').then((m) => m.TeamTrainings) },
  { path: '/career', load: () => import('../modules/training/web/Career.tsx').then((m) => m.Career) },
  { path: '/students', load: () => import('../modules/students/web/Students.tsx').then((m) => m.Students) },
  { path: '/students/$externshipId', load: () => import('../modules/students/web/Externship.tsx').then((m) => m.Externship) },
]
