import { useState } from 'react'
import { fieldMessage, type Problem, useAct, useMe, useRead } from '../../../app/index.ts'
import { Button, Choice, DateField, Dialog, PrimaryButton, SelectField, Stack, StatusMark, TextField, toast } from '../../../ui/index.ts'
import { rankNames } from '../coverage.ts'
import { emptyPlan, fieldsOf, missing, type Plan, type PlanForm, planForm } from './form.ts'
import { words } from './words.ts'

interface PlanDialogProps {
  patientId: string
  /** The plan to change; without it one is added. */
  plan: Plan | null
  rank: number
  onClose: () => void
}

/** A plan from its card. What looks wrong and was saved all the same is said after. */
export function PlanDialog({ patientId, plan, rank, onClose }: PlanDialogProps) {
  const { today } = useMe().practice
  const [form, setForm] = useState(() => (plan ? planForm(plan) : emptyPlan(rank, today)))
  const done = (text: string) => (out: { warnings: readonly string[] }) => {
    const [warning] = out.warnings
    toast(warning ? { text: warning, state: 'waiting' } : { text })
    onClose()
  }
  const add = useAct('coverage.add', { onDone: done(words.added), onKept: onClose })
  const change = useAct('coverage.change', { onDone: done(words.changed), onKept: onClose })
  const act = plan ? change : add
  const save = () => {
    const fields = fieldsOf(form)
    if (!fields) return
    if (plan) void change.run({ coverageId: plan.id, version: plan.version, changes: fields })
    else void add.run({ patientId, ...fields })
  }
  return (
    <Dialog
      title={plan ? words.changeTitle : words.add}
      open
      size="wide"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <PrimaryButton onClick={save} busy={act.busy} whyNot={missing(form)}>
            {plan ? words.save : words.addDo}
          </PrimaryButton>
        </>
      }
    >
      {act.problem ? <StatusMark state="critical">{act.problem.message}</StatusMark> : null}
      <PlanFields form={form} onChange={setForm} problem={act.problem} at={plan ? 'changes.' : ''} />
    </Dialog>
  )
}

interface PlanFieldsProps {
  form: PlanForm
  onChange: (form: PlanForm) => void
  problem: Problem | null
  at: string
}

function PlanFields({ form, onChange, problem, at }: PlanFieldsProps) {
  const { today } = useMe().practice
  const payers = useRead('payers.list', {})
  const set = (part: Partial<PlanForm>) => onChange({ ...form, ...part })
  const message = (path: string) => fieldMessage(problem, path) ?? fieldMessage(problem, at + path)
  const list = payers.data?.payers ?? []
  return (
    <Stack gap={3}>
      {payers.data && list.length === 0 ? <StatusMark state="waiting">{words.noPayers}</StatusMark> : null}
      <SelectField
        label={words.payer}
        value={form.payerId}
        placeholder={words.choosePayer}
        onChange={(payerId) => set({ payerId })}
        options={list.map((p) => ({ value: p.id, label: p.name }))}
        message={message('payerId')}
      />
      <TextField label={words.memberId} value={form.memberId} onChange={(memberId) => set({ memberId })} message={message('memberId')} />
      <TextField
        label={words.group}
        value={form.groupNumber}
        onChange={(groupNumber) => set({ groupNumber })}
        message={message('groupNumber')}
      />
      <TextField label={words.plan} value={form.planName} onChange={(planName) => set({ planName })} message={message('planName')} />
      <TextField label={words.copay} value={form.copay} onChange={(copay) => set({ copay })} message={message('copayCents')} />
      <Choice
        label={words.rank}
        options={Object.entries(rankNames).map(([value, label]) => ({ value, label }))}
        value={form.rank}
        onChange={(rank) => set({ rank })}
      />
      <Choice
        label={words.relationship}
        options={Object.entries(words.relationships).map(([value, label]) => ({ value, label }))}
        value={form.relationship}
        onChange={(relationship) => set({ relationship })}
      />
      {form.relationship === 'self' ? null : (
        <>
          <TextField
            label={words.family}
            value={form.family}
            onChange={(family) => set({ family })}
            message={message('subscriber.family')}
          />
          <TextField label={words.given} value={form.given} onChange={(given) => set({ given })} message={message('subscriber.given')} />
          <DateField
            label={words.birthDate}
            value={form.birthDate}
            today={today}
            onChange={(birthDate) => set({ birthDate })}
            message={message('subscriber')}
          />
        </>
      )}
      <DateField
        label={words.validFrom}
        value={form.validFrom}
        today={today}
        sense="future"
        onChange={(validFrom) => set({ validFrom })}
        message={message('validFrom')}
      />
      <DateField
        label={words.validTo}
        value={form.validTo}
        today={today}
        sense="future"
        onChange={(validTo) => set({ validTo })}
        message={message('validTo')}
      />
    </Stack>
  )
}
