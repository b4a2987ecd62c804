import { useState } from 'react'
import { Board, BoardCard, BoardColumn, Button, Page, PrimaryButton, StatusMark, Timer } from '../index.ts'

const STAGES = ['Expected', 'Arrived', 'Roomed', 'With provider', 'Orders', 'Checkout', 'Left'] as const
const NAMES = [
  ['ALVAREZ-MONTENEGRO', 'María José'],
  ['SMITH', 'Mary Ann'],
  ['NGUYEN', 'Thi'],
  ['O’CONNOR', 'Padraig'],
  ['WASHINGTON', 'Denise'],
  ['KIM', 'Ji-woo'],
  ['FEATHERSTONEHAUGH', 'Bartholomew'],
  ['LI', 'Na'],
] as const
const REASONS = ['Cough 2 weeks', 'BP check', 'Well child, 14 m', 'Diabetes follow-up', 'Sore throat', 'Knee pain'] as const

interface Visit {
  id: string
  n: number
  stage: number
}

const first: Visit[] = Array.from({ length: 44 }, (_, n) => ({ id: `v${n}`, n, stage: [0, 0, 0, 1, 1, 2, 2, 3, 4, 5, 6][n % 11] ?? 0 }))

export function BoardPage() {
  const [visits, setVisits] = useState(first)
  const [selected, setSelected] = useState('v3')
  const move = () => setVisits((all) => all.map((v) => (v.id === selected ? { ...v, stage: Math.min(6, v.stage + 1) } : v)))
  const card = (v: Visit) => {
    const [family, given] = NAMES[v.n % NAMES.length] ?? NAMES[0]
    const waits = v.stage > 0 && v.stage < 6
    return (
      <BoardCard
        key={v.id}
        id={v.id}
        name={`${family}, ${given}`}
        detail={`${(v.n * 7) % 90} y ${v.n % 2 ? 'F' : 'M'}`}
        time={`${8 + Math.floor(v.n / 6)}:${String((v.n % 6) * 10).padStart(2, '0')} am`}
        reason={REASONS[v.n % REASONS.length] ?? null}
        place={v.stage > 1 && v.stage < 5 ? `Room ${(v.n % 8) + 1}` : null}
        waitingFor={v.stage === 2 ? 'for Dr. Lee' : null}
        timer={waits ? <Timer since={Date.now() - ((v.n * 5) % 44) * 60_000} amber={15} red={30} /> : null}
        tags={
          v.n % 5 === 0 ? (
            <StatusMark state="note">Interpreter: es</StatusMark>
          ) : v.n % 7 === 0 ? (
            <StatusMark state="alert">Fall risk</StatusMark>
          ) : null
        }
        selected={v.id === selected}
        onSelect={() => setSelected(v.id)}
        onOpen={move}
      />
    )
  }
  return (
    <Page
      title="Today"
      note="44 visits · 3 late · 2 rooms free"
      width="wide"
      actions={<Button keys="c">Walk-in</Button>}
      primary={
        <PrimaryButton keys="r" onClick={move}>
          Room SMITH
        </PrimaryButton>
      }
    >
      <Board label="Visits by stage">
        {STAGES.map((title, stage) => {
          const here = visits.filter((v) => v.stage === stage)
          return (
            <BoardColumn key={title} id={title} title={title} count={here.length} empty="Nobody here">
              {here.map(card)}
            </BoardColumn>
          )
        })}
      </Board>
    </Page>
  )
}
