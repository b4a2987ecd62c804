import { Icon } from './Icon.tsx'
import { To, usePath } from './navigate.tsx'
import { places } from './places.ts'
import { words } from './words.ts'

/** Where one can go. A bottom bar on a tablet held upright. */
export function Rail() {
  const path = usePath()
  return (
    <nav className="app-rail" aria-label={words.places}>
      <span className="app-mark" aria-hidden="true">
        {words.product}
      </span>
      {places.map((p) => (
        <To key={p.path} path={p.path} className="app-place" current={path.startsWith(p.path)}>
          <Icon name={p.icon} />
          {p.title}
        </To>
      ))}
    </nav>
  )
}
