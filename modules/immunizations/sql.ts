import type { Context } from '../../core/context.ts'
import { constraintMeans } from '../../core/db/refusals.ts'
import { insertInto, sql } from '../../core/db/statement.ts'
import { newId } from '../../core/ids.ts'
import type { Route } from './immunizations.ts'

constraintMeans(
  'vaccine_stock_not_below_zero',
  'conflict',
  'no_stock',
  'This lot has no dose left. Choose another lot, or count the stock.',
)
constraintMeans(
  'immunization_once_per_order',
  'conflict',
  'already_given',
  'The dose of this order was already given. Look at what was recorded.',
)
constraintMeans('immunization_corrected_once', 'conflict', 'already_corrected', 'This entry was already corrected. Look at the newest one.')
constraintMeans('vaccine_lot_product', 'missing', 'product', 'There is no such vaccine here. Choose one from the list.')
constraintMeans('vaccine_lot_number', 'conflict', 'lot_known', 'This lot is already in stock. Receive more doses of it instead.')

export interface Lot {
  id: string
  productId: string
  name: string
  cvx: string
  lot: string
  expiresOn: string
  funding: string
  onHand: number
  route: Route
  doseQuantity: string
  doseUnit: string
  minAgeMonths: number | null
  maxAgeMonths: number | null
  visEdition: string
  visName: string
}

const lotColumns = `l.id, l.product_id as "productId", p.name, p.cvx, l.lot, l.expires_on as "expiresOn", l.funding, l.on_hand as "onHand", p.route,
  p.dose_quantity as "doseQuantity", p.dose_unit as "doseUnit", p.min_age_months as "minAgeMonths", p.max_age_months as "maxAgeMonths", p.vis_edition as "visEdition", p.vis_name as "visName"`
const lots = sql(
  'vaccine_lot_list',
  `select ${lotColumns} from vaccine_lot l join vaccine_product p on p.practice_id = $1 and p.id = l.product_id where l.practice_id = $1 order by p.name, l.expires_on, l.lot`,
)
const lotById = sql(
  'vaccine_lot_find',
  `select ${lotColumns} from vaccine_lot l join vaccine_product p on p.practice_id = $1 and p.id = l.product_id where l.practice_id = $1 and l.id = $2`,
)
const takeDoses = sql(
  'vaccine_lot_move',
  'update vaccine_lot set on_hand = on_hand + $3, version = version + 1 where practice_id = $1 and id = $2',
)
const entryColumns = ['practice_id', 'id', 'lot_id', 'kind', 'doses', 'immunization_id', 'reason', 'at', 'by_id', 'act_id']
const columns = [
  'practice_id',
  'id',
  'patient_id',
  'visit_id',
  'order_id',
  'product_id',
  'lot_id',
  'cvx',
  'name',
  'lot',
  'expires_on',
  'funding',
  'site',
  'route',
  'dose_quantity',
  'dose_unit',
  'vis_edition',
  'vis_given_on',
  'state',
  'not_given_reason',
  'given_at',
  'given_by',
  'verified_by',
  'recorded_at',
  'corrects',
  'act_id',
]
const list = sql(
  'immunization_list',
  `select i.id, i.act_id as "actId", i.visit_id as "visitId", i.name, i.cvx, i.lot, i.expires_on as "expiresOn", i.site, i.route, i.vis_edition as "visEdition", i.state,
          i.not_given_reason as "notGivenReason", i.given_at as "givenAt", g.given || ' ' || g.family as "givenBy", v.given || ' ' || v.family as "verifiedBy", i.source
     from immunization i
     left join staff g on g.practice_id = $1 and g.id = i.given_by
     left join staff v on v.practice_id = $1 and v.id = i.verified_by
    where i.practice_id = $1 and i.patient_id = $2 and ($3::uuid is null or i.visit_id = $3)
      and not exists (select from immunization c where c.practice_id = $1 and c.corrects = i.id)
    order by i.given_at desc, i.id desc`,
)
const find = sql(
  'immunization_find',
  `select id, patient_id as "patientId", visit_id as "visitId", lot_id as "lotId", product_id as "productId", order_id as "orderId", cvx, name, state, given_at as "givenAt"
     from immunization where practice_id = $1 and id = $2`,
)
const allergies = sql(
  'allergy_review_latest',
  'select state from allergy_review where practice_id = $1 and patient_id = $2 order by reviewed_at desc, id desc limit 1',
)
const receiveLot = sql(
  'vaccine_lot_receive',
  `insert into vaccine_lot (practice_id, id, product_id, lot, expires_on, funding, on_hand) values ($1, $2, $3, $4, $5, $6, 0)
   on conflict (practice_id, product_id, lot, funding) do update set version = vaccine_lot.version + 1 returning id, expires_on as "expiresOn"`,
)
const productById = sql('vaccine_product_find', 'select name, cvx from vaccine_product where practice_id = $1 and id = $2')
const products = sql('vaccine_product_list', 'select id, name from vaccine_product where practice_id = $1 order by name')

