import { type OutputOf, Refusal, Shown, To, useParam, useRead } from '../../../app/index.ts'
import { Card, Checklist, Page, PrimaryButton, Stack, StatusMark, Step } from '../../../ui/index.ts'
import { useBegin } from './PracticeClinic.tsx'
import './practice-clinic.css'
import { words } from './words.ts'

type Debrief = OutputOf<'scenarios.result'>

/** /practice-clinic/result/$attemptId: what was seen in the record, what was missed, and why it matters. */
export function Result() {
  const read = useRead('scenarios.result', { attemptId: useParam('attemptId') })
  return <Shown read={read}>{(debrief) => <Debriefed debrief={debrief} />}</Shown>
}

function Debriefed({ debrief }: { debrief: Debrief }) {
  const begin = useBegin()
  const { scenario, title, attempt, seconds, outcome, points, most, steps } = debrief
  return (
    <Page
      title={title}
      note={words.resultNote(attempt, words.seconds(seconds))}
      width="narrow"
      foot={<To path="/practice-clinic">{words.backToList}</To>}
      primary={<PrimaryButton onClick={() => void begin.run({ scenario })}>{words.tryAgain}</PrimaryButton>}
    >
      <Stack gap={4}>
        {begin.problem ? <Refusal problem={begin.problem} /> : null}
        <Card>
          <Stack gap={2}>
            <span className="pc-score">{words.score(points, most)}</span>
            <StatusMark state={outcome === 'passed' ? 'done' : 'alert'}>{words[outcome]}</StatusMark>
          </Stack>
        </Card>
        <Card title={words.steps} flush>
          <Checklist label={words.steps}>
            {steps.map((step) => (
              <StepLine key={step.id} step={step} />
            ))}
          </Checklist>
        </Card>
      </Stack>
    </Page>
  )
}

function StepLine({ step }: { step: Debrief['steps'][number] }) {
  const { text, met, critical, points, most, saw, why, source } = step
  const note = [critical ? words.critical : '', words.points(points, most)].filter(Boolean).join(' · ')
  return (
    <Step title={text} state={met ? 'done' : critical ? 'critical' : 'alert'} note={note}>
      <p className="pc-prose">{words.saw(saw)}</p>
      <p className="pc-prose">{why}</p>
      <p className="pc-why">{words.source(source)}</p>
    </Step>
  )
}
