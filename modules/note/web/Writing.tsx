import { useMe } from '../../../app/index.ts'
import { Button, Card, Row, Stack, StatusMark, showTime, TextField } from '../../../ui/index.ts'
import type { NoteData } from './note-view.ts'
import type { NoteWriting } from './useNote.ts'
import { words } from './words.ts'

/** Assessment and plan. Each keystroke is kept as a draft; the chart gets it on Save or with the signature. */
export function Writing({ data, writing }: { data: NoteData; writing: NoteWriting }) {
  const { timeZone } = useMe().practice
  const { note, may, signature } = data
  const chart = note.by && note.at ? words.writtenBy(note.by, showTime(note.at, { timeZone })) : null
  if (signature || !may.write.allowed)
    return (
      <Card title={words.note} note={signature ? chart : may.write.because}>
        <Prose title={words.assessment} text={note.assessment} />
        <Prose title={words.plan} text={note.plan} />
      </Card>
    )
  const { text, type, draft, dirty } = writing
  return (
    <Card
      title={words.note}
      note={<span role="status">{dirty ? draft.note : chart}</span>}
      actions={
        dirty ? (
          <Button keys="mod+s" onClick={() => void writing.save()} busy={writing.write.busy}>
            {words.save}
          </Button>
        ) : null
      }
    >
      <Stack gap={2}>
        <TextField label={words.assessment} stacked lines={4} value={text.assessment} onChange={(assessment) => type({ assessment })} />
        <TextField label={words.plan} stacked lines={4} value={text.plan} onChange={(plan) => type({ plan })} />
        {writing.theirs ? (
          <Theirs writing={writing} />
        ) : writing.write.problem ? (
          <StatusMark state="critical">{writing.write.problem.message}</StatusMark>
        ) : null}
      </Stack>
    </Card>
  )
}

function Prose({ title, text }: { title: string; text: string }) {
  return (
    <div className="no-prose">
      <h3>{title}</h3>
      <p>{text || <span className="rm-muted">{words.nothing}</span>}</p>
    </div>
  )
}

/** Two wrote at once: both are shown, and a person chooses. */
function Theirs({ writing }: { writing: NoteWriting }) {
  const { theirs } = writing
  if (!theirs) return null
  return (
    <div className="no-theirs" role="alert">
      <p>{words.theirs(theirs.by)}</p>
      <Prose title={words.assessment} text={theirs.assessment} />
      <Prose title={words.plan} text={theirs.plan} />
      <Row>
        <Button onClick={() => void writing.takeTheirs()}>{words.keepTheirs}</Button>
        <Button onClick={() => void writing.keepMine()}>{words.keepMine}</Button>
      </Row>
    </div>
  )
}
