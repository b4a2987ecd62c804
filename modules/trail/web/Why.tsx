import { type ReactNode, useState } from 'react'
import { type OutputOf, Shown, useMe, useRead } from '../../../app/index.ts'
import { Button, Dialog, dateOf, showDate, showTime } from '../../../ui/index.ts'
import './trail.css'
import { words } from './words.ts'

type WhyData = OutputOf<'audit.of_entry'>

/** A quiet "Why" beside an entry: who made it, when, by what rule, with which credentials, on whose order, under whom. */
export function Why({ actId }: { actId: string }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button kind="quiet" label={words.whyFor} onClick={() => setOpen(true)}>
        {words.why}
      </Button>
      {open ? (
        <Dialog
          title={words.whyFor}
          open
          onClose={() => setOpen(false)}
          foot={<Button onClick={() => setOpen(false)}>{words.close}</Button>}
        >
          <Answer actId={actId} />
        </Dialog>
      ) : null}
    </>
  )
}

function Answer({ actId }: { actId: string }) {
  const read = useRead('audit.of_entry', { actId })
  return <Shown read={read}>{(data) => <Told data={data} />}</Shown>
}

function Told({ data }: { data: WhyData }) {
  const { timeZone } = useMe().practice
  const at = `${showDate(dateOf(data.at, timeZone))} ${showTime(data.at, { timeZone })}`
  return (
    <dl className="why">
      <Fact label={words.who}>
        <b>{data.who}</b> <span className="rm-muted">{data.role.replaceAll('_', ' ')}</span>
      </Fact>
      <Fact label={words.when}>{at}</Fact>
      <Fact label={words.what}>{data.words}</Fact>
      {data.authority ? (
        <Authority authority={data.authority} />
      ) : (
        <Fact label={words.law}>{data.role === 'system' ? words.bySystem : words.byRole}</Fact>
      )}
    </dl>
  )
}

function Authority({ authority }: { authority: NonNullable<WhyData['authority']> }) {
  const { rule, credentials, order, supervisors, observed, sourceTitle, sourceUrl, orderedBy, doseVerifiedBy } = authority
  const isLink = sourceUrl !== null && /^https?:\/\/\S+$/.test(sourceUrl)
  return (
    <>
      <Fact label={words.law}>
        {rule.citation} <span className="rm-muted">{rule.id}</span>
      </Fact>
      <Fact label={words.source}>
        {isLink ? (
          <a href={sourceUrl} target="_blank" rel="noreferrer">
            {sourceTitle}
          </a>
        ) : (
          (sourceTitle ?? rule.source)
        )}{' '}
        <span className="rm-muted">{words.checked(showDate(rule.checkedOn))}</span>
      </Fact>
      <Fact label={words.credentials}>
        {credentials.length
          ? credentials.map((c) => (
              <div key={`${c.kind}${c.number ?? ''}`}>
                {[c.kind.replaceAll('_', ' '), c.number, c.validTo ? words.until(showDate(c.validTo)) : words.noEnd]
                  .filter(Boolean)
                  .join(' · ')}
              </div>
            ))
          : words.noCredentials}
      </Fact>
      {order ? (
        <Fact label={words.order}>
          {[
            words.orderKinds[order.kind] ?? order.kind,
            orderedBy ? words.orderedBy(orderedBy) : null,
            doseVerifiedBy ? words.doseBy(doseVerifiedBy) : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        </Fact>
      ) : null}
      {authority.signOffs?.length ? (
        <Fact label={words.signOffs}>
          {authority.signOffs.map((o) => (
            <div key={`${o.on}${o.assessor}`}>{words.signedOff(o.assessor, showDate(o.on))}</div>
          ))}
        </Fact>
      ) : null}
      {authority.override ? <Fact label={words.override}>{`${authority.override.by}: ${authority.override.reason}`}</Fact> : null}
      <Fact label={words.supervisors}>
        {supervisors.length
          ? supervisors.map((s) => <div key={s.id}>{`${s.name}, ${words.modes[s.mode] ?? s.mode}`}</div>)
          : words.noSupervisors}
      </Fact>
      {observed ? (
        <Fact label={words.observed}>
          {observed.name} {observed.waived.length ? <span className="rm-muted">{words.stoodIn(observed.waived.join(', '))}</span> : null}
        </Fact>
      ) : null}
    </>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
