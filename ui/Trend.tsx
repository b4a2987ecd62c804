import { showDate, showDay } from './dates.ts'
import { showNumber } from './numbers.ts'
import { StatusMark } from './StatusMark.tsx'
import './trend.css'
import { type Band, type Plot, plotOf, type TrendPoint, type TrendRange, ticks, within } from './trend-scale.ts'
import { words } from './words.ts'

export interface TrendProps {
  title: string
  unit: string
  points: readonly TrendPoint[]
  /** The reference band. */
  band?: Band
  range?: TrendRange
  now?: number
  width?: number
}

const HEIGHT = 72
const LEFT = 32
const FOOT = 20

const text = (p: TrendPoint) => (p.lower === undefined ? showNumber(p.value) : `${showNumber(p.value)}/${showNumber(p.lower)}`)

function Mark({ point, plot }: { point: TrendPoint; plot: Plot }) {
  const x = plot.x(point.at)
  const y = plot.y(point.value)
  const shape =
    point.flag === 'high' ? `M${x} ${y - 5}l5 8h-10Z` : point.flag === 'low' ? `M${x} ${y + 5}l5 -8h-10Z` : `M${x} ${y - 6}l6 6-6 6-6-6Z`
  if (point.lower !== undefined) {
    const low = plot.y(point.lower)
    return <path className="rm-trend-point" data-flag={point.flag} d={`M${x - 4} ${y}h8M${x} ${y}V${low}M${x - 4} ${low}h8`} />
  }
  return point.flag ? (
    <path className="rm-trend-point" data-flag={point.flag} d={shape} />
  ) : (
    <circle className="rm-trend-point" cx={x} cy={y} r={2.5} />
  )
}

function summary({ title, unit }: TrendProps, points: readonly TrendPoint[]): string {
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last) return `${title}: ${words.noReadings}`
  const now = `${title} ${text(last)} ${unit}, ${showDate(last.at)}`
  return points.length > 1 ? `${now}; from ${text(first)} on ${showDate(first.at)}, ${points.length} readings` : now
}

/** Drawn to be measured: points, real time, band, unit, newest value large with the previous beside. Blood pressure is one double-ended bar. */
export function Trend(props: TrendProps) {
  const { title, unit, band, range = '6m', now = Date.now(), width = 360 } = props
  const points = within(props.points, range, now)
  const plot = plotOf(points, range, now, { width: width - LEFT - 8, height: HEIGHT }, band)
  const newest = points.at(-1)
  const before = points.at(-2)
  return (
    <figure className="rm-trend">
      <figcaption className="rm-trend-head">
        <span className="rm-trend-title">
          {title} <span className="rm-unit">{unit}</span>
        </span>
        {newest ? (
          <span className="rm-trend-values">
            <span className="rm-trend-newest">
              {newest.flag ? <StatusMark state={newest.flag} /> : null} {text(newest)}
            </span>
            <span className="rm-trend-before">
              {showDay(newest.at)}
              {before ? ` · ${words.previous} ${text(before)}, ${showDay(before.at)}` : ''}
            </span>
          </span>
        ) : null}
      </figcaption>
      {newest ? null : <p className="rm-trend-before">{words.noReadings}</p>}
      <svg
        className="rm-trend-plot"
        viewBox={`0 -8 ${width} ${HEIGHT + FOOT + 8}`}
        role="img"
        aria-label={summary(props, points)}
        style={newest ? undefined : { display: 'none' }}
      >
        <g transform={`translate(${LEFT} 0)`}>
          {band ? (
            <rect className="rm-trend-band" x={0} width={plot.width} y={plot.y(band.high)} height={plot.y(band.low) - plot.y(band.high)} />
          ) : null}
          {ticks(plot.min, plot.max).map((v) => (
            <g key={v}>
              <line className="rm-trend-grid" x1={0} x2={plot.width} y1={plot.y(v)} y2={plot.y(v)} />
              <text className="rm-trend-label" x={-6} y={plot.y(v) + 4} textAnchor="end">
                {showNumber(v)}
              </text>
            </g>
          ))}
          {[0, 0.5, 1].map((f) => {
            const at = new Date(plot.from + (plot.to - plot.from) * f).toISOString()
            return (
              <text
                key={f}
                className="rm-trend-label"
                x={f * plot.width}
                y={HEIGHT + 15}
                textAnchor={f === 0 ? 'start' : f === 1 ? 'end' : 'middle'}
              >
                {showDate(at)}
              </text>
            )
          })}
          {points.map((p) => (
            <Mark key={p.at} point={p} plot={plot} />
          ))}
        </g>
      </svg>
    </figure>
  )
}
