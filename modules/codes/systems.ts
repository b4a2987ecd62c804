/**
 * The code systems Roomed speaks, each with its FHIR address and its OID for HL7 v2 and C-CDA.
 * Sources: addresses as in FHIR R4 "terminologies-systems" and US Core 6.1.0; OIDs as in the HL7 OID registry.
 */
export type CodeSystem = { readonly name: string; readonly url: string; readonly oid: string }

export const systems = {
  icd10cm: { name: 'ICD-10-CM', url: 'http://hl7.org/fhir/sid/icd-10-cm', oid: '2.16.840.1.113883.6.90' },
  cvx: { name: 'CVX vaccines', url: 'http://hl7.org/fhir/sid/cvx', oid: '2.16.840.1.113883.12.292' },
  mvx: { name: 'MVX vaccine makers', url: 'http://hl7.org/fhir/sid/mvx', oid: '2.16.840.1.113883.12.227' },
  loinc: { name: 'LOINC', url: 'http://loinc.org', oid: '2.16.840.1.113883.6.1' },
  rxnorm: { name: 'RxNorm', url: 'http://www.nlm.nih.gov/research/umls/rxnorm', oid: '2.16.840.1.113883.6.88' },
  snomed: { name: 'SNOMED CT', url: 'http://snomed.info/sct', oid: '2.16.840.1.113883.6.96' },
  ucum: { name: 'UCUM units', url: 'http://unitsofmeasure.org', oid: '2.16.840.1.113883.6.8' },
  cpt: { name: 'CPT', url: 'http://www.ama-assn.org/go/cpt', oid: '2.16.840.1.113883.6.12' },
  hcpcs: { name: 'HCPCS level II', url: 'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets', oid: '2.16.840.1.113883.6.285' },
  ndc: { name: 'NDC', url: 'http://hl7.org/fhir/sid/ndc', oid: '2.16.840.1.113883.6.69' },
  npi: { name: 'NPI', url: 'http://hl7.org/fhir/sid/us-npi', oid: '2.16.840.1.113883.4.6' },
  clia: { name: 'CLIA laboratory number', url: 'urn:oid:2.16.840.1.113883.4.7', oid: '2.16.840.1.113883.4.7' },
  taxonomy: { name: 'Provider taxonomy', url: 'http://nucc.org/provider-taxonomy', oid: '2.16.840.1.113883.6.101' },
} as const satisfies Record<string, CodeSystem>

export type SystemKey = keyof typeof systems

/** To be shown wherever LOINC codes are (LOINC licence, section 10). */
export const loincNotice =
  'This material contains content from LOINC (https://loinc.org). LOINC is copyright Regenstrief Institute, Inc. and the LOINC ' +
  'Committee and is available at no cost under the license at https://loinc.org/license. LOINC is a registered United States ' +
  'trademark of Regenstrief Institute, Inc.'

/** To be shown beside procedure numbers. Descriptions come only from the practice's own licensed file. */
export const cptNotice =
  'CPT is a registered trademark of the American Medical Association. Roomed contains no CPT descriptions: the labels are its ' +
  'own. A practice that wants the descriptions loads its licensed file.'
