import { useState } from 'react'
import { fieldMessage, useAct } from '../../../app/index.ts'
import { Button, Check, DateField, Dialog, NumberField, PrimaryButton, Stack, StatusMark, TextField, toast } from '../../../ui/index.ts'
import { Clock, showMinutes } from '../students.ts'
import type { Progress } from './Externship.tsx'
import type { HoursLine } from './Hours.tsx'
import { words } from './words.ts'

/** `830` and `8:30` are taken for `08:30`. */
export function clockOf(text: string): string {
  const digits = text.replace(/\D/g, '')
  if (digits.length < 3 || digits.length > 4) return text
  const whole = digits.padStart(4, '0')
  return `${whole.slice(0, 2)}:${whole.slice(2)}`
}

const start = (today: string, old: HoursLine | null) => ({
  day: (old?.day ?? today) as string | null,
  from: old?.from ?? '',
  to: old?.to ?? '',
  breakMinutes: old ? String(old.breakMinutes) : '0',
  what: old?.what ?? '',
  remove: false,
  reason: '',
})
type Form = ReturnType<typeof start>

function missing(f: Form, isCorrection: boolean): string | null {
  const { hoursTodo: todo } = words
  if (!f.day) return todo.day
  if (!Clock.safeParse(f.from).success) return todo.from
  if (!Clock.safeParse(f.to).success) return todo.to
  if (!/^\d{1,3}$/.test(f.breakMinutes)) return todo.break
  if (f.what.trim().length < 3) return todo.what
  return isCorrection && !f.reason.trim() ? todo.reason : null
}

/** Hours of a day, or their correction: the old entry stays, the new one needs its own signature. */
export function HoursDialog({ progress, old, onClose }: { progress: Progress; old: HoursLine | null; onClose: () => void }) {
  const [form, setForm] = useState(() => start(progress.today, old))
  const put = (change: Partial<Form>) => setForm((was) => ({ ...was, ...change }))
  const act = useAct('students.log_hours', {
    keep: false,
    onDone: ({ minutes }) => {
      toast({ text: words.logged(showMinutes(minutes)) })
      onClose()
    },
  })
  const whyNot = missing(form, old !== null)
  const message = (path: string) => fieldMessage(act.problem, path)
  const save = () => {
    const { day, breakMinutes, reason, ...rest } = form
    if (whyNot || !day) return
    const correction = old ? { corrects: old.id, reason: reason.trim() } : {}
    void act.run({ externshipId: progress.terms.id, ...rest, day, breakMinutes: Number(breakMinutes), ...correction })
  }
  const clock = (label: string, key: 'from' | 'to') => (
    <TextField
      label={label}
      placeholder={words.clockHint}
      autoFocus={key === 'from'}
      value={form[key]}
      onChange={(text) => put({ [key]: text })}
      onBlur={() => put({ [key]: clockOf(form[key]) })}
      message={message(key)}
    />
  )
  return (
    <Dialog
      title={old ? words.correctTitle : words.logHours}
      open
      size="wide"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <PrimaryButton onClick={save} busy={act.busy} whyNot={whyNot}>
            {words.save}
          </PrimaryButton>
        </>
      }
    >
      <Stack gap={2}>
        {act.problem && act.problem.fields.length === 0 ? <StatusMark state="critical">{act.problem.message}</StatusMark> : null}
        <DateField label={words.day} today={progress.today} value={form.day} onChange={(day) => put({ day })} message={message('day')} />
        {clock(words.from, 'from')}
        {clock(words.to, 'to')}
        <NumberField
          label={words.break}
          unit={words.minutesUnit}
          value={form.breakMinutes}
          onChange={(breakMinutes) => put({ breakMinutes })}
          message={message('breakMinutes')}
        />
        <TextField label={words.what} value={form.what} onChange={(what) => put({ what })} message={message('what')} />
        {old ? (
          <>
            <TextField label={words.reason} value={form.reason} onChange={(reason) => put({ reason })} message={message('reason')} />
            <Check checked={form.remove} onChange={(remove) => put({ remove })}>
              {words.remove}
            </Check>
          </>
        ) : null}
      </Stack>
    </Dialog>
  )
}
