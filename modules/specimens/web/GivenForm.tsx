import { useAct } from '../../../app/index.ts'
import { Button, Row, Section, StatusMark, toast } from '../../../ui/index.ts'
import type { Plan } from '../plan.ts'
import { FoodAndHour } from './Asked.tsx'
import type { Labels } from './Collected.tsx'
import { askedOf, type Chair, type ChairData, stillToDo } from './chair.ts'
import { Tubes } from './Tubes.tsx'
import { words } from './words.ts'

const w = words.chair

interface Props {
  visitId: string
  data: ChairData
  plans: { all: Plan; now: Plan }
  chair: Chair
  put: (change: Partial<Chair>) => void
  labels: Labels
}

/** What the patient brings or gives: urine, stool, saliva, a swab. */
export function GivenForm({ visitId, data, plans, chair, put, labels }: Props) {
  const planned = plans.now.given
  const todo = stillToDo(data, planned, chair, false)
  const act = useAct('specimens.take', {
    keep: false,
    onDone: ({ drawId, specimenIds }) => {
      toast({ text: w.saved(specimenIds.length) })
      if (data.printer) void labels.print({ drawId }, 'printer')
    },
  })
  const run = () => {
    if (!todo.length) void act.run({ visitId, patientId: data.patientId, ...askedOf(data, planned, chair) })
  }
  return (
    <Section title={w.given}>
      <div className="sp-form" data-form="true">
        <Tubes label={w.given} planned={plans.all.given} data={data} way="given" leave={chair.leave} onLeave={(leave) => put({ leave })} />
        <FoodAndHour data={data} planned={planned} chair={chair} put={put} />
        {act.problem ? <StatusMark state="critical">{act.problem.message}</StatusMark> : null}
        <Row>
          <Button onClick={run} busy={act.busy} whyNot={todo.length ? w.stillToDo(todo.join(', ')) : null}>
            {w.taken(planned.length)}
          </Button>
        </Row>
      </div>
    </Section>
  )
}
