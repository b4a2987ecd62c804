import { Shown, useRead } from '../../../app/index.ts'
import { Page, Stack } from '../../../ui/index.ts'
import { Asked, Had } from './MyTrainings.tsx'
import './training.css'
import { words } from './words.ts'

/** What is asked of me, and what I have had. */
export function Training() {
  const read = useRead('trainings.mine', {}, { on: ['training'] })
  return (
    <Shown read={read}>
      {({ trainings, done }) => (
        <Page title={words.title} note={words.note(trainings.filter((t) => t.standing === 'due' || t.standing === 'overdue').length)}>
          <Stack gap={4}>
            <Asked trainings={trainings} />
            <Had done={done} />
          </Stack>
        </Page>
      )}
    </Shown>
  )
}
