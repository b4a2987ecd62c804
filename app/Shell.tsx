import { Outlet } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Toasts, toast, undoLatest } from '../ui/index.ts'
import { IdleWarning } from './IdleWarning.tsx'
import { startKeys, useKeys } from './keys.ts'
import { useLive } from './live.ts'
import { useGo, usePath } from './navigate.tsx'
import { placesOf } from './places.ts'
import { Rail } from './Rail.tsx'
import { overlays } from './screens.ts'
import './shell.css'
import { lock, placeOf, useMe } from './session.ts'
import { TopBar } from './TopBar.tsx'
import { words } from './words.ts'

const Palette = lazy(() => import('./Palette.tsx').then((m) => ({ default: m.Palette })))
const KeyMap = lazy(() => import('./KeyMap.tsx').then((m) => ({ default: m.KeyMap })))

const above = overlays.map((load) => lazy(() => load().then((component) => ({ default: component }))))

/** Where a person was when this screen was last theirs. */
export const lastPlaceOf = (staffId: string) => sessionStorage.getItem(placeOf(staffId))

/** The frame around every screen, for someone who is signed in. */
export function Shell() {
  const me = useMe()
  const go = useGo()
  const path = usePath()
  const lost = useLive(true)
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null)
  const close = () => setOpen(null)
  useEffect(startKeys, [])
  useEffect(() => sessionStorage.setItem(placeOf(me.staffId), path), [me.staffId, path])
  useKeys({
    scope: words.everywhere,
    keys: [
      { key: 'mod+k', label: words.search, run: () => setOpen('palette') },
      { key: '/', label: words.search, run: () => setOpen('palette'), hidden: true },
      { key: '?', label: words.keyMap, run: () => setOpen('keys') },
      { key: 'f1', label: words.keyMap, run: () => setOpen('keys'), hidden: true },
      { key: 'ctrl+alt+l', label: words.lock, run: lock },
      { key: 'z', label: words.undo, run: () => undoLatest() || toast({ text: words.nothingToUndo, state: 'waiting' }) },
      ...placesOf(me.role).map((p) => ({ key: `g ${p.letter}`, label: words.goTo(p.title), run: () => go(p.path) })),
    ],
  })
  return (
    <div className="app" data-sandbox={me.practice.sandbox || undefined}>
      <a className="app-skip" href="#page">
        {words.skip}
      </a>
      <Rail />
      <TopBar lost={lost} onSearch={() => setOpen('palette')} />
      <div className="app-above">
        <Suspense fallback={null}>
          {above.map((Overlay, i) => (
            <Overlay key={i} />
          ))}
        </Suspense>
      </div>
      <main className="app-main" id="page" tabIndex={-1}>
        <Outlet />
      </main>
      <IdleWarning />
      <Toasts />
      <Suspense fallback={null}>
        {open === 'palette' ? <Palette onClose={close} /> : null}
        {open === 'keys' ? <KeyMap onClose={close} /> : null}
      </Suspense>
    </div>
  )
}
