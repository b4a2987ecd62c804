import { type KeyboardEvent, useRef, useState } from 'react'
import { call, type OutputOf, Shown, To, useGo, useKeys, useMe, useRead } from '../../../app/index.ts'
import { Card, type Column, Empty, Failed, Page, PrimaryButton, Skeleton, showBirth, Table, TextField } from '../../../ui/index.ts'
import { useSearch } from '../../../ui/useSearch.ts'
import { sexNames } from '../patients.ts'
import './patients.css'
import { RegisterDialog } from './RegisterDialog.tsx'
import { words } from './words.ts'

export type Found = OutputOf<'patients.find'>['patients'][number]

const most = 20

export const find = async (query: string, signal: AbortSignal): Promise<readonly Found[]> =>
  (await call('patients.find', { query, limit: most }, { signal, background: true })).patients

export const patientColumns = (today: string): Column<Found>[] => [
  {
    key: 'name',
    title: words.name,
    cell: (p) => (
      <>
        <b>{p.name}</b> {p.preferred ? <span className="rm-second">“{p.preferred}”</span> : null}
      </>
    ),
  },
  { key: 'born', title: words.born, cell: (p) => <span className="rm-num">{showBirth(p.birthDate, today)}</span> },
  { key: 'sex', title: words.sex, cell: (p) => sexNames[p.sex] },
  { key: 'mrn', title: words.mrn, cell: (p) => <span className="rm-num">{p.mrn}</span> },
  { key: 'phone', title: words.phone, cell: (p) => p.phone ?? <span className="rm-muted">{words.notRecorded}</span> },
  { key: 'address', title: words.address, cell: (p) => p.address || <span className="rm-muted">{words.notRecorded}</span> },
]

/** Any patient in a few keys: type, Enter opens the first, the arrow goes into the list. Before typing: whom I worked with lately. */
export function Patients() {
  const go = useGo()
  const [query, setQuery] = useState('')
  const [registering, setRegistering] = useState(false)
  const search = useSearch(query, 1, find)
  const frame = useRef<HTMLDivElement>(null)
  const toSearch = () => frame.current?.querySelector('input')?.focus()
  useKeys({
    scope: words.patients,
    keys: [
      { key: '/', label: words.findKey, run: toSearch },
      { key: 'n', label: words.registerKey, run: () => setRegistering(true) },
    ],
  })
  const first = search.kind === 'found' ? search.items[0] : undefined
  const down = (e: KeyboardEvent) => {
    if (e.key !== 'ArrowDown' || !(e.target instanceof HTMLInputElement)) return
    e.preventDefault()
    frame.current?.querySelector<HTMLElement>('tbody tr[tabindex="0"]')?.focus()
  }
  // A search starts when the text changes: a space at the end asks the same again.
  const again = () => setQuery((text) => (text.endsWith(' ') ? text.trimEnd() : `${text} `))
  return (
    <Page
      title={words.patients}
      note={search.kind === 'found' && search.items.length > 0 ? <span role="status">{words.count(search.items.length, most)}</span> : null}
      actions={<To path="/recalls">{words.recalls}</To>}
      primary={
        <PrimaryButton keys="n" onClick={() => setRegistering(true)}>
          {words.register}
        </PrimaryButton>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow leads from the box into its list */}
      <div ref={frame} className="patients" onKeyDown={down}>
        <TextField
          label={words.find}
          stacked
          type="search"
          autoFocus
          placeholder={words.findHint}
          value={query}
          onChange={setQuery}
          onEnter={() => first && go(`/patients/${first.id}`)}
        />
        {search.kind === 'idle' ? <Recent /> : null}
        {search.kind === 'busy' ? <Skeleton /> : null}
        {search.kind === 'failed' ? <Failed title={words.searchFailed} kept={words.searchKept} onRetry={again} /> : null}
        {search.kind === 'found' ? <Result patients={search.items} /> : null}
      </div>
      {registering ? <RegisterDialog typed={query} onClose={() => setRegistering(false)} /> : null}
    </Page>
  )
}

function List({ label, patients }: { label: string; patients: readonly Found[] }) {
  const go = useGo()
  const { today } = useMe().practice
  return (
    <Card title={label} flush>
      <Table label={label} columns={patientColumns(today)} rows={patients} rowKey={(p) => p.id} onOpen={(p) => go(`/patients/${p.id}`)} />
    </Card>
  )
}

function Result({ patients }: { patients: readonly Found[] }) {
  if (patients.length === 0) return <Empty title={words.none}>{words.noneWhy}</Empty>
  return <List label={words.found} patients={patients} />
}

function Recent() {
  const read = useRead('patients.recent', {})
  return (
    <Shown read={read} isEmpty={(d) => d.patients.length === 0} empty={<Empty title={words.noneRecent}>{words.noneRecentWhy}</Empty>}>
      {({ patients }) => <List label={words.recent} patients={patients} />}
    </Shown>
  )
}
