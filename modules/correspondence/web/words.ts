/** The words around the papers, for staff; what stands on them is in ../words.ts. */
export const words = {
  summary: 'Print visit summary',
  letter: 'Print follow-up letter',
  noNext: 'Book the next visit first: the letter tells it.',
} as const
