import { useState } from 'react'
import { type OutputOf, useAct, useMe, useRead } from '../../../app/index.ts'
import { Button, Card, Choice, dateOf, Row, SelectField, Stack, StatusMark, showDate, showDay, showTime, toast } from '../../../ui/index.ts'
import { words } from './words.ts'

type CheckoutData = OutputOf<'charges.of_visit'>

const dayAfter = (day: string, days: number) => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** The next visit: what is booked, and the free starts a week, two, four or a quarter from today. */
export function FollowUp({ data }: { data: CheckoutData }) {
  const { today, timeZone } = useMe().practice
  const { visit, patientId, followUps } = data
  const [days, setDays] = useState('14')
  const [typeId, setTypeId] = useState('')
  const [from, setFrom] = useState('')
  const lists = useRead('practice.lists', {})
  const types = lists.data?.visitTypes ?? []
  const type = types.find((t) => t.id === typeId) ?? types.find((t) => t.code === 'follow_up') ?? types[0]
  const wish = { providerId: visit.providerId, day: dayAfter(today, Number(days)), minutes: type?.minutes ?? 20, limit: 6 }
  const openings = useRead('visits.openings', wish, { enabled: Boolean(type), on: ['visit'] })
  const show = (at: string) => `${showDate(dateOf(at, timeZone))} ${showTime(at, { timeZone, hours: 12 })}`
  const book = useAct('visits.book', {
    keep: false,
    onDone: (done) => {
      toast({ text: words.booked(show(done.from)) })
      setFrom('')
    },
  })
  const starts = openings.data?.openings.map((o) => o.from) ?? []
  const onDays = new Set(starts.map((s) => dateOf(s, timeZone)))
  // One day of starts names its day once.
  const brief = (at: string) =>
    [onDays.size > 1 ? showDay(dateOf(at, timeZone)) : '', showTime(at, { timeZone, hours: 12 })].filter(Boolean).join(' ')
  const heading = onDays.size === 1 ? `${words.starts}, ${showDate([...onDays][0] ?? '')}` : words.starts
  const save = () => {
    if (type && from) void book.run({ patientId, visitTypeId: type.id, providerId: visit.providerId, placeId: visit.placeId, from })
  }
  return (
    <Card title={words.followUp} note={followUps.length === 0 ? words.noFollowUp : null}>
      <Stack gap={2}>
        {followUps.map((f) => (
          <StatusMark key={f.visitId} state="done">
            {[show(f.from), f.type, f.provider].filter(Boolean).join(' · ')}
          </StatusMark>
        ))}
        <Choice
          label={words.when}
          value={days}
          onChange={(next) => {
            setDays(next)
            setFrom('')
          }}
          options={Object.entries(words.whens).map(([value, label]) => ({ value, label }))}
        />
        <SelectField
          label={words.type}
          value={type?.id ?? ''}
          onChange={setTypeId}
          options={types.map((t) => ({ value: t.id, label: `${t.name}, ${t.minutes} min` }))}
        />
        {starts.length > 0 ? (
          <Choice label={heading} value={from || null} onChange={setFrom} options={starts.map((s) => ({ value: s, label: brief(s) }))} />
        ) : (
          <p className="rm-muted">{openings.data ? words.noStart : ''}</p>
        )}
        {book.problem ? <StatusMark state="critical">{book.problem.message}</StatusMark> : null}
        <Row>
          <Button onClick={save} busy={book.busy} whyNot={from ? null : words.chooseStart}>
            {words.book(from ? show(from) : '')}
          </Button>
        </Row>
      </Stack>
    </Card>
  )
}
