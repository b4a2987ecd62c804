const isoDay = /^\d{4}-\d{2}-\d{2}$/

/** ISO dates compare as text. Both ends belong to the span; `to` null has no end. A malformed `on` lies in no span. */
export const isWithin = (on: string, from: string, to: string | null): boolean => isoDay.test(on) && from <= on && (to === null || on <= to)
