import { newId } from '../../core/ids.ts'
import { type Criteria, StandingOrderBody } from '../../modules/standing-orders/index.ts'
import { addDays } from '../calendar.ts'
import type { Demo } from '../types.ts'
import type { Rows } from './rows.ts'

const acip = 'ACIP, seasonal influenza vaccines, MMWR Recomm Rep 2024;73(RR-5)'
const idsa = 'IDSA, group A streptococcal pharyngitis, Clin Infect Dis 2012;55:e86'

/** CVX codes of influenza vaccines (CDC code set): any of them is this season's dose. */
const fluCvx = ['88', '111', '135', '140', '141', '144', '149', '150', '153', '155', '158', '161', '168', '171', '185', '186', '197', '205']

/**
 * From 9 years one dose a season is enough; younger children may need two, which a provider decides (ACIP RR-5, who needs two doses). A season is
 * counted from 1 July, as ACIP counts earlier doses.
 */
const flu: Criteria = {
  age: { fromMonths: 9 * 12, toMonths: null, source: `${acip}: one dose from 9 years on` },
  interval: null,
  season: { from: '07-01', source: `${acip}: one dose a season; doses are counted from 1 July` },
  sameCvx: fluCvx,
  required: [],
  excluded: [{ code: 'G61.0', label: 'Guillain-Barré syndrome', source: `${acip}: precaution` }],
  questions: [
    {
      key: 'severe_reaction',
      text: 'Ever a severe allergic reaction to a flu vaccine, or to something in one?',
      stops: 'yes',
      because: 'A provider decides.',
      source: `${acip}: contraindication`,
    },
    {
      key: 'ill_today',
      text: 'Ill today, more than a cold?',
      stops: 'yes',
      because: 'Ask the provider whether to wait.',
      source: `${acip}: precaution`,
    },
  ],
  allergies: ['influenza vaccine', 'flu vaccine'],
  tempAtMost: null,
}

/** Whom to test: IDSA advises against it under 3 years and with signs that speak for a virus. */
const strep: Criteria = {
  age: { fromMonths: 36, toMonths: null, source: `${idsa}: not routinely under 3 years` },
  interval: null,
  season: null,
  sameCvx: [],
  required: [],
  excluded: [],
  questions: [
    { key: 'sore_throat', text: 'Sore throat?', stops: 'no', because: 'This order is for a sore throat.', source: `${idsa}: whom to test` },
    {
      key: 'viral_signs',
      text: 'Cough, runny nose, hoarse voice or sores in the mouth?',
      stops: 'yes',
      because: 'This speaks for a virus; the provider decides.',
      source: `${idsa}: no test with overt viral features`,
    },
    {
      key: 'airway',
      text: 'Trouble breathing, drooling, or cannot swallow?',
      stops: 'yes',
      because: 'Tell the provider now; take no swab.',
      source: 'Own caution of the demo practice: an airway goes to the provider first',
    },
  ],
  allergies: [],
  tempAtMost: null,
}

/** Two standing orders of the demo's first provider, signed a month ago for a year. */
export function standingRows({ house, today }: Demo, act_id: string): Rows {
  const practice_id = house.practice.id
  const provider = house.staff.find((s) => s.role === 'provider')!.id
  const effectiveOn = addDays(today.day, -30)
  const expiresOn = addDays(today.day, 335)
  const shared = { roles: ['medical_assistant', 'nurse'], credentials: [], cosignDays: 3, effectiveOn, expiresOn } as const
  const vaccine = house.vaccines[0]!
  const test = house.tests.find(({ test: t }) => t.loinc === '78012-2')!
  const bodies = [
    {
      ...{ name: 'Influenza vaccine, from 9 years', kind: 'vaccine', itemId: vaccine.id, criteria: flu, observeMinutes: 15 },
      instructions: 'Patient stays seated afterwards.',
    },
    {
      ...{ name: 'Rapid strep test for a sore throat', kind: 'test', itemId: test.id, criteria: strep, observeMinutes: null },
      instructions: 'Both tonsils and the back of the throat.',
    },
  ].map((body) => StandingOrderBody.parse({ ...body, ...shared }))
  const orders = bodies.map((body) => ({ body, series_id: newId(), draft_id: newId() }))
  const signed_at = `${effectiveOn}T17:00:00.000Z`
  return {
    standing_order_draft: orders.map(({ body, series_id, draft_id }) => ({
      ...{ practice_id, id: draft_id, series_id, provider_id: provider, body, state: 'signed' },
      ...{ drafted_by: provider, drafted_at: signed_at, version: 2, act_id },
    })),
    standing_order: orders.map(({ body, series_id, draft_id }) => ({
      ...{ practice_id, series_id, version: 1, draft_id, name: body.name, kind: body.kind, item_id: body.itemId, body },
      ...{
        provider_id: provider,
        signed_by: provider,
        signed_at,
        signed_way: 'session',
        effective_on: effectiveOn,
        expires_on: expiresOn,
        act_id,
      },
    })),
  }
}
