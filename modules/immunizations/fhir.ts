import type { Immunization } from 'fhir/r4.js'

/** The newest row of an entry under the id of its first. */
export interface ImmunizationRow {
  id: string
  patientId: string
  visitId: string | null
  cvx: string
  name: string
  lot: string | null
  expiresOn: string | null
  funding: string | null
  site: string | null
  route: string | null
  doseQuantity: string | null
  doseUnit: string | null
  visEdition: string | null
  visGivenOn: string | null
  state: 'given' | 'not_given' | 'entered_in_error'
  reason: string | null
  givenAt: string
  givenBy: string | null
  recordedAt: string
  source: string | null
}

const statuses = { given: 'completed', not_given: 'not-done', entered_in_error: 'entered-in-error' } as const

/** HL7 v3 codes of routes: FHIR R4 value set immunization-route and its code system. */
const routes: Record<string, { code: string; display: string }> = {
  IM: { code: 'IM', display: 'Injection, intramuscular' },
  SC: { code: 'SQ', display: 'Injection, subcutaneous' },
  ID: { code: 'IDINJ', display: 'Injection, intradermal' },
  PO: { code: 'PO', display: 'Swallow, oral' },
  nasal: { code: 'NASINHLC', display: 'Inhalation, nasal' },
}

const sites: Record<string, string> = {
  LD: 'left deltoid',
  RD: 'right deltoid',
  LT: 'left thigh',
  RT: 'right thigh',
  LA: 'left upper arm',
  RA: 'right upper arm',
  BN: 'both nostrils',
  MO: 'mouth',
}

export function toImmunization(i: ImmunizationRow): Immunization {
  return {
    resourceType: 'Immunization',
    id: i.id,
    meta: { profile: ['http://hl7.org/fhir/us/core/StructureDefinition/us-core-immunization'] },
    status: statuses[i.state],
    ...(i.state === 'not_given' ? { statusReason: { text: i.reason ?? 'No reason was written' } } : {}),
    vaccineCode: { coding: [{ system: 'http://hl7.org/fhir/sid/cvx', code: i.cvx }], text: i.name },
    patient: { reference: `Patient/${i.patientId}` },
    ...(i.visitId ? { encounter: { reference: `Encounter/${i.visitId}` } } : {}),
    occurrenceDateTime: i.givenAt,
    recorded: i.recordedAt,
    primarySource: i.source === null,
    ...(i.source ? { reportOrigin: { text: i.source } } : {}),
    ...given(i),
    ...(i.state === 'entered_in_error' && i.reason ? { note: [{ text: i.reason }] } : {}),
  }
}

/** What only a dose given here can say: lot, place on the body, hand, and the information statement that was handed over. */
function given(i: ImmunizationRow): Partial<Immunization> {
  const route = i.route ? routes[i.route] : undefined
  return {
    ...(i.lot ? { lotNumber: i.lot } : {}),
    ...(i.expiresOn ? { expirationDate: i.expiresOn } : {}),
    ...(i.site ? { site: { text: sites[i.site] ?? i.site } } : {}),
    ...(route ? { route: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration', ...route }] } } : {}),
    ...(i.doseQuantity
      ? {
          doseQuantity: {
            value: Number(i.doseQuantity),
            unit: i.doseUnit ?? 'mL',
            system: 'http://unitsofmeasure.org',
            code: i.doseUnit ?? 'mL',
          },
        }
      : {}),
    ...(i.givenBy ? { performer: [{ actor: { reference: `Practitioner/${i.givenBy}` } }] } : {}),
    ...(i.funding
      ? {
          fundingSource: {
            coding: [
              {
                system: 'http://terminology.hl7.org/CodeSystem/immunization-funding-source',
                code: i.funding === 'vfc' ? 'public' : 'private',
              },
            ],
          },
        }
      : {}),
    ...(i.visEdition
      ? {
          education: [
            {
              documentType: 'Vaccine information statement',
              publicationDate: i.visEdition,
              ...(i.visGivenOn ? { presentationDate: i.visGivenOn } : {}),
            },
          ],
        }
      : {}),
  }
}
