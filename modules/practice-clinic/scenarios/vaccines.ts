import type { Scenario } from '../scenario.ts'
import { either } from '../scenario.ts'
import { did, has, refusedFor, sources } from './look.ts'

const roles = ['medical_assistant', 'nurse', 'provider', 'student'] as const

export const contraindication: Scenario = {
  id: 'vaccine-contraindication',
  version: 1,
  area: 'clinical',
  title: 'A vaccine that must not be given today',
  minutes: 5,
  roles,
  needs: 'rooming_history',
  brief:
    'A flu vaccine is ordered for Harold Lindqvist, who is in Room 1. Screen him as you would before any vaccine, and do what follows from his answers.',
  card: {
    says: [
      '“No, I am not sick today.”',
      '“Two years ago, minutes after the flu shot, my throat swelled up and the ambulance came. They gave me epinephrine.”',
      '“Guillain-what? No, never.”',
    ],
    shows: [],
  },
  set(hand) {
    const { vaccine } = hand.props
    const patient = hand.patient({ given: 'Harold', family: 'Lindqvist', sex: 'male', years: 66 })
    hand.asked(patient)
    const visit = hand.visit(patient, { stage: 'rooming', type: 'nurse_visit', reason: 'flu vaccine' })
    hand.order(patient, visit, 'vaccine', vaccine)
    return { cast: { patient, visit }, path: `/visits/${visit}/rooming` }
  },
  steps: [
    {
      id: 'not-given',
      text: 'The vaccine was not given',
      points: 4,
      critical: true,
      why: 'A severe allergic reaction after an earlier dose is a contraindication: the next one may kill.',
      source: sources.vaccinePrep,
      seen: (e) => either(!e.immunizations.some((i) => i.state === 'given'), 'no dose was given', 'a dose was given'),
    },
    {
      id: 'recorded',
      text: 'Recorded as not given',
      points: 3,
      critical: true,
      why: 'An order left open is given by the next person who finds it.',
      source: sources.vaccinePrep,
      seen: (e) =>
        either(
          e.immunizations.some((i) => i.state === 'not_given'),
          'recorded as not given',
          'the order is still open',
        ),
    },
    {
      id: 'reason',
      text: 'The reaction named as the reason',
      points: 2,
      why: 'The provider has to know which reaction, to decide about other vaccines too.',
      source: sources.vaccinePrep,
      seen: (e) => {
        const reason = e.immunizations.find((i) => i.state === 'not_given')?.reason
        return either(
          has(reason, /react|anaphyl|allerg|swell|swoll|epi/i),
          `“${reason}”`,
          reason ? `the reason says “${reason}”` : 'no reason',
        )
      },
    },
    {
      id: 'no-try',
      text: 'Nobody tried to give it against the answer',
      points: 1,
      why: 'The refusal of the system is the last net, not the plan.',
      source: 'Roomed’s audit: a refused dose stays on record',
      seen: (e) => {
        const tries = refusedFor(e, 'immunizations.give', 'contraindication').length
        return either(tries === 0, 'not tried', `refused ${tries} times`)
      },
    },
  ],
}

