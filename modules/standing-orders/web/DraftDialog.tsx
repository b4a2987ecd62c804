import { useState } from 'react'
import { Ask, useAct } from '../../../app/index.ts'
import { Check, DateField, NumberField, SelectField, TextField, toast } from '../../../ui/index.ts'
import { actingRoles, type Body } from '../standing-orders.ts'
import { bodyOf, type Form, formOf, missing } from './form.ts'
import { Problems, Questions, Rules } from './RuleFields.tsx'
import type { OrderList } from './StandingOrders.tsx'
import { words } from './words.ts'

export interface DraftFrom {
  /** The draft that is changed, or none: then a next version of the series begins. */
  draft: { draftId: string; version: number } | null
  seriesId: string
  providerId: string
  body: Body
}

interface DraftProps {
  list: Pick<OrderList, 'items' | 'providers' | 'today'>
  from: DraftFrom | null
  onClose: () => void
}

export interface Part {
  form: Form
  put: (change: Partial<Form>) => void
}

/** Writes a standing order, or changes its draft: what, for whom, by whom, until when. */
export function DraftDialog({ list, from, onClose }: DraftProps) {
  const [form, setForm] = useState(() => formOf(list.today, from))
  const put = (change: Partial<Form>) => setForm((old) => ({ ...old, ...change }))
  const act = useAct('standing_orders.draft', {
    keep: false,
    onDone: () => {
      toast({ text: words.saved })
      onClose()
    },
  })
  const whyNot = missing(form)
  const save = () => {
    if (whyNot) return
    const { draft = null, seriesId = null } = from ?? {}
    void act.run({ draft, seriesId: draft ? null : seriesId, providerId: form.providerId, body: bodyOf(form) })
  }
  return (
    <Ask title={words.form.title} does={words.save} act={act} whyNot={whyNot} onDo={save} onClose={onClose} size="wide">
      <What form={form} put={put} list={list} />
      <Rules form={form} put={put} />
      <Questions form={form} put={put} />
      <Problems form={form} put={put} of="required" title={words.form.required} />
      <Problems form={form} put={put} of="excluded" title={words.form.excluded} />
      <Acting form={form} put={put} />
    </Ask>
  )
}

function What({ form, put, list }: Part & Pick<DraftProps, 'list'>) {
  return (
    <>
      <TextField autoFocus label={words.name} value={form.name} onChange={(name) => put({ name })} />
      <SelectField
        label={words.item}
        value={form.item}
        placeholder={words.form.todo.item}
        onChange={(item) => put({ item })}
        options={list.items.map((i) => ({ value: `${i.kind}.${i.id}`, label: i.name }))}
      />
      <SelectField
        label={words.provider}
        value={form.providerId}
        placeholder={words.form.todo.provider}
        onChange={(providerId) => put({ providerId })}
        options={list.providers.map((p) => ({ value: p.id, label: p.name }))}
      />
      <DateField label={words.from} value={form.from} onChange={(from) => put({ from })} today={list.today} sense="future" />
      <DateField label={words.until} value={form.to} onChange={(to) => put({ to })} today={list.today} sense="future" />
      <TextField label={words.form.instructions} value={form.instructions} onChange={(instructions) => put({ instructions })} />
    </>
  )
}

function Acting({ form, put }: Part) {
  const toggle = (role: string, on: boolean) => put({ roles: on ? [...form.roles, role] : form.roles.filter((r) => r !== role) })
  return (
    <div className="so-part">
      <b>{words.form.roles}</b>
      {actingRoles.map((role) => (
        <Check key={role} checked={form.roles.includes(role)} onChange={(on) => toggle(role, on)}>
          {words.body.roles[role]}
        </Check>
      ))}
      <TextField
        label={words.form.credentials}
        value={form.credentials}
        onChange={(credentials) => put({ credentials })}
        placeholder={words.form.credentialsHint}
      />
      <NumberField label={words.form.observe} value={form.observe} onChange={(observe) => put({ observe })} unit={words.form.minutes} />
      <NumberField label={words.form.cosign} value={form.cosign} onChange={(cosign) => put({ cosign })} unit={words.form.days} />
    </div>
  )
}
