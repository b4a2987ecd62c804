import { type ReactNode, useState } from 'react'
import './banner.css'
import { Button } from './Button.tsx'
import { type PlainDate, showBirth, showDate } from './dates.ts'
import { type Status, StatusMark } from './StatusMark.tsx'
import { words } from './words.ts'

/** The four allergy texts of NHS CUI PAB-0064: a list, none known, not recorded, not confirmed. */
export type AllergyState =
  | { kind: 'known'; items: readonly string[] }
  | { kind: 'none' }
  | { kind: 'unknown' }
  | { kind: 'unconfirmed'; items?: readonly string[] }

export interface BannerPerson {
  family: string
  given: string
  preferred?: string | null
  birthDate: PlainDate | null
  /** As the clinic says it: "Female". */
  sex?: string | null
  mrn: string
  photoUrl?: string | null
  deceased?: boolean
  /** Made up, for training. */
  test?: boolean
}

export interface BannerProps {
  person: BannerPerson
  /** Today at the practice, for the age. */
  today: PlainDate
  allergies: AllergyState
  weight?: { text: string; unit: string; on: PlainDate } | null
  /** At most three: language, fall risk, restriction. */
  alerts?: readonly { text: string; state?: Status }[]
  /** Zone 2, folded away: phone, insurance, balance. Key `b` may toggle it from outside. */
  more?: ReactNode
  moreOpen?: boolean
  onMore?: (open: boolean) => void
}

function Allergies({ allergies }: { allergies: AllergyState }) {
  if (allergies.kind === 'none') return <span className="rm-banner-fact">{words.allergiesNone}</span>
  if (allergies.kind === 'unknown') return <StatusMark state="waiting">{words.allergiesUnknown}</StatusMark>
  const items = allergies.items ?? []
  return (
    <span className="rm-banner-fact">
      {items.length > 0 ? (
        <StatusMark state="alert">
          <span className="rm-sr">{words.allergies}: </span>
          {items.join(', ')}
        </StatusMark>
      ) : null}
      {allergies.kind === 'unconfirmed' ? <StatusMark state="waiting">{words.allergiesUnconfirmed}</StatusMark> : null}
    </span>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <span className="rm-banner-fact">
      <span className="rm-muted">{label}</span>
      {children}
    </span>
  )
}

/** Who this is: always upper left, never covered, never on a screen of several patients. Order as NHS CUI PAB-0016. */
export function Banner({ person, today, allergies, weight, alerts = [], more, moreOpen, onMore }: BannerProps) {
  const [ownOpen, setOwnOpen] = useState(false)
  const open = moreOpen ?? ownOpen
  const toggle = () => (onMore ?? setOwnOpen)(!open)
  const initials = `${person.given[0] ?? ''}${person.family[0] ?? ''}`.toUpperCase()
  return (
    <section
      className="rm-banner"
      aria-label={words.patient}
      data-pattern={person.deceased ? 'deceased' : person.test ? 'test' : undefined}
    >
      {person.photoUrl ? (
        <img className="rm-banner-photo" src={person.photoUrl} alt="" />
      ) : (
        <span className="rm-banner-photo" aria-hidden="true">
          {initials}
        </span>
      )}
      <div className="rm-banner-lines">
        <div className="rm-banner-zone">
          <span className="rm-banner-name">
            {[person.family.toUpperCase(), person.given].filter(Boolean).join(', ')}
            {person.preferred ? (
              <span className="rm-second">
                {' '}
                <span className="rm-sr">{words.preferred} </span>“{person.preferred}”
              </span>
            ) : null}
          </span>
          <span className="rm-banner-fact">{person.birthDate ? showBirth(person.birthDate, today) : words.notRecorded}</span>
          <span className="rm-banner-fact">{person.sex ?? words.notRecorded}</span>
          <Fact label={words.mrn}>{person.mrn}</Fact>
          {person.deceased ? <StatusMark state="critical">{words.deceased}</StatusMark> : null}
          {person.test ? <StatusMark state="waiting">{words.testPatient}</StatusMark> : null}
        </div>
        <div className="rm-banner-zone">
          <Allergies allergies={allergies} />
          <Fact label={words.weight}>
            {weight ? (
              <>
                {weight.text} <span className="rm-unit">{weight.unit}</span> <span className="rm-muted">{showDate(weight.on)}</span>
              </>
            ) : (
              <span className="rm-muted">{words.notRecorded}</span>
            )}
          </Fact>
          {alerts.slice(0, 3).map((a) => (
            <span key={a.text} className="rm-banner-fact">
              {a.state ? <StatusMark state={a.state}>{a.text}</StatusMark> : a.text}
            </span>
          ))}
        </div>
      </div>
      {more ? (
        <Button kind="quiet" keys="b" onClick={toggle}>
          {open ? words.less : words.more}
        </Button>
      ) : null}
      {more && open ? <div className="rm-banner-more">{more}</div> : null}
    </section>
  )
}
