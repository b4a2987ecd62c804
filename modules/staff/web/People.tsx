import { useState } from 'react'
import { fieldMessage, type OutputOf, Shown, To, useAct, useMe, useRead } from '../../../app/index.ts'
import {
  Button,
  Card,
  type Column,
  Dialog,
  Empty,
  Menu,
  PrimaryButton,
  SelectField,
  Stack,
  StatusMark,
  Table,
  TextField,
  toast,
} from '../../../ui/index.ts'
import { credentialName } from '../credentials.ts'
import { roleNames, type StaffRole, shortestPassword } from '../staff.ts'
import { PasswordDialog } from './PasswordDialog.tsx'
import { words } from './words.ts'

type Person = OutputOf<'staff.list'>['staff'][number]
type Asking = { kind: 'add' } | { kind: 'password' | 'leave'; person: Person }

/** The people of the practice; the manager adds them, sets passwords and ends access. */
export function People() {
  const read = useRead('staff.list', {})
  const me = useMe()
  const [asking, setAsking] = useState<Asking | null>(null)
  const close = () => setAsking(null)
  const manager = me.role === 'manager'
  const files = ['manager', 'provider', 'nurse'].includes(me.role)
  const columns: Column<Person>[] = [
    { key: 'name', title: words.name, cell: (s) => (files ? <To path={`/admin/staff/${s.id}`}>{s.name}</To> : <b>{s.name}</b>) },
    { key: 'role', title: words.role, cell: (s) => roleNames[s.role as StaffRole] ?? s.role },
    { key: 'held', title: words.held, cell: (s) => s.credentials?.split(', ').map(credentialName).join(', ') },
    { key: 'npi', title: words.npi, cell: (s) => <span className="rm-num">{s.npi}</span> },
    {
      key: 'verbs',
      title: '',
      cell: (person) =>
        manager ? (
          <Menu
            kind="quiet"
            label="…"
            spoken={person.name}
            items={[
              { label: words.setPassword, run: () => setAsking({ kind: 'password', person }) },
              ...(person.id === me.staffId ? [] : [{ label: words.leave, run: () => setAsking({ kind: 'leave', person }) }]),
            ]}
          />
        ) : null,
    },
  ]
  return (
    <Card
      title={words.people}
      flush
      actions={manager ? <Button onClick={() => setAsking({ kind: 'add' })}>{words.addPerson}</Button> : null}
    >
      <Shown read={read} isEmpty={(d) => d.staff.length === 0} empty={<Empty title={words.noPeople} />}>
        {({ staff }) => <Table label={words.people} columns={columns} rows={staff} rowKey={(s) => s.id} />}
      </Shown>
      {asking?.kind === 'add' ? <AddDialog onClose={close} /> : null}
      {asking?.kind === 'password' ? <PasswordDialog who={asking.person} onClose={close} /> : null}
      {asking?.kind === 'leave' ? <LeaveDialog person={asking.person} onClose={close} /> : null}
    </Card>
  )
}

function LeaveDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const leave = useAct('staff.leave', {
    keep: false,
    onDone: () => {
      toast({ text: words.left(person.name) })
      onClose()
    },
  })
  return (
    <Dialog
      title={words.leaveTitle(person.name)}
      open
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="danger" busy={leave.busy} onClick={() => void leave.run({ staffId: person.id })}>
            {words.leaveDo}
          </Button>
        </>
      }
    >
      {leave.problem ? <StatusMark state="critical">{leave.problem.message}</StatusMark> : null}
      <p>{words.leaveWhy}</p>
    </Dialog>
  )
}

const nobody = { given: '', family: '', title: '', role: '', npi: '', login: '', password: '' }
const texts = ['given', 'family', 'title', 'npi', 'login'] as const

function missing(who: typeof nobody): string | null {
  if (!who.given.trim() || !who.family.trim() || !who.login.trim()) return [words.given, words.family, words.login].join(', ')
  if (!who.role) return words.chooseRole
  return who.password.length < shortestPassword ? words.passwordRule(shortestPassword) : null
}

function AddDialog({ onClose }: { onClose: () => void }) {
  const [who, setWho] = useState(nobody)
  const add = useAct('staff.add', {
    keep: false,
    onDone: () => {
      toast({ text: words.added(`${who.given} ${who.family}`) })
      onClose()
    },
  })
  const save = () => {
    if (!missing(who)) void add.run({ ...who, role: who.role as StaffRole })
  }
  return (
    <Dialog
      title={words.addPerson}
      open
      size="wide"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <PrimaryButton onClick={save} busy={add.busy} whyNot={missing(who)}>
            {words.addDo}
          </PrimaryButton>
        </>
      }
    >
      <Stack gap={3}>
        {add.problem ? <StatusMark state="critical">{add.problem.message}</StatusMark> : null}
        {texts.map((key, i) => (
          <TextField
            key={key}
            label={words[key]}
            autoFocus={i === 0}
            value={who[key]}
            onChange={(text) => setWho({ ...who, [key]: text })}
            message={fieldMessage(add.problem, key)}
          />
        ))}
        <SelectField
          label={words.role}
          value={who.role}
          placeholder={words.chooseRole}
          onChange={(role) => setWho({ ...who, role })}
          options={Object.entries(roleNames).map(([value, label]) => ({ value, label }))}
        />
        <TextField
          label={words.firstPassword}
          type="password"
          autoComplete="new-password"
          value={who.password}
          onChange={(password) => setWho({ ...who, password })}
          message={fieldMessage(add.problem, 'password')}
        />
      </Stack>
    </Dialog>
  )
}
