import { useState } from 'react'
import { useMe } from '../../../app/index.ts'
import { type Card, type Filter, NURSE } from './board-view.ts'
import './visits.css'
import { words } from './words.ts'

const keyOf = (staffId: string) => `roomed-board:${staffId}`

/** What one person chose to see, kept on this device. */
export function useFilter(): [Filter, (filter: Filter) => void] {
  const { staffId } = useMe()
  const [filter, set] = useState<Filter>(() => ({ providerId: '', maId: '', ...JSON.parse(localStorage.getItem(keyOf(staffId)) ?? '{}') }))
  return [
    filter,
    (next) => {
      localStorage.setItem(keyOf(staffId), JSON.stringify(next))
      set(next)
    },
  ]
}

const unique = (pairs: readonly (readonly [string, string])[]) => [...new Map(pairs)].sort((a, b) => a[1].localeCompare(b[1]))

export function BoardFilter({ visits, filter, onChange }: { visits: readonly Card[]; filter: Filter; onChange: (filter: Filter) => void }) {
  const providers = unique(
    visits.map((v) => (v.providerId ? ([v.providerId, v.provider ?? words.theProvider] as const) : ([NURSE, words.nurseVisits] as const))),
  )
  const assistants = unique(visits.flatMap((v) => (v.maId && v.ma ? [[v.maId, v.ma] as const] : [])))
  return (
    <>
      <Pick
        label={words.provider}
        all={words.everyProvider}
        options={providers}
        value={filter.providerId}
        onChange={(providerId) => onChange({ ...filter, providerId })}
      />
      <Pick
        label={words.assistant}
        all={words.everyAssistant}
        options={assistants}
        value={filter.maId}
        onChange={(maId) => onChange({ ...filter, maId })}
      />
    </>
  )
}

interface PickProps {
  label: string
  all: string
  options: readonly (readonly [string, string])[]
  value: string
  onChange: (value: string) => void
}

/** A small list in the head of the page. Somebody chosen who has no visit now stays in it, so that the choice is seen. */
export function Pick({ label, all, options, value, onChange }: PickProps) {
  const known = value === '' || options.some(([id]) => id === value)
  return (
    <select className="vi-pick" aria-label={label} value={known ? value : ''} onChange={(e) => onChange(e.target.value)}>
      <option value="">{all}</option>
      {options.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}
