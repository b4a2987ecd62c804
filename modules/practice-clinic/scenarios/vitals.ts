import type { Scenario } from '../scenario.ts'
import { either } from '../scenario.ts'
import { has, isReady, latest, minutesBetween, pressure, reads, sources, standing, told, visitOf } from './look.ts'

const roles = ['medical_assistant', 'nurse', 'provider', 'student'] as const

export const highPressure: Scenario = {
  id: 'high-pressure',
  version: 1,
  area: 'clinical',
  title: 'A high blood pressure, measured so that it can be believed',
  minutes: 6,
  roles,
  needs: 'vital_signs',
  brief:
    'Walter Brandt, 58, is in Room 1 for his blood pressure check. Take his vital signs, do for a high pressure what has to be done, and hand him over.',
  card: {
    says: [
      '“I walked up the stairs, but I have been sitting here for five minutes now. No headache, no chest pain. Nothing hurts.”',
      '“No allergies. I take no medicines. I never smoked.”',
    ],
    shows: [
      { what: 'Upper arm, tape measure', reads: '37 cm around' },
      { what: 'Monitor, left arm, sitting', reads: '172/98, pulse 88' },
      { what: 'Monitor, the same again one minute or more later', reads: '168/96' },
      { what: 'Thermometer, oral', reads: '98.4 °F' },
      { what: 'Breaths counted', reads: '16 in a minute' },
      { what: 'Finger clip', reads: '97 %' },
      { what: 'Scale and stadiometer', reads: '212 lb, 69 in' },
      { what: 'Pain', reads: '0 of 10' },
    ],
  },
  set(hand) {
    const patient = hand.patient({ given: 'Walter', family: 'Brandt', sex: 'male', years: 58 })
    hand.asked(patient)
    const visit = hand.visit(patient, { stage: 'rooming', type: 'follow_up', reason: 'blood pressure check' })
    return { cast: { patient, visit }, path: `/visits/${visit}/rooming` }
  },
  steps: [
    {
      id: 'first',
      text: 'The first pressure as the monitor showed it',
      points: 3,
      critical: true,
      why: 'What is treated is the number in the record. A figure rounded or mixed up treats another patient.',
      source: sources.bp,
      seen: (e) => {
        const hit = standing(e, 'bp').find((r) => pressure(r, 172, 98))
        return either(Boolean(hit), told(hit), standing(e, 'bp').map(told).join('; ') || 'no blood pressure recorded')
      },
    },
    {
      id: 'cuff',
      text: 'A large adult cuff for an arm of 37 cm',
      points: 2,
      why: 'A cuff too small for the arm reads too high; a large adult cuff fits 35 to 44 cm.',
      source: sources.bp,
      seen: (e) =>
        either(
          standing(e, 'bp').some((r) => r.cuff === 'large_adult'),
          'large adult cuff',
          told(latest(e, 'bp')),
        ),
    },
    {
      id: 'position',
      text: 'Position and arm recorded: sitting, left arm',
      points: 1,
      why: 'A pressure can only be compared with one taken the same way.',
      source: sources.bp,
      seen: (e) =>
        either(
          standing(e, 'bp').some((r) => r.position === 'sitting' && r.site === 'left_arm'),
          'sitting, left arm',
          told(latest(e, 'bp')),
        ),
    },
    {
      id: 'second',
      text: 'A second pressure, a minute or more after the first',
      points: 3,
      critical: true,
      why: 'One high figure is not a diagnosis. Two or more readings one minute apart are averaged.',
      source: sources.bp,
      seen: (e) => {
        const [one, two] = [standing(e, 'bp').find((r) => pressure(r, 172, 98)), standing(e, 'bp').find((r) => pressure(r, 168, 96))]
        if (!one || !two) return either(false, '', `${standing(e, 'bp').length} blood pressure recorded; the second was to be 168/96`)
        return either(minutesBetween(one, two) >= 0.9, `${told(two)}, later`, 'both carry the same minute: enter each when it is taken')
      },
    },
    {
      id: 'others',
      text: 'Pulse, breathing, temperature, saturation and pain',
      points: 3,
      why: 'A set is a set: what is missing cannot be told from what was normal.',
      source: 'Roomed’s skill checklist “Vital signs”; AAMA Occupational Analysis lists the set',
      seen: (e) => {
        const wrong = [
          ['hr', 88],
          ['rr', 16],
          ['temp', 98.4],
          ['spo2', 97],
          ['pain', 0],
        ].filter(([k, v]) => !reads(latest(e, k as string), v as number, 0.05))
        return either(wrong.length === 0, 'all five as shown', `missing or other: ${wrong.map(([k]) => k).join(', ')}`)
      },
    },
    {
      id: 'size',
      text: 'Weight and height',
      points: 1,
      why: 'Doses and the body mass index are worked out from them.',
      source: 'US Core 9.0.0 vital signs profiles: body weight, body height',
      seen: (e) =>
        either(
          reads(latest(e, 'weight'), 96.16, 0.3) && reads(latest(e, 'height'), 175.26, 0.6),
          `${told(latest(e, 'weight'))}, ${told(latest(e, 'height'))}`,
          `${told(latest(e, 'weight'))}; ${told(latest(e, 'height'))}`,
        ),
    },
    {
      id: 'hand-over',
      text: 'Handed over as ready, with the high pressure named',
      points: 2,
      critical: true,
      why: 'The provider decides about a high pressure, and can only decide about what is said. You name it; you do not judge it.',
      source: '2017 ACC/AHA high blood pressure guideline, section 8; scope of practice: assessment is the provider’s',
      seen: (e) => {
        const visit = visitOf(e, e.cast['visit'])
        const named = has(visit?.handoff, /bp|pressure|17\d|16\d/i)
        return either(
          isReady(e, visit?.id) && named,
          `ready: “${visit?.handoff}”`,
          isReady(e, visit?.id) ? `ready, hand-off says: “${visit?.handoff ?? ''}”` : `the visit is ${visit?.stage}`,
        )
      },
    },
  ],
}

