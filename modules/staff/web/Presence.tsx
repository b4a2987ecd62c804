import { useState } from 'react'
import { type OutputOf, Shown, useAct, useMe, useRead } from '../../../app/index.ts'
import {
  Button,
  Card,
  Choice,
  type Column,
  Dialog,
  Empty,
  PrimaryButton,
  SelectField,
  Stack,
  StatusMark,
  showTime,
  Table,
  toast,
} from '../../../ui/index.ts'
import { modeNames, type PresenceMode, roleNames, type StaffRole } from '../staff.ts'
import { words } from './words.ts'

type Day = OutputOf<'presence.today'>
type Present = Day['present'][number]

/** Who supervises today: what many tasks of a medical assistant depend on. */
export function Presence() {
  const read = useRead('presence.today', {})
  const [starting, setStarting] = useState(false)
  const may = read.data?.may['start']
  const start = (
    <Button onClick={() => setStarting(true)} whyNot={may?.allowed === false ? may.because : null}>
      {words.startPresence}
    </Button>
  )
  return (
    <Card title={words.presence} flush actions={read.data?.present.length ? start : null}>
      <Shown
        read={read}
        rows={3}
        isEmpty={(d) => d.present.length === 0}
        empty={
          <Empty title={words.noPresence} action={start}>
            {words.noPresenceWhy}
          </Empty>
        }
      >
        {({ present }) => <PresentTable present={present} />}
      </Shown>
      {starting && read.data ? <StartDialog able={read.data.able} onClose={() => setStarting(false)} /> : null}
    </Card>
  )
}

function PresentTable({ present }: { present: readonly Present[] }) {
  const { timeZone } = useMe().practice
  const end = useAct('presence.end', { keep: false })
  const leave = async (p: Present) => {
    if (await end.run({ presenceId: p.id })) toast({ text: words.endedPresence(p.name) })
  }
  const columns: Column<Present>[] = [
    { key: 'name', title: words.whoIsHere, cell: (p) => <b>{p.name}</b> },
    { key: 'role', title: words.role, cell: (p) => roleNames[p.role as StaffRole] ?? p.role },
    { key: 'where', title: words.where, cell: (p) => p.placeName },
    { key: 'mode', title: words.mode, cell: (p) => modeNames[p.mode] },
    { key: 'from', title: words.from, cell: (p) => <span className="rm-num">{showTime(p.from, { timeZone })}</span> },
    {
      key: 'until',
      title: words.until,
      cell: (p) =>
        p.until ? (
          <span className="rm-num">{showTime(p.until, { timeZone })}</span>
        ) : (
          <StatusMark state="done">{words.stillHere}</StatusMark>
        ),
    },
    {
      key: 'verbs',
      title: '',
      cell: (p) =>
        !p.until && p.may.allowed ? (
          <Button kind="quiet" busy={end.busy} onClick={() => void leave(p)}>
            {words.endPresence}
          </Button>
        ) : null,
    },
  ]
  return (
    <>
      {end.problem ? <StatusMark state="critical">{end.problem.message}</StatusMark> : null}
      <Table label={words.presence} columns={columns} rows={present} rowKey={(p) => p.id} />
    </>
  )
}

function StartDialog({ able, onClose }: { able: Day['able']; onClose: () => void }) {
  const me = useMe()
  const lists = useRead('practice.lists', {})
  const choosable = me.role === 'manager' ? able : able.filter((s) => s.id === me.staffId)
  const [staffId, setStaffId] = useState(choosable[0]?.id ?? '')
  const [placeId, setPlaceId] = useState('')
  const [mode, setMode] = useState<PresenceMode>('premises')
  const places = lists.data?.places ?? []
  const place = placeId || places[0]?.id
  const start = useAct('presence.start', {
    keep: false,
    onDone: () => {
      toast({ text: words.started(able.find((s) => s.id === staffId)?.name ?? '') })
      onClose()
    },
  })
  const save = () => {
    if (place && staffId) void start.run({ staffId, placeId: place, mode })
  }
  return (
    <Dialog
      title={words.startPresence}
      open
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <PrimaryButton onClick={save} busy={start.busy}>
            {words.startDo}
          </PrimaryButton>
        </>
      }
    >
      <Stack gap={3}>
        {start.problem ? <StatusMark state="critical">{start.problem.message}</StatusMark> : null}
        <SelectField
          stacked
          label={words.whoIsHere}
          value={staffId}
          onChange={setStaffId}
          options={choosable.map((s) => ({ value: s.id, label: s.name }))}
        />
        {places.length > 1 ? (
          <SelectField
            stacked
            label={words.where}
            value={place ?? ''}
            onChange={setPlaceId}
            options={places.map((p) => ({ value: p.id, label: p.name }))}
          />
        ) : null}
        <Choice
          label={words.mode}
          options={(Object.keys(modeNames) as PresenceMode[]).map((value) => ({ value, label: modeNames[value] }))}
          value={mode}
          onChange={setMode}
        />
      </Stack>
    </Dialog>
  )
}
