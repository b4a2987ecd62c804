import type { Scenario } from '../scenario.ts'
import { either } from '../scenario.ts'
import { did, sources, visitOf } from './look.ts'

const desk = ['front_desk', 'medical_assistant', 'nurse', 'provider', 'manager', 'student'] as const

export const cardMismatch: Scenario = {
  id: 'card-mismatch',
  version: 1,
  area: 'administrative',
  title: 'An insurance card that does not match',
  minutes: 4,
  roles: desk,
  brief: 'Peter Novak stands at the desk for his appointment and hands you his card. Check him in.',
  card: {
    says: [
      '“Nothing has changed, I think. Well, my job sent a new card in the mail.”',
      '“Yes, the address is right, and you have my consent on paper.”',
    ],
    shows: [
      { what: 'Card, payer', reads: 'Blue Alder Health (demo)' },
      { what: 'Card, member', reads: 'BAH 7730 1192 46, plan Alder PPO 2' },
      { what: 'Copay', reads: '$25, paid by card' },
    ],
  },
  set(hand) {
    const patient = hand.patient({ given: 'Peter', family: 'Novak', sex: 'male', years: 39 })
    const plan = hand.plan(patient, 'BAH730119246', 'Alder PPO 1', 2500)
    const visit = hand.visit(patient, { stage: 'expected', type: 'follow_up', reason: 'check of his asthma', inMinutes: 5 })
    const told = [{ what: 'He says', reads: `“Peter Novak, born ${hand.born(patient)}”` }]
    return { cast: { patient, visit, plan }, path: `/visits/${visit}/check-in`, told }
  },
  steps: [
    {
      id: 'identity',
      text: 'Two identifiers asked and matched',
      points: 2,
      critical: true,
      why: 'First who it is, then everything else.',
      source: sources.identifiers,
      seen: (e) =>
        either(
          (visitOf(e, e.cast['visit'])?.identifiedBy?.length ?? 0) >= 2,
          `by ${visitOf(e, e.cast['visit'])?.identifiedBy?.join(' and ').replaceAll('_', ' ')}`,
          'not identified',
        ),
    },
    {
      id: 'member',
      text: 'The member number of the card on file',
      points: 4,
      critical: true,
      why: 'A claim under the old number comes back. The number is copied digit by digit, blanks do not count.',
      source: 'X12 005010X222A1, loop 2010BA NM109; 45 CFR 162.1102',
      seen: (e) => {
        const now = e.plans.filter((p) => !p.validTo || p.validTo >= e.today).map((p) => p.memberId.replace(/\W/g, '').toUpperCase())
        return either(now.includes('BAH7730119246'), 'BAH7730119246', `on file: ${now.join(', ') || 'no plan'}`)
      },
    },
    {
      id: 'plan',
      text: 'The plan on the card',
      points: 1,
      why: 'Another plan may ask another copay.',
      source: '45 CFR 162.1201: eligibility for a health plan',
      seen: (e) =>
        either(
          e.plans.some((p) => /ppo 2/i.test(p.planName ?? '')),
          'Alder PPO 2',
          e.plans.map((p) => p.planName).join(', '),
        ),
    },
    {
      id: 'said',
      text: 'Check-in says that the insurance changed',
      points: 1,
      why: '“Confirmed” would say that the old card was right.',
      source: 'Roomed’s check-in: confirmed, changed, or left with a reason',
      seen: (e) => {
        const state = e.items.findLast((i) => i.item === 'coverage')?.state
        return either(state === 'changed', 'changed', state ?? 'not asked')
      },
    },
    {
      id: 'arrived',
      text: 'Checked in, with the rest asked',
      points: 2,
      why: 'The board shows him to those who wait for him.',
      source: 'Roomed’s check-in: the five items',
      seen: (e) => either(visitOf(e, e.cast['visit'])?.stage === 'arrived', 'arrived', `still ${visitOf(e, e.cast['visit'])?.stage}`),
    },
  ],
}

export const likeNames: Scenario = {
  id: 'like-names',
  version: 1,
  area: 'administrative',
  title: 'Two patients with one name',
  minutes: 4,
  roles: desk,
  brief:
    'A woman at the desk says: “Anna Fischer, I have an appointment.” Two patients of that name are expected. Check in the one who stands before you.',
  card: {
    says: ['“Anna Fischer.”', '“For the follow-up. And the address is right, the insurance too, and the paper is signed.” No copay today.'],
    shows: [],
  },
  set(hand) {
    const patient = hand.patient({ given: 'Anna', family: 'Fischer', sex: 'female', years: 52, phone: '(707) 555-0161' })
    const other = hand.patient({ given: 'Anna', family: 'Fischer', sex: 'female', years: 51.7, phone: '(707) 555-0116' })
    const visit = hand.visit(patient, { stage: 'expected', type: 'follow_up', reason: 'follow-up', inMinutes: 25 })
    const otherVisit = hand.visit(other, { stage: 'expected', type: 'follow_up', reason: 'follow-up', inMinutes: 5 })
    const told = [
      { what: 'Asked for her birth date', reads: `“${hand.born(patient)}”` },
      { what: 'Asked for her phone', reads: '“707 555 0161”' },
    ]
    return { cast: { patient, visit, other, otherVisit }, path: '/today', told }
  },
  steps: [
    {
      id: 'right',
      text: 'The right Anna Fischer was identified',
      points: 4,
      critical: true,
      why: 'The name fits both. The birth date decides.',
      source: sources.identifiers,
      seen: (e) =>
        either(Boolean(visitOf(e, e.cast['visit'])?.identifiedBy), 'by birth date and one more', 'her visit has no identification'),
    },
    {
      id: 'untouched',
      text: 'The other one was left as she was',
      points: 4,
      critical: true,
      why: 'Everything that follows would be written into the wrong chart.',
      source: sources.matching,
      seen: (e) => {
        const stage = visitOf(e, e.cast['otherVisit'])?.stage
        return either(
          stage === 'expected' && !e.items.some((i) => i.visitId === e.cast['otherVisit']),
          'still expected',
          `her visit is ${stage}`,
        )
      },
    },
    {
      id: 'arrived',
      text: 'Checked in',
      points: 2,
      why: 'She is here.',
      source: 'Roomed’s check-in: the five items',
      seen: (e) => either(visitOf(e, e.cast['visit'])?.stage === 'arrived', 'arrived', `${visitOf(e, e.cast['visit'])?.stage}`),
    },
  ],
}

