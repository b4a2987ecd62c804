import { type OutputOf, Shown, To, useMe, useParam, useRead } from '../../../app/index.ts'
import { type Column, Page, showInstant, Table } from '../../../ui/index.ts'
import { words } from './words.ts'
import './eligibility.css'

type Segment = OutputOf<'eligibility.segments'>['segments'][number]
type Element = Segment['elements'][number]

const columns: readonly Column<Element>[] = [
  { key: 'position', title: words.position, cell: (e) => <b>{e.position}</b>, width: '8rem' },
  { key: 'label', title: words.meaning, cell: (e) => e.label || <span className="rm-muted">{words.unknown}</span> },
  { key: 'value', title: words.value, cell: (e) => e.value },
]

/** An answer as it came, segment by segment, in our own words. */
export function AnswerFile() {
  const answerId = useParam('answerId')
  const { timeZone } = useMe().practice
  const read = useRead('eligibility.segments', { answerId })
  return (
    <Shown read={read}>
      {({ receivedAt, segments, raw }) => (
        <Page title={words.file} note={showInstant(receivedAt, { timeZone })} actions={<To path="/eligibility">{words.back}</To>}>
          {raw === null ? null : (
            <>
              <p>{words.raw}</p>
              <pre className="el-raw">{raw}</pre>
            </>
          )}
          {segments.map((s, i) => (
            <section className="el-segment" key={i}>
              <p>
                <b>{s.id}</b> {s.meaning} <span className="rm-muted">{s.loop}</span>
              </p>
              <Table label={s.meaning} columns={columns} rows={s.elements} rowKey={(e) => e.position} />
              <code>{s.text}</code>
            </section>
          ))}
        </Page>
      )}
    </Shown>
  )
}
