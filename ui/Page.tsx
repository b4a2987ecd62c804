import { createContext, type ReactNode, useContext } from 'react'
import './layout.css'

export interface PageProps {
  title: string
  /** One short line beside the title: counts, a date. */
  note?: ReactNode
  /** Quiet buttons and filters, right of the title. */
  actions?: ReactNode
  /** The patient banner. Never on a screen of several patients. */
  banner?: ReactNode
  /** The ONE primary button (`<PrimaryButton>`): bottom right at the desk, full width at the bottom on a tablet. */
  primary?: ReactNode
  /** Left of the primary: draft state, secondary buttons. */
  foot?: ReactNode
  /** `wide` lets the body reach the edges (boards); `narrow` keeps lines readable (forms). */
  width?: 'wide' | 'narrow'
  children: ReactNode
}

/** Tabs that a parent route lays under the banner of whichever page is shown. */
export const PageTabs = createContext<ReactNode>(null)

/** The frame of every screen. */
export function Page({ title, note, actions, banner, primary, foot, width, children }: PageProps) {
  const tabs = useContext(PageTabs)
  return (
    <div className="rm-page" data-wide={width === 'wide'} data-narrow={width === 'narrow'}>
      {banner}
      {tabs}
      <div className="rm-page-head">
        <h1>{title}</h1>
        {note ? <div className="rm-page-note">{note}</div> : null}
        {actions ? <div className="rm-page-actions">{actions}</div> : null}
      </div>
      <div className="rm-page-body">{children}</div>
      {primary || foot ? (
        <div className="rm-page-foot">
          {foot ? <div className="rm-page-foot-left">{foot}</div> : null}
          {primary ? <div className="rm-page-primary">{primary}</div> : null}
        </div>
      ) : null}
    </div>
  )
}
