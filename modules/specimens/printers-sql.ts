import { sql } from '../../core/db/statement.ts'

export const listPrinters = sql(
  'label_printer_list',
  'select place_id as "placeId", host, port from label_printer where practice_id = $1 and host is not null order by place_id',
)
export const printerOfPlace = sql(
  'label_printer_of',
  'select host, port from label_printer where practice_id = $1 and place_id = $2 and host is not null',
)
export const keepPrinter = sql(
  'label_printer_set',
  `insert into label_printer (practice_id, place_id, host, port, set_by, set_at, act_id) values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (practice_id, place_id) do update set host = excluded.host, port = excluded.port, set_by = excluded.set_by,
     set_at = excluded.set_at, act_id = excluded.act_id`,
)
