/** Finds where JSON breaks. V8 often gives no position and quotes the text, which may be a patient's. */

export interface Break {
  offset: number
  line: number
  column: number
  /** What should have been there. */
  expected: string
}

const SPACE = /[ \t\r\n]*/y
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

type Expecting = keyof typeof WORDS

const WORDS = {
  value: 'a value',
  'value or ]': 'a value or ]',
  name: 'a property name in double quotes',
  'name or }': 'a property name in double quotes, or }',
  ':': 'a colon',
  ', or ]': 'a comma or ]',
  ', or }': 'a comma or }',
  end: 'nothing more after the end of the JSON value',
  text: 'the rest of a text, its closing double quote included',
}

interface Scan {
  text: string
  at: number
  open: ('{' | '[')[]
}

/** The first place where the text stops being JSON, or undefined when it is JSON. */
export function findBreak(text: string): Break | undefined {
  const scan: Scan = { text, at: 0, open: [] }
  let expecting: Expecting = 'value'
  for (;;) {
    take(scan, SPACE)
    if (scan.at >= text.length) return expecting === 'end' ? undefined : locate(scan, expecting)
    const next = step(scan, expecting)
    if (next === undefined || next === 'text') return locate(scan, next ?? expecting)
    expecting = next
  }
}

/** Consumes one token: what may follow it, or undefined when the token does not fit. */
function step(scan: Scan, expecting: Expecting): Expecting | undefined {
  const char = scan.text[scan.at] ?? ''
  switch (expecting) {
    case 'name':
    case 'name or }':
      if (char === '"') return takeText(scan) ? ':' : 'text'
      return char === '}' && expecting === 'name or }' ? close(scan) : undefined
    case ':':
      return char === ':' ? skip(scan, 'value') : undefined
    case ', or ]':
      return char === ']' ? close(scan) : char === ',' ? skip(scan, 'value') : undefined
    case ', or }':
      return char === '}' ? close(scan) : char === ',' ? skip(scan, 'name') : undefined
    case 'value':
    case 'value or ]':
      return char === ']' && expecting === 'value or ]' ? close(scan) : stepValue(scan, char)
    default:
      return undefined
  }
}

function stepValue(scan: Scan, char: string): Expecting | undefined {
  if (char === '{' || char === '[') {
    scan.open.push(char)
    return skip(scan, char === '{' ? 'name or }' : 'value or ]')
  }
  if (char === '"') return takeText(scan) ? afterValue(scan) : 'text'
  return take(scan, SCALAR) ? afterValue(scan) : undefined
}

function skip(scan: Scan, next: Expecting): Expecting {
  scan.at += 1
  return next
}

function close(scan: Scan): Expecting {
  scan.open.pop()
  scan.at += 1
  return afterValue(scan)
}

function afterValue(scan: Scan): Expecting {
  if (scan.open.length === 0) return 'end'
  return scan.open.at(-1) === '[' ? ', or ]' : ', or }'
}

function take(scan: Scan, pattern: RegExp): boolean {
  pattern.lastIndex = scan.at
  if (!pattern.test(scan.text)) return false
  scan.at = pattern.lastIndex
  return true
}

/** Moves past a quoted text; when it breaks, stays where it broke. */
function takeText(scan: Scan): boolean {
  scan.at += 1
  while (scan.at < scan.text.length) {
    const char = scan.text[scan.at] ?? ''
    if (char === '"') {
      scan.at += 1
      return true
    }
    if (char < ' ') return false
    if (char !== '\\') scan.at += 1
    else if (!take(scan, ESCAPE)) return false
  }
  return false
}

function locate({ text, at }: Scan, expecting: Expecting): Break {
  const before = text.slice(0, at)
  return { offset: at, line: before.split('\n').length, column: at - before.lastIndexOf('\n'), expected: WORDS[expecting] }
}
