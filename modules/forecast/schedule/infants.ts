import * as cvx from './cvx.ts'
import type { TableSeries } from './shape.ts'

/** Series that begin in the first year. Numbers: CDSi 4.65 by antigen; skips: CDC catch-up schedule (table 2) and its notes. */

export const hepB: TableSeries = {
  by: 'table',
  key: 'hepb',
  name: 'Hepatitis B',
  cvx: cvx.hepB,
  give: [
    '08',
    { cvx: '110', from: '6 weeks', before: '7 years' },
    { cvx: '146', from: '6 weeks', before: '5 years' },
    ...adults('43', '189'),
  ],
  shownFrom: '0 days',
  source: 'CDSi 4.65 HepB; CDC schedule notes, hepatitis B',
  paths: [
    {
      name: 'three doses',
      doses: [
        { minAge: '0 days', from: '0 days', until: '4 weeks' },
        { minAge: '4 weeks', from: '1 month', until: '3 months + 4 weeks', interval: '4 weeks' },
        { minAge: '24 weeks', from: '6 months', until: '19 months + 4 weeks', interval: '8 weeks', sinceFirst: '16 weeks' },
      ],
    },
    {
      name: 'two doses of Heplisav-B',
      products: ['189'],
      ofProduct: true,
      beginFrom: '18 years',
      doses: [{ minAge: '18 years' }, { interval: '4 weeks' }],
    },
    {
      name: 'three doses of Twinrix',
      products: ['104'],
      ofProduct: true,
      beginFrom: '18 years',
      doses: [{ minAge: '18 years' }, { interval: '4 weeks' }, { interval: '5 months' }],
    },
    {
      name: 'two doses of Recombivax HB, adult strength',
      products: ['43'],
      ofProduct: true,
      beginFrom: '11 years',
      beginBefore: '16 years',
      doubt:
        'Two doses of adult strength at 11 to 15 years complete it if they were Recombivax HB. Look at the maker; otherwise a third is due.',
      doses: [{ minAge: '11 years' }, { interval: '4 months', maxAge: '16 years' }],
    },
  ],
  ages: [
    {
      from: '60 years',
      status: 'abstain',
      because: 'From 60 years on it depends on risk (diabetes, liver disease, exposure) and on what the patient wants.',
    },
  ],
}

function adults(...codes: string[]) {
  return codes.map((code) => ({ cvx: code, from: '18 years' as const }))
}

export const rotavirus: TableSeries = {
  by: 'table',
  key: 'rotavirus',
  name: 'Rotavirus',
  cvx: cvx.rotavirus,
  give: ['116', '119'],
  shownFrom: '0 days',
  shownUntil: '2 years',
  notWith: ['immunocompromised'],
  source: 'CDSi 4.65 rotavirus; CDC schedule notes, rotavirus',
  paths: [
    {
      name: 'two doses of Rotarix',
      products: ['119'],
      ofProduct: true,
      doses: [
        { minAge: '6 weeks', from: '2 months', maxAge: '8 months + 1 day', beginBefore: '15 weeks' },
        { minAge: '10 weeks', from: '4 months', until: '5 months + 4 weeks', maxAge: '8 months + 1 day', interval: '4 weeks' },
      ],
    },
    {
      name: 'three doses',
      doses: [
        { minAge: '6 weeks', from: '2 months', maxAge: '8 months + 1 day', beginBefore: '15 weeks' },
        { minAge: '10 weeks', from: '4 months', until: '5 months + 4 weeks', maxAge: '8 months + 1 day', interval: '4 weeks' },
        { minAge: '14 weeks', from: '6 months', until: '7 months + 4 weeks', maxAge: '8 months + 1 day', interval: '4 weeks' },
      ],
    },
  ],
  ages: [
    { from: '15 weeks', when: 'none_counted', status: 'aged_out', because: 'Not begun at 15 weeks of age or later.' },
    { from: '8 months + 1 day', status: 'aged_out', because: 'No dose after 8 months of age.' },
  ],
}

