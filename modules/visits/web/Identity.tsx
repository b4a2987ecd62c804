import { useState } from 'react'
import { useAct, useMe } from '../../../app/index.ts'
import { DateField, type PlainDate, Stack, StatusMark, Step, TextField } from '../../../ui/index.ts'
import { secondIdentifier } from '../checkin.ts'
import type { CheckInData } from './checkin-view.ts'
import { words } from './words.ts'

interface Said {
  birthDate: PlainDate | null
  second: string
}

/** Compares on the server; the right values never reach this screen before they match. */
export function useIdentity(visitId: string) {
  const [wrong, setWrong] = useState<readonly string[]>([])
  const identify = useAct('checkin.identify', {
    keep: false,
    onDone: (answer) => setWrong(answer.status === 'no_match' ? answer.which : []),
  })
  const check = async ({ birthDate, second }: Said) => {
    if (birthDate) await identify.run({ visitId, birthDate, ...secondIdentifier(second) })
    else setWrong(['birth_date'])
  }
  return { check, wrong, problem: identify.problem, busy: identify.busy }
}

export interface IdentityProps {
  data: CheckInData
  said: Said
  onSaid: (said: Said) => void
  identity: ReturnType<typeof useIdentity>
  onEnter: () => void
}

const names = (which: readonly string[]) => which.map((w) => words.which[w] ?? w).join(', ')

/** The first item: what the patient says, typed as said. */
export function Identity({ data, said, onSaid, identity, onEnter }: IdentityProps) {
  const { today } = useMe().practice
  const done = data.identifiedBy !== null
  if (done) return <Step title={words.identity} state="done" note={words.identified(names(data.identifiedBy ?? []))} />
  const message = identity.problem?.message ?? (identity.wrong.length ? words.noMatch(names(identity.wrong)) : null)
  return (
    <Step title={words.identity} state={identity.wrong.length ? 'alert' : 'open'} note={words.identityWhy}>
      <Stack gap={2}>
        <DateField
          label={words.birthDate}
          value={said.birthDate}
          onChange={(birthDate) => onSaid({ ...said, birthDate })}
          today={today}
          autoFocus
        />
        <TextField label={words.second} value={said.second} onChange={(second) => onSaid({ ...said, second })} onEnter={onEnter} />
        <span role="alert">{message ? <StatusMark state="critical">{message}</StatusMark> : null}</span>
      </Stack>
    </Step>
  )
}
