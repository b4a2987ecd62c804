import { useState } from 'react'
import { type OutputOf, Shown, useKeys, useRead } from '../../../app/index.ts'
import { Button, Card, type Column, Empty, Page, Row, SelectField, Stack, showBirth, Table, Tabs } from '../../../ui/index.ts'
import { type PersonLine, Show } from '../recalls.ts'
import { ContactDialog } from './ContactDialog.tsx'
import { Due, Standing } from './due.tsx'
import './recalls.css'
import { RulesDialog } from './RulesDialog.tsx'
import { words } from './words.ts'

type List = OutputOf<'recalls.list'>
const perPage = 50

const columnsOf = (today: string): Column<PersonLine>[] => [
  {
    key: 'who',
    title: words.patient,
    cell: (p) => (
      <>
        <b>{p.name}</b> <span className="rm-second">{showBirth(p.birthDate, today)}</span>
      </>
    ),
  },
  { key: 'phone', title: words.phone, cell: (p) => p.phone ?? <span className="rm-muted">{words.noPhone}</span> },
  {
    key: 'due',
    title: words.due,
    cell: (p) => (
      <ul className="rc-items">
        {p.items.map((i) => (
          <li key={i.item}>
            <Due item={i} />
          </li>
        ))}
      </ul>
    ),
  },
  { key: 'standing', title: words.standing, cell: (p) => (p.items[0] ? <Standing item={p.items[0]} /> : null) },
]

/** Who is to come back: a list to work through by key. */
export function Recalls() {
  const [show, setShow] = useState<Show>('to_contact')
  const [item, setItem] = useState('')
  const [offset, setOffset] = useState(0)
  const [person, setPerson] = useState<PersonLine | null>(null)
  const [ruling, setRuling] = useState(false)
  const read = useRead('recalls.list', { show, item: item || null, offset, limit: perPage }, { on: ['visit', 'patient'] })
  useKeys({ scope: words.keys, keys: [{ key: 'r', label: words.rules, run: () => setRuling(true) }] })
  const at = (change: () => void) => () => {
    change()
    setOffset(0)
  }
  const query = new URLSearchParams({ show, ...(item ? { item } : {}) })
  return (
    <Page
      title={words.title}
      note={read.data ? <span role="status">{words.count(read.data.total)}</span> : null}
      actions={
        <>
          <a className="rm-button" data-kind="quiet" href={`/paper/correspondence.recall_list?${query}`} target="_blank" rel="noreferrer">
            {words.print}
          </a>
          <Button kind="quiet" keys="r" onClick={() => setRuling(true)}>
            {words.rules}
          </Button>
        </>
      }
    >
      <Stack gap={3}>
        <Tabs
          label={words.views}
          tabs={Show.options.map((id) => ({ id, title: words.shows[id] }))}
          value={show}
          onChange={(id) => at(() => setShow(id as Show))()}
        />
        <Shown read={read} rows={10}>
          {(data) => (
            <>
              <SelectField
                label={words.rule}
                value={item}
                placeholder={words.allRules}
                options={optionsOf(data, show)}
                onChange={(v) => at(() => setItem(v))()}
              />
              <Found data={data} onOpen={setPerson} offset={offset} onOffset={setOffset} />
              {ruling ? <RulesDialog data={data} onClose={() => setRuling(false)} /> : null}
            </>
          )}
        </Shown>
      </Stack>
      {person ? <ContactDialog person={person} onClose={() => setPerson(null)} /> : null}
    </Page>
  )
}

const optionsOf = ({ rules, own }: List, show: Show) => [
  ...rules.filter((r) => r.isOn && !r.atVisitOnly).map((r) => ({ value: r.id, label: words.option(r.title, r.counts[show]) })),
  { value: 'own', label: words.option(words.own, own[show]) },
]

interface FoundProps {
  data: List
  offset: number
  onOffset: (offset: number) => void
  onOpen: (person: PersonLine) => void
}

function Found({ data, offset, onOffset, onOpen }: FoundProps) {
  const { people, total, today } = data
  if (total === 0) return <Empty title={words.none}>{words.noneWhy}</Empty>
  const upTo = offset + people.length
  return (
    <>
      <Card flush>
        <Table label={words.title} columns={columnsOf(today)} rows={people} rowKey={(p) => p.patientId} onOpen={onOpen} />
      </Card>
      <Row gap={3}>
        <span className="rm-second">{words.shown(upTo, total)}</span>
        {offset ? <Button onClick={() => onOffset(Math.max(0, offset - perPage))}>{words.before}</Button> : null}
        {upTo < total ? <Button onClick={() => onOffset(upTo)}>{words.more(Math.min(perPage, total - upTo))}</Button> : null}
      </Row>
    </>
  )
}
