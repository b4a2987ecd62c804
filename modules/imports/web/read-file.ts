import { mostCharacters } from '../imports.ts'
import { words } from './words.ts'

/** The text of a chosen file, unpacked if need be, or why it cannot be sent. */
export async function readChart(file: File): Promise<{ text: string } | { why: string }> {
  try {
    const packed = file.name.endsWith('.gz')
    const text = await new Response(packed ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file).text()
    return text.length > mostCharacters ? { why: words.tooLong } : { text }
  } catch {
    return { why: words.notText }
  }
}
