import { useState } from 'react'
import { type OutputOf, Shown, useAct, useMe, useRead } from '../../../app/index.ts'
import { Button, NumberField, Section, Stack, StatusMark, TextField, toast } from '../../../ui/index.ts'
import './specimens.css'
import { words } from './words.ts'

const w = words.printers
type Place = OutputOf<'printers.list'>['places'][number]

/** The label printer of each place. */
export function Printers() {
  const read = useRead('printers.list', {}, { on: ['printer'] })
  const mayChange = useMe().role === 'manager'
  return (
    <Section title={w.title} note={w.about}>
      <Shown read={read} rows={2}>
        {({ places }) => (
          <Stack gap={3}>
            {places.map((p) =>
              mayChange ? <Edit key={`${p.id}${p.host}`} place={p} /> : <p key={p.id}>{`${p.name}: ${p.host ?? w.none}`}</p>,
            )}
          </Stack>
        )}
      </Shown>
    </Section>
  )
}

function Edit({ place }: { place: Place }) {
  const [host, setHost] = useState(place.host ?? '')
  const [port, setPort] = useState(String(place.port ?? 9100))
  const act = useAct('printers.set', { keep: false, onDone: () => toast({ text: w.saved(place.name) }) })
  const save = () => {
    if (/^\d{4,5}$/.test(port)) void act.run({ placeId: place.id, host: host.trim() || null, port: Number(port) })
  }
  return (
    <div className="sp-line">
      <TextField stacked label={`${place.name}: ${w.host}`} value={host} onChange={setHost} placeholder={w.none} onEnter={save} />
      <NumberField stacked label={w.port} unit="" value={port} onChange={setPort} />
      <Button onClick={save} busy={act.busy}>
        {w.save}
      </Button>
      {act.problem ? <StatusMark state="critical">{act.problem.message}</StatusMark> : null}
    </div>
  )
}