export const rightLot: Scenario = {
  id: 'flu-right-lot',
  version: 1,
  area: 'clinical',
  title: 'A flu vaccine from the right lot, two boxes on the tray',
  minutes: 5,
  roles,
  needs: 'vaccine_admin',
  brief:
    'A flu vaccine is ordered for Denise Okoro in Room 1. A colleague has laid out two boxes of it. Give the dose. Where the place asks for a second look at the dose, nurse Joan Whitfield is beside you; her PIN here is 246810.',
  card: {
    says: [
      '“No, I am well.” “Never had a reaction to anything.” “No, not that either.” “Left arm, please.”',
      '“Yes, you gave me the leaflet, today’s.”',
    ],
    shows: [
      { what: 'Box on the left', reads: 'lot DEMO1X' },
      { what: 'Box on the right', reads: 'lot DEMO1P' },
    ],
  },
  set(hand) {
    const patient = hand.patient({ given: 'Denise', family: 'Okoro', sex: 'female', years: 44 })
    hand.asked(patient)
    const visit = hand.visit(patient, { stage: 'rooming', type: 'nurse_visit', reason: 'flu vaccine' })
    hand.order(patient, visit, 'vaccine', hand.props.vaccine)
    return { cast: { patient, visit }, path: `/visits/${visit}/rooming` }
  },
  steps: [
    {
      id: 'given',
      text: 'The dose was given and recorded, once',
      points: 3,
      critical: true,
      why: 'What is not in the record is given again.',
      source: sources.vaccineRecord,
      seen: (e) => {
        const n = e.immunizations.filter((i) => i.state === 'given').length
        return either(n === 1, 'one dose', `${n} doses recorded`)
      },
    },
    {
      id: 'lot',
      text: 'From the lot that has not expired',
      points: 3,
      critical: true,
      why: 'An expired dose does not count and has to be repeated.',
      source: 'CDC, Vaccine Storage and Handling Toolkit: never use expired vaccine',
      seen: (e) => {
        const lot = e.immunizations.find((i) => i.state === 'given')?.lot
        return either(Boolean(lot) && !lot!.endsWith('X'), `lot ${lot}`, lot ? `lot ${lot}` : 'no lot')
      },
    },
    {
      id: 'read',
      text: 'The date on the box was read before: the expired lot was not tried',
      points: 1,
      why: 'Some day the computer is down. The date is read on the box.',
      source: 'CDC, Vaccine Storage and Handling Toolkit: check the date before each use',
      seen: (e) => {
        const tries = refusedFor(e, 'immunizations.give', 'expired').length
        return either(tries === 0, 'not tried', `the expired lot was refused ${tries} times`)
      },
    },
    {
      id: 'site',
      text: 'Into the left deltoid, intramuscular, as asked',
      points: 2,
      why: 'Site and route belong to the record: a sore arm tomorrow is explained by it.',
      source: sources.vaccineRecord,
      seen: (e) => {
        const dose = e.immunizations.find((i) => i.state === 'given')
        return either(dose?.site === 'LD' && dose.route === 'IM', 'left deltoid, IM', dose ? `${dose.site}, ${dose.route}` : 'no dose')
      },
    },
    {
      id: 'vis',
      text: 'The information statement, given today',
      points: 1,
      why: 'It is handed over before each dose, and the date is recorded.',
      source: '42 U.S.C. 300aa-26(d)',
      seen: (e) =>
        either(
          e.immunizations.some((i) => i.state === 'given' && i.visGivenOn === e.today),
          'today',
          'no statement of today',
        ),
    },
  ],
}

export const strepKit: Scenario = {
  id: 'strep-control',
  version: 1,
  area: 'clinical',
  title: 'A rapid strep test whose control line stays white',
  minutes: 6,
  roles,
  needs: 'waived_lab',
  brief:
    'A rapid strep test is ordered for Jonah Pereira in Room 1. Two kits stand in the cupboard. You run the test: the first strip has no control line. Record that run, run the test again, and record what it shows.',
  card: {
    says: ['“My throat hurts since Sunday.”'],
    shows: [
      { what: 'Kits', reads: 'DEMOKIT0, opened four months ago; DEMOKIT1' },
      { what: 'First strip', reads: 'a test line, no control line' },
      { what: 'Second strip, after the time on the insert', reads: 'control line, no test line: negative' },
    ],
  },
  set(hand) {
    const patient = hand.patient({ given: 'Jonah', family: 'Pereira', sex: 'male', years: 9 })
    hand.asked(patient)
    const visit = hand.visit(patient, { stage: 'rooming', type: 'acute', reason: 'sore throat' })
    hand.order(patient, visit, 'test', hand.props.strep)
    return { cast: { patient, visit }, path: `/visits/${visit}/rooming` }
  },
  steps: [
    {
      id: 'invalid',
      text: 'The first run recorded as invalid, without a result',
      points: 4,
      critical: true,
      why: 'Without a control line the strip has not worked: its test line means nothing.',
      source: sources.waived,
      seen: (e) =>
        either(
          e.results[0]?.state === 'invalid',
          'an invalid run, no result',
          e.results[0] ? `recorded as ${e.results[0].value}` : 'nothing recorded',
        ),
    },
    {
      id: 'again',
      text: 'The second run recorded: negative, control valid',
      points: 3,
      critical: true,
      why: 'The patient needs a result that counts.',
      source: sources.waived,
      seen: (e) => {
        const last = e.results.at(-1)
        return either(
          last?.state === 'final' && /neg/i.test(last.value ?? ''),
          `${last?.value}, control ${last?.control}`,
          last ? `${last.value ?? 'no value'}, ${last.state}` : 'nothing recorded',
        )
      },
    },
    {
      id: 'kit',
      text: 'Both from the kit that has not expired, the other one never tried',
      points: 2,
      why: 'The insert forbids reagents past their date.',
      source: sources.waived,
      seen: (e) => {
        const tries = refusedFor(e, 'tests.record', 'expired').length
        return either(
          tries === 0 && e.results.length > 0,
          `kit ${e.results.map((r) => r.kit).join(', ')}`,
          tries ? `the expired kit was refused ${tries} times` : 'no run',
        )
      },
    },
    {
      id: 'no-other',
      text: 'No positive result anywhere for this patient',
      points: 1,
      critical: true,
      why: 'A false positive brings antibiotics for nothing.',
      source: sources.waived,
      seen: (e) =>
        either(!e.results.some((r) => /pos/i.test(r.value ?? '')), 'none', `a positive one from ${did(e, 'tests.record').length} runs`),
    },
  ],
}
