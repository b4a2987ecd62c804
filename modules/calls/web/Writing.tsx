import { useState } from 'react'
import { To, useAct, useDraft, useKeys } from '../../../app/index.ts'
import { Card, Choice, Page, PrimaryButton, Stack, StatusMark, showDate, TextField, toast } from '../../../ui/index.ts'
import { PatientBanner } from '../../patients/web/PatientBanner.tsx'
import { type CallKind, CallKind as Kinds, type Relation } from '../calls.ts'
import { tierOf, unanswered } from '../protocol.ts'
import { Asking } from './Asking.tsx'
import { CallLine, type CallShown } from './CallLine.tsx'
import { type Goes, Going, ownerOf } from './Going.tsx'
import { Script } from './Script.tsx'
import { Who } from './Who.tsx'
import { words } from './words.ts'

export interface Noting {
  callerName: string
  relation: Relation | null
  callback: string
  detailOk: boolean
  language: string
  kind: CallKind | null
  reason: string
}

const kindOptions = Kinds.options.map((value) => ({ value, label: words.kinds[value] }))
const blank = (data: CallShown): Noting => ({
  callerName: '',
  relation: null,
  callback: data.call.callback ?? '',
  detailOk: false,
  language: '',
  kind: null,
  reason: '',
})

const nobody: Goes = { owner: '', takerId: '', ems: false }

/** What still keeps the note from going on, in words; null when nothing does. */
function missingIn(said: Noting, goes: Goes, { call }: CallShown): string | null {
  const tier = tierOf(call.answers)
  if (!said.relation || !said.callback.trim() || !said.kind || !said.reason.trim()) return words.missing
  if (goes.takerId || (goes.ems && tier === 'emergency')) return null
  if (tier === 'emergency' || tier === 'now') return words.nameTaker
  return said.kind === 'symptom' && unanswered(call.answers).length > 0 ? words.askFirst : null
}

/** The note while somebody is on the line: who, what about, the questions, and where it goes. */
export function Writing({ data }: { data: CallShown }) {
  const { call } = data
  // One draft holds the notes of all calls a person has begun: a second ring does not cost the words of the first.
  const draft = useDraft<Record<string, Noting>>({ form: 'call', patientId: null, visitId: null }, {})
  const said = draft.value[call.id] ?? blank(data)
  const set = (more: Partial<Noting>) => draft.set((all) => ({ ...all, [call.id]: { ...(all[call.id] ?? blank(data)), ...more } }))
  const [goes, setGoes] = useState(nobody)
  const route = useAct('calls.route', {
    onDone: ({ due }) => {
      const { [call.id]: _, ...others } = draft.value
      if (Object.keys(others).length) draft.set(others)
      else void draft.clear()
      toast({ text: words.sent(showDate(due)) })
    },
  })
  const tier = tierOf(call.answers)
  const isAsked = said.kind !== 'symptom' || tier === 'emergency' || tier === 'now' || unanswered(call.answers).length === 0
  const missing = missingIn(said, goes, data)
  const send = () => {
    const { kind, relation, callerName, language, ...rest } = said
    if (missing || !kind || !relation) return
    const noted = { ...rest, kind, relation, callerName: callerName || null, language: language || null }
    void route.run({
      callId: call.id,
      version: call.version,
      noted,
      owner: ownerOf(goes.owner),
      handover: goes.takerId || goes.ems ? { toId: goes.takerId || null, toEms: goes.ems } : null,
    })
  }
  useKeys({ scope: words.keys, keys: [{ key: 'ctrl+enter', label: words.send, run: send }] })
  return (
    <Page
      title={words.call}
      note={<CallLine data={data} />}
      banner={call.patientId ? <PatientBanner patientId={call.patientId} /> : null}
      actions={<To path="/calls">{words.back}</To>}
      foot={route.problem ? <StatusMark state="critical">{route.problem.message}</StatusMark> : draft.note}
      primary={
        <PrimaryButton keys="ctrl+enter" onClick={send} busy={route.busy} whyNot={missing}>
          {words.send}
        </PrimaryButton>
      }
    >
      <div className="cl-two">
        <Stack gap={3}>
          <Card title={words.about}>
            <Stack gap={3}>
              <Choice label={words.about} hideLabel options={kindOptions} value={said.kind} onChange={(kind) => set({ kind })} />
              <TextField label={words.theirWords} lines={3} value={said.reason} onChange={(reason) => set({ reason })} />
            </Stack>
          </Card>
          {said.kind === 'symptom' ? <Asking data={data} /> : null}
          <Who data={data} said={said} set={set} />
        </Stack>
        <Stack gap={3}>
          <Script tier={isAsked ? tier : null} />
          <Going tier={tier} unasked={!isAsked} goes={goes} onChange={setGoes} />
        </Stack>
      </div>
    </Page>
  )
}
