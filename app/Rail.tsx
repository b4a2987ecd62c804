import { Icon } from './Icon.tsx'
import { To, usePath } from './navigate.tsx'
import { placesOf } from './places.ts'
import { useRead } from './queries.ts'
import { useMe } from './session.ts'
import { words } from './words.ts'

/** Where one can go. A bottom bar on a tablet held upright. */
export function Rail() {
  const path = usePath()
  const places = placesOf(useMe().role)
  return (
    <nav className="app-rail" aria-label={words.places}>
      <span className="app-mark" aria-hidden="true">
        {words.product}
      </span>
      {places.map((p) => (
        <To key={p.path} path={p.path} className="app-place" current={path.startsWith(p.path)}>
          <Icon name={p.icon} />
          {p.title}
          {p.path === '/tasks' ? <Due /> : null}
        </To>
      ))}
    </nav>
  )
}

/** How many tasks are due today or overdue; nothing when none. */
function Due() {
  const due = useRead('tasks.due', {}, { on: ['task'] }).data?.due ?? 0
  return due > 0 ? (
    <span className="app-due" role="img" aria-label={words.due(due)}>
      {due > 99 ? '99+' : due}
    </span>
  ) : null
}
