import type { ReactNode } from 'react'
import { useMe } from '../../../app/index.ts'
import { BoardCard, Menu, StatusMark, showAge, showTime, Timer, useNow } from '../../../ui/index.ts'
import { inRoom, type Stage, stageNames, type Timers } from '../visits.ts'
import { type Card, menuSteps, nameOf, sexLetter, waitingFor, waitsSince } from './board-view.ts'
import { words } from './words.ts'

export interface VisitCardProps {
  visit: Card
  timers: Timers
  selected: boolean
  tabStop: boolean
  onSelect: () => void
  onOpen: () => void
  onStep: (to: Stage) => void
  onChange: () => void
  /** Why nothing can be moved by this person. */
  whyNot: string | null
}

/** One visit on the board. The menu on the chosen card does what the keys do, for fingers and for mice. */
export function VisitCard({ visit, timers, selected, tabStop, onSelect, onOpen, onStep, onChange, whyNot }: VisitCardProps) {
  const me = useMe()
  const since = waitsSince(visit, useNow())
  const timer = timers[visit.stage]
  const detail = [showAge(visit.birthDate, me.practice.today), sexLetter(visit.sex)].filter(Boolean).join(' ')
  return (
    <BoardCard
      id={visit.id}
      name={nameOf(visit)}
      detail={detail}
      time={showTime(visit.from, { timeZone: me.practice.timeZone, hours: 12 })}
      place={inRoom(visit.stage) ? visit.room : null}
      waitingFor={waitingFor(visit)}
      reason={[visit.type, visit.reason].filter(Boolean).join(': ')}
      timer={since ? <Timer since={since} {...(timer ?? {})} label={stageNames[visit.stage]} /> : null}
      tags={tagsOf(visit)}
      selected={selected}
      tabStop={tabStop}
      onSelect={onSelect}
      onOpen={onOpen}
      actions={
        selected ? (
          <Menu
            kind="quiet"
            label={words.more}
            spoken={words.moreFor(nameOf(visit))}
            items={[
              { label: words.open, run: onOpen, keys: 'Enter' },
              ...menuSteps(visit).map((s) => ({ label: s.label, run: () => onStep(s.to), whyNot, ...(s.key ? { keys: s.key } : {}) })),
              { label: words.change, run: onChange, keys: 'm', whyNot },
            ]}
          />
        ) : null
      }
    />
  )
}

/** What must be seen before the name is called. Only while it matters, so that the board stays quiet. */
function tagsOf(v: Card): ReactNode {
  const here = v.stage !== 'expected' && v.stage !== 'left'
  const tags = [
    v.namesake && v.stage !== 'left' ? { state: 'alert' as const, text: words.sameName } : null,
    v.interpreter ? { state: 'note' as const, text: words.interpreter(v.language) } : null,
    here && !v.identified ? { state: 'alert' as const, text: words.notIdentified } : null,
    here && v.stage !== 'checkout' && !v.allergiesRecorded ? { state: 'waiting' as const, text: words.noAllergies } : null,
    v.openOrders > 0 && v.stage !== 'left' ? { state: 'waiting' as const, text: words.orders(v.openOrders) } : null,
  ].filter((t) => t !== null)
  if (tags.length === 0) return null
  return tags.map((t) => (
    <StatusMark key={t.text} state={t.state}>
      {t.text}
    </StatusMark>
  ))
}
