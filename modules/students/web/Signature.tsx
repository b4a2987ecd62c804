import { useMe } from '../../../app/index.ts'
import { Check, dateOf, StatusMark, showDate } from '../../../ui/index.ts'
import type { Progress, Signing } from './Externship.tsx'
import { words } from './words.ts'

type Entry = Pick<Progress['hours'][number], 'id' | 'state' | 'signNote' | 'signedAt' | 'signedBy' | 'corrects' | 'reason'>

/** Whose name stands under an entry, or a box to put one's own there. */
export function Signature({ entry, signing, what }: { entry: Entry; signing: Signing; what: string }) {
  const { timeZone } = useMe().practice
  const { state, signNote, signedAt, signedBy } = entry
  if (state === 'returned') return <StatusMark state="alert">{words.returned(signNote ?? '')}</StatusMark>
  if (state === 'confirmed')
    return <StatusMark state="done">{words.signedBy(signedBy ?? '', signedAt ? showDate(dateOf(signedAt, timeZone)) : '')}</StatusMark>
  if (!signing.may) return <StatusMark state="waiting">{words.notSigned}</StatusMark>
  return (
    <Check checked={signing.chosen.includes(entry.id)} onChange={() => signing.toggle(entry.id)}>
      <span className="rm-sr">{words.signBox(what)} </span>
      {words.notSigned}
    </Check>
  )
}
