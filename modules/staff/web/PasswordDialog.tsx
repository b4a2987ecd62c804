import { useState } from 'react'
import { fieldMessage, useAct, useMe } from '../../../app/index.ts'
import { Button, Dialog, PrimaryButton, Stack, StatusMark, TextField, toast } from '../../../ui/index.ts'
import { shortestPassword } from '../staff.ts'
import { words } from './words.ts'

/** A new password: one's own with the old one (`who` null), or someone else's by the manager. */
export function PasswordDialog({ who, onClose }: { who: { id: string; name: string } | null; onClose: () => void }) {
  const me = useMe()
  const [password, setPassword] = useState('')
  const [current, setCurrent] = useState('')
  const set = useAct('staff.set_password', {
    keep: false,
    onDone: () => {
      toast({ text: words.passwordSet })
      onClose()
    },
  })
  const own = who === null || who.id === me.staffId
  const short = password.length < shortestPassword ? words.passwordRule(shortestPassword) : null
  const save = () => {
    if (!short) void set.run({ staffId: who?.id ?? me.staffId, password, ...(own ? { current } : {}) })
  }
  return (
    <Dialog
      title={own ? words.ownPassword : words.passwordFor(who.name)}
      open
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <PrimaryButton onClick={save} busy={set.busy} whyNot={short}>
            {words.setPassword}
          </PrimaryButton>
        </>
      }
    >
      <Stack gap={3}>
        {set.problem ? <StatusMark state="critical">{set.problem.message}</StatusMark> : null}
        {own ? (
          <TextField
            stacked
            autoFocus
            label={words.currentPassword}
            type="password"
            autoComplete="current-password"
            value={current}
            onChange={setCurrent}
            message={fieldMessage(set.problem, 'current')}
          />
        ) : null}
        <TextField
          stacked
          label={words.newPassword}
          type="password"
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
          onEnter={save}
          message={fieldMessage(set.problem, 'password')}
        />
      </Stack>
    </Dialog>
  )
}
