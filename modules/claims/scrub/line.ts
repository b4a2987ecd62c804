import type { Claim, ClaimLine } from '../claim.ts'
import { besideVisit, faceToFace, injection, newPatient, nurseVisit, parents } from './codes.ts'
import { addYears } from './dates.ts'
import { type Edit, eachLine, type PriorLine } from './edit.ts'

const sameDay = (line: ClaimLine, claim: Claim) => claim.lines.filter((other) => other !== line && other.date === line.date)

/** Codes that are visits, which modifier 25 belongs on: CPT visit sections by number, eye visits, and Medicare's G visits. */
const isVisit = (code: string) => /^99[2-4]\d\d$|^920(02|04|12|14)$|^G0(402|438|439)$/.test(code)

/** Seen face to face within three years before this day by the same specialty of the same group. */
function seenBefore(line: ClaimLine, prior: readonly PriorLine[]): boolean {
  return prior.some((one) => one.sameSpecialty && faceToFace.has(one.code) && one.date < line.date && addYears(one.date, 3) > line.date)
}

const form: readonly Edit[] = [
  {
    id: 'line.code',
    severity: 'block',
    source: 'facts 1.8 Line; CPT and HCPCS codes have five characters',
    check: eachLine(
      ({ code }) => !/^(\d{4}[0-9A-Z]|[A-Z]\d{4})$/.test(code) && { field: 'code', message: 'This is not a procedure code.' },
    ),
  },
  {
    id: 'line.modifiers',
    severity: 'block',
    source: 'facts 1.3 (SV101, at most four modifiers of two characters)',
    check: eachLine(
      ({ modifiers }) =>
        (modifiers.some((modifier) => !/^[A-Z0-9]{2}$/.test(modifier)) || new Set(modifiers).size !== modifiers.length) && {
          field: 'modifiers',
          message: 'A modifier has two letters or digits, and stands once.',
        },
    ),
  },
  {
    id: 'line.pointer-missing',
    severity: 'block',
    source: 'facts 1.8 Line (at least one pointer)',
    check: eachLine(
      ({ pointers }) => pointers.length === 0 && { field: 'pointers', message: 'Point to the diagnosis that is its reason.' },
    ),
  },
  {
    id: 'line.pointer-range',
    severity: 'block',
    source: 'facts 1.8 Line (pointers within the diagnoses present)',
    check: eachLine(
      ({ pointers }, { diagnoses }) =>
        (pointers.some((pointer) => pointer > diagnoses.length) || new Set(pointers).size !== pointers.length) && {
          field: 'pointers',
          message: 'It points to a diagnosis that is not there, or twice to one.',
        },
    ),
  },
  {
    id: 'line.units',
    severity: 'block',
    source: 'facts 1.8 Line (units at least 1)',
    check: eachLine(({ units, drug }) => (drug ? units <= 0 : units < 1) && { field: 'units', message: 'Give at least one unit.' }),
  },
  {
    id: 'line.date',
    severity: 'block',
    source: 'CMS 837 Professional Edits (2400 DTP03, not in the future)',
    check: eachLine(
      ({ date }, _, { today }) => date > today && { field: 'date', message: 'The service is in the future: correct the date.' },
    ),
  },
]

const money: readonly Edit[] = [
  {
    id: 'line.charge',
    severity: 'warn',
    source: 'facts 1.8 Line (charge above zero, .01 is a placeholder)',
    check: eachLine(
      ({ chargeCents }) =>
        chargeCents <= 1 && { field: 'chargeCents', message: 'The charge is nothing: right only if it was free, as state vaccine.' },
    ),
  },
  {
    id: 'line.price-known',
    severity: 'info',
    source: 'facts 5 (fee schedule model)',
    check: eachLine(
      ({ code }, _, { feeScheduleKnown }) =>
        feeScheduleKnown?.(code) === false && {
          field: 'chargeCents',
          message: `There is no price for ${code} in the fee schedule: add it.`,
        },
    ),
  },
]

const drugs: readonly Edit[] = [
  {
    id: 'line.drug-code',
    severity: 'block',
    source: 'facts 1.8 Line (NDC 11 digits), 1.3 (2410)',
    check: eachLine(
      ({ drug }) =>
        drug !== undefined &&
        !/^\d{11}$/.test(drug.code11.replaceAll('-', '')) && {
          field: 'drug.code11',
          message: 'The drug code needs eleven digits: pad each part.',
        },
    ),
  },
  {
    id: 'line.drug-code-missing',
    severity: 'warn',
    source: 'facts 1.8 Line (NDC and unit for drugs), 4.3 injection row',
    check: eachLine(
      ({ code, drug }) =>
        /^J\d{4}$/.test(code) && !drug && { field: 'drug', message: 'Add the drug code from the vial, with quantity and unit.' },
    ),
  },
]

const together: readonly Edit[] = [
  {
    id: 'line.parent',
    severity: 'block',
    source: 'facts 1.8 Line; CMS add-on code file',
    check: eachLine((line, claim) => {
      const needed = parents[line.code]
      if (!needed || sameDay(line, claim).some((other) => needed.includes(other.code))) return false
      return { field: 'code', message: `${line.code} is an add-on: it needs one of ${needed.join(', ')} on that day.` }
    }),
  },
  {
    id: 'line.new-patient',
    severity: 'block',
    source: 'facts 1.8 Line and 4.4 (three years, same group and specialty); reason B16 in 1.5',
    check: eachLine(
      (line, _, { priorClaims = [] }) =>
        newPatient.has(line.code) &&
        seenBefore(line, priorClaims) && { field: 'code', message: 'Seen here within three years: bill an established visit.' },
    ),
  },
  {
    id: 'line.nurse-visit-with-injection',
    severity: 'block',
    source: 'facts 4.3 (injection row: never with the nurse visit)',
    check: eachLine(
      (line, claim) =>
        line.code === nurseVisit &&
        sameDay(line, claim).some((other) => other.code === injection) && {
          field: 'code',
          message: `${nurseVisit} is not paid beside ${injection} on one day: take one out.`,
        },
    ),
  },
  {
    id: 'line.modifier-25-misplaced',
    severity: 'warn',
    source: 'facts 1.8 25/59/X (25 on visits only)',
    check: eachLine(
      ({ code, modifiers }) =>
        modifiers.includes('25') && !isVisit(code) && { field: 'modifiers', message: 'Modifier 25 belongs on a visit, not here.' },
    ),
  },
  {
    id: 'line.modifier-25-missing',
    severity: 'warn',
    source: 'facts 1.8 25/59/X and 4.3; never added by itself',
    check: eachLine(
      (line, claim) =>
        faceToFace.has(line.code) &&
        line.code !== nurseVisit &&
        !line.modifiers.includes('25') &&
        sameDay(line, claim).some((other) => besideVisit.has(other.code)) && {
          field: 'modifiers',
          message: 'A procedure was done the same day: if the visit was separate work and the note says so, the provider adds 25.',
        },
    ),
  },
]

export const lineEdits: readonly Edit[] = [...form, ...money, ...drugs, ...together]
