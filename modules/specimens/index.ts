import { identifyAtChair } from './chair.ts'
import { chairPlan } from './chair-plan.ts'
import { drawSkin, drawVein, takeSpecimen } from './draw.ts'
import { handOff, manifestPaper } from './hand-off.ts'
import { addLabTest, adoptLabTests, labTestList, retireTest } from './keep-lab-tests.ts'
import { labelPaper, printLabels } from './labels.ts'
import { printerList, setPrinter } from './printers.ts'
import { specimenQueue } from './queue.ts'
import { receiveSpecimens, rejectSpecimen, resultSpecimens, storeSpecimens } from './steps.ts'

export { missingResults } from './late.ts'
export { startList } from './start-list.ts'

export const specimenActions = [
  addLabTest,
  adoptLabTests,
  retireTest,
  labTestList,
  setPrinter,
  printerList,
  chairPlan,
  identifyAtChair,
  drawVein,
  drawSkin,
  takeSpecimen,
  specimenQueue,
  printLabels,
  labelPaper,
  storeSpecimens,
  handOff,
  manifestPaper,
  receiveSpecimens,
  resultSpecimens,
  rejectSpecimen,
] as const
