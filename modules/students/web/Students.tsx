import { useState } from 'react'
import { type OutputOf, Shown, useGo, useKeys, useMe, useRead } from '../../../app/index.ts'
import { Card, type Column, Empty, Page, PrimaryButton, StatusMark, Table } from '../../../ui/index.ts'
import { showMinutes } from '../students.ts'
import { EnrollDialog } from './EnrollDialog.tsx'
import './students.css'
import { words } from './words.ts'

export type StudentList = OutputOf<'students.list'>
type Line = StudentList['externships'][number]

/** The externships that concern me. */
export function Students() {
  const read = useRead('students.list', {}, { on: ['student', 'staff'] })
  return <Shown read={read}>{(list) => <List list={list} />}</Shown>
}

const columns: Column<Line>[] = [
  {
    key: 'student',
    title: words.student,
    cell: (e) => (
      <span className="st-entry">
        <b>{e.student}</b>
        <span className="rm-second">{e.preceptors.join(', ')}</span>
      </span>
    ),
  },
  { key: 'school', title: words.school, cell: (e) => e.school },
  { key: 'hours', title: words.hours, align: 'number', cell: (e) => words.hoursOf(showMinutes(e.confirmedMinutes), e.requiredHours) },
  { key: 'skills', title: words.competencies, align: 'number', cell: (e) => words.of(e.passed, e.asked) },
  {
    key: 'state',
    title: words.state,
    cell: (e) =>
      e.finishedAt ? (
        <StatusMark state="done">{words.finished}</StatusMark>
      ) : e.waiting > 0 ? (
        <StatusMark state="waiting">{words.waitingFor(e.waiting)}</StatusMark>
      ) : (
        <StatusMark state="open">{words.underWay}</StatusMark>
      ),
  },
]

function List({ list }: { list: StudentList }) {
  const go = useGo()
  const isStudent = useMe().role === 'student'
  const [enrolling, setEnrolling] = useState(false)
  const { enroll } = list.may
  const whyNot = enroll.allowed ? (list.students.length ? null : words.noStudents) : (enroll.because ?? null)
  const begin = () => setEnrolling(!whyNot)
  useKeys({ scope: words.keys, keys: enroll.allowed ? [{ key: 'n', label: words.enroll, run: begin }] : [] })
  return (
    <Page
      title={isStudent ? words.mine : words.title}
      note={words.note(list.externships.filter((e) => !e.finishedAt).length)}
      primary={
        enroll.allowed ? (
          <PrimaryButton onClick={begin} keys="n" whyNot={whyNot}>
            {words.enroll}
          </PrimaryButton>
        ) : null
      }
    >
      <Card flush>
        {list.externships.length === 0 ? (
          <Empty title={isStudent ? words.noneMine : words.none}>{isStudent ? words.noneMineWhy : words.noneWhy}</Empty>
        ) : (
          <Table
            label={words.title}
            columns={columns}
            rows={list.externships}
            rowKey={(e) => e.id}
            onOpen={(e) => go(`/students/${e.id}`)}
          />
        )}
      </Card>
      {enrolling ? <EnrollDialog list={list} onClose={() => setEnrolling(false)} /> : null}
    </Page>
  )
}
