/**
 * The 22 chapters of ICD-10-CM and which chapter a code belongs to.
 * Source: ICD-10-CM tabular list (NCHS, public domain); the names are our own plain words.
 */
export type Chapter = { readonly number: number; readonly from: string; readonly name: string }

export const chapters: readonly Chapter[] = [
  { number: 1, from: 'A00', name: 'Infections' },
  { number: 2, from: 'C00', name: 'Cancers and growths' },
  { number: 3, from: 'D50', name: 'Blood and immune system' },
  { number: 4, from: 'E00', name: 'Glands, nutrition and metabolism' },
  { number: 5, from: 'F01', name: 'Mind and behavior' },
  { number: 6, from: 'G00', name: 'Nervous system' },
  { number: 7, from: 'H00', name: 'Eye' },
  { number: 8, from: 'H60', name: 'Ear' },
  { number: 9, from: 'I00', name: 'Heart and vessels' },
  { number: 10, from: 'J00', name: 'Breathing' },
  { number: 11, from: 'K00', name: 'Digestion' },
  { number: 12, from: 'L00', name: 'Skin' },
  { number: 13, from: 'M00', name: 'Muscles, bones and joints' },
  { number: 14, from: 'N00', name: 'Kidney, urine and genitals' },
  { number: 15, from: 'O00', name: 'Pregnancy and birth' },
  { number: 16, from: 'P00', name: 'Newborn' },
  { number: 17, from: 'Q00', name: 'Present from birth' },
  { number: 18, from: 'R00', name: 'Symptoms and findings' },
  { number: 19, from: 'S00', name: 'Injury and poisoning' },
  { number: 22, from: 'U00', name: 'Special purposes' },
  { number: 20, from: 'V00', name: 'Outside causes' },
  { number: 21, from: 'Z00', name: 'Reasons for care and health status' },
]

/** The chapter of a code, with or without its dot: the last chapter that starts at or before it. */
export function chapterOf(code: string): Chapter {
  const category = code.slice(0, 3).toUpperCase()
  let found = chapters[0]!
  for (const chapter of chapters) if (chapter.from <= category) found = chapter
  return found
}
