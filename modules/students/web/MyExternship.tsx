import { Shown, To, useRead } from '../../../app/index.ts'
import { Card, Empty, Stack, StatusMark } from '../../../ui/index.ts'
import { Sums } from './Externship.tsx'
import './students.css'
import { words } from './words.ts'

/** A student's own externship in the wallet: the sums, and the way there. */
export function MyExternship() {
  const read = useRead('students.list', {}, { on: ['student'] })
  return (
    <Shown read={read}>
      {({ externships }) =>
        externships.length === 0 ? (
          <Card title={words.mine}>
            <Empty title={words.noneMine}>{words.noneMineWhy}</Empty>
          </Card>
        ) : (
          <Stack gap={4}>
            {externships.map(({ preceptors, ...e }) => (
              <Stack key={e.id} gap={2}>
                <Sums progress={{ terms: e, sum: e, preceptors: preceptors.map((name) => ({ name, role: '' })) }} />
                <To path={`/students/${e.id}`}>{words.link}</To>
              </Stack>
            ))}
          </Stack>
        )
      }
    </Shown>
  )
}

/** Students whom I may countersign for; nothing is shown when there are none. */
export function MyStudents() {
  const { data } = useRead('students.list', {}, { on: ['student'] })
  const open = (data?.externships ?? []).filter((e) => !e.finishedAt)
  if (open.length === 0) return null
  return (
    <Card title={words.title} note={words.note(open.length)}>
      <Stack gap={2}>
        {open.map((e) => (
          <p key={e.id}>
            <To path={`/students/${e.id}`}>{e.student}</To>{' '}
            {e.waiting > 0 ? <StatusMark state="waiting">{words.waitingFor(e.waiting)}</StatusMark> : null}
          </p>
        ))}
      </Stack>
    </Card>
  )
}
