import { Choice, type NotDone, RefuseMenu, Row, Stack, StatusMark, showSince, TextField } from '../../../ui/index.ts'
import { type TobaccoAnswer, type TobaccoStatus, tobaccoNames } from '../history.ts'
import './history.css'
import { words } from './words.ts'

export interface TobaccoTyped {
  status: TobaccoStatus | null
  detail: string
}

export interface TobaccoPanelProps {
  visitId: string
  last: TobaccoAnswer | null
  now: string
  typed: TobaccoTyped
  onChange: (typed: TobaccoTyped) => void
}

const asked = ['never', 'former', 'some_days', 'every_day', 'unknown'] as const
type Asked = (typeof asked)[number]
const isAsked = (status: TobaccoStatus | null): status is Asked => asked.includes(status as Asked)

function notDoneOf({ status, detail }: TobaccoTyped): NotDone | null {
  if (status === 'refused') return { kind: 'refused', reason: detail }
  return status === 'could_not' ? { kind: 'could-not', reason: detail } : null
}

/** One key answers. The answer of another visit stands beside and is never filled in. */
export function TobaccoPanel({ visitId, last, now, typed, onChange }: TobaccoPanelProps) {
  const notDone = notDoneOf(typed)
  return (
    <Stack gap={2}>
      <p className="hi-ask">{words.tobaccoAsk}</p>
      <Row gap={3}>
        {notDone ? null : (
          <Choice
            label={words.tobacco}
            hideLabel
            options={asked.map((value) => ({ value, label: tobaccoNames[value] }))}
            value={isAsked(typed.status) ? typed.status : null}
            onChange={(status) => onChange({ ...typed, status })}
          />
        )}
        <RefuseMenu
          label={words.tobacco}
          value={notDone}
          reasons={words.reasons}
          onChange={(n) =>
            onChange(n ? { status: n.kind === 'refused' ? 'refused' : 'could_not', detail: n.reason } : { status: null, detail: '' })
          }
        />
      </Row>
      {typed.status && isAsked(typed.status) && typed.status !== 'never' ? (
        <TextField label={words.detail} value={typed.detail} onChange={(detail) => onChange({ ...typed, detail })} />
      ) : null}
      {last ? <Standing last={last} here={last.visitId === visitId} now={now} /> : null}
    </Stack>
  )
}

function Standing({ last, here, now }: { last: TobaccoAnswer; here: boolean; now: string }) {
  const status = tobaccoNames[last.status]
  const said = here ? words.recorded(status) : words.last(status, showSince(last.at, now))
  return <StatusMark state={here ? 'done' : 'note'}>{[said, last.detail].filter(Boolean).join(': ')}</StatusMark>
}
