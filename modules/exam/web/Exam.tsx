import { useState } from 'react'
import { type OutputOf, Shown, useGo, useKeys, useRead } from '../../../app/index.ts'
import { Button, Page, PrimaryButton, Stack } from '../../../ui/index.ts'
import { type ExamId, outlineOf } from '../exam.ts'
import { Areas } from './Areas.tsx'
import { ChooseExam } from './ChooseExam.tsx'
import { daysUntil } from './exam-view.ts'
import { MockCard } from './MockCard.tsx'
import { Mocks } from './Mocks.tsx'
import { OutlineNote } from './OutlineNote.tsx'
import './exam.css'
import { words } from './words.ts'

type Progress = OutputOf<'exam.progress'>

/** /exam: the exam I prepare for, how I stand in each area, and the ways on: practise, or a mock exam. */
export function Exam() {
  const read = useRead('exam.progress', {}, { on: ['mock'] })
  return (
    <Shown read={read}>
      {(progress) =>
        progress.exam ? (
          <Prepare exam={progress.exam} progress={progress} />
        ) : (
          <Page title={words.title} note={words.own}>
            <ChooseExam exam={null} examOn={null} onClose={null} />
          </Page>
        )
      }
    </Shown>
  )
}

function Prepare({ exam, progress }: { exam: ExamId; progress: Progress }) {
  const [changing, setChanging] = useState(false)
  const go = useGo()
  const practise = () => go('/exam/practise')
  useKeys({
    scope: words.scope,
    keys: [
      { key: 'p', label: words.practise, run: practise },
      ...(progress.open ? [{ key: 'm', label: words.goOn, run: () => go('/exam/mock') }] : []),
    ],
  })
  return (
    <Page
      title={words.title}
      note={noteOf(exam, progress)}
      actions={<Button onClick={() => setChanging(!changing)}>{words.change}</Button>}
      foot={words.own}
      primary={
        <PrimaryButton keys="p" onClick={practise}>
          {words.practiseDue(progress.due)}
        </PrimaryButton>
      }
    >
      <Stack gap={4}>
        {changing ? <ChooseExam exam={exam} examOn={progress.examOn} onClose={() => setChanging(false)} /> : null}
        <Areas areas={progress.areas} />
        <div className="ex-two">
          <MockCard exam={exam} progress={progress} />
          <Mocks />
        </div>
        <OutlineNote exam={exam} />
      </Stack>
    </Page>
  )
}

function noteOf(exam: ExamId, { examOn, streak, today }: Progress): string {
  const days = examOn && examOn >= today ? words.days(daysUntil(examOn, today)) : ''
  return [outlineOf(exam).name, days, streak > 0 ? words.streak(streak) : ''].filter(Boolean).join(' · ')
}
