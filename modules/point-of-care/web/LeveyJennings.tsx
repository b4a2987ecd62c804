import { showDate, showNumber } from '../../../ui/index.ts'
import { words } from './control-words.ts'
import { pointsOf, type Series } from './plot.ts'
import './test.css'

const [WIDTH, HEIGHT, LEFT] = [360, 140, 44]
/** Four deviations to each side fit; what lies beyond stands on the edge. */
const MOST = 4
const y = (z: number) => HEIGHT / 2 - (Math.max(-MOST, Math.min(MOST, z)) / MOST) * (HEIGHT / 2)
const lines = [-3, -2, -1, 0, 1, 2, 3] as const
const kindOf = (z: number) => (z === 0 ? 'mean' : Math.abs(z) === 3 ? 'limit' : undefined)

/** Controls in order against mean and deviations of their lot (Levey and Jennings 1950): drift and scatter are seen before a rule breaks. */
export function LeveyJennings({ series }: { series: Series }) {
  const points = pointsOf(series)
  const x = (i: number) => (points.length < 2 ? (WIDTH - LEFT) / 2 : (i / (points.length - 1)) * (WIDTH - LEFT - 8))
  const out = points.filter((p) => Math.abs(p.z) > 2).length
  const [first, last] = [points[0], points.at(-1)]
  return (
    <figure className="qc-plot">
      <figcaption>{words.plot(series.level)}</figcaption>
      <svg viewBox={`0 -8 ${WIDTH} ${HEIGHT + 28}`} role="img" aria-label={words.plotSays(series.level, points.length, out)}>
        <g transform={`translate(${LEFT} 0)`}>
          <Deviations mean={last?.mean} />
          <path className="qc-path" d={points.map((p, i) => `${i ? 'L' : 'M'}${x(i)} ${y(p.z)}`).join('')} />
          {points.map((p, i) =>
            p.passed ? (
              <circle key={p.id} className="qc-point" cx={x(i)} cy={y(p.z)} r={3} />
            ) : (
              <path key={p.id} className="qc-point" data-failed d={`M${x(i)} ${y(p.z) - 6}l6 6-6 6-6-6Z`} />
            ),
          )}
          {first && last ? (
            <>
              <text className="qc-label" x={0} y={HEIGHT + 16}>
                {showDate(first.at)}
              </text>
              {points.length > 1 ? (
                <text className="qc-label" x={WIDTH - LEFT - 8} y={HEIGHT + 16} textAnchor="end">
                  {showDate(last.at)}
                </text>
              ) : null}
            </>
          ) : null}
        </g>
      </svg>
    </figure>
  )
}

/** The mean and three deviations to each side. */
function Deviations({ mean }: { mean: number | undefined }) {
  const said = (z: number) => (z === 0 ? (mean === undefined ? '' : showNumber(mean)) : z > 0 ? `+${z}` : `−${-z}`)
  return lines.map((z) => (
    <g key={z}>
      <line className="qc-line" data-at={kindOf(z)} x1={0} x2={WIDTH - LEFT - 8} y1={y(z)} y2={y(z)} />
      <text className="qc-label" x={-6} y={y(z) + 4} textAnchor="end">
        {said(z)}
      </text>
    </g>
  ))
}
