import { useState } from 'react'
import { type OutputOf, Shown, useRead } from '../../../app/index.ts'
import { Button, Card, type Column, StatusMark, showDate, Table } from '../../../ui/index.ts'
import { AudienceRole, jobTitles } from '../training.ts'
import { RequireDialog } from './RequireDialog.tsx'
import { words } from './words.ts'

const everyone = AudienceRole.options.length

export type Catalogue = OutputOf<'trainings.catalogue'>
export type CatalogueLine = Catalogue['topics'][number]

/** Every training with its rule; the manager says which are asked here. */
export function AskedHere() {
  const read = useRead('trainings.catalogue', {}, { on: ['training'] })
  return <Shown read={read}>{(data) => <List data={data} />}</Shown>
}

function columns(onChange: (t: CatalogueLine) => void, whyNot: string | null): Column<CatalogueLine>[] {
  return [
    {
      key: 'title',
      title: words.training,
      width: '22%',
      cell: (t) => (
        <>
          <b>{t.title}</b> <span className="rm-second">{t.rule ? (t.hasContent ? words.hasText : null) : words.own}</span>
        </>
      ),
    },
    {
      key: 'applies',
      title: words.state,
      cell: (t) => <StatusMark state={t.applies ? 'done' : 'open'}>{t.applies ? words.inUse : words.notInUse}</StatusMark>,
    },
    {
      key: 'who',
      title: words.audience,
      width: '18%',
      cell: (t) => (t.roles.length === everyone ? words.everyone : t.roles.map((r) => jobTitles[r]).join(', ')),
    },
    {
      key: 'every',
      title: words.every,
      cell: (t) => `${words.everyDays(t.everyDays)}; ${words.keptFor(t.keepYears)}`,
    },
    {
      key: 'why',
      title: words.why,
      width: '30%',
      cell: ({ rule, about }) =>
        rule ? (
          <>
            <b>{rule.rule}</b> <span className="rm-second">{`${rule.when} ${rule.applies}.`}</span>
            <span className="tr-source">
              {` ${words.confidence(rule.confidence)} · ${rule.source} · ${words.checked(showDate(rule.checkedOn))}`}
            </span>
          </>
        ) : (
          about
        ),
    },
    {
      key: 'change',
      title: words.change,
      align: 'number',
      cell: (t) => (
        <Button kind="quiet" onClick={() => onChange(t)} whyNot={whyNot} label={words.changeOf(t.title)}>
          {words.change}
        </Button>
      ),
    },
  ]
}

function List({ data }: { data: Catalogue }) {
  const [changing, setChanging] = useState<CatalogueLine | 'own' | null>(null)
  const { allowed, because } = data.may.require
  const whyNot = allowed ? null : (because ?? null)
  return (
    <Card
      title={words.tabs.catalogue}
      note={words.notLegal}
      flush
      actions={
        <Button onClick={() => setChanging('own')} whyNot={whyNot}>
          {words.addOwn}
        </Button>
      }
    >
      <div className="tr-top">
        <Table label={words.tabs.catalogue} columns={columns(setChanging, whyNot)} rows={data.topics} rowKey={(t) => t.topic} />
      </div>
      {changing ? <RequireDialog line={changing === 'own' ? null : changing} onClose={() => setChanging(null)} /> : null}
    </Card>
  )
}
