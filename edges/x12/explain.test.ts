import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { explain } from './explain.ts'

const golden = readFileSync(new URL('./golden/four-claims.837', import.meta.url), 'utf8')

describe('a biller reads a file segment by segment', () => {
  const segments = explain(golden)

  it('finds a label for every element we write', () => {
    const unlabelled = segments.flatMap((segment) =>
      segment.elements.filter((element) => element.label === '').map((element) => element.position),
    )
    expect(unlabelled).toEqual([])
    expect(segments.filter((segment) => segment.meaning === 'not explained here')).toEqual([])
  })

  it('sees loop, meaning, position and value', () => {
    const clm = segments.find((segment) => segment.text.startsWith('CLM*C1003'))!
    expect(clm).toMatchObject({ id: 'CLM', loop: '2300', meaning: 'claim' })
    expect(clm.elements).toContainEqual({ position: 'CLM02', value: '125', label: 'total charge' })
    expect(clm.elements).toContainEqual({ position: 'CLM05-3', value: '7', label: 'original, replacement or void' })
  })

  it('tells the same segment apart by where it stands', () => {
    const meaning = (text: string) =>
      segments.filter((segment) => segment.text.startsWith(text)).map((segment) => `${segment.loop} ${segment.meaning}`)
    expect(meaning('REF*F8')).toEqual(['2330B the other payer’s claim number', '2300 the payer’s own number of the earlier claim'])
    expect(new Set(meaning('NM1*PR'))).toEqual(new Set(['2010BB payer', '2330B the other payer']))
    expect(meaning('HL*5')).toEqual(['2000C level of the patient'])
  })
})
