import type { SourceId } from './sources.ts'

/** A change of law that is coming, or whose text is still to be confirmed. `on`: the day, or what is known of it. `US`: everywhere. */
export interface Watched {
  state: string
  what: string
  on: string
  source: SourceId | 'CMS CY2026 PFS'
}

/** What whoever keeps these files looks at next; the rules of today do not use it. Source: scope-of-practice facts, `watch`. */
export const watch: readonly Watched[] = [
  {
    state: 'SC',
    what: 'The time for staff of old to certify as medical assistants (Act 209) is over. Our rule never counted it, so nothing changes here.',
    on: '2026-07-15',
    source: 'SC_6',
  },
  {
    state: 'NY',
    what: 'Bills on vaccines by medical assistants (S5340C/A5460C) and on their registration (S5720) are pending. Until one is law and written here, New York stays closed.',
    on: 'session 2025-26',
    source: 'NYBILL',
  },
  {
    state: 'IL',
    what: 'The section on delegation ends unless it is extended. If it is not, end the version of il.ts with 2026-12-31.',
    on: '2027-01-01',
    source: 'IL542',
  },
  {
    state: 'TN',
    what: 'A bill (HB2044/SB2548) would let physician assistants delegate and accept certification by NAHP.',
    on: 'session 2026',
    source: 'TN_HB',
  },
  {
    state: 'WA',
    what: 'The final text of WAC 246-827-0240 and -0340 after the hearing of December 2024, with the table of what an MA-R may give. Until it is read, an MA-R gives no medication here.',
    on: '2025',
    source: 'WAWSR',
  },
  {
    state: 'AZ',
    what: 'The day HB 2025 on urinary catheters took effect (about 2025-09-26) is from general knowledge: confirm it.',
    on: '2025',
    source: 'AZ2025',
  },
  {
    state: 'TX',
    what: 'The rules of the Medical Board were renumbered: confirm the new chapter on delegation.',
    on: '2025-01-09',
    source: 'TX2025',
  },
  {
    state: 'NJ',
    what: 'The adopted text of N.J.A.C. 13:35-6.4 (330 hours, drawing blood): confirm it.',
    on: '2018+',
    source: 'NJ64',
  },
  {
    state: 'DE',
    what: 'The adopted text of 8.7.15: confirm it.',
    on: '2022+',
    source: 'DE8715',
  },
  {
    state: 'US',
    what: 'Medicare made direct supervision by live video permanent. That is a rule of payment: it widens the law of no state (see federal.ts).',
    on: '2026-01-01',
    source: 'CMS CY2026 PFS',
  },
]
