import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'

export interface Figure {
  name: string
  value: number
  unit: string
  bar: number | null
  floor: number | null
}

/** Lower is better for times, sizes and errors; higher for rates. */
const lowerIsBetter = (f: Figure) => f.unit !== '/s'
const holds = (f: Figure) => f.bar === null || (lowerIsBetter(f) ? f.value <= f.bar : f.value >= f.bar)
const number = (n: number) => n.toLocaleString('en-US', { maximumFractionDigits: 2 })

export function table(figures: readonly Figure[]): string {
  const rows = figures.map((f) => {
    const floor = f.floor === null ? '' : `${number(f.floor)} (${Math.round((100 * f.value) / f.floor)} %)`
    return `| ${f.name} | ${number(f.value)} ${f.unit} | ${f.bar === null ? '' : `${lowerIsBetter(f) ? '≤' : '≥'} ${number(f.bar)}`} | ${holds(f) ? '✓' : '✗'} | ${floor} |`
  })
  return ['| what | measured | bar | | the same in plain SQL (our share of it) |', '|---|---|---|---|---|', ...rows].join('\n')
}

export function print(figures: readonly Figure[], { quick, wish }: { quick: boolean; wish: { patients: number; readings: number } }) {
  const text = table(figures)
  console.log(`\n${text}\n`)
  if (quick) return
  const machine = `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`
  const page = `# What we measure

\`npm run bench\` fills ${number(wish.patients)} patients and ${number(wish.readings)} readings into a fresh database, starts the real server on it and sends
requests over HTTP, with audit, idempotency and row-level security on. Server, database and load share the machine. Medians of three rounds.
\`npm run bench -- --quick\` is a small run to see that it works.

${machine}.

${text}
`
  writeFileSync(new URL('./README.md', import.meta.url), page)
  writeFileSync(new URL('./last.json', import.meta.url), `${JSON.stringify({ figures }, null, 1)}\n`)
}
