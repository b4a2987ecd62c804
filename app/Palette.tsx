import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { useEffect, useState } from 'react'
import './palette.css'
import { KeyHint, showDate } from '../ui/index.ts'
import { useSearch } from '../ui/useSearch.ts'
import type { FoundPatient } from './actions-type.ts'
import { call } from './api.ts'
import { useKeyMap } from './keys.ts'
import { useGo } from './navigate.tsx'
import { placesOf } from './places.ts'
import { useMe } from './session.ts'
import { words } from './words.ts'

const [store, spotlight] = createSpotlight()

const find = async (query: string, signal: AbortSignal): Promise<readonly FoundPatient[]> =>
  (await call('patients.find', { query }, { signal, background: true })).patients

/** Enter takes the first row without an arrow: the fewest keys to a patient. */
function markFirst(): void {
  const rows = document.querySelectorAll('.mantine-Spotlight-actionsList [data-action]')
  for (const row of rows) row.removeAttribute('data-selected')
  rows[0]?.setAttribute('data-selected', 'true')
  store.updateState((s) => ({ ...s, selected: 0 }))
}

const holds = (text: string, query: string) => text.toLowerCase().includes(query.trim().toLowerCase())

/** Patients, places and what can be done here, with the keys that do the same. */
export function Palette({ onClose }: { onClose: () => void }) {
  const go = useGo()
  const [query, setQuery] = useState('')
  const people = useSearch(query, 2, find)
  const actions = useKeyMap().flatMap((s) => s.keys.filter((k) => !k.key.startsWith('g ')))
  const found = people.kind === 'found' ? people.items : []
  const where = placesOf(useMe().role).filter((p) => holds(p.title, query))
  const what = actions.filter((a) => holds(a.label, query))
  useEffect(() => spotlight.open(), [])
  const first = found[0]?.id ?? where[0]?.path ?? what[0]?.label
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new first row is the one that Enter takes
  useEffect(markFirst, [first, query])
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={onClose}
      shortcut={null}
      attributes={{ content: { 'aria-label': words.search } }}
      centered={false}
      yOffset="12vh"
      overlayProps={{ color: 'var(--veil)', backgroundOpacity: 1, blur: 0 }}
      clearQueryOnClose
      maxHeight={480}
      scrollable
    >
      <Spotlight.Search placeholder={words.searchHint} aria-label={words.search} />
      <Spotlight.ActionsList>
        {found.length > 0 ? (
          <Spotlight.ActionsGroup label={words.patients}>
            {found.map((p) => (
              <Spotlight.Action key={p.id} onClick={() => go(`/patients/${p.id}`)}>
                <span className="palette-two">
                  <b>{[p.family.toUpperCase(), p.given].filter(Boolean).join(', ')}</b>
                  <span>{[p.birthDate ? showDate(p.birthDate) : '', p.mrn].filter(Boolean).join(' · ')}</span>
                </span>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        ) : null}
        {where.length > 0 ? (
          <Spotlight.ActionsGroup label={words.places}>
            {where.map((p) => (
              <Spotlight.Action key={p.path} onClick={() => go(p.path)}>
                <span className="palette-one">{p.title}</span>
                <KeyHint keys={`g ${p.letter}`} />
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        ) : null}
        {what.length > 0 ? (
          <Spotlight.ActionsGroup label={words.actions}>
            {what.map((a) => (
              <Spotlight.Action key={`${a.key}${a.label}`} onClick={a.run}>
                <span className="palette-one">{a.label}</span>
                <KeyHint keys={a.key} />
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        ) : null}
        {people.kind === 'failed' ? <Spotlight.Empty>{words.searchFailed}</Spotlight.Empty> : null}
        {found.length + where.length + what.length === 0 && people.kind !== 'busy' ? (
          <Spotlight.Empty>{words.searchNone}</Spotlight.Empty>
        ) : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}
