import { type OutputOf, Refusal, Shown, stepAs, To, useAct, useGo, useMe, useRead } from '../../../app/index.ts'
import { Button, Card, type Column, Empty, Page, Stack, StatusMark, Table } from '../../../ui/index.ts'
import './practice-clinic.css'
import { words } from './words.ts'

type List = OutputOf<'scenarios.list'>
type Scenario = List['scenarios'][number]

/** /practice-clinic: the scenarios with one's own best scores, and the way in. */
export function PracticeClinic() {
  const { sandbox } = useMe().practice
  const read = useRead('scenarios.list', {}, { on: ['scenario'] })
  if (sandbox)
    return (
      <Page title={words.title}>
        <Empty title={words.inside} />
      </Page>
    )
  return <Shown read={read}>{(list) => <Scenarios list={list} />}</Shown>
}

/** Into the scene: a drill stays in this practice, all else loads the practice clinic. */
export function useBegin() {
  const { staffId: here } = useMe()
  const go = useGo()
  return useAct('scenarios.begin', {
    keep: false,
    onDone: ({ staffId, path }) => (staffId === here ? go(path) : stepAs(staffId, path)),
  })
}

function Scenarios({ list }: { list: List }) {
  const begin = useBegin()
  const enter = useAct('practice_clinic.enter', { keep: false, onDone: ({ staffId }) => stepAs(staffId, '/today') })
  const problem = begin.problem ?? enter.problem
  const offered = list.scenarios.filter((s) => s.may.allowed).length
  return (
    <Page
      title={words.title}
      note={words.note(list.passed, offered)}
      actions={
        <Button busy={enter.busy} onClick={() => void enter.run({})}>
          {words.look}
        </Button>
      }
    >
      <Stack gap={4}>
        <p className="pc-prose">{words.about}</p>
        {problem ? <Refusal problem={problem} /> : null}
        {list.open ? <OpenOne open={list.open} begin={begin} /> : null}
        {(['clinical', 'administrative'] as const).map((area) => (
          <Card key={area} title={words.areas[area]!} flush>
            <Table
              label={words.areas[area]!}
              columns={columnsOf(begin)}
              rows={list.scenarios.filter((s) => s.area === area)}
              rowKey={(s) => s.id}
            />
          </Card>
        ))}
      </Stack>
    </Page>
  )
}

type Begin = ReturnType<typeof useBegin>

function OpenOne({ open, begin }: { open: NonNullable<List['open']>; begin: Begin }) {
  return (
    <Card title={words.open(open.title)}>
      {open.drill ? (
        <To path={open.path}>{words.goOn}</To>
      ) : (
        <Stack gap={2}>
          <p className="pc-prose">{words.openElsewhere}</p>
          <div>
            <Button busy={begin.busy} onClick={() => void begin.run({ scenario: open.scenario })}>
              {words.restart}
            </Button>
          </div>
        </Stack>
      )}
    </Card>
  )
}

const columnsOf = (begin: Begin): Column<Scenario>[] => [
  {
    key: 'title',
    title: words.scenario,
    width: '46%',
    cell: (s) => (
      <>
        <b>{s.title}</b>
        {s.may.allowed ? null : <div className="pc-why">{s.may.because}</div>}
      </>
    ),
  },
  { key: 'minutes', title: words.minutes, cell: (s) => words.min(s.minutes) },
  { key: 'best', title: words.best, cell: (s) => <Best scenario={s} /> },
  {
    key: 'go',
    title: '',
    cell: (s) => (
      <div className="pc-row-actions">
        {s.best ? <To path={`/practice-clinic/result/${s.best.attemptId}`}>{words.debrief}</To> : null}
        <Button
          busy={begin.busy}
          label={`${s.best ? words.again : words.begin}: ${s.title}`}
          whyNot={s.may.allowed ? null : s.may.because}
          onClick={() => void begin.run({ scenario: s.id })}
        >
          {s.best ? words.again : words.begin}
        </Button>
      </div>
    ),
  },
]

function Best({ scenario: { best, tries } }: { scenario: Scenario }) {
  if (!best) return <span className="pc-why">{words.never}</span>
  return (
    <StatusMark state={best.outcome === 'passed' ? 'done' : 'open'}>
      {words.score(best.points, best.most)}, {words.tries(tries)}
    </StatusMark>
  )
}
