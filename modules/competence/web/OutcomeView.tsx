import type { OutputOf } from '../../../app/index.ts'
import { Stack, StatusMark, showDate } from '../../../ui/index.ts'
import { words } from './words.ts'

/** What came of an attempt, in words: passed or not, counted, signed, and what law still wants. */
export function OutcomeView({ outcome }: { outcome: OutputOf<'observations.finish'> }) {
  const { passed, missed, counted, signedOff, validTo, missing } = outcome
  return (
    <div role="status">
      <Stack gap={2}>
        <StatusMark state={passed ? 'done' : 'critical'}>{passed ? words.passed : words.failed}</StatusMark>
        {missed.length > 0 ? (
          <p>
            {words.missed}: {missed.join('; ')}
          </p>
        ) : null}
        {counted ? <p>{words.counted}</p> : null}
        {signedOff && validTo ? <p>{words.signedOff(showDate(validTo))}</p> : null}
        {missing.length > 0 ? (
          <>
            <p>{words.notYet}</p>
            <ul>
              {missing.map((m) => (
                <li key={m}>{m}</li>
              ))}
            </ul>
          </>
        ) : null}
      </Stack>
    </div>
  )
}
