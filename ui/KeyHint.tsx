import './button.css'

export interface KeyHintProps {
  /** `mod+k`, `g t`, `Ctrl+Enter`: plus joins a chord, a space a sequence. `mod` is Cmd on a Mac and Ctrl elsewhere. */
  keys: string
}

const isMac = () => typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)

/** `mod+k` as this keyboard names it. */
export function showKeys(keys: string, mac = isMac()): string {
  return keys
    .split(' ')
    .map((chord) =>
      chord
        .split('+')
        .map((k) => (k === 'mod' ? (mac ? '⌘' : 'Ctrl') : k.length > 1 || chord.length > 1 ? k[0]?.toUpperCase() + k.slice(1) : k))
        .join(mac ? ' ' : '+'),
    )
    .join(' then ')
}

/** Shows the key beside what it does, so that the mouse teaches the keyboard. Hidden where there is no keyboard. */
export function KeyHint({ keys }: KeyHintProps) {
  return (
    <span className="rm-key" aria-hidden="true">
      {showKeys(keys)}
    </span>
  )
}
