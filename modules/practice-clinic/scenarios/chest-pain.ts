import type { Evidence } from '../evidence.ts'
import type { Scenario, Seen } from '../scenario.ts'
import { either } from '../scenario.ts'

const guideline = 'Gulati et al., 2021 AHA/ACC chest pain guideline, section 2.1: acute chest pain calls 9-1-1'
const protocol =
  'Roomed’s telephone facts: a closed script approved by a provider; any yes goes up; no judgment, no comfort, no advice beyond it'

/** Each turn of the call: what is heard, what could be said, and which is the one that the script allows. */
const turns = [
  {
    id: 'open',
    says: 'Hello, this is Marta Reinholt. I only want an appointment this week. I have such a tightness in the chest since breakfast.',
    options: [
      { id: 'book', text: '“This week is full. I can offer Monday at nine.”' },
      { id: 'ask', text: '“Is the tightness there right now? Are you short of breath, sweating, or is there pain in your arm or jaw?”' },
      { id: 'history', text: '“Let me first take your birth date, your insurance and your address.”' },
    ],
  },
  {
    id: 'yes',
    says: 'Yes, it is there, and my left arm feels strange. I am sweating a little. But it is probably my stomach, isn’t it?',
    options: [
      { id: 'stomach', text: '“That can well be the stomach. Did you eat something heavy?”' },
      { id: 'nurse', text: '“I will ask the nurse to call you back in the next hour.”' },
      { id: '911', text: '“I cannot judge that. This needs an ambulance: hang up and call 911 now, or I call for you. Do not drive.”' },
    ],
  },
  {
    id: 'refuses',
    says: 'An ambulance? My daughter can drive me over to you in twenty minutes.',
    options: [
      { id: 'stay', text: '“Please call 911 and not the car: they can help you on the way. Where are you now? I stay on the line.”' },
      { id: 'come', text: '“All right, come in, we will take you right away.”' },
      { id: 'hospital', text: '“Then have her drive you to the hospital instead.”' },
    ],
  },
  {
    id: 'aspirin',
    says: 'Good, my daughter is calling them on her phone. Should I take an aspirin? There is some in the house.',
    options: [
      { id: 'take', text: '“Yes, chew one right away.”' },
      {
        id: 'ask-them',
        text: '“I may not advise on medicines. Ask the 911 dispatcher, they will tell you. I get the nurse to the phone.”',
      },
      { id: 'never', text: '“No, never take anything for that.”' },
    ],
  },
  {
    id: 'after',
    says: 'The ambulance is coming up the street now. Thank you.',
    options: [
      { id: 'nothing', text: 'Hang up and take the next call.' },
      { id: 'message', text: 'Leave a message in the provider’s box for the end of the day.' },
      {
        id: 'handover',
        text: 'Tell the provider in person now, with name, callback number, time, her words, her answers and “911, ambulance arrived”; then write it down.',
      },
    ],
  },
]

const said = (e: Evidence, turn: string) =>
  turns.find((t) => t.id === turn)?.options.find((o) => o.id === e.answer.choices[turn])?.text ?? 'nothing'
const is =
  (turn: string, option: string) =>
  (e: Evidence): Seen =>
    either(e.answer.choices[turn] === option, said(e, turn), said(e, turn))

export const chestPain: Scenario = {
  id: 'chest-pain-call',
  version: 1,
  area: 'administrative',
  title: 'A telephone call with chest pain',
  minutes: 3,
  roles: ['front_desk', 'medical_assistant', 'nurse', 'provider', 'biller', 'manager', 'student'],
  brief: 'The telephone rings. Answer in each turn with what the script lets you say.',
  card: { says: [], shows: [] },
  drill: { talk: turns },
  steps: [
    {
      id: 'flags',
      text: 'Asked the red-flag questions first, before booking or data',
      points: 2,
      critical: true,
      why: 'The minutes are the patient’s. Everything else can be asked later.',
      source: protocol,
      seen: is('open', 'ask'),
    },
    {
      id: '911',
      text: 'Sent to 911, without a judgment of one’s own',
      points: 3,
      critical: true,
      why: 'One yes is enough. “Probably the stomach” is a diagnosis.',
      source: guideline,
      seen: is('yes', '911'),
    },
    {
      id: 'stay',
      text: 'Kept to the ambulance, asked where she is, stayed on the line',
      points: 2,
      critical: true,
      why: 'An ambulance treats on the way; a car does not. If the line drops, the address is known.',
      source: guideline,
      seen: is('refuses', 'stay'),
    },
    {
      id: 'advice',
      text: 'No advice on medicines, and a licensed person fetched',
      points: 2,
      critical: true,
      why: 'Right or wrong, it is not yours to say. The dispatcher and the nurse may.',
      source: protocol,
      seen: is('aspirin', 'ask-them'),
    },
    {
      id: 'handover',
      text: 'Handed over by name, at once, and written down',
      points: 2,
      why: 'The provider calls the hospital ahead. A message at the end of the day is read after the end.',
      source: 'Roomed’s telephone facts: fields of a message; never closed without the provider',
      seen: is('after', 'handover'),
    },
  ],
}
