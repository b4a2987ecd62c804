import { useState } from 'react'
import { useAct } from '../../../app/index.ts'
import { Button, Check, Dialog, PrimaryButton, Stack, StatusMark, TextField, toast } from '../../../ui/index.ts'
import type { TestList } from './LabTests.tsx'
import './specimens.css'
import { words } from './words.ts'

const w = words.tests

/** Many tests at once from the list Roomed starts with, for one laboratory. */
export function AdoptTests({ list, onClose }: { list: TestList; onClose: () => void }) {
  const [labName, setLabName] = useState(list.tests[0]?.labName ?? '')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const known = list.known.filter(
    (k) => !list.tests.some((t) => t.name === k.name && t.labName.toLowerCase() === labName.trim().toLowerCase()),
  )
  const names = known.map((k) => k.name).filter((n) => chosen.includes(n))
  const act = useAct('labtests.adopt', {
    keep: false,
    onDone: ({ added }) => {
      toast({ text: w.adopted(added) })
      onClose()
    },
  })
  const ready = labName.trim() !== '' && names.length > 0
  return (
    <Dialog
      title={w.adopt}
      open
      size="wide"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <PrimaryButton
            onClick={() => ready && void act.run({ labName: labName.trim(), names })}
            busy={act.busy}
            whyNot={ready ? null : w.choose}
          >
            {w.adopt}
          </PrimaryButton>
        </>
      }
    >
      <Stack gap={3}>
        <StatusMark state="waiting">{w.adoptNote}</StatusMark>
        <TextField label={w.lab} value={labName} onChange={setLabName} autoFocus />
        <Check checked={names.length === known.length} onChange={(all) => setChosen(all ? known.map((k) => k.name) : [])}>
          {w.all}
        </Check>
        <div className="sp-checks">
          {known.map((k) => (
            <Check
              key={k.name}
              checked={chosen.includes(k.name)}
              onChange={(on) => setChosen(on ? [...chosen, k.name] : chosen.filter((n) => n !== k.name))}
            >
              {k.name}
            </Check>
          ))}
        </div>
        {act.problem ? <StatusMark state="critical">{act.problem.message}</StatusMark> : null}
      </Stack>
    </Dialog>
  )
}
