/**
 * Value sets that US Core 6.1.0 only points at (they live in VSAC, behind a licence log-in). Their few codes are public:
 * US Core releases before 6 list them inline, and the us-core-race and us-core-ethnicity profiles name them in words.
 */
const RACE_AND_ETHNICITY = 'urn:oid:2.16.840.1.113883.6.238'
const NULL_FLAVOR = 'http://terminology.hl7.org/CodeSystem/v3-NullFlavor'
const SEX = 'http://terminology.hl7.org/CodeSystem/v3-AdministrativeGender'
const VSAC = 'http://cts.nlm.nih.gov/fhir/ValueSet/'

export const VSAC_SETS: Readonly<Record<string, { system: string; codes: readonly string[] }>> = {
  [`${VSAC}2.16.840.1.114222.4.11.836`]: { system: RACE_AND_ETHNICITY, codes: ['1002-5', '2028-9', '2054-5', '2076-8', '2106-3'] },
  [`${VSAC}2.16.840.1.114222.4.11.837`]: { system: RACE_AND_ETHNICITY, codes: ['2135-2', '2186-5'] },
  [`${VSAC}2.16.840.1.113762.1.4.1021.102`]: { system: NULL_FLAVOR, codes: ['ASKU', 'UNK'] },
  [`${VSAC}2.16.840.1.113762.1.4.1021.103`]: { system: NULL_FLAVOR, codes: ['OTH', 'UNK', 'ASKU'] },
  [`${VSAC}2.16.840.1.113762.1.4.1`]: { system: SEX, codes: ['F', 'M'] },
}
