import { useState } from 'react'
import { type OutputOf, Shown, To, useAct, useKeys, useMe, useParam, useRead } from '../../../app/index.ts'
import { Button, Card, dateOf, Page, PrimaryButton, Row, Stack, StatusMark, showDate, toast } from '../../../ui/index.ts'
import { showMinutes } from '../students.ts'
import { Competencies } from './Competencies.tsx'
import { GiveBackDialog } from './GiveBackDialog.tsx'
import { Hours } from './Hours.tsx'
import { HoursDialog } from './HoursDialog.tsx'
import './students.css'
import { words } from './words.ts'

export type Progress = OutputOf<'students.progress'>
export interface Signing {
  chosen: readonly string[]
  /** Shows a box on entries that wait, when the asker may sign. */
  may: boolean
  toggle: (id: string) => void
}

/** One externship: terms and sums, hours by day, competencies; the student enters, the preceptor countersigns. */
export function Externship() {
  const externshipId = useParam('externshipId')
  const read = useRead('students.progress', { externshipId }, { on: ['student'] })
  return <Shown read={read}>{(progress) => <One key={externshipId} progress={progress} />}</Shown>
}

const waitingOf = ({ hours, competencies }: Progress) => [
  ...hours.filter((h) => h.state === 'waiting').map((h) => h.id),
  ...competencies.flatMap((c) => (c.entry?.state === 'waiting' ? [c.entry.id] : [])),
]

function One({ progress }: { progress: Progress }) {
  const { terms, may } = progress
  const [entering, setEntering] = useState(false)
  const [givingBack, setGivingBack] = useState(false)
  const sign = useSigning(progress)
  const enter = () => setEntering(may.log.allowed)
  useKeys({
    scope: words.keys,
    keys: [
      ...(may.log.allowed ? [{ key: 'n', label: words.logHours, run: enter }] : []),
      ...(may.countersign.allowed
        ? [
            { key: 'a', label: words.signAll, run: sign.all },
            { key: 'ctrl+enter', label: words.sign(0), run: sign.confirm },
          ]
        : []),
    ],
  })
  return (
    <Page
      title={terms.student}
      note={terms.finishedAt ? <Finished terms={terms} /> : terms.school}
      actions={<Actions id={terms.id} />}
      foot={may.countersign.allowed ? <SignFoot sign={sign} onGiveBack={() => setGivingBack(true)} /> : null}
      primary={<Primary progress={progress} sign={sign} onEnter={enter} />}
    >
      <Stack gap={4}>
        {sign.problem ? <StatusMark state="critical">{sign.problem.message}</StatusMark> : null}
        <Sums progress={progress} />
        <Hours progress={progress} signing={sign} />
        <Competencies progress={progress} signing={sign} />
      </Stack>
      {entering ? <HoursDialog progress={progress} old={null} onClose={() => setEntering(false)} /> : null}
      {givingBack ? (
        <GiveBackDialog
          busy={sign.busy}
          onGive={(note) => sign.giveBack(note, () => setGivingBack(false))}
          onClose={() => setGivingBack(false)}
        />
      ) : null}
    </Page>
  )
}

/** What the preceptor has chosen, and both ways to sign it. */
function useSigning(progress: Progress) {
  const [picked, setPicked] = useState<readonly string[]>([])
  const waits = waitingOf(progress)
  const chosen = picked.filter((id) => waits.includes(id))
  const act = useAct('students.countersign', { keep: false })
  const send = async (verdict: 'confirmed' | 'returned', note: string) => {
    const has = (id: string) => chosen.includes(id)
    const hoursIds = progress.hours.map((h) => h.id).filter(has)
    const competencyIds = progress.competencies.flatMap((c) => (c.entry && has(c.entry.id) ? [c.entry.id] : []))
    const done = await act.run({ externshipId: progress.terms.id, hoursIds, competencyIds, verdict, note })
    if (done) setPicked([])
    return done
  }
  return {
    chosen,
    waits,
    may: progress.may.countersign.allowed,
    toggle: (id: string) => setPicked(chosen.includes(id) ? chosen.filter((c) => c !== id) : [...chosen, id]),
    all: () => setPicked(waits),
    confirm: () => {
      if (chosen.length) void send('confirmed', '').then((done) => done && toast({ text: words.signedDone(done.signed) }))
    },
    giveBack: (note: string, then: () => void) =>
      void send('returned', note).then((done) => {
        if (done) toast({ text: words.givenBack })
        then()
      }),
    busy: act.busy,
    problem: act.problem,
  }
}
type Sign = ReturnType<typeof useSigning>

