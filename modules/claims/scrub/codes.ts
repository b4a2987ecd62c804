/** Code numbers that edits name, without descriptors. From facts 4.3 and 1.8 unless said otherwise. */

/** Waived tests that carry QW. */
export const waivedWithModifier = new Set(
  '81003 87880 87804 87811 87426 87428 87807 86308 83036 83037 85018 80061 82465 83655 85610 82274 80305'.split(' '),
)
/** Waived tests that are exempt from QW (facts 1.8). */
export const waivedExempt = new Set('81002 81025 82270 82272 82962 83026 84830 85013 85651'.split(' '))
/** Needs a certificate above the waiver: microscopy. */
export const microscopy = new Set('81000 81001'.split(' '))

/** A patient new to the practice, and any visit face to face that ends being new: office and preventive. */
export const newPatient = new Set('99202 99203 99204 99205 99381 99382 99383 99384 99385 99386 99387'.split(' '))
const established = '99211 99212 99213 99214 99215 99391 99392 99393 99394 99395 99396 99397'.split(' ')
export const faceToFace = new Set([...newPatient, ...established])
export const nurseVisit = '99211'
export const injection = '96372'

/** Services for which the visit of the same day needs modifier 25 (facts 4.3). */
export const besideVisit = new Set('96372 93000 90471 90472 90473 90474 90460 90461 90480 G0008 G0009 G0010'.split(' '))

/** Add-on → any one of these must be on the same day. Vaccine rows from the CMS add-on code file; the others from facts 4.3. */
export const parents: Readonly<Record<string, readonly string[]>> = {
  '90461': ['90460'],
  '90472': ['90460', '90471', '90473'],
  '90474': ['90460', '90471', '90473'],
  '99439': ['99490'],
  '99489': ['99487'],
  '99437': ['99491'],
  '15853': [...faceToFace],
  '15854': [...faceToFace],
}

export const counselledAdmin = new Set('90460 90461'.split(' '))
export const firstAdmin = new Set('90471 90473'.split(' '))
export const vaccineAdmin = new Set('90460 90461 90471 90472 90473 90474 90480 G0008 G0009 G0010'.split(' '))

const covid = '91304 91318 91319 91320 91321 91322'.split(' ')
const flu = '90653 90656 90658 90660 90661 90662 90673'.split(' ')
const pneumococcal = '90671 90677 90684 90732'.split(' ')
const hepatitisB = '90739 90744 90746'.split(' ')
const others =
  '90619 90620 90621 90623 90632 90633 90647 90648 90651 90678 90679 90680 90681 90683 90696 90697 90698 90700 90707 90710 90713 90714 90715 90716 90723 90734 90750'.split(
    ' ',
  )
export const vaccineProducts = new Set([...covid, ...flu, ...pneumococcal, ...hepatitisB, ...others])
/** Medicare's own administration code for a product. */
export const medicareAdmin = new Map<string, string>([
  ...flu.map((code) => [code, 'G0008'] as const),
  ...pneumococcal.map((code) => [code, 'G0009'] as const),
  ...hepatitisB.map((code) => [code, 'G0010'] as const),
  ...covid.map((code) => [code, '90480'] as const),
])
/** RSV, zoster, Tdap for prevention: Medicare's drug plan pays, not part B. */
export const partD = new Set('90678 90679 90683 90750 90715'.split(' '))

/** CMS place-of-service code set. */
export const places = new Set(
  '01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 31 32 33 34 41 42 49 50 51 52 53 54 55 56 57 58 60 61 62 65 66 71 72 81 99'.split(
    ' ',
  ),
)