export const febrileChild: Scenario = {
  id: 'febrile-child',
  version: 1,
  area: 'clinical',
  title: 'A child with a fever, weighed for a dose',
  minutes: 5,
  roles,
  needs: 'vital_signs',
  brief:
    'Mila Ortega, 20 months, is in Room 1 with her father: fever since last night. Take what a sick small child needs, and hand her over.',
  card: {
    says: [
      '“She felt hot all night. She drinks a little. I gave nothing for it yet.”',
      '“No allergies that we know of, no medicines, and nobody smokes at home.”',
    ],
    shows: [
      { what: 'Thermometer, rectal', reads: '103.1 °F' },
      { what: 'Baby scale, no shoes, dry diaper', reads: '11.4 kg' },
      { what: 'Pulse, counted a full minute', reads: '148' },
      { what: 'Breaths, counted a full minute', reads: '34' },
      { what: 'Toe clip', reads: '98 %' },
      { what: 'Blood pressure, length, pain', reads: 'not taken today: say why where it is asked' },
    ],
  },
  set(hand) {
    const patient = hand.patient({ given: 'Mila', family: 'Ortega', sex: 'female', months: 20 })
    const visit = hand.visit(patient, { stage: 'rooming', type: 'acute', reason: 'fever since last night' })
    return { cast: { patient, visit }, path: `/visits/${visit}/rooming` }
  },
  steps: [
    {
      id: 'temp',
      text: 'The temperature as shown',
      points: 3,
      critical: true,
      why: 'The figure decides how soon a small child is seen.',
      source: 'AAP, Fever and Antipyretic Use in Children, Pediatrics 2011;127:580',
      seen: (e) => either(reads(latest(e, 'temp'), 103.1, 0.1), told(latest(e, 'temp')), told(latest(e, 'temp'))),
    },
    {
      id: 'route',
      text: 'The route recorded as rectal',
      points: 2,
      why: 'The same fever reads differently under the arm. Without the route the number has no scale.',
      source: 'HL7 US Core 9.0.0 body temperature: method or body site; AAP advice on taking a child’s temperature',
      seen: (e) => either(latest(e, 'temp')?.site === 'rectal', 'rectal', told(latest(e, 'temp'))),
    },
    {
      id: 'kilograms',
      text: 'The weight typed in kilograms',
      points: 4,
      critical: true,
      why: 'Children’s doses are by kilogram. Pounds taken for kilograms more than double a dose.',
      source: 'ISMP, Targeted Medication Safety Best Practices: weigh and document in metric units only',
      seen: (e) =>
        either(
          latest(e, 'weight')?.unit === 'kg' && reads(latest(e, 'weight'), 11.4, 0.05),
          told(latest(e, 'weight')),
          told(latest(e, 'weight')),
        ),
    },
    {
      id: 'pulse',
      text: 'Pulse and breathing, counted for a minute',
      points: 2,
      why: 'Both rise with fever, and both tell how sick a child is.',
      source: 'AHA, Pediatric Advanced Life Support: vital signs by age',
      seen: (e) =>
        either(
          reads(latest(e, 'hr'), 148, 0) && reads(latest(e, 'rr'), 34, 0),
          '148 and 34',
          `pulse: ${told(latest(e, 'hr'))}; breathing: ${told(latest(e, 'rr'))}`,
        ),
    },
    {
      id: 'spo2',
      text: 'Saturation',
      points: 1,
      why: 'A fever with fast breathing is looked at for the lungs too.',
      source: 'US Core 9.0.0 pulse oximetry profile',
      seen: (e) => either(reads(latest(e, 'spo2'), 98, 0), told(latest(e, 'spo2')), told(latest(e, 'spo2'))),
    },
    {
      id: 'hand-over',
      text: 'Handed over as ready, with the fever named',
      points: 2,
      critical: true,
      why: 'A hot child does not wait in silence.',
      source: 'Scope of practice: the assistant reports, the provider assesses',
      seen: (e) => {
        const visit = visitOf(e, e.cast['visit'])
        return either(
          isReady(e, visit?.id) && has(visit?.handoff, /fever|temp|103|hot/i),
          `ready: “${visit?.handoff}”`,
          `the visit is ${visit?.stage}, hand-off: “${visit?.handoff ?? ''}”`,
        )
      },
    },
  ],
}

