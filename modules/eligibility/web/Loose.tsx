import { useState } from 'react'
import { Ask, type OutputOf, Shown, To, useAct, useMe, useRead } from '../../../app/index.ts'
import { Button, type Column, showInstant, Table, TextField } from '../../../ui/index.ts'
import { words } from './words.ts'

type One = OutputOf<'eligibility.loose'>['answers'][number]

/** What came in and belongs to no question of ours, or cannot be read: each until somebody has looked into it. */
export function Loose() {
  const read = useRead('eligibility.loose', {}, { on: ['task'] })
  const { timeZone } = useMe().practice
  const [looking, setLooking] = useState<One | null>(null)
  const why = read.data?.may.lookedInto.allowed === false ? (read.data.may.lookedInto.because ?? null) : null
  const columns: readonly Column<One>[] = [
    { key: 'at', title: words.time, cell: (a) => showInstant(a.receivedAt, { timeZone }) },
    { key: 'kind', title: words.answer, cell: (a) => <To path={`/eligibility/answers/${a.answerId}`}>{words.kinds[a.kind]}</To> },
    { key: 'next', title: words.next, cell: (a) => `${a.why} ${a.next}` },
    {
      key: 'do',
      title: '',
      cell: (a) => (
        <Button kind="quiet" onClick={() => setLooking(a)} whyNot={why}>
          {words.looked}
        </Button>
      ),
    },
  ]
  return (
    <>
      <Shown read={read} isEmpty={(d) => !d.answers.some((a) => a.open)} empty={<p className="rm-muted">{words.looseNone}</p>}>
        {({ answers }) => <Table label={words.loose} columns={columns} rows={answers.filter((a) => a.open)} rowKey={(a) => a.answerId} />}
      </Shown>
      {looking ? <LookDialog answerId={looking.answerId} onClose={() => setLooking(null)} /> : null}
    </>
  )
}

function LookDialog({ answerId, onClose }: { answerId: string; onClose: () => void }) {
  const [how, setHow] = useState('')
  const act = useAct('eligibility.looked_into', { onDone: onClose, onKept: onClose })
  const done = () => {
    if (how.trim()) void act.run({ answerId, how: how.trim() })
  }
  return (
    <Ask title={words.lookedTitle} does={words.looked} act={act} whyNot={how.trim() ? null : words.needHow} onDo={done} onClose={onClose}>
      <TextField stacked autoFocus label={words.how} value={how} onChange={setHow} onEnter={done} />
    </Ask>
  )
}
