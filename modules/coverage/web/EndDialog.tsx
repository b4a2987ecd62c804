import { useState } from 'react'
import { fieldMessage, useAct, useMe } from '../../../app/index.ts'
import { Button, DateField, Dialog, StatusMark, toast } from '../../../ui/index.ts'
import type { Plan } from './form.ts'
import { words } from './words.ts'

/** Ends a plan on a day; it stays on file for the claims of its days. */
export function EndDialog({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const { today } = useMe().practice
  const [lastDay, setLastDay] = useState<string | null>(today)
  const end = useAct('coverage.end', {
    onDone: () => {
      toast({ text: words.endedDone })
      onClose()
    },
    onKept: onClose,
  })
  return (
    <Dialog
      title={words.endTitle(plan.payerName)}
      open
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            kind="danger"
            busy={end.busy}
            whyNot={lastDay ? null : words.needLastDay}
            onClick={() => lastDay && void end.run({ coverageId: plan.id, version: plan.version, lastDay })}
          >
            {words.endDo}
          </Button>
        </>
      }
    >
      {end.problem ? <StatusMark state="critical">{end.problem.message}</StatusMark> : null}
      <DateField
        label={words.lastDay}
        value={lastDay}
        today={today}
        sense="future"
        onChange={setLastDay}
        message={fieldMessage(end.problem, 'validTo')}
      />
    </Dialog>
  )
}
