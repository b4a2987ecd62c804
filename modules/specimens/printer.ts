import { connect } from 'node:net'

export interface Printer {
  host: string
  port: number
}

/** A label should move within two seconds of the click; a printer that has not taken it by then is said to be silent. */
const patience = 2000

/** Sends labels to a network printer. Answers why not, in words for whoever waits for the label; null when the printer took all. */
export function sendTo({ host, port }: Printer, labels: string): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = connect({ host, port })
    const end = (why: string | null) => {
      clearTimeout(timer)
      socket.destroy()
      resolve(why)
    }
    const timer = setTimeout(() => end('it does not answer'), patience)
    socket.once('error', (error: NodeJS.ErrnoException) => end(reasons[error.code ?? ''] ?? 'the connection broke'))
    socket.once('connect', () => socket.end(labels, 'utf8'))
    // Most printers close when they have taken all; some leave the line open, and are believed when nothing broke for a moment.
    socket.once('finish', () => setTimeout(() => end(null), 250))
    socket.once('close', () => end(null))
  })
}

const reasons: Record<string, string> = {
  ECONNREFUSED: 'it refuses the connection',
  EHOSTUNREACH: 'it is not on the network',
  ENETUNREACH: 'it is not on the network',
  ENOTFOUND: 'there is no such name on the network',
  ETIMEDOUT: 'it does not answer',
}
