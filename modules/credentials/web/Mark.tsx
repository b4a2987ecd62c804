import { type Status, StatusMark } from '../../../ui/index.ts'
import type { Standing } from '../shapes.ts'
import { words } from './words.ts'

const marks: Record<Standing, Status> = {
  refuted: 'critical',
  ended: 'critical',
  unverified: 'waiting',
  ending: 'alert',
  coming: 'open',
  good: 'done',
  replaced: 'note',
  withdrawn: 'refused',
}

/** How a credential stands, by letter, shape and colour. */
export function Mark({ standing }: { standing: Standing }) {
  return <StatusMark state={marks[standing]}>{words.standings[standing]}</StatusMark>
}
