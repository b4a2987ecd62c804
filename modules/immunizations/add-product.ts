import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Refusal } from '../../core/errors.ts'
import { may } from '../../core/permit.ts'
import { Id, May, Nothing } from '../../core/shapes.ts'
import type { Role } from '../../scope/index.ts'
import { fluVaccines, fluVis } from '../codes/index.ts'
import { allProducts, insertProduct } from './product-sql.ts'
import { ProductFields } from './products.ts'

const keepers: readonly Role[] = ['manager', 'nurse', 'provider']

const wrong = (path: string, code: string, message: string) => new Refusal('invalid', code, message, { fields: [{ path, message }] })

/** Takes a vaccine on the list of what is ordered, received and given here. Its lots come with `stock.receive`. */
export const addProduct = action({
  name: 'vaccines.add',
  kind: 'write',
  input: ProductFields,
  output: z.object({ productId: Id }),
  allow: { roles: keepers },
  async run(cx, product) {
    if (product.visEdition > cx.today) throw wrong('visEdition', 'in_future', 'This edition is still to come.')
    if (product.maxAgeMonths !== null && product.maxAgeMonths < (product.minAgeMonths ?? 0))
      throw wrong('maxAgeMonths', 'ages', 'The oldest age is below the youngest.')
    if ((await allProducts(cx)).some((p) => p.name.toLowerCase() === product.name.toLowerCase()))
      throw new Refusal('conflict', 'vaccine_known', 'A vaccine of this name is on the list already.')
    const productId = await insertProduct(cx, product)
    cx.tell({ name: 'stock.product_added', body: { productId } })
    return { productId }
  },
})

/** What Roomed knows of this season's flu vaccines, to begin from; everything is compared with the box. */
const known: readonly z.input<typeof ProductFields>[] = fluVaccines.map((v) => ({
  name: v.name,
  cvx: v.cvx,
  mvx: v.mvx,
  productCode: v.cpt,
  route: v.route.code === 'NS' ? 'nasal' : v.route.code,
  doseQuantity: String(v.volumeMl),
  minAgeMonths: v.fromAgeMonths,
  maxAgeMonths: v.untilAgeMonths ?? null,
  visName: fluVis.name,
  visEdition: fluVis.edition,
}))

/** The vaccines kept here, and those one can begin from. */
export const productsList = action({
  name: 'vaccines.list',
  kind: 'read',
  input: Nothing,
  output: z.object({ products: z.array(ProductFields.extend({ id: Id })), known: z.array(ProductFields), may: z.object({ add: May }) }),
  allow: { roles: keepers },
  async run(cx) {
    const products = await allProducts(cx)
    const names = new Set(products.map((p) => p.name))
    return { products, known: known.filter((k) => !names.has(k.name)), may: { add: may(cx, addProduct) } }
  },
})
