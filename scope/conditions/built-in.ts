import type { Check } from '../finding.ts'

/** Met by the way Roomed is built, so always met: the message says by what. They stay in the states' files so that counsel sees them. */
const builtIn = (message: string): Check => ({
  asks: 'nothing',
  message,
  how: 'Nothing to do: Roomed does it with every act.',
  check: () => null,
})

export const builtInConditions = {
  // 16 CCR 1366(a)(4)
  chart_record_ca: builtIn('Roomed writes who did what, when, and by whose authority into the chart.'),
  record_ma_identity_and_tasks: builtIn('Roomed writes which medical assistant did which task into the chart.'),
  // Georgia: the delegating physician keeps records of what was delegated
  records_kept: builtIn('Roomed keeps the record of every delegated act: who, when, under what delegation and supervisor.'),
  no_redelegation: builtIn('Roomed lets nobody pass a task on: each person acts under their own name and is asked for anew.'),
} as const satisfies Record<string, Check>