function Primary({ progress, sign, onEnter }: { progress: Progress; sign: Sign; onEnter: () => void }) {
  const { role } = useMe()
  const { may, terms } = progress
  const finish = useAct('students.finish', { keep: false, onDone: () => toast({ text: words.finishedDone }) })
  if (terms.finishedAt) return null
  if (role === 'student')
    return (
      <PrimaryButton keys="n" onClick={onEnter} whyNot={may.log.allowed ? null : may.log.because}>
        {words.logHours}
      </PrimaryButton>
    )
  if (may.countersign.allowed && sign.waits.length > 0)
    return (
      <PrimaryButton keys="ctrl+enter" onClick={sign.confirm} busy={sign.busy} whyNot={sign.chosen.length ? null : words.chooseToSign}>
        {words.sign(sign.chosen.length)}
      </PrimaryButton>
    )
  return (
    <>
      {finish.problem ? <StatusMark state="critical">{finish.problem.message}</StatusMark> : null}
      <PrimaryButton
        onClick={() => void finish.run({ externshipId: terms.id, version: terms.version })}
        busy={finish.busy}
        whyNot={may.finish.allowed ? null : may.finish.because}
      >
        {words.finish}
      </PrimaryButton>
    </>
  )
}

function SignFoot({ sign, onGiveBack }: { sign: Sign; onGiveBack: () => void }) {
  if (sign.waits.length === 0) return null
  return (
    <Row>
      <Button keys="a" onClick={sign.all}>
        {words.signAll}
      </Button>
      {sign.chosen.length > 0 ? <Button onClick={onGiveBack}>{words.giveBack}</Button> : null}
    </Row>
  )
}

function Actions({ id }: { id: string }) {
  const isStudent = useMe().role === 'student'
  return (
    <>
      <To path="/students">{isStudent ? words.mine : words.toAll}</To>
      <a className="rm-button" data-kind="plain" href={`/paper/students.report?externshipId=${id}`} target="_blank" rel="noreferrer">
        {words.report}
      </a>
    </>
  )
}

function Finished({ terms }: { terms: Progress['terms'] }) {
  const { timeZone } = useMe().practice
  if (!terms.finishedAt) return null
  return <StatusMark state="done">{words.finishedOn(showDate(dateOf(terms.finishedAt, timeZone)), terms.finishedBy ?? '')}</StatusMark>
}

/** Terms and sums: what counts is what is countersigned. */
export function Sums({ progress }: { progress: Pick<Progress, 'terms' | 'sum' | 'preceptors'> }) {
  const { terms, sum, preceptors } = progress
  const lines: [string, string, boolean][] = [
    [words.confirmed, words.hoursOf(showMinutes(sum.confirmedMinutes), terms.requiredHours), true],
    [words.shown, words.of(sum.passed, sum.asked), true],
    [words.waiting, showMinutes(sum.waitingMinutes), true],
    [words.school, [terms.school, terms.coordinator].filter(Boolean).join(', '), false],
    [words.terms, words.daysOf(showDate(terms.startsOn), showDate(terms.endsOn)), false],
    [words.preceptors, preceptors.map((p) => p.name).join(', '), false],
  ]
  return (
    <Card>
      <dl className="st-sums">
        {lines.map(([label, value, large]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd data-large={large}>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
