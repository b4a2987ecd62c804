import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'
import { newId } from '../../core/ids.ts'
import type { ProductFields } from './products.ts'

const list = sql(
  'vaccine_product_all',
  `select id, name, cvx, mvx, product_code as "productCode", route, dose_quantity as "doseQuantity", min_age_months as "minAgeMonths",
          max_age_months as "maxAgeMonths", vis_name as "visName", vis_edition as "visEdition"
     from vaccine_product where practice_id = $1 order by name, id`,
)
const insert = sql(
  'vaccine_product_insert',
  `insert into vaccine_product (practice_id, id, name, cvx, mvx, product_code, route, dose_quantity, min_age_months, max_age_months, vis_name, vis_edition)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
)

export const allProducts = (cx: Context) => cx.tx.rows<ProductFields & { id: string }>(list, [cx.practice.id])

export async function insertProduct(cx: Context, p: ProductFields): Promise<string> {
  const id = newId()
  await cx.tx.run(insert, [
    cx.practice.id,
    id,
    p.name,
    p.cvx,
    p.mvx,
    p.productCode,
    p.route,
    p.doseQuantity,
    p.minAgeMonths,
    p.maxAgeMonths,
    p.visName,
    p.visEdition,
  ])
  return id
}