export const duplicate: Scenario = {
  id: 'possible-duplicate',
  version: 1,
  area: 'administrative',
  title: 'A new patient who is not new',
  minutes: 4,
  roles: desk,
  brief: 'A man calls and wants an acute visit today or tomorrow. He says he was never here. Find out, and book him.',
  card: {
    says: [
      '“Thomas Abernathy. Never been to your place, I think. Or was it once, for a flu shot?”',
      '“Tomorrow is fine, with whoever is free. My ear hurts.”',
    ],
    shows: [{ what: 'Asked for his phone', reads: '707 555 0177' }],
  },
  set(hand) {
    const patient = hand.patient({ given: 'Thomas', family: 'Abernathy', sex: 'male', years: 35, phone: '(707) 555-0177' })
    return { cast: { patient }, path: '/patients', told: [{ what: 'Asked for his birth date', reads: `“${hand.born(patient)}”` }] }
  },
  steps: [
    {
      id: 'searched',
      text: 'Looked for him before anything else',
      points: 2,
      why: 'A search costs five seconds. Two charts of one person cost years.',
      source: sources.matching,
      seen: (e) => either(did(e, 'patients.find').length > 0, 'searched', 'no search'),
    },
    {
      id: 'no-second',
      text: 'No second chart was made',
      points: 4,
      critical: true,
      why: 'Half of his allergies would be in the other one.',
      source: sources.matching,
      seen: (e) => either(e.newPatients.length === 0, 'none', `${e.newPatients.length} new chart`),
    },
    {
      id: 'booked',
      text: 'Booked into the chart he has',
      points: 4,
      critical: true,
      why: 'He called for a visit.',
      source: sources.matching,
      seen: (e) => {
        const visit = e.visits.find((v) => v.isNew && v.patientId === e.cast['patient'] && v.stage === 'expected')
        return either(Boolean(visit), `a visit on ${visit?.day}`, 'no visit in his chart')
      },
    },
  ],
}

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

export const followUp: Scenario = {
  id: 'follow-up-window',
  version: 1,
  area: 'administrative',
  title: 'A follow-up in the right window',
  minutes: 3,
  roles: desk,
  brief:
    'Dr. Moreau started a blood pressure medicine today and wants to see Luis Carmona again “in four weeks, three to five is fine, with me”. He is at checkout. Book it.',
  card: { says: ['“Any morning or afternoon, I am retired.”', '“Please not with somebody else.”'], shows: [] },
  set(hand) {
    const patient = hand.patient({ given: 'Luis', family: 'Carmona', sex: 'male', years: 68 })
    const visit = hand.visit(patient, { stage: 'checkout', type: 'follow_up', reason: 'blood pressure' })
    return {
      cast: { patient, visit, provider: hand.props.providerId },
      path: '/schedule',
      told: [{ what: 'His birth date', reads: hand.born(patient) }],
    }
  },
  steps: [
    {
      id: 'booked',
      text: 'One visit booked for him',
      points: 3,
      critical: true,
      why: 'A follow-up that is not booked at the desk is often never booked.',
      source: 'AHRQ Health Literacy Universal Precautions Toolkit: follow up with patients',
      seen: (e) => {
        const n = e.visits.filter((v) => v.isNew && v.stage === 'expected').length
        return either(n === 1, 'one visit', `${n} visits`)
      },
    },
    {
      id: 'window',
      text: 'Three to five weeks from today',
      points: 4,
      critical: true,
      why: 'After a new medicine the pressure is looked at again within a month: earlier shows nothing, later is too late.',
      source: '2017 ACC/AHA high blood pressure guideline, section 8.1.3: monthly until controlled',
      seen: (e) => {
        const visit = e.visits.find((v) => v.isNew && v.stage === 'expected')
        const days = visit ? daysBetween(e.today, visit.day) : 0
        return either(days >= 21 && days <= 35, `in ${days} days`, visit ? `in ${days} days` : 'no visit')
      },
    },
    {
      id: 'provider',
      text: 'With the same provider',
      points: 2,
      why: 'It was ordered so, and he asked for it.',
      source: 'NCQA PCMH AC: continuity with the chosen clinician',
      seen: (e) =>
        either(
          e.visits.some((v) => v.isNew && v.providerId === e.cast['provider']),
          'the same provider',
          'another provider or none',
        ),
    },
    {
      id: 'type',
      text: 'Booked as a follow-up',
      points: 1,
      why: 'The kind of visit sets its minutes and what rooming asks.',
      source: 'Roomed’s kinds of visit',
      seen: (e) =>
        either(
          e.visits.some((v) => v.isNew && v.typeCode === 'follow_up'),
          'follow-up',
          e.visits
            .filter((v) => v.isNew)
            .map((v) => v.typeCode)
            .join(', ') || 'no visit',
        ),
    },
  ],
}
