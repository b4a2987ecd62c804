import { useEffect, useState } from 'react'
import { Shown, To, useGo, useKeys, useMe, useRead } from '../../../app/index.ts'
import { Board, BoardColumn, Button, Empty, Page, PrimaryButton, toast, useNow } from '../../../ui/index.ts'
import { boardStages, type Stage, stageNames } from '../visits.ts'
import { BoardFilter, useFilter } from './BoardFilter.tsx'
import { type BoardData, type Card, counts, inOrder, nextStep, shortName, shown, stageOfKey, tabOf } from './board-view.ts'
import { RoomDialog } from './RoomDialog.tsx'
import { RoomStrip } from './RoomStrip.tsx'
import { useMoves } from './useMoves.ts'
import { VisitCard } from './VisitCard.tsx'
import { words } from './words.ts'

/** The flow board: where every patient of the day is, and who waits for whom. */
export function Today() {
  const read = useRead('visits.board', {}, { on: ['visit', 'checkin', 'order', 'allergy'], everySeconds: 60 })
  return <Shown read={read}>{(board) => <Flow board={board} />}</Shown>
}

const focusCard = (id: string) => document.querySelector<HTMLElement>(`[data-board-card="${CSS.escape(id)}"]`)?.focus()

/** What a step of the board does: check-in has its own screen, rooming asks for the room, the rest moves. */
function useSteps(board: BoardData) {
  const me = useMe()
  const go = useGo()
  const { move, assign } = useMoves()
  const [asking, setAsking] = useState<{ visit: Card; how: 'room' | 'change' } | null>(null)
  const step = (visit: Card, to: Stage) => {
    if (to === 'arrived' && visit.stage === 'expected') go(`/visits/${visit.id}/check-in`)
    else if (to === 'rooming' && visit.stage === 'arrived') setAsking({ visit, how: 'room' })
    else void move(visit, to)
  }
  const dialog = asking ? (
    <RoomDialog
      {...asking}
      rooms={board.rooms}
      onClose={() => setAsking(null)}
      onDone={(wish) => void (asking.how === 'room' ? move(asking.visit, 'rooming', wish) : assign(asking.visit, wish))}
    />
  ) : null
  return {
    step,
    dialog,
    open: (visit: Card) => go(`/visits/${visit.id}/${tabOf(visit, me.role)}`),
    change: (visit: Card) => setAsking({ visit, how: 'change' }),
  }
}

function useBoardKeys(visits: readonly Card[], chosen: Card | undefined, steps: ReturnType<typeof useSteps>, may: boolean) {
  const onBoard = boardStages.flatMap((s) => inOrder(visits, s))
  const press = (key: string) => {
    if (!chosen) return toast({ text: words.chooseVisit, state: 'waiting' })
    const to = stageOfKey(chosen, key)
    if (to) steps.step(chosen, to)
    else toast({ text: words.doesNotFollow(shortName(chosen), stageNames[chosen.stage]), state: 'waiting' })
  }
  const focusAt = (by: number) => {
    const next = onBoard[onBoard.findIndex((v) => v.id === chosen?.id) + by] ?? onBoard[0]
    if (next) focusCard(next.id)
  }
  useKeys({
    scope: words.boardKeys,
    keys: [
      { key: 'j', label: words.select, run: () => focusAt(chosen ? 1 : 0) },
      { key: 'k', label: words.select, run: () => focusAt(chosen ? -1 : 0), hidden: true },
      ...(may ? (['a', 'r', 'p', 's', 'x', 'n'] as const).map((key) => ({ key, label: words.keys[key], run: () => press(key) })) : []),
      ...(may ? [{ key: 'm', label: words.keys.m, run: () => chosen && steps.change(chosen) }] : []),
    ],
  })
}

function Note({ board, visits }: { board: BoardData; visits: readonly Card[] }) {
  const { late, waiting, limit, free, notComing } = counts(visits, board.rooms, board.timers, useNow())
  const parts = [
    words.visits(visits.length),
    words.late(late),
    words.waiting(waiting, limit),
    words.roomsFree(free),
    notComing ? words.notComing(notComing) : '',
  ]
  return <span role="status">{parts.filter(Boolean).join(' · ')}</span>
}

/** Who prepares the day's vaccines. */
const withVaccines = ['medical_assistant', 'nurse', 'provider', 'manager']

function Flow({ board }: { board: BoardData }) {
  const go = useGo()
  const { role } = useMe()
  const [filter, setFilter] = useFilter()
  const [selected, setSelected] = useState('')
  const visits = shown(board.visits, filter)
  const chosen = visits.find((v) => v.id === selected)
  const steps = useSteps(board)
  const advance = board.may['advance']
  useBoardKeys(visits, chosen, steps, advance?.allowed !== false)
  // A card that changed its column is a new element: without this the keyboard would lose its place.
  useEffect(() => {
    if (chosen?.stage && !steps.dialog && document.activeElement === document.body) focusCard(chosen.id)
  }, [chosen?.id, chosen?.stage, steps.dialog])
  const next = chosen ? nextStep(chosen) : null
  const whyNot = advance?.allowed === false ? (advance.because ?? null) : null
  const tabStop = chosen?.id ?? boardStages.flatMap((s) => inOrder(visits, s))[0]?.id
  const card = (v: Card) => (
    <VisitCard
      key={v.id}
      visit={v}
      timers={board.timers}
      selected={v.id === selected}
      tabStop={v.id === tabStop}
      onSelect={() => setSelected(v.id)}
      onOpen={() => steps.open(v)}
      onStep={(to) => steps.step(v, to)}
      onChange={() => steps.change(v)}
      whyNot={whyNot}
    />
  )
  return (
    <Page
      title={words.today}
      width="wide"
      note={<Note board={board} visits={visits} />}
      actions={
        <>
          {withVaccines.includes(role) ? <To path="/vaccines-due">{words.vaccinesDue}</To> : null}
          <BoardFilter visits={board.visits} filter={filter} onChange={setFilter} />
        </>
      }
      primary={
        chosen && next ? (
          <PrimaryButton keys={next.key} onClick={() => steps.step(chosen, next.to)} whyNot={whyNot}>
            {next.label}
          </PrimaryButton>
        ) : null
      }
    >
      <RoomStrip rooms={board.rooms} timers={board.timers} onPick={focusCard} />
      {visits.length === 0 ? (
        <NoVisits
          filtered={board.visits.length > 0}
          onAll={() => setFilter({ providerId: '', maId: '' })}
          onSchedule={() => go('/schedule')}
        />
      ) : (
        <Board label={words.board}>
          {boardStages.map((stage) => {
            const here = inOrder(visits, stage)
            return (
              <BoardColumn key={stage} id={stage} title={stageNames[stage]} count={here.length} empty={words.nobody}>
                {here.map(card)}
              </BoardColumn>
            )
          })}
        </Board>
      )}
      {steps.dialog}
    </Page>
  )
}

function NoVisits({ filtered, onAll, onSchedule }: { filtered: boolean; onAll: () => void; onSchedule: () => void }) {
  if (filtered)
    return (
      <Empty title={words.noneOfFilter} action={<Button onClick={onAll}>{words.showAll}</Button>}>
        {words.noneOfFilterWhy}
      </Empty>
    )
  return (
    <Empty title={words.noVisits} action={<Button onClick={onSchedule}>{words.openSchedule}</Button>}>
      {words.noVisitsWhy}
    </Empty>
  )
}
