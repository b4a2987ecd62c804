import { useState } from 'react'
import { call as ask, useAct, useMe, useRead } from '../../../app/index.ts'
import {
  Button,
  Card,
  Check,
  Choice,
  Combo,
  DateField,
  type PlainDate,
  Row,
  Stack,
  StatusMark,
  showBirth,
  TextField,
} from '../../../ui/index.ts'
import { Relation } from '../calls.ts'
import type { CallShown } from './CallLine.tsx'
import type { Noting } from './Writing.tsx'
import { words } from './words.ts'

interface Person {
  id: string
  title: string
  detail: string
}
const relations = Relation.options.map((value) => ({ value, label: words.relations[value] }))

async function find(query: string, signal: AbortSignal, today: PlainDate): Promise<Person[]> {
  const { patients } = await ask('patients.find', { query }, { signal })
  return patients.map((p) => ({ id: p.id, title: p.name, detail: [showBirth(p.birthDate, today), p.mrn].join(' · ') }))
}

/** Who is on the line, and about whom. The number only hints; the birth date is compared on the server. */
export function Who({ data, said, set }: { data: CallShown; said: Noting; set: (more: Partial<Noting>) => void }) {
  return (
    <Card title={words.whoCalls}>
      <Stack gap={3}>
        {data.call.patientId ? <StatusMark state="done">{words.identified}</StatusMark> : <Identify data={data} />}
        <Choice label={words.relation} options={relations} value={said.relation} onChange={(relation) => set({ relation })} />
        {said.relation && said.relation !== 'patient' ? (
          <TextField label={words.callerName} value={said.callerName} onChange={(callerName) => set({ callerName })} />
        ) : null}
        <Row gap={3}>
          <TextField label={words.callback} type="tel" value={said.callback} onChange={(callback) => set({ callback })} />
          <TextField label={words.language} value={said.language} onChange={(language) => set({ language })} />
        </Row>
        <Check checked={said.detailOk} onChange={(detailOk) => set({ detailOk })}>
          {words.detailOk}
        </Check>
      </Stack>
    </Card>
  )
}

function Identify({ data: { call } }: { data: CallShown }) {
  const { today } = useMe().practice
  const [person, setPerson] = useState<{ id: string; title: string } | null>(null)
  const [birthDate, setBirthDate] = useState<PlainDate | null>(null)
  const [wrong, setWrong] = useState(false)
  const hints = useRead('calls.who', { callId: call.id }, { enabled: Boolean(call.number) }).data?.patients ?? []
  const identify = useAct('calls.identify', { keep: false, onDone: ({ status }) => setWrong(status === 'no_match') })
  const check = () => {
    if (person && birthDate) void identify.run({ callId: call.id, version: call.version, patientId: person.id, birthDate })
  }
  const message = identify.problem?.message ?? (wrong ? words.noMatch : null)
  return (
    <Stack gap={2}>
      {hints.length > 0 ? (
        <Row gap={2}>
          <span className="rm-second">{words.maybe}</span>
          {hints.map((p) => (
            <Button key={p.id} onClick={() => setPerson({ id: p.id, title: p.name })}>
              {p.name}
            </Button>
          ))}
        </Row>
      ) : null}
      <Combo<Person>
        label={words.patient}
        placeholder={words.findPatient}
        picked={person?.title ?? null}
        onPick={setPerson}
        load={(text, signal) => find(text, signal, today)}
      />
      {person ? (
        <Row gap={2}>
          <DateField
            label={words.birthDate}
            value={birthDate}
            today={today}
            onChange={setBirthDate}
            message={message ? { kind: 'block', text: message } : undefined}
          />
          <Button onClick={check} busy={identify.busy}>
            {words.check}
          </Button>
        </Row>
      ) : null}
    </Stack>
  )
}
