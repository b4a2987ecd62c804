/** Ten digits, the first 1 or 2, and Luhn over 80840 and the number (45 CFR 162.406; facts/billing-and-interop.md 1.8). */
export function isNpi(npi: string): boolean {
  if (!/^[12]\d{9}$/.test(npi)) return false
  const sum = [...`80840${npi}`].reverse().reduce((total, figure, at) => {
    const digit = at % 2 === 1 ? Number(figure) * 2 : Number(figure)
    return total + (digit > 9 ? digit - 9 : digit)
  }, 0)
  return sum % 10 === 0
}
