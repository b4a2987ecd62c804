import type { ClaimLine } from '../claim.ts'
import { microscopy, waivedExempt, waivedWithModifier } from './codes.ts'
import { type Context, type Edit, eachLine } from './edit.ts'

const isLab = ({ code }: ClaimLine): boolean => waivedWithModifier.has(code) || waivedExempt.has(code) || microscopy.has(code)

/** A reference laboratory's test is told with modifier 90 and its own certificate (facts 1.3, REF*F4). */
const doneHere = (line: ClaimLine): boolean => isLab(line) && !line.modifiers.includes('90')

/** Whether the practice tests under a waiver or for microscopy; a certificate that is not told is taken as one, being the usual. */
const underWaiver = ({ clia }: Context): boolean => !clia || clia.certificate === 'waiver' || clia.certificate === 'microscopy'

export const labEdits: readonly Edit[] = [
  {
    id: 'labs.waived-modifier',
    severity: 'block',
    source: 'facts 1.8 QW/CLIA and 4.3; CMS list of waived tests',
    check: eachLine(
      (line, _, context) =>
        waivedWithModifier.has(line.code) &&
        doneHere(line) &&
        underWaiver(context) &&
        !line.modifiers.includes('QW') && { field: 'modifiers', message: `A waived test: add modifier QW to ${line.code}.` },
    ),
  },
  {
    id: 'labs.waived-modifier-needless',
    severity: 'warn',
    source: 'facts 1.8 QW/CLIA (exempt set)',
    check: eachLine(
      ({ code, modifiers }) =>
        waivedExempt.has(code) && modifiers.includes('QW') && { field: 'modifiers', message: `${code} is waived without QW: take QW out.` },
    ),
  },
  {
    id: 'labs.certificate-missing',
    severity: 'block',
    source: 'facts 1.3 (waived labs) and 1.8 QW/CLIA',
    check: (claim) => [
      !claim.clia &&
        claim.lines.some(doneHere) && { field: 'clia', message: 'Tests were done here: give the laboratory certificate number (CLIA).' },
    ],
  },
  {
    id: 'labs.certificate-form',
    severity: 'block',
    source: 'facts 1.3 and 1.8 (CLIA pattern)',
    check: ({ clia }) => [
      clia !== undefined &&
        clia !== '' &&
        !/^\d{2}D\d{7}$/.test(clia) && { field: 'clia', message: 'A CLIA number is two digits, D, seven digits.' },
    ],
  },
  {
    id: 'labs.certificate-expired',
    severity: 'block',
    source: 'facts 1.8 QW/CLIA (present and unexpired)',
    check: eachLine((line, _, { clia }) => {
      const expired = doneHere(line) && clia?.expiresOn !== undefined && clia.expiresOn < line.date
      return expired && { field: 'date', message: `The laboratory certificate ended on ${clia.expiresOn}: this test cannot be billed.` }
    }),
  },
  {
    id: 'labs.beyond-certificate',
    severity: 'block',
    source: 'facts 1.8 QW/CLIA and 4.3 (microscopy is not waived)',
    check: eachLine(
      (line, _, { clia }) =>
        microscopy.has(line.code) &&
        doneHere(line) &&
        clia?.certificate === 'waiver' && {
          field: 'code',
          message: `${line.code} is not a waived test: this certificate does not cover it.`,
        },
    ),
  },
]
