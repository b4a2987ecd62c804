import type { SetupInput } from '../setup.ts'

/** What the form holds while it is typed. */
export interface SetupForm {
  name: string
  phone: string
  npi: string
  timeZone: string
  jurisdiction: string
  line1: string
  line2: string
  city: string
  state: string
  zip: string
  rooms: string
  given: string
  family: string
  login: string
  password: string
}

export const emptySetup = (): SetupForm => ({
  name: '',
  phone: '',
  npi: '',
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  jurisdiction: '',
  line1: '',
  line2: '',
  city: '',
  state: '',
  zip: '',
  rooms: 'Room 1\nRoom 2\nRoom 3',
  given: '',
  family: '',
  login: '',
  password: '',
})

export const states =
  'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR'.split(
    ' ',
  )

/** The clinic's zones first; the machine's own is kept when it is another. */
export const zones = (own: string): string[] => [
  ...new Set([
    own,
    'America/New_York',
    'America/Chicago',
    'America/Denver',
    'America/Phoenix',
    'America/Los_Angeles',
    'America/Anchorage',
    'Pacific/Honolulu',
    'America/Puerto_Rico',
  ]),
]

export const setupOf = (f: SetupForm): SetupInput => ({
  name: f.name,
  timeZone: f.timeZone,
  jurisdiction: f.jurisdiction,
  address: { line1: f.line1, ...(f.line2.trim() ? { line2: f.line2 } : {}), city: f.city, state: f.state.toUpperCase(), zip: f.zip },
  phone: f.phone,
  npi: f.npi,
  rooms: f.rooms
    .split('\n')
    .map((room) => room.trim())
    .filter(Boolean),
  manager: { given: f.given, family: f.family, login: f.login, password: f.password },
})

/** Where the schema's names are on the form. */
export const pathOf: Record<keyof SetupForm, string> = {
  name: 'name',
  phone: 'phone',
  npi: 'npi',
  timeZone: 'timeZone',
  jurisdiction: 'jurisdiction',
  line1: 'address.line1',
  line2: 'address.line2',
  city: 'address.city',
  state: 'address.state',
  zip: 'address.zip',
  rooms: 'rooms',
  given: 'manager.given',
  family: 'manager.family',
  login: 'manager.login',
  password: 'manager.password',
}
