import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Root } from '../ui/index.ts'
import { refreshAfter } from './live-map.ts'
import { onSent, startOutbox } from './outbox.ts'
import { offerParts } from './Part.tsx'
import { Problem } from './problem.ts'
import { router } from './routes.tsx'
import { parts } from './screens.ts'
import { onSession, sessionNow, startSession } from './session.ts'

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 5 * 60_000,
      refetchOnWindowFocus: true,
      retry: (count, error) => count < 2 && error instanceof Problem && error.maySendAgain,
    },
  },
})

/** What one person read is not left in memory for the next, nor behind a lock. */
let reader: string | null = null
onSession(() => {
  const now = sessionNow().me?.staffId ?? null
  if (now !== reader) client.clear()
  reader = now
})
onSent((intent) => refreshAfter(client, intent.name))
offerParts(parts)
startSession()
startOutbox()

const scheme = localStorage.getItem('roomed-scheme') ?? 'auto'
const dark = scheme === 'dark' || (scheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches)
document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')

const place = document.getElementById('root')
if (place) {
  createRoot(place).render(
    <StrictMode>
      <Root>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </Root>
    </StrictMode>,
  )
}
