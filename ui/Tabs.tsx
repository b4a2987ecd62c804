import './tabs.css'

export interface TabsProps {
  label: string
  tabs: readonly { id: string; title: string }[]
  value: string
  onChange: (id: string) => void
}

/** Places within one thing. */
export function Tabs({ label, tabs, value, onChange }: TabsProps) {
  return (
    <nav className="rm-tabs" aria-label={label}>
      {tabs.map((t) => (
        <button key={t.id} type="button" aria-current={t.id === value ? 'page' : undefined} onClick={() => onChange(t.id)}>
          {t.title}
        </button>
      ))}
    </nav>
  )
}
