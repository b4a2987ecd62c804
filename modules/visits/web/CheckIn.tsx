import { useState } from 'react'
import { Shown, useAct, useGo, useKeys, useParam, useRead } from '../../../app/index.ts'
import { Checklist, Page, PrimaryButton, StatusMark, showMoney, toast } from '../../../ui/index.ts'
import { PatientBanner } from '../../patients/web/PatientBanner.tsx'
import { stageNames } from '../visits.ts'
import { nameOf, shortName } from './board-view.ts'
import { CheckInItems } from './CheckInItems.tsx'
import type { CheckInData } from './checkin-view.ts'
import { Identity, useIdentity } from './Identity.tsx'
import { words } from './words.ts'

/** Check-in of one visit: two identifiers, then what may have changed. Three actions when nothing did. The banner waits for them: it would read out what is to be asked. */
export function CheckIn() {
  const visitId = useParam('visitId')
  const read = useRead('checkin.open', { visitId }, { on: ['visit', 'checkin', 'patient', 'coverage'] })
  return <Shown read={read}>{(data) => <Items key={data.visit.id} data={data} />}</Shown>
}

function Items({ data }: { data: CheckInData }) {
  const go = useGo()
  const { visit, patient } = data
  const [said, setSaid] = useState({ birthDate: null as string | null, second: '' })
  const identity = useIdentity(visit.id)
  const unchanged = useAct('checkin.unchanged')
  const undo = useAct('visits.undo')
  const complete = useAct('checkin.complete', {
    onDone: ({ version }) => {
      toast({ text: words.arrived(shortName(patient)), undo: () => void undo.run({ visitId: visit.id, version }) })
      go('/today')
    },
  })
  const step = nextOf(data)
  const run = {
    identity: () => void identity.check(said),
    unchanged: () => void unchanged.run({ visitId: visit.id }),
    complete: () => void complete.run({ visitId: visit.id, version: visit.version }),
    done: () => go('/today'),
  }[step]
  const label = {
    identity: words.compare,
    unchanged: data.copayCents > 0 && data.missing.includes('copay') ? words.unchangedCopay(showMoney(data.copayCents)) : words.unchanged,
    complete: words.arrived(shortName(patient)),
    done: words.toBoard,
  }[step]
  const may = data.may['complete']
  const problem = unchanged.problem ?? complete.problem
  useKeys({ scope: words.checkInTitle, keys: [{ key: 'ctrl+enter', label, run }] })
  return (
    <Page
      title={words.checkInTitle}
      width="narrow"
      banner={data.identifiedBy ? <PatientBanner patientId={visit.patientId} /> : null}
      note={[nameOf(patient), visit.type, visit.provider, stageNames[visit.stage]].filter(Boolean).join(' · ')}
      primary={
        <PrimaryButton
          keys="ctrl+enter"
          onClick={run}
          busy={identity.busy || unchanged.busy || complete.busy}
          whyNot={may?.allowed === false ? (may.because ?? null) : null}
        >
          {label}
        </PrimaryButton>
      }
      foot={
        problem ? (
          <StatusMark state="critical">{problem.message}</StatusMark>
        ) : (
          <span role="status">{data.missing.length === 0 ? words.done : ''}</span>
        )
      }
    >
      <Checklist label={words.checkInTitle}>
        <Identity data={data} said={said} onSaid={setSaid} identity={identity} onEnter={run} />
        <CheckInItems data={data} />
      </Checklist>
    </Page>
  )
}

/** What the one button does now. */
function nextOf(data: CheckInData): 'identity' | 'unchanged' | 'complete' | 'done' {
  if (data.missing.includes('identity')) return 'identity'
  if (data.missing.length > 0) return 'unchanged'
  return data.visit.stage === 'expected' ? 'complete' : 'done'
}
