import { Shown, To, useRead } from '../../../app/index.ts'
import { Card, Stack } from '../../../ui/index.ts'
import { outlineOf } from '../exam.ts'
import { daysUntil } from './exam-view.ts'
import { words } from './words.ts'

/** Exam preparation in the wallet: what is due today, the days in a row, and the way in. */
export function ExamCard() {
  const read = useRead('exam.progress', {}, { on: ['mock'] })
  return (
    <Card title={words.title}>
      <Shown read={read} rows={2}>
        {({ exam, examOn, today, due, streak }) => (
          <Stack gap={2}>
            {exam ? (
              <p>
                <b>{outlineOf(exam).name}</b>: {words.cardDue(due)}
                {streak > 0 ? ` · ${words.streak(streak)}` : ''}
                {examOn && examOn >= today ? ` · ${words.days(daysUntil(examOn, today))}` : ''}
              </p>
            ) : (
              <p>{words.cardNone}</p>
            )}
            <To path="/exam">{words.cardGo}</To>
          </Stack>
        )}
      </Shown>
    </Card>
  )
}
