import { createRoot } from 'react-dom/client'
import { Root, Toasts } from '../index.ts'
import { BoardPage } from './BoardPage.tsx'
import { Parts } from './Parts.tsx'
import { RoomingPage } from './RoomingPage.tsx'

const pages: Record<string, () => React.JSX.Element> = { '#board': BoardPage, '#rooming': RoomingPage, '#parts': Parts }
const Shown = pages[location.hash] ?? Parts
const place = document.getElementById('root')
addEventListener('hashchange', () => location.reload())

if (place) {
  createRoot(place).render(
    <Root>
      <div style={{ height: '100dvh', display: 'flex', flexDirection: 'column', overflowY: 'auto' }}>
        <Shown />
      </div>
      <Toasts />
    </Root>,
  )
}
