/** Shapes drawn, not typed: a font's ◔ differs from machine to machine. */
export type ShapeName = 'up' | 'down' | 'diamond' | 'quarter' | 'tick' | 'barred' | 'ring' | 'clock' | 'alert' | 'warning' | 'square'

const PATHS: Record<ShapeName, { fill?: string; line?: string }> = {
  up: { fill: 'M8 2 15 14H1Z' },
  down: { fill: 'M8 14 1 2h14Z' },
  diamond: { fill: 'M8 0l8 8-8 8-8-8Z' },
  quarter: { line: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Z', fill: 'M8 8V2a6 6 0 0 1 6 6Z' },
  tick: { line: 'M2 8.5l4 4 8-9' },
  barred: { line: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM3.5 12.5l9-9' },
  ring: { line: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Z' },
  clock: { line: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM8 4.5V8l2.5 2' },
  warning: { line: 'M8 2 15 14H1ZM8 6.5v3.2M8 11.6v.3' },
  square: { fill: 'M4 4h8v8H4Z' },
  alert: { line: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM8 4.5v4.2M8 11v.6' },
}

export function Shape({ name }: { name: ShapeName }) {
  const { fill, line } = PATHS[name]
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {line ? (
        <path
          d={line}
          fill="none"
          stroke="currentColor"
          strokeWidth={name === 'tick' ? 2.4 : 1.8}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      ) : null}
      {fill ? <path d={fill} fill="currentColor" /> : null}
    </svg>
  )
}
