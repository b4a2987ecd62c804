import { useState } from 'react'
import { fieldMessage, useAct } from '../../../app/index.ts'
import { toast } from '../../../ui/index.ts'
import { credentialName } from '../../staff/credentials.ts'
import type { EvidenceFile } from '../evidence.ts'
import type { Held } from '../shapes.ts'
import { Ask } from './Ask.tsx'
import { FileField } from './FileField.tsx'
import { words } from './words.ts'

/** The scan of a credential that is on file without one. */
export function AttachDialog({ held, onClose }: { held: Held; onClose: () => void }) {
  const name = credentialName(held.kind)
  const [evidence, setEvidence] = useState<EvidenceFile | null>(null)
  const act = useAct('credentials.attach', {
    keep: false,
    onDone: () => {
      toast({ text: words.attached(name) })
      onClose()
    },
  })
  const save = () => {
    if (evidence) void act.run({ credentialId: held.id, evidence })
  }
  return (
    <Ask
      title={words.attachTitle(name)}
      does={words.attachDo}
      act={act}
      whyNot={evidence ? null : words.needsFile}
      onSave={save}
      onClose={onClose}
    >
      <FileField label={words.evidence} value={evidence} onChange={setEvidence} message={fieldMessage(act.problem, 'evidence')} />
    </Ask>
  )
}