export const dtap: TableSeries = {
  by: 'table',
  key: 'dtap',
  name: 'DTaP',
  cvx: [...cvx.dtap, ...cvx.dt],
  give: [
    ...['20', '106'],
    { cvx: '110', from: '6 weeks', before: '7 years' },
    { cvx: '120', from: '6 weeks', before: '5 years' },
    { cvx: '146', from: '6 weeks', before: '5 years' },
    { cvx: '130', from: '4 years', before: '7 years' },
  ],
  shownFrom: '0 days',
  shownUntil: '7 years',
  takesBefore: '7 years',
  source: 'CDSi 4.65 pertussis, diphtheria, tetanus; CDC schedule notes, DTaP',
  paths: [
    {
      name: 'five doses',
      products: cvx.dtap,
      doses: [
        { minAge: '6 weeks', from: '2 months', until: '3 months + 4 weeks', maxAge: '7 years' },
        { minAge: '10 weeks', from: '4 months', until: '5 months + 4 weeks', maxAge: '7 years', interval: '4 weeks' },
        { minAge: '14 weeks', from: '6 months', until: '7 months + 4 weeks', maxAge: '7 years', interval: '4 weeks' },
        {
          minAge: '15 months',
          absMinAge: '12 months',
          from: '15 months',
          until: '19 months + 4 weeks',
          maxAge: '7 years',
          interval: '6 months',
          absInterval: '4 months',
        },
        {
          minAge: '4 years',
          from: '4 years',
          until: '7 years',
          maxAge: '7 years',
          interval: '6 months',
          skip: [{ lastFrom: '4 years', lastGap: '6 months', why: 'the fourth dose was given at 4 years or later' }],
        },
      ],
    },
  ],
  ages: [{ from: '7 years', status: 'aged_out', because: 'From 7 years on Tdap and Td take its place.' }],
}

export const polio: TableSeries = {
  by: 'table',
  key: 'polio',
  name: 'Polio (IPV)',
  cvx: cvx.polio,
  give: [
    '10',
    { cvx: '110', from: '6 weeks', before: '7 years' },
    { cvx: '120', from: '6 weeks', before: '5 years' },
    { cvx: '146', from: '6 weeks', before: '5 years' },
    { cvx: '130', from: '4 years', before: '7 years' },
  ],
  shownFrom: '0 days',
  source: 'CDSi 4.65 polio; CDC schedule notes, poliovirus',
  paths: [
    {
      name: 'four doses',
      beginBefore: '18 years',
      doses: [
        { minAge: '6 weeks', from: '2 months', until: '3 months + 4 weeks' },
        { minAge: '10 weeks', from: '4 months', until: '5 months + 4 weeks', interval: '4 weeks' },
        {
          minAge: '14 weeks',
          from: '6 months',
          until: '19 months + 4 weeks',
          interval: '4 weeks',
        },
        {
          minAge: '4 years',
          from: '4 years',
          until: '7 years + 4 weeks',
          interval: '6 months',
          skip: [
            { lastFrom: '4 years', lastGap: '6 months', why: 'the third dose was given at 4 years or later, 6 months after the second' },
          ],
        },
      ],
    },
    {
      name: 'four doses before August 7, 2009',
      beginBefore: '18 years',
      doses: [
        { minAge: '6 weeks' },
        { minAge: '10 weeks', interval: '4 weeks' },
        { minAge: '14 weeks', interval: '4 weeks' },
        { minAge: '18 weeks', interval: '4 weeks' },
        {
          minAge: '4 years',
          from: '4 years',
          until: '7 years + 4 weeks',
          interval: '6 months',
          skip: [{ lastBeforeDay: '2009-08-07', why: 'four doses before August 7, 2009, were enough by the rule of that time' }],
        },
      ],
    },
    {
      name: 'three doses of an adult',
      beginFrom: '18 years',
      doses: [{ minAge: '18 years' }, { interval: '4 weeks' }, { interval: '6 months' }],
    },
  ],
  ages: [
    {
      from: '18 years',
      status: 'abstain',
      because: 'Most adults who grew up in the United States were vaccinated as children. Ask; who is not vaccinated or not fully is due.',
    },
  ],
}
