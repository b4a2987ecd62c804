import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { paint, useAct } from '../../../app/index.ts'
import { toast } from '../../../ui/index.ts'
import { inRoom, type Stage, stageNames } from '../visits.ts'
import { afterMove, type Card, shortName } from './board-view.ts'
import { words } from './words.ts'

interface Wish {
  roomId?: string
  maId?: string
}

/** Moves of the board: seen at once, written after, taken back for ten seconds. */
export function useMoves() {
  const client = useQueryClient()
  const kept = useRef(false)
  const options = {
    onKept: () => {
      kept.current = true
      toast({ text: words.kept, state: 'waiting' })
    },
  }
  const advance = useAct('visits.advance', options)
  const undo = useAct('visits.undo', options)
  const assign = useAct('visits.assign', options)
  const problem = advance.problem ?? undo.problem ?? assign.problem

  useEffect(() => {
    if (!problem) return
    toast({ text: problem.message, state: 'critical' })
    void client.invalidateQueries({ queryKey: ['visits.board'] })
  }, [problem, client])

  const takeBack = async (visit: Card, version: number) => {
    const done = await undo.run({ visitId: visit.id, version })
    if (done) toast({ text: words.undone(shortName(visit), stageNames[done.stage]) })
  }

  return {
    async move(visit: Card, to: Stage, wish: Wish = {}) {
      if (to === 'cancelled') return
      kept.current = false
      const unpaint = paint(client, 'visits.board', {}, (board) => afterMove(board, visit.id, to, wish.roomId, new Date().toISOString()))
      const done = await advance.run({ visitId: visit.id, to, version: visit.version, ...wish })
      if (done) {
        const room = inRoom(to) ? roomName(client.getQueryData(['visits.board', {}]), done.roomId) : null
        toast({ text: words.moved(shortName(visit), stageNames[to], room), undo: () => void takeBack(visit, done.version) })
      } else if (!kept.current) unpaint()
    },
    assign: (visit: Card, wish: { roomId?: string; maId?: string | null }) =>
      assign.run({ visitId: visit.id, version: visit.version, ...wish }),
  }
}

function roomName(board: { rooms: readonly { id: string; name: string }[] } | undefined, id: string | null): string | null {
  return board?.rooms.find((r) => r.id === id)?.name ?? null
}
