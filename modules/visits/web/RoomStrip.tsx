import { StatusMark, Timer } from '../../../ui/index.ts'
import type { Timers } from '../visits.ts'
import { type RoomNow, shortName } from './board-view.ts'
import './visits.css'
import { words } from './words.ts'

export interface RoomStripProps {
  rooms: readonly RoomNow[]
  timers: Timers
  onPick: (visitId: string) => void
}

/** Each room with who is in it; a tap goes to the visit. */
export function RoomStrip({ rooms, timers, onPick }: RoomStripProps) {
  return (
    <ul className="vi-rooms" aria-label={words.rooms}>
      {rooms.map((r) => (
        <li key={r.id}>
          {r.visitId && r.since && r.stage ? (
            <button type="button" className="vi-room" onClick={() => onPick(r.visitId ?? '')}>
              <b>{r.name}</b> {shortName({ family: r.family ?? '', given: r.given ?? '' })}
              <Timer since={r.since} {...(timers[r.stage] ?? {})} label={r.name} />
            </button>
          ) : (
            <span className="vi-room" data-free="true">
              <b>{r.name}</b> <StatusMark state="open">{words.free}</StatusMark>
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
