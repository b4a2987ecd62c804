import type { Scenario } from '../scenario.ts'
import { either } from '../scenario.ts'

const source = 'CLSI GP41, Collection of Diagnostic Venous Blood Specimens, 7th edition (2017): order of draw'

/** As they lie in the tray, on purpose in no order. */
const tubes = [
  { id: 'lavender', label: 'Lavender', more: 'K2EDTA: complete blood count' },
  { id: 'gold', label: 'Gold', more: 'clot activator and gel: metabolic panel' },
  { id: 'cultures', label: 'Blood culture bottles', more: 'broth' },
  { id: 'gray', label: 'Gray', more: 'fluoride and oxalate: glucose' },
  { id: 'blue', label: 'Light blue', more: '3.2 % sodium citrate: PT/INR' },
  { id: 'green', label: 'Green', more: 'lithium heparin: ammonia' },
]
const right = ['cultures', 'blue', 'gold', 'green', 'lavender', 'gray']
const label = (id: string) => tubes.find((t) => t.id === id)?.label ?? id
const before = (order: readonly string[], a: string, b: string) =>
  order.includes(a) && order.includes(b) && order.indexOf(a) < order.indexOf(b)
const place = (order: readonly string[]) => order.map(label).join(', ') || 'nothing was put in order'

export const orderOfDraw: Scenario = {
  id: 'order-of-draw',
  version: 1,
  area: 'clinical',
  title: 'Order of draw',
  minutes: 2,
  roles: ['medical_assistant', 'nurse', 'provider', 'student'],
  brief: 'One venipuncture with needle and holder, six tubes. Put them in the order in which you fill them.',
  card: { says: [], shows: [] },
  drill: { order: tubes },
  steps: [
    {
      id: 'cultures',
      text: 'Blood cultures first',
      points: 2,
      critical: true,
      why: 'Every stopper pierced before is a source of germs.',
      source,
      seen: ({ answer }) => either(answer.order[0] === 'cultures', 'first', place(answer.order)),
    },
    {
      id: 'citrate',
      text: 'Citrate before tubes with clot activator',
      points: 2,
      critical: true,
      why: 'A trace of clot activator falsifies coagulation.',
      source,
      seen: ({ answer }) => either(before(answer.order, 'blue', 'gold'), 'light blue before gold', place(answer.order)),
    },
    {
      id: 'edta',
      text: 'EDTA after serum and heparin',
      points: 2,
      critical: true,
      why: 'EDTA carried over raises potassium and lowers calcium.',
      source,
      seen: ({ answer }) =>
        either(
          before(answer.order, 'gold', 'lavender') && before(answer.order, 'green', 'lavender'),
          'lavender after gold and green',
          place(answer.order),
        ),
    },
    {
      id: 'gray',
      text: 'Gray last',
      points: 1,
      why: 'Its fluoride stops enzymes, its oxalate changes electrolytes.',
      source,
      seen: ({ answer }) => either(answer.order.at(-1) === 'gray', 'last', place(answer.order)),
    },
    {
      id: 'whole',
      text: 'All six in their place',
      points: 2,
      why: 'One order for every draw leaves nothing to think about at the arm.',
      source,
      seen: ({ answer }) =>
        either(
          right.every((id, i) => answer.order[i] === id),
          place(right),
          place(answer.order),
        ),
    },
  ],
}
