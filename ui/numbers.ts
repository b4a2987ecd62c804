/**
 * How Roomed reads and writes numbers. ISMP and NHS CUI MEDi: a leading zero always, a trailing zero never,
 * commas from 1,000 on, and a space that does not break between a value and its unit.
 */

const NBSP = '\u00a0'

function group(whole: string): string {
  return whole.replace(/\B(?=(\d{3})+$)/g, ',')
}

/** `0.5`, `1,000`, `5` (never `.5`, `1000`, `5.0`). Text that is no number comes back unchanged. */
export function showNumber(value: number | string, options: { keepZeros?: boolean } = {}): string {
  const text = typeof value === 'number' ? plain(value) : value.trim()
  const m = /^([-+−]?)(\d*)(?:\.(\d*))?$/.exec(text)
  if (!m || (!m[2] && !m[3])) return text
  const sign = m[1] === '-' || m[1] === '−' ? '−' : ''
  const whole = group((m[2] || '0').replace(/^0+(?=\d)/, ''))
  const rest = options.keepZeros ? (m[3] ?? '') : (m[3] ?? '').replace(/0+$/, '')
  return `${sign}${whole}${rest ? `.${rest}` : ''}`
}

/** A number without an exponent and without the noise of binary fractions. */
function plain(value: number): string {
  if (!Number.isFinite(value)) return ''
  return Number(value.toPrecision(12)).toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 10 })
}

/** `5 mg`: value and unit never part at a line end. */
export function showQuantity(value: number | string, unit: string): string {
  return unit === '%' ? `${showNumber(value)}%` : `${showNumber(value)}${NBSP}${unit}`
}

/** `$1,234.50`, from integer cents. Money alone keeps its two decimals. */
export function showMoney(cents: number): string {
  const whole = Math.abs(Math.trunc(cents))
  const text = `$${group(String(Math.floor(whole / 100)))}.${String(whole % 100).padStart(2, '0')}`
  return cents < 0 ? `−${text}` : text
}

/** Reads `98.6`, `.5`, `1,200`. Null for anything that could be read two ways (`98,6`) or not at all. */
export function parseNumber(text: string): number | null {
  const clean = text.trim().replace('−', '-')
  const bare = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(clean) ? clean.replaceAll(',', '') : clean
  if (!/^[-+]?(\d+\.?\d*|\.\d+)$/.test(bare)) return null
  return Number(bare)
}

/** Reads `$25`, `25.5`, `1,234.50` as integer cents. Null when it is not an amount or has parts of a cent. */
export function parseMoney(text: string): number | null {
  const clean = text.trim().replace(/^\$/, '')
  if (!/^\d{1,3}(,\d{3})+(\.\d{1,2})?$|^\d+(\.\d{1,2})?$|^\.\d{1,2}$/.test(clean)) return null
  const [whole = '', part = ''] = clean.replaceAll(',', '').split('.')
  return Number(whole || '0') * 100 + Number(part.padEnd(2, '0'))
}

export interface BloodPressure {
  systolic: string
  diastolic: string
}

/** A systolic figure that begins with 1, 2 or 3 has three digits, any other has two. */
const systolicLength = (digits: string) => (/^[123]/.test(digits) ? 3 : 2)

/** Splits what was typed in the one box: `120/80`, `12080`, `120`, `98/60`. */
export function splitBp(text: string): BloodPressure {
  const clean = text.replace(/[^\d/]/g, '')
  const slash = clean.indexOf('/')
  if (slash >= 0)
    return {
      systolic: clean.slice(0, slash).slice(0, 3),
      diastolic: clean
        .slice(slash + 1)
        .replaceAll('/', '')
        .slice(0, 3),
    }
  const n = systolicLength(clean)
  return { systolic: clean.slice(0, n), diastolic: clean.slice(n, n + 3) }
}

/** What the box shows after a key: the slash appears by itself, and goes again with Backspace. */
export function typeBp(before: string, typed: string): string {
  const erasedSlash = before.endsWith('/') && typed === before.slice(0, -1)
  if (erasedSlash) return typed.slice(0, -1)
  const { systolic, diastolic } = splitBp(typed)
  const full = systolic.length >= systolicLength(systolic) && systolic.length > 0
  const slash = typed.includes('/') ? systolic.length > 0 : full
  return `${systolic}${slash ? '/' : ''}${diastolic}`
}

/** Both figures are there: the field may move on by itself. */
export function isWholeBp(text: string): boolean {
  const { systolic, diastolic } = splitBp(text)
  if (systolic.length < systolicLength(systolic) || systolic.length < 2) return false
  return diastolic.length >= (/^1/.test(diastolic) ? 3 : 2)
}
