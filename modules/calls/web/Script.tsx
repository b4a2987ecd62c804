import { Card } from '../../../ui/index.ts'
import { scripts, type Tier } from '../protocol.ts'
import { TierMark } from './TierMark.tsx'
import { words } from './words.ts'

/** What is said now, word for word, and done after it: it follows from the answers, nobody chooses it. */
export function Script({ tier }: { tier: Tier | null }) {
  if (!tier) return <Card title={words.readOut}>{words.scriptAfter}</Card>
  const script = scripts[tier]
  return (
    <Card title={words.readOut} note={<TierMark tier={tier} />}>
      <div className="cl-script" data-tier={tier} aria-live="assertive">
        <p>{script.say}</p>
        <p lang="es" className="rm-second">
          {script.es}
        </p>
      </div>
      <p>
        <b>{words.thenDo}:</b> {script.next}
      </p>
    </Card>
  )
}
