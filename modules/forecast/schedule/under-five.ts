import * as cvx from './cvx.ts'
import type { DoseRule, TableSeries } from './shape.ts'

/** Hib and pneumococcal conjugate: fewer doses for those who begin late (CDC catch-up schedule, table 2, ages 4 months to 6 years). */

const late = { nowFrom: '15 months', why: 'one dose at 15 months or later is enough' } as const
const hib: readonly DoseRule[] = [
  { minAge: '6 weeks', from: '2 months', until: '3 months + 4 weeks', maxAge: '5 years', skip: [late] },
  {
    minAge: '10 weeks',
    from: '4 months',
    until: '5 months + 4 weeks',
    maxAge: '5 years',
    interval: '4 weeks',
    skip: [late, { firstFrom: '12 months', why: 'the first dose was given at 12 months or later' }],
  },
  {
    minAge: '14 weeks',
    from: '6 months',
    until: '7 months + 4 weeks',
    maxAge: '5 years',
    interval: '4 weeks',
    skip: [
      { nowFrom: '12 months', why: 'from 12 months on the next dose is the last' },
      { firstFrom: '7 months', why: 'the first dose was given at 7 months or later' },
    ],
  },
  {
    minAge: '12 months',
    from: '12 months',
    until: '16 months + 4 weeks',
    maxAge: '5 years',
    interval: '8 weeks',
    skip: [{ lastFrom: '15 months', why: 'the last dose was given at 15 months or later' }],
  },
]

const [hib1, hib2, , hibLast] = hib as readonly [DoseRule, DoseRule, DoseRule, DoseRule]

export const hibSeries: TableSeries = {
  by: 'table',
  key: 'hib',
  name: 'Hib',
  cvx: cvx.hibAny,
  give: ['48', '49', { cvx: '120', from: '6 weeks' }, { cvx: '146', from: '6 weeks', before: '12 months' }],
  shownFrom: '0 days',
  shownUntil: '6 years',
  source: 'CDSi 4.65 Hib; CDC catch-up schedule, Hib',
  paths: [
    { name: 'three doses of PedvaxHIB', ofProduct: true, doses: [{ ...hib1, only: cvx.hibOmp }, { ...hib2, only: cvx.hibOmp }, hibLast] },
    { name: 'four doses', doses: hib },
  ],
  ages: [{ from: '5 years', status: 'aged_out', because: 'From 5 years on only with certain risks (no spleen, stem cell transplant).' }],
}

const soon = { nowFrom: '24 months', why: 'one dose at 24 months or later is enough for a healthy child' } as const

export const pcvSeries: TableSeries = {
  by: 'table',
  key: 'pcv',
  name: 'Pneumococcal (PCV), child',
  cvx: cvx.pcv,
  give: ['215', '216'],
  shownFrom: '0 days',
  takesBefore: '6 years',
  shownUntil: '6 years',
  source: 'CDSi 4.65 pneumococcal; CDC catch-up schedule, pneumococcal conjugate',
  paths: [
    {
      name: 'four doses',
      doses: [
        { minAge: '6 weeks', from: '2 months', until: '3 months + 4 weeks', maxAge: '5 years', skip: [soon] },
        {
          minAge: '10 weeks',
          from: '4 months',
          until: '5 months + 4 weeks',
          maxAge: '5 years',
          interval: '4 weeks',
          skip: [soon, { firstFrom: '12 months', why: 'the first dose was given at 12 months or later' }],
        },
        {
          minAge: '14 weeks',
          from: '6 months',
          until: '7 months + 4 weeks',
          maxAge: '5 years',
          interval: '4 weeks',
          skip: [
            { nowFrom: '12 months', why: 'from 12 months on the next dose is the last' },
            { lastFrom: '7 months', why: 'the dose before was given at 7 months or later' },
          ],
        },
        {
          minAge: '12 months',
          from: '12 months',
          until: '16 months + 4 weeks',
          maxAge: '5 years',
          interval: '8 weeks',
          skip: [{ lastFrom: '24 months', why: 'the last dose was given at 24 months or later' }],
        },
      ],
    },
  ],
  ages: [{ from: '5 years', status: 'aged_out', because: 'From 5 to 49 years only with certain risks.' }],
}
