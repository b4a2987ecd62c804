import { setImmediate as nextTurn } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type PDFDocument from 'pdfkit'
import type { Block, PaperText } from './paper.ts'

const font = (name: string) => fileURLToPath(import.meta.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`))
const ink = '#16211f'
const quiet = '#56625f'
const accent = '#0B6B62'
const hair = '#d5dad7'
const margin = 60

type Doc = InstanceType<typeof PDFDocument>
const width = (doc: Doc) => doc.page.width - 2 * margin

/** Draws a paper as a PDF: letterhead, body, and on each page whom it is about. Letters print black on white. */
export async function draw(paper: PaperText): Promise<Uint8Array<ArrayBuffer>> {
  // Loaded with the first paper: 30 MB that a server which prints nothing need not carry.
  const { default: Document } = await import('pdfkit')
  const info = { Title: paper.title, Author: paper.letterhead.name, Creator: 'Roomed' }
  const doc = new Document({
    size: 'LETTER',
    layout: paper.landscape ? 'landscape' : 'portrait',
    margins: { top: margin, bottom: 72, left: margin, right: margin },
    info,
    lang: paper.language,
    displayTitle: true,
    bufferPages: true,
    tagged: true,
    pdfVersion: '1.7',
  })
  doc.registerFont('plain', font('DejaVuSans'))
  doc.registerFont('bold', font('DejaVuSans-Bold'))
  const chunks: Buffer[] = []
  const done = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    doc.on('error', reject)
  })
  head(doc, paper)
  for (const block of paper.blocks) {
    drawBlock(doc, block)
    // A paper of many pages lets others be served between two of its parts.
    if (paper.blocks.length > 40) await nextTurn()
  }
  footers(doc, paper)
  doc.end()
  return done
}

function head(doc: Doc, { letterhead, title, about }: PaperText) {
  doc.font('bold').fontSize(14).fillColor(accent).text(letterhead.name)
  doc.font('plain').fontSize(9).fillColor(quiet).text(letterhead.lines.join('  ·  '))
  rule(doc, 10)
  doc.font('bold').fontSize(20).fillColor(ink).text(title)
  if (about) doc.font('plain').fontSize(10).fillColor(quiet).text(about)
  doc.moveDown(0.6)
}

function rule(doc: Doc, gap: number) {
  doc.moveDown(0.3)
  doc
    .moveTo(margin, doc.y)
    .lineTo(margin + width(doc), doc.y)
    .lineWidth(0.6)
    .strokeColor(hair)
    .stroke()
  doc.y += gap
}

function drawBlock(doc: Doc, block: Block) {
  doc.x = margin
  if (block.kind === 'page') doc.addPage()
  else if (block.kind === 'heading') {
    if (doc.y > doc.page.height - 160) doc.addPage()
    doc.moveDown(0.5).font('bold').fontSize(12).fillColor(accent).text(block.text).moveDown(0.15)
  } else if (block.kind === 'text')
    doc
      .font(block.strong ? 'bold' : 'plain')
      .fontSize(10.5)
      .fillColor(ink)
      .text(block.text, { lineGap: 2.5 })
      .moveDown(0.2)
  else if (block.kind === 'list')
    doc
      .font('plain')
      .fontSize(10.5)
      .fillColor(ink)
      .list([...block.items], { bulletRadius: 1.6, textIndent: 10, bulletIndent: 2, lineGap: 2.5 })
  else if (block.kind === 'notice') notice(doc, block.text)
  else if (block.kind === 'facts') for (const [label, value] of block.rows) fact(doc, label, value)
  else table(doc, block)
}

function notice(doc: Doc, text: string) {
  doc.font('bold').fontSize(10)
  const height = doc.heightOfString(text, { width: width(doc) - 24 }) + 14
  const top = doc.y
  doc.roundedRect(margin, top, width(doc), height, 3).lineWidth(0.8).strokeColor(ink).stroke()
  doc.fillColor(ink).text(text, margin + 12, top + 7, { width: width(doc) - 24 })
  doc.x = margin
  doc.y = top + height + 8
}

function fact(doc: Doc, label: string, value: string) {
  const column = 170
  if (doc.y > doc.page.height - 100) doc.addPage()
  const top = doc.y
  doc
    .font('plain')
    .fontSize(10.5)
    .fillColor(quiet)
    .text(label, margin, top, { width: column - 10 })
  const after = doc.y
  doc
    .font('bold')
    .fillColor(ink)
    .text(value, margin + column, top, { width: width(doc) - column })
  doc.x = margin
  doc.y = Math.max(after, doc.y) + 3
}

type TableBlock = Extract<Block, { kind: 'table' }>

const bottom = 72

/** Draws the names of the columns with the first row, and again on each page the table goes on to. */
function table(doc: Doc, { head: names, widths, rows, goesOn = false }: TableBlock) {
  const total = widths.reduce((a, b) => a + b, 0)
  const sizes = widths.map((w) => (w / total) * width(doc))
  const heightOf = (cells: readonly string[], strong: boolean) => {
    doc.font(strong ? 'bold' : 'plain').fontSize(8.5)
    return Math.max(...cells.map((c, i) => doc.heightOfString(c, { width: sizes[i]! - 8 }))) + 6
  }
  const fits = (height: number) => doc.y + height <= doc.page.height - bottom
  const head = () => drawRow(doc, names, sizes, heightOf(names, true), true)
  if (!goesOn) {
    if (!fits(heightOf(names, true) + (rows[0] ? heightOf(rows[0], false) : 0))) doc.addPage()
    head()
  }
  for (const cells of rows) {
    const height = heightOf(cells, false)
    if (!fits(height)) {
      doc.addPage()
      head()
    }
    drawRow(doc, cells, sizes, height, false)
  }
}

function drawRow(doc: Doc, cells: readonly string[], sizes: readonly number[], height: number, strong: boolean) {
  doc.font(strong ? 'bold' : 'plain').fontSize(8.5)
  const top = doc.y
  let x = margin
  for (const [i, cell] of cells.entries()) {
    doc.fillColor(strong ? quiet : ink).text(cell, x, top + 3, { width: sizes[i]! - 8 })
    x += sizes[i]!
  }
  doc.y = top + height
  doc
    .moveTo(margin, doc.y)
    .lineTo(margin + width(doc), doc.y)
    .lineWidth(0.4)
    .strokeColor(hair)
    .stroke()
  doc.x = margin
}

/** Whom it is about and which page, on every page: a sheet that falls out of the pile can be put back. */
function footers(doc: Doc, { about, letterhead }: PaperText) {
  const { start, count } = doc.bufferedPageRange()
  for (let i = start; i < start + count; i++) {
    doc.switchToPage(i)
    doc.page.margins.bottom = 0
    if (letterhead.practice) watermark(doc)
    doc.font('plain').fontSize(8).fillColor(quiet)
    doc.text(`${about || letterhead.name}    ${i - start + 1}/${count}`, margin, doc.page.height - 44, {
      width: width(doc),
      align: 'center',
      lineBreak: false,
    })
  }
}

/** Across the whole page, so that no copy of it can be taken for a real one. */
function watermark(doc: Doc) {
  const { width: w, height: h } = doc.page
  doc.save().rotate(-45, { origin: [w / 2, h / 2] })
  doc.font('bold').fontSize(96).fillColor(ink).fillOpacity(0.16)
  doc.text('PRACTICE', 0, h / 2 - 60, { width: w, align: 'center', lineBreak: false })
  doc.restore().fillOpacity(1)
}
