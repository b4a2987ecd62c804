import { useState } from 'react'
import { type OutputOf, Shown, useRead } from '../../../app/index.ts'
import { Choice, Empty, Section, Stack, Trend, type TrendRange } from '../../../ui/index.ts'
import { flagsAre } from '../flags.ts'
import { convert, signOf } from '../units.ts'
import { kinds } from '../vitals.ts'
import './vitals.css'
import { words } from './words.ts'

type Series = OutputOf<'vitals.trends'>['series'][number]

const titleOf = (kind: string) => (kind in kinds ? kinds[kind as keyof typeof kinds].name : words.bmi)

/** Never two units in one plot: all stand in the unit of the newest, and the title says when some were converted. */
function plotOf({ kind, points, band }: Series) {
  const unit = points[0]?.unit ?? ''
  const converted = points.some((p) => p.unit !== unit)
  const inUnit = (value: string, from: string) => Number((convert(Number(value), from, unit) ?? Number.NaN).toFixed(1))
  const shown = points
    .map((p) => ({
      at: p.takenAt,
      value: inUnit(p.value, p.unit),
      ...(p.diastolic ? { lower: Number(p.diastolic) } : {}),
      ...(p.flag ? { flag: p.flag } : {}),
    }))
    .filter((p) => Number.isFinite(p.value))
    .sort((a, b) => a.at.localeCompare(b.at))
  const base = kind === 'temp' ? 'Cel' : unit
  const reference = band ? { low: convert(band.low, base, unit) ?? band.low, high: convert(band.high, base, unit) ?? band.high } : undefined
  const sign = signOf(unit)
  return {
    title: titleOf(kind),
    unit: converted ? `${sign}, ${words.converted(sign)}` : sign,
    points: shown,
    ...(reference ? { band: reference } : {}),
  }
}

const ranges = Object.entries(words.ranges).map(([value, label]) => ({ value: value as TrendRange, label }))

/** All vital signs of a patient over time, for the chart page. */
export function VitalsTrends({ patientId }: { patientId: string }) {
  const read = useRead('vitals.trends', { patientId }, { on: ['vitals', 'reading'] })
  const [range, setRange] = useState<TrendRange>('2y')
  return (
    <Section title={words.trends} note={flagsAre}>
      <Shown read={read} isEmpty={(d) => d.series.length === 0} empty={<Empty title={words.noTrends}>{words.noTrendsWhy}</Empty>}>
        {({ series }) => (
          <Stack gap={4}>
            <Choice label={words.range} hideLabel options={ranges} value={range} onChange={setRange} />
            <div className="vt-trends">
              {series.map((s) => (
                <Trend key={s.kind} {...plotOf(s)} range={range} />
              ))}
            </div>
          </Stack>
        )}
      </Shown>
    </Section>
  )
}
