import { Shown, To, useRead } from '../../../app/index.ts'
import { Card, Empty, Stack } from '../../../ui/index.ts'
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
