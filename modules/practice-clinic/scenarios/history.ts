import type { Scenario } from '../scenario.ts'
import { either } from '../scenario.ts'
import { did, has, sources } from './look.ts'

const roles = ['medical_assistant', 'nurse', 'provider'] as const

export const allergy: Scenario = {
  id: 'allergy-reaction',
  version: 1,
  area: 'clinical',
  title: 'An allergy with what it does',
  minutes: 3,
  roles: [...roles, 'student'],
  needs: 'rooming_history',
  brief: 'Salma Haddad is new and sits in Room 1. Ask about allergies and record what she tells you.',
  card: {
    says: [
      '“Penicillin. I had hives all over, that was as a child. I could breathe, they gave me a syrup and it went away.”',
      '“Nothing else.”',
    ],
    shows: [],
  },
  set(hand) {
    const patient = hand.patient({ given: 'Salma', family: 'Haddad', sex: 'female', years: 31 })
    const visit = hand.visit(patient, { stage: 'rooming', type: 'acute', reason: 'first visit, cough' })
    return { cast: { patient, visit }, path: `/visits/${visit}/rooming` }
  },
  steps: [
    {
      id: 'penicillin',
      text: 'Penicillin in the list',
      points: 3,
      critical: true,
      why: 'Everyone who prescribes today looks there first.',
      source: 'USCDI: Allergies and Intolerances; US Core 9.0.0 allergy profile',
      seen: (e) =>
        either(
          e.allergies.some((a) => /penicill?in/i.test(a.substance)),
          'penicillin',
          e.allergies.map((a) => a.substance).join(', ') || 'no allergy recorded',
        ),
    },
    {
      id: 'reaction',
      text: 'The reaction: hives',
      points: 3,
      critical: true,
      why: 'Hives and a stomach ache lead to different medicines. “Allergic” alone helps nobody.',
      source: 'USCDI: Allergies and Intolerances, reaction',
      seen: (e) =>
        either(
          e.allergies.some((a) => has(a.reaction, /hives|urtic|rash/i)),
          e.allergies.map((a) => a.reaction).join(', '),
          e.allergies.map((a) => a.reaction ?? 'no reaction').join(', ') || 'no allergy',
        ),
    },
    {
      id: 'severity',
      text: 'How bad it was, not more than was told',
      points: 1,
      why: 'What is recorded is what was said: no breathing trouble is not a severe reaction.',
      source: 'US Core 9.0.0 allergy profile: reaction severity',
      seen: (e) => {
        const severity = e.allergies[0]?.severity ?? null
        return either(severity === 'mild' || severity === 'moderate', `${severity}`, severity ?? 'not said')
      },
    },
    {
      id: 'only',
      text: 'Nothing that she did not say',
      points: 1,
      why: 'A false allergy takes a medicine away from her for life.',
      source: 'AAAAI, Choosing Wisely: penicillin allergy labels',
      seen: (e) => either(e.allergies.length === 1, 'one entry', `${e.allergies.length} entries`),
    },
  ],
}

