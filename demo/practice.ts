/** The synthetic practice itself: place, rooms, people with their credentials, payers and stock. */
import { fluVaccines, fluVis, pointOfCareTests } from '../modules/codes/index.ts'
import { addDays, utc } from './calendar.ts'
import type { MakeId } from './ids.ts'
import { npiOf } from './ids.ts'
import { staffOf } from './staff.ts'
import type { Address, House, KitLot, Payer, Place, Practice, Room, VaccineLot, VisitType, VisitTypeCode } from './types.ts'

const town: Address = { line1: '1480 Alder Street', line2: 'Suite 200', city: 'Madrona Vista', state: 'CA', zip: '95999-0001' }

export function buildHouse(today: string, makeId: MakeId): House {
  const opened = addDays(today, -700)
  const id = () => makeId(utc(opened))
  const place = placeOf(today, id)
  const vaccines = fluVaccines.map((product) => ({ id: id(), product, visName: fluVis.name, visEdition: fluVis.edition }))
  const tests = pointOfCareTests.map((test) => ({ id: id(), test }))
  return {
    practice: practiceOf(id),
    place,
    rooms: roomsOf(place.id, id),
    visitTypes: visitTypesOf(id),
    staff: staffOf(today, id),
    payers: payersOf(id),
    vaccines,
    vaccineLots: vaccines.flatMap((stock, at) => lotsOf(stock.id, at, today, id)),
    tests,
    kitLots: tests.flatMap((system) => kitsOf(system.id, today, id)),
  }
}

/** Tax number: prefix 00 is never issued by the IRS. Telephone: 555-0100 to 555-0199 belong to nobody. */
function practiceOf(id: () => string): Practice {
  return {
    id: id(),
    name: 'Alder Street Family Medicine (demo)',
    timeZone: 'America/Los_Angeles',
    npi: npiOf('299999001'),
    ein: '009999991',
    taxonomy: '207Q00000X',
    phone: '(707) 555-0100',
    address: town,
    demo: true,
  }
}

function placeOf(today: string, id: () => string): Place {
  return {
    id: id(),
    name: 'Alder Street clinic (demo)',
    jurisdiction: 'CA',
    address: town,
    phone: '(707) 555-0100',
    npi: npiOf('299999001'),
    clia: '05D9999999',
    cliaExpires: addDays(today, 400),
    posCode: '11',
  }
}

function roomsOf(placeId: string, id: () => string): Room[] {
  const exam = Array.from({ length: 8 }, (_, at): Room => ({ id: id(), placeId, name: `Room ${at + 1}`, kind: 'exam', position: at + 1 }))
  return [...exam, { id: id(), placeId, name: 'Lab and procedures', kind: 'procedure', position: 9 }]
}

const chart = ['vitals', 'allergies', 'medications', 'tobacco']

function visitTypesOf(id: () => string): VisitType[] {
  const types: readonly (readonly [VisitTypeCode, string, number, readonly string[]])[] = [
    ['new_patient', 'New patient', 40, [...chart, 'history', 'immunizations']],
    ['follow_up', 'Follow-up', 20, chart],
    ['acute', 'Acute', 20, chart],
    ['well_child', 'Well child', 20, ['vitals', 'growth', 'allergies', 'medications', 'immunizations']],
    ['well_adult', 'Well adult', 40, [...chart, 'immunizations', 'screenings']],
    ['nurse_visit', 'Nurse visit', 20, ['allergies']],
  ]
  return types.map(([code, name, minutes, asks], at) => ({ id: id(), code, name, minutes, asks, position: at + 1 }))
}

function payersOf(id: () => string): Payer[] {
  const rows: readonly (readonly [string, string, Payer['filingIndicator']])[] = [
    ['Blue Alder Health (demo)', 'DEMO1', 'CI'],
    ['Sierra Coast Health Plan (demo)', 'DEMO2', 'CI'],
    ['Medicare Part B (demo)', 'DEMO3', 'MB'],
    ['Medi-Cal (demo)', 'DEMO4', 'MC'],
  ]
  return rows.map(([name, payerCode, filingIndicator]) => ({ id: id(), name, payerCode, filingIndicator }))
}

/** Private and public doses of each flu vaccine; of the first product also a lot that expired, to be refused at the needle. */
function lotsOf(productId: string, at: number, today: string, id: () => string): VaccineLot[] {
  const lot = (name: string, days: number, funding: VaccineLot['funding'], onHand: number): VaccineLot => ({
    id: id(),
    productId,
    lot: `DEMO${at + 1}${name}`,
    expiresOn: addDays(today, days),
    funding,
    onHand,
  })
  const usual = [lot('P', 200, 'private', 40 - at * 6)]
  if (fluVaccines[at]!.fromAgeMonths < 19 * 12) usual.push(lot('V', 210, 'vfc', 25 - at * 4))
  return at === 0 ? [...usual, lot('X', -12, 'private', 3)] : usual
}

function kitsOf(systemId: string, today: string, id: () => string): KitLot[] {
  return [
    { id: id(), systemId, lot: 'DEMOKIT1', expiresOn: addDays(today, 190), openedOn: addDays(today, -9) },
    { id: id(), systemId, lot: 'DEMOKIT0', expiresOn: addDays(today, -20), openedOn: addDays(today, -120) },
  ]
}
