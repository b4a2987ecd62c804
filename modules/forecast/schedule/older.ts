import * as cvx from './cvx.ts'
import type { TableSeries } from './shape.ts'

/** Series of adolescents and of older adults that are a table. */

const hpvLast = '46 years' as const

export const hpv: TableSeries = {
  by: 'table',
  key: 'hpv',
  name: 'HPV',
  cvx: cvx.hpv,
  give: ['165'],
  shownFrom: '9 years',
  shownUntil: hpvLast,
  notMale: ['118'],
  notWith: ['pregnant'],
  source: 'CDSi 4.65 HPV; CDC schedule notes, HPV',
  paths: [
    {
      name: 'two doses',
      beginBefore: '15 years',
      doses: [
        { minAge: '9 years', from: '11 years', until: '13 years + 4 weeks', maxAge: hpvLast },
        { maxAge: hpvLast, interval: '12 weeks', sinceFirst: '5 months', aim: '6 months', aimUntil: '13 months + 4 weeks' },
      ],
    },
    {
      name: 'three doses, because the second came before 5 months',
      beginBefore: '15 years',
      doses: [
        { minAge: '9 years', from: '11 years', until: '13 years + 4 weeks', maxAge: hpvLast },
        { maxAge: hpvLast, interval: '5 months', absInterval: '24 days', aim: '6 months', aimUntil: '13 months + 4 weeks' },
        { maxAge: hpvLast, interval: '12 weeks', sinceFirst: '5 months', aim: '12 weeks', aimUntil: '13 months + 4 weeks' },
      ],
    },
    {
      name: 'three doses from 15 years on',
      beginFrom: '15 years',
      doses: [
        { minAge: '9 years', from: '15 years', until: '15 years', maxAge: hpvLast },
        { maxAge: hpvLast, interval: '4 weeks', aim: '4 weeks', aimUntil: '16 weeks' },
        { maxAge: hpvLast, interval: '12 weeks', sinceFirst: '5 months', aim: '20 weeks', aimUntil: '7 months + 4 weeks' },
      ],
    },
  ],
  ages: [{ from: '27 years', status: 'abstain', because: 'From 27 to 45 years clinician and patient decide together.' }],
}

export const menAcwy: TableSeries = {
  by: 'table',
  key: 'menacwy',
  name: 'Meningococcal ACWY',
  cvx: cvx.menAcwy,
  give: ['136', '203', { cvx: '316', from: '16 years' }, { cvx: '328', from: '16 years' }],
  shownFrom: '10 years',
  shownUntil: '22 years',
  source: 'CDSi 4.65 meningococcal; CDC schedule notes and catch-up table, meningococcal ACWY',
  paths: [
    {
      name: 'two doses',
      doses: [
        {
          minAge: '11 years',
          absMinAge: '10 years',
          from: '11 years',
          until: '13 years + 4 weeks',
          maxAge: '19 years',
          skip: [{ nowFrom: '16 years', why: 'begun at 16 years or later one dose is enough' }],
        },
        { minAge: '16 years', from: '16 years', until: '17 years + 4 weeks', maxAge: '22 years', interval: '8 weeks' },
      ],
    },
  ],
  ages: [
    { from: '22 years', status: 'aged_out', because: 'Routinely to 18 years; later only with certain risks.' },
    {
      from: '19 years',
      status: 'abstain',
      because: 'From 19 to 21 years for first-year students in halls, recruits and certain risks. Ask.',
    },
  ],
}

export const zoster: TableSeries = {
  by: 'table',
  key: 'zoster',
  name: 'Zoster (Shingrix)',
  cvx: cvx.zoster,
  give: ['187'],
  shownFrom: '50 years',
  source: 'CDSi 4.65 zoster; CDC adult schedule notes, zoster',
  paths: [
    {
      name: 'two doses',
      doses: [
        { minAge: '50 years', absMinAge: '19 years', from: '50 years' },
        { interval: '4 weeks', aim: '8 weeks', aimUntil: '6 months' },
      ],
    },
  ],
}

export const rsvAdult: TableSeries = {
  by: 'table',
  key: 'rsv_adult',
  name: 'RSV, adult',
  cvx: cvx.rsvAdult,
  give: ['303', '305', '326'],
  shownFrom: '50 years',
  source: 'CDSi 4.65 RSV; CDC adult schedule notes, RSV',
  paths: [{ name: 'one dose', doses: [{ minAge: '75 years', absMinAge: '50 years', from: '75 years' }] }],
  ages: [{ before: '75 years', status: 'abstain', because: 'From 50 to 74 years only with a raised risk of severe RSV illness.' }],
}
