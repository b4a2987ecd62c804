import { useState } from 'react'
import { Ask, fieldMessage, useAct } from '../../../app/index.ts'
import { TextField, toast } from '../../../ui/index.ts'
import type { Policy, TaskView } from '../policies.ts'
import { words } from './words.ts'

/** Ends a policy at once, with the reason. */
export function RevokeDialog({ task, policy, onClose }: { task: TaskView; policy: Policy; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const act = useAct('policies.revoke', {
    keep: false,
    onDone: () => {
      toast({ text: words.revoked })
      onClose()
    },
  })
  const save = () => {
    if (reason.trim()) void act.run({ policyId: policy.id, reason })
  }
  const whyNot = reason.trim() ? null : words.needsReason
  return (
    <Ask title={words.revokeTitle(task.label)} does={words.revokeDo} act={act} whyNot={whyNot} onDo={save} onClose={onClose}>
      <p>{words.revokeSays}</p>
      <TextField
        autoFocus
        stacked
        label={words.reason}
        value={reason}
        onChange={setReason}
        onEnter={save}
        message={fieldMessage(act.problem, 'reason')}
      />
    </Ask>
  )
}
