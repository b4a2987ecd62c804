import { useState } from 'react'
import { Button, StatusMark } from '../../../ui/index.ts'
import { words } from './control-words.ts'
import { RunControlsOf } from './RunControls.tsx'
import type { System } from './run.ts'

type Kit = System['kits'][number]

/** Kits in date whose control is due or failed: why, and the way to run it, before any result can be given. */
export function KitLock({ kits }: { kits: readonly Kit[] }) {
  const [running, setRunning] = useState<string | null>(null)
  return (
    <>
      {kits.map((k) => (
        <div key={k.id} className="poc-lock" role="status">
          <StatusMark state={k.control.reasons.some((r) => r.code === 'failed') ? 'critical' : 'refused'}>{words.locked(k.lot)}</StatusMark>
          <ul>
            {k.control.reasons.map((r) => (
              <li key={r.code}>
                {words.due}: <b>{r.text}</b>
              </li>
            ))}
          </ul>
          <Button onClick={() => setRunning(k.id)} label={`${words.run}: ${k.lot}`}>
            {words.run}
          </Button>
        </div>
      ))}
      {running ? <RunControlsOf kitLotId={running} onClose={() => setRunning(null)} /> : null}
    </>
  )
}