export const medicines: Scenario = {
  id: 'medicines-review',
  version: 1,
  area: 'clinical',
  title: 'What she really takes',
  minutes: 5,
  roles,
  needs: 'rooming_history',
  brief: 'Rosa Delgado is in Room 1. Go through her medicines with her and record what she says. Her list shows metformin and lisinopril.',
  card: {
    says: [
      '“Metformin, yes, one in the morning and one in the evening.”',
      '“The lisinopril made me cough. I stopped it three weeks ago, I have not told anyone.”',
      '“And ibuprofen from the drugstore, 200 mg, two at night for my knee.”',
      '“Should I start the lisinopril again?”',
    ],
    shows: [],
  },
  set(hand) {
    const patient = hand.patient({ given: 'Rosa', family: 'Delgado', sex: 'female', years: 62 })
    hand.asked(patient)
    const visit = hand.visit(patient, { stage: 'rooming', type: 'follow_up', reason: 'diabetes and blood pressure' })
    const metformin = hand.medicine(patient, 'Metformin', '500 mg', 'one tablet twice a day')
    const lisinopril = hand.medicine(patient, 'Lisinopril', '10 mg', 'one tablet a day')
    return { cast: { patient, visit, metformin, lisinopril }, path: `/visits/${visit}/rooming` }
  },
  steps: [
    {
      id: 'metformin',
      text: 'Metformin: taken',
      points: 1,
      why: 'Each medicine gets an answer of this visit.',
      source: sources.medicines,
      seen: (e) => {
        const answer = e.reports.findLast((r) => r.medicationId === e.cast['metformin'])?.answer
        return either(answer === 'taken', 'taken', answer ?? 'not asked')
      },
    },
    {
      id: 'lisinopril',
      text: 'Lisinopril: not taken',
      points: 3,
      critical: true,
      why: 'Her pressure today is one without lisinopril. If nobody knows, the dose is doubled.',
      source: sources.medicines,
      seen: (e) => {
        const answer = e.reports.findLast((r) => r.medicationId === e.cast['lisinopril'])?.answer
        return either(answer === 'not_taken', 'not taken', answer ?? 'not asked')
      },
    },
    {
      id: 'ibuprofen',
      text: 'Ibuprofen added, with strength and how it is taken',
      points: 3,
      critical: true,
      why: 'Bought without a prescription, it still raises pressure and harms kidneys.',
      source: sources.medicines,
      seen: (e) => {
        const hit = e.medicines.find((m) => /ibuprofen|advil|motrin/i.test(m.name))
        return either(Boolean(hit), `${hit?.name} ${hit?.strength ?? ''}: ${hit?.sig ?? ''}`, 'not in the list')
      },
    },
    {
      id: 'told',
      text: 'The cough and the question passed on to the provider',
      points: 2,
      why: 'Whether she starts again is not yours to answer, and it must not get lost.',
      source: 'Scope of practice: no advice on medicines by assistants; the provider decides',
      seen: (e) => {
        const said = [
          e.visits.find((v) => v.id === e.cast['visit'])?.handoff,
          ...e.reports.map((r) => r.detail),
          ...e.tasks.map((t) => `${t.title} ${t.why}`),
        ]
        return either(
          said.some((t) => has(t, /cough|stopp|lisinopril/i)),
          'in the hand-off, the answer or a task',
          'found nowhere',
        )
      },
    },
    {
      id: 'not-stopped',
      text: 'Nothing in the list stopped or changed',
      points: 1,
      critical: true,
      why: 'The list is the provider’s. You record what she takes beside it.',
      source: 'Scope of practice: prescribing and stopping is the provider’s',
      seen: (e) =>
        either(
          !e.medicines.some((m) => m.corrects) && did(e, 'medications.stop').length === 0,
          'nothing changed',
          'a medicine was changed',
        ),
    },
  ],
}

export const outOfScope: Scenario = {
  id: 'out-of-scope',
  version: 1,
  area: 'clinical',
  title: 'A question that is not yours to answer',
  minutes: 3,
  roles: ['medical_assistant', 'front_desk', 'student'],
  brief:
    'Greta Lindholm stops you in the hallway of the practice. She is in the waiting room for another hour. Do with her question what your place in the team asks. (Tasks are under G K or in the rail.)',
  card: {
    says: [
      '“My lisinopril: can I just take two of them when my pressure is up? My sister does that. You know these things, just tell me.”',
    ],
    shows: [],
  },
  set(hand) {
    const patient = hand.patient({ given: 'Greta', family: 'Lindholm', sex: 'female', years: 71 })
    hand.medicine(patient, 'Lisinopril', '10 mg', 'one tablet a day')
    const visit = hand.visit(patient, { stage: 'arrived', type: 'follow_up', reason: 'blood pressure' })
    return { cast: { patient, visit }, path: '/tasks' }
  },
  steps: [
    {
      id: 'handed',
      text: 'Handed to a nurse or provider as a task',
      points: 4,
      critical: true,
      why: 'Dosing advice is a licensed act everywhere. Handing it over is the whole answer.',
      source: 'Scope of practice (Roomed’s rule data, task “independent triage / assessment”): it belongs to licensed people',
      seen: (e) => {
        const hit = e.tasks.find((t) => ['nurse', 'provider'].includes(t.ownerRole ?? t.ownerIdRole ?? ''))
        return either(Boolean(hit), `“${hit?.title}”`, e.tasks.length ? 'a task, but for no nurse or provider' : 'no task')
      },
    },
    {
      id: 'patient',
      text: 'With the patient attached',
      points: 2,
      why: 'A question without a name is a question about anybody.',
      source: sources.identifiers,
      seen: (e) =>
        either(
          e.tasks.some((t) => t.patientId === e.cast['patient']),
          'her chart is attached',
          'no patient attached',
        ),
    },
    {
      id: 'words',
      text: 'In her words: which medicine, and what she asks',
      points: 2,
      why: 'The nurse should not have to ask again.',
      source: 'AHRQ, TeamSTEPPS: structured hand-offs',
      seen: (e) =>
        either(
          e.tasks.some((t) => has(`${t.title} ${t.why}`, /lisinopril/i, /two|double|more|dose|2/i)),
          'medicine and question named',
          e.tasks.map((t) => `“${t.title}”`).join(', ') || 'nothing written',
        ),
    },
    {
      id: 'no-change',
      text: 'Nothing about her medicines was changed',
      points: 2,
      critical: true,
      why: 'Not even a note that sounds like an order.',
      source: 'Scope of practice: prescribing is the provider’s',
      seen: (e) => either(e.medicines.length === 0, 'nothing changed', 'an entry in her medicines'),
    },
  ],
}
