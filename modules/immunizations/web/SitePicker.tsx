import { Choice } from '../../../ui/index.ts'
import { type Site, sites } from '../immunizations.ts'
import type { Lot } from './dose.ts'
import './vaccine.css'
import { words } from './words.ts'

export interface SitePickerProps {
  id: string
  lot: Lot | undefined
  value: Site | null
  onSite: (site: Site) => void
  onNext: () => void
}

/** Sites of this route; a digit chooses and goes on. */
export function SitePicker({ id, lot, value, onSite, onNext }: SitePickerProps) {
  const options = (lot?.sites ?? []).map((s, i) => ({ value: s as Site, label: `${i + 1}  ${sites[s as Site] ?? s}` }))
  return (
    <fieldset id={id} className="vx-plain" onKeyDown={(e) => (options[Number(e.key) - 1] ? onNext() : undefined)}>
      <Choice label={words.site} options={options} value={value} onChange={onSite} />
    </fieldset>
  )
}