export interface StoredImmunization {
  id: string
  patientId: string
  visitId: string | null
  lotId: string | null
  productId: string | null
  orderId: string | null
  cvx: string
  name: string
  state: 'given' | 'not_given' | 'entered_in_error'
  givenAt: string
}

export interface NewImmunization {
  patientId: string
  visitId: string | null
  orderId: string | null
  productId: string | null
  cvx: string
  name: string
  lot?: Lot
  site?: string
  visGivenOn?: string
  state: 'given' | 'not_given' | 'entered_in_error'
  notGivenReason?: string
  givenAt: string
  verifiedBy?: string | null
  corrects?: string
}

export const listLots = (cx: Context) => cx.tx.rows<Lot>(lots, [cx.practice.id])
export const findLot = (cx: Context, id: string) => cx.tx.row<Lot>(lotById, [cx.practice.id, id])
export const listProducts = (cx: Context) => cx.tx.rows<{ id: string; name: string }>(products, [cx.practice.id])
export const productOf = (cx: Context, id: string) => cx.tx.row<{ name: string; cvx: string }>(productById, [cx.practice.id, id])
export const listImmunizations = <Row>(cx: Context, patientId: string, visitId: string | null = null) =>
  cx.tx.rows<Row>(list, [cx.practice.id, patientId, visitId])
export const findImmunization = (cx: Context, id: string) => cx.tx.row<StoredImmunization>(find, [cx.practice.id, id])
export const allergyStateOf = async (cx: Context, patientId: string) =>
  (await cx.tx.row<{ state: string }>(allergies, [cx.practice.id, patientId]))?.state ?? 'not_recorded'

export async function insertImmunization(cx: Context, i: NewImmunization): Promise<string> {
  const id = newId()
  const { lot } = i
  await cx.tx.run(insertInto('immunization', columns, 1), [
    cx.practice.id,
    id,
    i.patientId,
    i.visitId,
    i.orderId,
    i.productId,
    lot?.id ?? null,
    i.cvx,
    i.name,
    lot?.lot ?? null,
    lot?.expiresOn ?? null,
    lot?.funding ?? null,
    i.site ?? null,
    lot?.route ?? null,
    lot?.doseQuantity ?? null,
    lot?.doseUnit ?? null,
    lot?.visEdition ?? null,
    i.visGivenOn ?? null,
    i.state,
    i.notGivenReason ?? null,
    i.givenAt,
    cx.actor.id,
    i.verifiedBy ?? null,
    cx.now,
    i.corrects ?? null,
    cx.actId,
  ])
  return id
}

type StockKind = 'received' | 'given' | 'returned' | 'wasted' | 'counted'

/** Moves doses in or out of a lot: the ledger entry and the lot's sum in one transaction. Below zero is refused by the table. */
export async function moveStock(
  cx: Context,
  lotId: string,
  kind: StockKind,
  doses: number,
  more: { immunizationId?: string; reason?: string } = {},
) {
  await Promise.all([
    cx.tx.run(takeDoses, [cx.practice.id, lotId, doses]),
    cx.tx.run(insertInto('vaccine_stock_entry', entryColumns, 1), [
      cx.practice.id,
      newId(),
      lotId,
      kind,
      doses,
      more.immunizationId ?? null,
      more.reason ?? null,
      cx.now,
      cx.actor.id,
      cx.actId,
    ]),
  ])
}

export const openLot = async (cx: Context, productId: string, lot: string, expiresOn: string, funding: string) =>
  (await cx.tx.row<{ id: string; expiresOn: string }>(receiveLot, [cx.practice.id, newId(), productId, lot, expiresOn, funding]))!
