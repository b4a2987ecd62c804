import { type ReactNode, useState } from 'react'
import type { OutputOf } from '../../../app/index.ts'
import { Button, Card, Empty, showDate } from '../../../ui/index.ts'
import { type HourKind, hourNames, type RepKind, repNames } from '../credentials.ts'
import { Training } from './Held.tsx'
import './staff.css'
import { TakeBack, type Taking } from './TakeBack.tsx'
import { TrainingDialog } from './TrainingDialog.tsx'
import { words } from './words.ts'

type File = OutputOf<'staff.file'>
type TrainingEntry = File['entries']['training'][number]

function trainingName(e: TrainingEntry, tasks: File['tasks']): string {
  if (e.kind === 'hours') return `${hourNames[e.what as HourKind] ?? e.what}, ${words.hours(e.amount)}`
  if (e.kind === 'reps') return `${repNames[e.what as RepKind] ?? e.what}, ${words.reps(e.amount)}`
  return `${tasks.find((t) => t.task === e.what.split(':')[0])?.label ?? e.what}, ${words.documented}`
}

interface Line {
  taking: Taking
  on: string
  more: string
  withdrawnReason: string | null
}

function Lines({ title, lines, why, onTake }: { title: string; lines: readonly Line[]; why: string | null; onTake: (t: Taking) => void }) {
  return (
    <Card title={title} flush>
      {lines.length === 0 ? (
        <Empty title={words.noEntries} />
      ) : (
        <ul className="wallet-entries">
          {lines.map(({ taking, on, more, withdrawnReason }) => (
            <li key={taking.id} data-off={withdrawnReason !== null}>
              <span className="rm-num">{showDate(on)}</span>
              <span>
                <b>{taking.what}</b> <span className="rm-second">{withdrawnReason ? words.takenBackBecause(withdrawnReason) : more}</span>
              </span>
              {withdrawnReason || why ? null : (
                <Button kind="quiet" label={`${words.takeBack}: ${taking.what}`} onClick={() => onTake(taking)}>
                  {words.takeBack}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

/** Training and sign-offs of a person entry by entry: added, and taken back when they were wrong. */
export function TrainingEntries({ staffId, file }: { staffId: string; file: File }): ReactNode {
  const [adding, setAdding] = useState(false)
  const [taking, setTaking] = useState<Taking | null>(null)
  const { entries, may, tasks } = file
  const because = (m: { allowed: boolean; because?: string | undefined }) => (m.allowed ? null : (m.because ?? null))
  const trainings = entries.training.map(
    (e): Line => ({
      taking: { kind: 'training', id: e.id, what: trainingName(e, tasks) },
      on: e.on,
      more: '',
      withdrawnReason: e.withdrawnReason,
    }),
  )
  const signOffs = entries.signOffs.map(
    (e): Line => ({
      taking: { kind: 'signoff', id: e.id, what: e.label },
      on: e.on,
      more: e.assessor,
      withdrawnReason: e.withdrawnReason,
    }),
  )
  return (
    <>
      <Training
        training={file.training}
        actions={
          <Button onClick={() => setAdding(true)} whyNot={because(may.training)}>
            {words.addTraining}
          </Button>
        }
      />
      <Lines title={words.entries} lines={trainings} why={because(may.withdrawTraining)} onTake={setTaking} />
      <Lines title={words.signOffEntries} lines={signOffs} why={because(may.withdrawSignOff)} onTake={setTaking} />
      {adding ? <TrainingDialog staffId={staffId} name={file.name} tasks={tasks} onClose={() => setAdding(false)} /> : null}
      {taking ? <TakeBack taking={taking} onClose={() => setTaking(null)} /> : null}
    </>
  )
}
