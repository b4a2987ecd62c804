import type { BrowserContext, ConsoleMessage } from 'playwright-core'

export interface Findings {
  /** From here on the network may fail: a story about a server that is away. */
  networkMayFail(): void
  unexpected(): string[]
}

/** What a browser itself says about a page: errors in the console, scripts that threw, rules of the content policy that were broken. */
export function listen(context: BrowserContext): Findings {
  const heard: { text: string; network: boolean }[] = []
  let mayFail = false
  context.on('console', (message: ConsoleMessage) => {
    const text = message.text()
    if (message.type() !== 'error' && !/Content Security Policy/i.test(text)) return
    // A refusal is an answer, which the story reads on the page; a broken server is not.
    if (/status of 4\d\d/.test(text)) return
    heard.push({ text: `${text} at ${message.location().url}`, network: /Failed to load resource|ERR_/.test(text) })
  })
  context.on('weberror', (error) => heard.push({ text: String(error.error()), network: false }))
  return {
    networkMayFail: () => {
      mayFail = true
    },
    unexpected: () => heard.filter((h) => !(h.network && mayFail)).map((h) => h.text),
  }
}
