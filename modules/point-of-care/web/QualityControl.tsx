import { useState } from 'react'
import { Shown, useKeys, useMe, useRead } from '../../../app/index.ts'
import { Button, type Column, Empty, Page, Row, Section, Stack, StatusMark, showDate, Table } from '../../../ui/index.ts'
import { ControlHistory } from './ControlHistory.tsx'
import { words } from './control-words.ts'
import { NoteExcursion } from './NoteExcursion.tsx'
import { type Due, type Kit, RunControls } from './RunControls.tsx'
import { SetRule } from './SetRule.tsx'
import './test.css'

/** Which kits may be used now, what is due and why, and how the controls of each test went. */
export function QualityControl() {
  const read = useRead('controls.due', {}, { on: ['kit', 'test'] })
  const { practice } = useMe()
  return (
    <Shown read={read}>
      {(due) =>
        due.kits.length === 0 ? (
          <Page title={words.title} note={practice.name}>
            <Empty title={words.none}>{words.noneWhy}</Empty>
          </Page>
        ) : (
          <Kits due={due} />
        )
      }
    </Shown>
  )
}

type Doing = { what: 'run' | 'rule'; kit: Kit } | { what: 'note' } | null

const stateOf = ({ standing }: Kit) => {
  if (standing.ok) return <StatusMark state="done">{words.inControl}</StatusMark>
  const failed = standing.reasons.some((r) => r.code === 'failed')
  return <StatusMark state={failed ? 'critical' : 'waiting'}>{failed ? words.closed : words.due}</StatusMark>
}

const whyOf = ({ standing }: Kit) =>
  standing.ok
    ? [
        standing.lastPassAt ? words.lastPass(showDate(standing.lastPassAt)) : '',
        standing.dueOn ? words.nextDue(showDate(standing.dueOn)) : '',
      ]
        .filter(Boolean)
        .join(' · ')
    : standing.reasons.map((r) => r.text).join(' ')

const columns = (due: Due, onDo: (doing: Doing) => void): Column<Kit>[] => [
  { key: 'test', title: words.test, cell: (k) => <b>{k.systemName}</b> },
  { key: 'kit', title: words.kit, cell: (k) => `${k.lot}, ${words.expiresOn(showDate(k.expiresOn))}` },
  { key: 'state', title: words.state, cell: stateOf },
  { key: 'why', title: words.why, cell: whyOf, width: '34%' },
  {
    key: 'do',
    title: words.run,
    cell: (kit) => (
      <Row>
        <Button
          onClick={() => onDo({ what: 'run', kit })}
          label={`${words.run}: ${kit.systemName}, ${kit.lot}`}
          whyNot={due.may.run.allowed ? (kit.rule ? null : words.noRule) : (due.may.run.because ?? words.noRule)}
        >
          {words.run}
        </Button>
        {due.may.rule.allowed ? (
          <Button kind="quiet" onClick={() => onDo({ what: 'rule', kit })} label={words.ruleOf(kit.systemName)}>
            {words.rule}
          </Button>
        ) : null}
      </Row>
    ),
  },
]

function Kits({ due }: { due: Due }) {
  const [doing, setDoing] = useState<Doing>(null)
  const systems = [...new Map(due.kits.map((k) => [k.systemId, { id: k.systemId, name: k.systemName }])).values()]
  const [chosen, setChosen] = useState(due.kits[0]?.systemId ?? '')
  const first = due.kits.find((k) => !k.standing.ok && k.rule)
  const runFirst = { key: 'r', label: words.run, run: () => first && due.may.run.allowed && setDoing({ what: 'run', kit: first }) }
  useKeys({ scope: words.keys, keys: [runFirst, { key: 'e', label: words.excursion, run: () => setDoing({ what: 'note' }) }] })
  const close = () => setDoing(null)
  return (
    <Page
      title={words.title}
      note={words.note(due.kits.filter((k) => !k.standing.ok).length)}
      primary={
        <Button keys="e" onClick={() => setDoing({ what: 'note' })}>
          {words.excursion}
        </Button>
      }
    >
      <Stack gap={4}>
        <Table label={words.title} columns={columns(due, setDoing)} rows={due.kits} rowKey={(k) => k.kitLotId} />
        <Section title={words.history}>
          <ControlHistory systems={systems} systemId={chosen} onChoose={setChosen} />
        </Section>
      </Stack>
      {doing?.what === 'run' ? <RunControls kit={doing.kit} onClose={close} /> : null}
      {doing?.what === 'rule' ? <SetRule kit={doing.kit} onClose={close} /> : null}
      {doing?.what === 'note' ? <NoteExcursion kits={due.kits} onClose={close} /> : null}
    </Page>
  )
}
