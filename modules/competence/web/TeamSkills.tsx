import { useState } from 'react'
import { type OutputOf, Shown, To, useRead } from '../../../app/index.ts'
import { Card, type Column, Empty, Page, SelectField, Stack, Table } from '../../../ui/index.ts'
import { type Group, groupNames } from '../skills.ts'
import { PersonSkills } from './PersonSkills.tsx'
import './skills.css'
import { StandingMark } from './standing.tsx'
import { ToJudge } from './ToJudge.tsx'
import { words } from './words.ts'

type Team = OutputOf<'skills.matrix'>

/** The team by skill; one person with every attempt below it. */
export function TeamSkills() {
  const read = useRead('skills.matrix', {}, { on: ['staff', 'observation', 'training', 'signoff'] })
  return <Shown read={read}>{(team) => <Matrix team={team} />}</Shown>
}

function Matrix({ team }: { team: Team }) {
  const [personId, setPerson] = useState('')
  const { people } = team
  const person = people.find((p) => p.id === personId)
  return (
    <Page title={words.team} note={words.teamNote(people.length)} actions={<To path="/admin">{words.toAdmin}</To>}>
      <Stack gap={4}>
        <ToJudge />
        {people.length === 0 ? (
          <Empty title={words.noPeople}>{words.noPeopleWhy}</Empty>
        ) : (
          <div className="sk-pick">
            <SelectField
              stacked
              label={words.onePerson}
              placeholder={words.everyone}
              options={people.map((p) => ({ value: p.id, label: p.name }))}
              value={personId}
              onChange={setPerson}
            />
          </div>
        )}
        {person ? <PersonSkills key={person.id} staffId={person.id} name={person.name} /> : <Groups team={team} />}
      </Stack>
    </Page>
  )
}

/** A table for each group of skills, a column for each person. */
function Groups({ team: { lines, people } }: { team: Team }) {
  if (people.length === 0) return null
  const columns: Column<Team['lines'][number]>[] = [
    { key: 'skill', title: words.skill, width: '30%', cell: (l) => <b className="sk-name">{l.label}</b> },
    ...people.map((p) => ({
      key: p.id,
      title: p.name,
      cell: (l: Team['lines'][number]) => <StandingMark cell={p.cells.find((c) => c.key === l.key)} counts={l.counts} />,
    })),
  ]
  return (
    <>
      {(Object.keys(groupNames) as Group[]).map((group) => (
        <Card key={group} title={groupNames[group]} flush>
          <Table label={groupNames[group]} columns={columns} rows={lines.filter((l) => l.group === group)} rowKey={(l) => l.key} />
        </Card>
      ))}
    </>
  )
}
