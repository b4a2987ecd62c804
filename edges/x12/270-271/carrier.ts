/** What travels: a file with its name, and the number that says that it is the same file when it is sent again. */
export interface Letter {
  name: string
  trace: string
  body: string
}

export interface Found {
  /** The name of the file it came in: the same file is the same answer. */
  name: string
  body: string
  /** Put away, once it is on record. */
  done(): Promise<void>
}

/** A way to a clearinghouse. */
export interface Carrier {
  way: 'demo' | 'folder' | 'https'
  /** Hands one question over; answers what came back with it, if anything did. Throws when it was not taken: in words for the desk. */
  deliver(letter: Letter): Promise<string | null>
  /** What has come since. */
  collect(): AsyncIterable<Found>
}

/** It was not taken, and why: words that a desk can read, nothing of the question. */
export class NotDelivered extends Error {}
