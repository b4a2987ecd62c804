/**
 * The National Provider Identifier's check digit: Luhn over the number with the prefix 80840 (health, United States).
 * Source: 45 CFR 162.406 and the CMS check-digit description; facts 1.8, group Identity.
 */

/** The digit that completes nine digits into an NPI. */
export function npiCheckDigit(first9: string): number {
  const digits = `80840${first9}`
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i])
    const doubled = i % 2 === 0 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return (10 - (sum % 10)) % 10
}

/** Ten digits, the first 1 or 2, and the check digit right. */
export function isNpi(value: string): boolean {
  return /^[12]\d{9}$/.test(value) && npiCheckDigit(value.slice(0, 9)) === Number(value[9])
}
