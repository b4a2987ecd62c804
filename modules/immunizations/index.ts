import { addProduct, productsList } from './add-product.ts'
import { giveVaccine, notGiven } from './give.ts'
import { listOfPatient, lotsFor } from './list.ts'
import { listStock, receiveStock, wasteStock } from './stock.ts'
import { voidImmunization } from './void.ts'

export const immunizationActions = [
  giveVaccine,
  notGiven,
  voidImmunization,
  listOfPatient,
  lotsFor,
  receiveStock,
  wasteStock,
  listStock,
  addProduct,
  productsList,
] as const
export * from './fhir-rows.ts'
export * from './imported.ts'