export const wrongReading: Scenario = {
  id: 'wrong-reading',
  version: 1,
  area: 'clinical',
  title: 'A wrong weight, corrected and not overwritten',
  minutes: 3,
  roles,
  needs: 'vital_signs',
  brief:
    'Ines Vogel is in Room 1. Two minutes ago you recorded her weight as 281 lb: those were the digits of 182 lb turned around. Put it right so that everyone can see what happened.',
  card: { says: ['“281? I hope not!”'], shows: [{ what: 'Scale, once more', reads: '182 lb' }] },
  set(hand) {
    const patient = hand.patient({ given: 'Ines', family: 'Vogel', sex: 'female', years: 47 })
    hand.asked(patient)
    const visit = hand.visit(patient, { stage: 'rooming', type: 'acute', reason: 'sore shoulder' })
    const wrong = hand.reading(patient, visit, { kind: 'weight', value: 281, unit: '[lb_av]' })
    return { cast: { patient, visit, wrong }, path: `/visits/${visit}/rooming` }
  },
  steps: [
    {
      id: 'corrects',
      text: 'The wrong entry itself was corrected',
      points: 4,
      critical: true,
      why: 'A second weight beside the first leaves both standing. A correction points at what it replaces, and the old one stays readable.',
      source: sources.corrections,
      seen: (e) => {
        const hit = e.readings.find((r) => r.corrects === e.cast['wrong'])
        return either(Boolean(hit), hit?.absent ? 'marked as an error' : `corrected to ${told(hit)}`, 'the 281 lb still stand')
      },
    },
    {
      id: 'value',
      text: 'The right weight stands',
      points: 3,
      critical: true,
      why: 'Doses are worked out from it today.',
      source: sources.corrections,
      seen: (e) => either(reads(latest(e, 'weight'), 82.55, 0.2), told(latest(e, 'weight')), told(latest(e, 'weight'))),
    },
    {
      id: 'once',
      text: 'No other weight was added beside it',
      points: 1,
      why: 'Two weights of one visit make the next reader choose.',
      source: sources.corrections,
      seen: (e) => either(standing(e, 'weight').length === 1, 'one weight stands', `${standing(e, 'weight').length} weights entered since`),
    },
  ],
}
