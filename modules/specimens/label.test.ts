import { createServer } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { type LabelFacts, labelOf } from './label.ts'
import { labelsPdf } from './label-pdf.ts'
import { sendTo } from './printer.ts'
import { zplOf } from './zpl.ts'

const facts: LabelFacts = {
  number: 'S100001',
  family: 'Nguyễn',
  given: 'Ngọc Ánh',
  birthDate: '1980-05-14',
  mrn: '1002',
  container: 'edta',
  site: 'left inner elbow',
  tests: ['CBC', 'A1c'],
  collectedAt: '2026-11-24T18:40:00.000Z',
  collector: 'Sofía Reyes, CMA (AAMA)',
  fasting: 'F',
  copy: 1,
}
const zone = 'America/Los_Angeles'
const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

test('a label says two identifiers, its number, the container, the tests, when and by whom', () => {
  expect(labelOf(facts, zone)).toEqual({
    number: 'S100001',
    name: 'NGUYỄN, Ngọc Ánh',
    person: '14-May-1980  MRN 1002',
    what: 'EDTA blood (lavender or pink), left inner elbow',
    tests: 'CBC, A1c',
    when: '24-Nov-2026 10:40  SR  fasting',
  })
  expect(labelOf({ ...facts, copy: 2, fasting: 'FNA' }, zone).when).toBe('24-Nov-2026 10:40  SR  label 2')
})

test('ZPL is 2 by 1 inch in UTF-8 with the number as Code 128, and a name cannot steer the printer', () => {
  const zpl = zplOf(labelOf({ ...facts, family: 'O^XZ~JR_\n' }, zone))
  expect(zpl).toContain('^PW406^LL203')
  expect(zpl).toContain('^BCN,56,N,N,N,A^FDS100001^FS')
  expect(zpl).toContain('O_5EXZ_7EJR_5F')
  expect(zpl.match(/\^XZ/g)).toHaveLength(1)
})

test('as PDF, a page a label', async () => {
  const bytes = Buffer.from(await labelsPdf([labelOf(facts, zone), labelOf(facts, zone)])).toString('latin1')
  expect(bytes.slice(0, 5)).toBe('%PDF-')
  expect(bytes.match(/\/MediaBox \[0 0 144 72\]/g)).toHaveLength(2)
})

const listening = (take: (bytes: string) => void) =>
  new Promise<number>((resolve) => {
    const server = createServer((socket) => {
      let bytes = ''
      socket.on('data', (chunk) => {
        bytes += chunk.toString('utf8')
      })
      socket.on('end', () => {
        take(bytes)
        socket.end()
      })
    })
    closing.push(() => server.close())
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port))
  })

test('a printer on the network takes the whole label, within two seconds', async () => {
  let taken = ''
  const port = await listening((bytes) => {
    taken = bytes
  })
  const began = performance.now()
  expect(await sendTo({ host: '127.0.0.1', port }, zplOf(labelOf(facts, zone)))).toBeNull()
  expect(performance.now() - began).toBeLessThan(2000)
  expect(taken).toContain('NGUYỄN, Ngọc Ánh')
  expect(taken.trimEnd().endsWith('^XZ')).toBe(true)
})

test('a printer that leaves the line open after it has taken all is believed', async () => {
  let taken = ''
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    closing.push(() => socket.destroy())
    socket.on('data', (chunk) => {
      taken += chunk.toString('utf8')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  closing.push(() => server.close())
  const { port } = server.address() as { port: number }
  expect(await sendTo({ host: '127.0.0.1', port }, zplOf(labelOf(facts, zone)))).toBeNull()
  expect(taken).toContain('S100001')
})

test('a printer that is off is said to be', async () => {
  const port = await listening(() => {})
  for (const close of closing.splice(0)) close()
  expect(await sendTo({ host: '127.0.0.1', port }, 'x')).toBe('it refuses the connection')
})
