import { type ComponentType, lazy, Suspense } from 'react'

/** What a screen shows of a module that it must not know, by the place where it stands, with what the module is told there. */
export interface PartProps {
  /** Beside a plan: what its payer answers. */
  coverage: { coverageId: string }
}

export type Parts = { readonly [Name in keyof PartProps]: () => Promise<ComponentType<PartProps[Name]>> }

const offered = new Map<keyof PartProps, ComponentType<PartProps[keyof PartProps]>>()

/** Said once at the start, from `screens.ts`: a front door that imported the modules would close a circle. */
export function offerParts(parts: Parts): void {
  for (const name of Object.keys(parts) as (keyof PartProps)[])
    offered.set(
      name,
      lazy(() => parts[name]().then((component) => ({ default: component }))),
    )
}

/** The part of this name; nothing when no module offers one. */
export function Part<Name extends keyof PartProps>({ of, with: props }: { of: Name; with: PartProps[Name] }) {
  const Offered = offered.get(of)
  return Offered ? (
    <Suspense fallback={null}>
      <Offered {...props} />
    </Suspense>
  ) : null
}
