import type { OutputOf } from '../../../app/index.ts'

export type CheckInData = OutputOf<'checkin.open'>

/** An address in the lines of an envelope. */
export function addressLines(address: Record<string, unknown>): string {
  const text = (name: string) => (typeof address[name] === 'string' ? (address[name] as string) : '')
  const town = [text('city'), [text('state'), text('zip')].filter(Boolean).join(' ')].filter(Boolean).join(', ')
  return [text('line1'), text('line2'), town].filter(Boolean).join('\n')
}
