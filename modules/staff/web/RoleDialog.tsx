import { useState } from 'react'
import { Ask, type OutputOf, useAct } from '../../../app/index.ts'
import { Button, SelectField, toast } from '../../../ui/index.ts'
import { roleNames, type StaffRole } from '../staff.ts'
import { words } from './words.ts'

interface RoleProps {
  staffId: string
  name: string
  role: string
}

const options = Object.entries(roleNames).map(([value, label]) => ({ value, label }))

/** The manager gives somebody another role; nobody themselves. */
export function RoleButton({ may, ...who }: RoleProps & { may: OutputOf<'staff.file'>['may']['role'] }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)} whyNot={may.allowed ? null : (may.because ?? null)}>
        {words.changeRole}
      </Button>
      {open ? <RoleDialog {...who} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function RoleDialog({ staffId, name, role, onClose }: RoleProps & { onClose: () => void }) {
  const [next, setNext] = useState(role)
  const act = useAct('staff.set_role', {
    keep: false,
    onDone: () => {
      toast({ text: words.roleChanged(name, roleNames[next as StaffRole]) })
      onClose()
    },
  })
  const whyNot = next === role ? words.sameRole : null
  const save = () => {
    if (!whyNot) void act.run({ staffId, role: next as StaffRole })
  }
  return (
    <Ask title={words.changeRoleTitle(name)} does={words.changeRoleDo} act={act} whyNot={whyNot} onDo={save} onClose={onClose}>
      <p>{words.changeRoleWhy}</p>
      <SelectField label={words.role} options={options} value={next} onChange={setNext} />
    </Ask>
  )
}
