import { fileURLToPath } from 'node:url'
import { barsOf, quietModules } from './code128.ts'
import type { Label } from './label.ts'

const font = (name: string) => fileURLToPath(import.meta.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`))
/** 2 by 1 inch (CLSI AUTO12), in points. */
const [width, height] = [144, 72]
const module_ = 0.9

interface Doc {
  font(name: string): Doc
  fontSize(size: number): Doc
  widthOfString(text: string): number
  text(text: string, x: number, y: number, options: object): Doc
  rect(x: number, y: number, w: number, h: number): Doc
  fill(color: string): Doc
  fillColor(color: string): Doc
}

/** Smaller until it fits its line; a name is never cut. */
function fitted(doc: Doc, text: string, name: string, y: number, size: number, least = 4) {
  doc.font(name)
  let points = size
  while (points > least && doc.fontSize(points).widthOfString(text) > width - 10) points -= 0.5
  doc.fontSize(points).text(text, 5, y, { lineBreak: false, width: width - 10, height: size + 2, ellipsis: true })
}

function bars(doc: Doc, number: string, y: number, tall: number) {
  let x = 2 + quietModules * module_
  for (const [i, modules] of barsOf(number).entries()) {
    if (i % 2 === 0) doc.rect(x, y, modules * module_, tall).fill('#000')
    x += modules * module_
  }
  return x + quietModules * module_
}

/** The labels of some containers, one a page, black on white. */
export async function labelsPdf(labels: readonly Label[]): Promise<Uint8Array<ArrayBuffer>> {
  const { default: Document } = await import('pdfkit')
  const doc = new Document({
    size: [width, height],
    margin: 0,
    autoFirstPage: false,
    info: { Title: 'Specimen labels', Creator: 'Roomed' },
  })
  doc.registerFont('plain', font('DejaVuSans'))
  doc.registerFont('bold', font('DejaVuSans-Bold'))
  const chunks: Buffer[] = []
  const done = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    doc.on('error', reject)
  })
  for (const label of labels) {
    doc.addPage()
    const page = doc as unknown as Doc
    page.fillColor('#000')
    fitted(page, label.name, 'bold', 3, 9)
    fitted(page, label.person, 'plain', 14, 6.5)
    const after = bars(page, label.number, 23, 18)
    page.fillColor('#000').font('bold').fontSize(7).text(label.number, after, 29, { lineBreak: false })
    fitted(page, label.what, 'plain', 44, 6)
    fitted(page, label.tests, 'plain', 52, 6)
    fitted(page, label.when, 'plain', 61, 6.5)
  }
  doc.end()
  return done
}
