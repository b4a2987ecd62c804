import { To } from '../../../app/index.ts'
import { Card } from '../../../ui/index.ts'
import { outlook } from '../career.ts'
import { words } from './words.ts'

/** The way from the wallet to what can come next. */
export function CareerLink() {
  return (
    <Card title={words.careerShort} note={words.careerNote}>
      <p>
        <To path="/career">{words.careerLink}</To>{' '}
        <span className="rm-second">{outlook.figures.slice(0, 1).map((f) => `${f.label}: ${f.value} (${outlook.year})`)}</span>
      </p>
    </Card>
  )
}
