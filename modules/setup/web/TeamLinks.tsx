import { To, useMe } from '../../../app/index.ts'
import { Card, Row } from '../../../ui/index.ts'
import { words } from './words.ts'

/** What is kept of the whole team; a line each. */
const places: readonly (readonly [path: string, label: string])[] = [
  ['/admin/skills', words.team.skills],
  ['/admin/credentials', words.team.credentials],
  ['/admin/training', words.team.training],
  ['/admin/scope', words.team.scope],
  ['/admin/standing-orders', words.team.standing],
  ['/admin/binder', words.team.binder],
  ['/students', words.team.students],
]
const overseers = ['manager', 'provider', 'nurse']

/** The way to skills, credentials, trainings and the rules of who may do what. */
export function TeamLinks() {
  if (!overseers.includes(useMe().role)) return null
  return (
    <Card title={words.team.title}>
      <Row gap={4}>
        {places.map(([path, label]) => (
          <To key={path} path={path}>
            {label}
          </To>
        ))}
      </Row>
    </Card>
  )
}
