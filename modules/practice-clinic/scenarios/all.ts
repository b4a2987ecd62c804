import type { Scenario } from '../scenario.ts'
import { chestPain } from './chest-pain.ts'
import { cardMismatch, duplicate, followUp, likeNames } from './desk.ts'
import { allergy, medicines, outOfScope } from './history.ts'
import { orderOfDraw } from './order-of-draw.ts'
import { contraindication, rightLot, strepKit } from './vaccines.ts'
import { febrileChild, highPressure, wrongReading } from './vitals.ts'

/** Every scenario, in the order it is offered. */
export const scenarios: readonly Scenario[] = [
  highPressure,
  febrileChild,
  wrongReading,
  allergy,
  medicines,
  contraindication,
  rightLot,
  strepKit,
  orderOfDraw,
  outOfScope,
  likeNames,
  cardMismatch,
  duplicate,
  followUp,
  chestPain,
]

export const scenarioOf = (id: string): Scenario | undefined => scenarios.find((s) => s.id === id)
