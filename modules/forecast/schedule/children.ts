import * as cvx from './cvx.ts'
import type { TableSeries } from './shape.ts'

/** Series that begin at 12 months. */

export const mmr: TableSeries = {
  by: 'table',
  key: 'mmr',
  name: 'MMR',
  cvx: cvx.mmr,
  give: ['03', { cvx: '94', from: '4 years', before: '13 years' }],
  shownFrom: '0 days',
  live: true,
  notWith: ['pregnant', 'immunocompromised'],
  source: 'CDSi 4.65 measles, mumps, rubella; CDC schedule notes, MMR',
  paths: [
    {
      name: 'two doses',
      doses: [
        { minAge: '12 months', from: '12 months', until: '16 months + 4 weeks' },
        {
          minAge: '13 months',
          from: '4 years',
          until: '7 years + 4 weeks',
          interval: '4 weeks',
          skip: [{ nowFrom: '18 years', why: 'one dose is enough for most adults; two for travel, college and health care' }],
        },
      ],
    },
  ],
  ages: [
    {
      from: '18 years',
      bornBefore: '1957-01-01',
      status: 'complete',
      because: 'Born before 1957: taken as immune. Health care workers are asked for more.',
    },
  ],
}

export const varicella: TableSeries = {
  by: 'table',
  key: 'varicella',
  name: 'Varicella',
  cvx: cvx.varicella,
  give: ['21', { cvx: '94', from: '4 years', before: '13 years' }],
  shownFrom: '0 days',
  live: true,
  notWith: ['pregnant', 'immunocompromised'],
  source: 'CDSi 4.65 varicella; CDC schedule notes, varicella',
  paths: [
    {
      name: 'two doses of a child',
      doses: [
        { minAge: '12 months', from: '12 months', until: '16 months + 4 weeks' },
        {
          minAge: '15 months',
          absMinAge: '13 months',
          from: '4 years',
          until: '7 years + 4 weeks',
          interval: '12 weeks',
          absInterval: '4 weeks',
        },
      ],
    },
    {
      name: 'the second dose from 13 years on',
      doses: [
        { minAge: '12 months', from: '12 months', until: '16 months + 4 weeks' },
        { minAge: '13 years', interval: '4 weeks', aim: '4 weeks' },
      ],
    },
  ],
  ages: [
    {
      from: '18 years',
      bornBefore: '1980-01-01',
      status: 'abstain',
      because:
        'Born before 1980: immune if born in the United States, except health care workers, in pregnancy and with a weak immune system. Ask where.',
    },
  ],
}

export const hepA: TableSeries = {
  by: 'table',
  key: 'hepa',
  name: 'Hepatitis A',
  cvx: cvx.hepA,
  give: [
    { cvx: '83', from: '12 months', before: '19 years' },
    { cvx: '52', from: '19 years' },
  ],
  shownFrom: '0 days',
  source: 'CDSi 4.65 HepA; CDC schedule notes, hepatitis A',
  paths: [
    {
      name: 'two doses',
      products: ['31', '52', '83', '84', '85', '169'],
      doses: [
        { minAge: '12 months', from: '12 months', until: '24 months + 4 weeks' },
        { minAge: '18 months', interval: '6 months', aim: '6 months' },
      ],
    },
    {
      name: 'three doses of Twinrix',
      products: ['104'],
      ofProduct: true,
      beginFrom: '18 years',
      doses: [{ minAge: '18 years' }, { interval: '4 weeks', aim: '4 weeks' }, { interval: '5 months', aim: '5 months' }],
    },
  ],
  ages: [
    {
      from: '19 years',
      when: 'none_counted',
      status: 'abstain',
      because: 'From 19 years on it depends on risk (travel, liver disease, exposure) and on what the patient wants.',
    },
  ],
}
