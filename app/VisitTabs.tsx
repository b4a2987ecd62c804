import { Outlet } from '@tanstack/react-router'
import { PageTabs } from '../ui/index.ts'
import { To, useParam, usePath } from './navigate.tsx'
import { screens } from './screens.ts'
import { words } from './words.ts'

const VISIT = '/visits/$visitId/'

export const visitTabs = screens.filter((s) => s.path.startsWith(VISIT)).map((s) => s.path.slice(VISIT.length))

/** The parts of one visit, in the order it goes. */
export function VisitTabs() {
  const visitId = useParam('visitId')
  const path = usePath()
  const order = Object.keys(words.visitTabs)
  const tabs = [...visitTabs].sort((a, b) => order.indexOf(a) - order.indexOf(b))
  const bar = (
    <nav className="rm-tabs" aria-label={words.visit}>
      {tabs.map((t) => (
        <To key={t} path={`/visits/${visitId}/${t}`} current={path.endsWith(`/${t}`)}>
          {words.visitTabs[t] ?? t}
        </To>
      ))}
    </nav>
  )
  return (
    <PageTabs value={tabs.length > 1 ? bar : null}>
      <Outlet />
    </PageTabs>
  )
}
