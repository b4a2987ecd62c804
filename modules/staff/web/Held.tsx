import type { ReactNode } from 'react'
import type { OutputOf } from '../../../app/index.ts'
import { Card } from '../../../ui/index.ts'
import { type HourKind, hourNames, type RepKind, repNames } from '../credentials.ts'
import { words } from './words.ts'

/** What someone holds and may do: the same on their own wallet and on their page in the admin. */
export type WalletData = OutputOf<'wallet.mine'>

/** What changes what someone may do. */
export const heldOn = ['presence', 'staff', 'credentials', 'training', 'signoffs'] as const

/** Training as the law counts it: hours, repetitions, tasks documented. */
export function Training({ training, actions }: Pick<WalletData, 'training'> & { actions?: ReactNode }) {
  const { documented, hours, reps } = training
  const lines: readonly (readonly [string, string])[] = [
    ...Object.entries(hours).map(([what, n]) => [hourNames[what as HourKind] ?? what, words.hours(n)] as const),
    ...Object.entries(reps).map(([what, n]) => [repNames[what as RepKind] ?? what, words.reps(n)] as const),
    ...documented.map((what) => [what, words.documented] as const),
  ]
  return (
    <Card title={words.training} actions={actions}>
      {lines.length === 0 ? (
        <p className="rm-muted">{words.noTraining}</p>
      ) : (
        <dl className="wallet-training">
          {lines.map(([what, how]) => (
            <div key={`${what}${how}`}>
              <dt>{what}</dt>
              <dd>{how}</dd>
            </div>
          ))}
        </dl>
      )}
    </Card>
  )
}
