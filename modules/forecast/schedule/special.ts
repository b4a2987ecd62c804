import * as cvx from './cvx.ts'
import type { AbstainSeries, InfantSeasonSeries, PneumococcalSeries, SeasonSeries, TetanusSeries } from './shape.ts'

/** Series that are no plain table: by season, for life, by what was given before, or not for a rule to decide. */

export const influenza: SeasonSeries = {
  by: 'season',
  key: 'influenza',
  name: 'Influenza',
  cvx: cvx.influenza,
  give: [
    { cvx: '140', from: '6 months' },
    { cvx: '141', from: '6 months' },
    { cvx: '153', from: '6 months' },
    { cvx: '111', from: '2 years', before: '50 years' },
    { cvx: '155', from: '18 years' },
    { cvx: '135', from: '65 years' },
    { cvx: '168', from: '65 years' },
  ],
  shownFrom: '0 days',
  seasonFrom: '07-01',
  recommendedFrom: '09-01',
  minAge: '6 months',
  interval: '4 weeks',
  twoDosesBefore: '9 years',
  prefer: { from: '65 years', cvx: ['135', '168', '155'], says: 'From 65 years on high-dose, adjuvanted or recombinant first.' },
  source:
    'CDSi 4.65 influenza; ACIP influenza recommendations (September and October; preferred from 65 years; two doses before July 1 count for a child under 9)',
}

export const tetanus: TetanusSeries = {
  by: 'tetanus',
  key: 'tdap_td',
  name: 'Tdap and Td',
  cvx: [...cvx.dtap, ...cvx.dt, ...cvx.tdap, ...cvx.td, ...cvx.tetanusOnly],
  give: ['115', '09', '113'],
  child: 'dtap',
  tdap: cvx.tdap,
  tdapGive: ['115'],
  shownFrom: '7 years',
  begin: '7 years',
  adolescent: { minAge: '11 years', countsFrom: '10 years', until: '13 years + 4 weeks' },
  catchUp: { interval: '4 weeks', lastInterval: '6 months', infantsBefore: '12 months', lastFrom: '4 years' },
  adult: '19 years',
  booster: '10 years',
  source: 'CDSi 4.65 pertussis, tetanus; CDC schedule notes, Tdap, and catch-up table for 7 to 18 years; CDC adult schedule',
}

export const pneumococcalAdult: PneumococcalSeries = {
  by: 'pneumococcal',
  key: 'pneumococcal_adult',
  name: 'Pneumococcal, adult',
  takesFrom: '19 years',
  cvx: cvx.pneumococcal,
  give: ['216', '327', '215'],
  shownFrom: '50 years',
  begin: '50 years',
  countsFrom: '19 years',
  enough: ['216', '327'],
  needsPpsv: ['215'],
  ppsv: ['33'],
  older: ['133'],
  after: '1 year',
  afterBoth: '5 years',
  ppsvLastFrom: '65 years',
  source: 'CDSi 4.65 pneumococcal; CDC adult schedule notes, pneumococcal (from 50 years)',
}

export const rsvInfant: InfantSeasonSeries = {
  by: 'infant_season',
  key: 'rsv_infant',
  name: 'RSV antibody, infant',
  cvx: cvx.rsvAntibody,
  give: ['306', '307', '332'],
  shownFrom: '0 days',
  shownUntil: '8 months',
  before: '8 months',
  seasonFrom: '10-01',
  seasonUntil: '03-31',
  because:
    'One dose from October to March under 8 months of age, if the mother was not vaccinated in pregnancy at least 14 days before birth. Ask.',
  source: 'CDSi 4.65 RSV; CDC schedule notes, RSV antibody',
}

export const covid: AbstainSeries = {
  by: 'abstain',
  key: 'covid',
  name: 'COVID-19',
  cvx: cvx.covid,
  give: [],
  shownFrom: '6 months',
  because: 'Clinician and patient decide together, by age, risk and season. No rule decides it here.',
  source: 'CDSi 4.65 COVID-19 (shared clinical decision-making series)',
}

export const menB: AbstainSeries = {
  by: 'abstain',
  key: 'menb',
  name: 'Meningococcal B',
  cvx: cvx.menB,
  give: ['162', '163', '316', '328'],
  shownFrom: '16 years',
  shownUntil: '24 years',
  because: 'From 16 to 23 years clinician and patient decide together; earlier and later only with certain risks.',
  source: 'CDC schedule notes, meningococcal B',
}
