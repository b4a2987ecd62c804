import {
  createRootRoute,
  createRoute,
  createRouter,
  type ErrorComponentProps,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { Empty, Failed, Page, Skeleton } from '../ui/index.ts'
import { Gate } from './Gate.tsx'
import { To } from './navigate.tsx'
import { home } from './places.ts'
import { Problem } from './problem.ts'
import { Refusal } from './Shown.tsx'
import { SignIn } from './SignIn.tsx'
import { type Screen, screens } from './screens.ts'
import { VisitTabs, visitTabs } from './VisitTabs.tsx'
import { words } from './words.ts'

function ScreenFailed({ error, reset }: ErrorComponentProps) {
  if (error instanceof Problem) return <Refusal problem={error} onRetry={reset} />
  return (
    <Page title={words.screenFailed}>
      <Failed title={words.readFailed} kept={words.screenKept} code={error instanceof Error ? error.name : 'unknown'} onRetry={reset} />
    </Page>
  )
}

function NotFound() {
  return (
    <Page title={words.notFound}>
      <Empty title={words.notFoundWhy} action={<To path="/">{words.toStart}</To>} />
    </Page>
  )
}

function NothingHere() {
  return (
    <Page title={words.nothingHere}>
      <Empty title={words.nothingHereWhy} />
    </Page>
  )
}

const root = createRootRoute({ component: Outlet, errorComponent: ScreenFailed, notFoundComponent: NotFound })
const gate = createRoute({ getParentRoute: () => root, id: 'gate', component: Gate })
const visit = createRoute({ getParentRoute: () => gate, path: '/visits/$visitId', component: VisitTabs })

const start = createRoute({
  getParentRoute: () => gate,
  path: '/',
  beforeLoad: () => {
    if (home() !== '/') throw redirect({ href: home(), replace: true })
  },
  component: NothingHere,
})

const toStart = createRoute({
  getParentRoute: () => gate,
  path: '/sign-in',
  beforeLoad: () => {
    throw redirect({ href: '/', replace: true })
  },
  component: SignIn,
})

const visitStart = createRoute({
  getParentRoute: () => visit,
  path: '/',
  beforeLoad: ({ params }) => {
    const { visitId } = params as { visitId: string }
    const first = visitTabs.includes('rooming') ? 'rooming' : visitTabs[0]
    if (first) throw redirect({ href: `/visits/${visitId}/${first}`, replace: true })
  },
  component: NotFound,
})

const component = (screen: Screen) => lazyRouteComponent(() => screen.load().then((C) => ({ default: C })))
const common = { pendingComponent: () => <Skeleton />, errorComponent: ScreenFailed }

const VISIT = '/visits/$visitId/'
const ofVisit = screens.filter((s) => s.path.startsWith(VISIT))
const ofGate = screens.filter((s) => !s.path.startsWith(VISIT) && !s.open)
const open = screens.filter((s) => s.open)

visit.addChildren([
  visitStart,
  ...ofVisit.map((s) => createRoute({ getParentRoute: () => visit, path: s.path.slice(VISIT.length), component: component(s), ...common })),
])
gate.addChildren([
  start,
  toStart,
  visit,
  ...ofGate.map((s) => createRoute({ getParentRoute: () => gate, path: s.path, component: component(s), ...common })),
])
root.addChildren([gate, ...open.map((s) => createRoute({ getParentRoute: () => root, path: s.path, component: component(s), ...common }))])

export const router = createRouter({ routeTree: root, defaultPreload: 'intent', scrollRestoration: true, defaultPendingMs: 300 })
