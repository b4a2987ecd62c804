import { addMedicine, stopMedicine } from './add.ts'
import { listMedicines } from './list.ts'
import { reportMedicines } from './report.ts'

export { activeMedicines, medicinesAt } from './list.ts'
export { Medicine, Report } from './medications.ts'
export { addMedicine, reportMedicines, stopMedicine }

export const medicationActions = [listMedicines, addMedicine, stopMedicine, reportMedicines] as const
export * from './imported.ts'
