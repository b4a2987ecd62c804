import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { Id, Line, Nothing } from '../../core/shapes.ts'
import { withStudents } from '../practice/index.ts'
import type { Printer } from './printer.ts'
import { keepPrinter, listPrinters, printerOfPlace } from './printers-sql.ts'

export const printerOf = (cx: Context, placeId: string) => cx.tx.row<Printer>(printerOfPlace, [cx.practice.id, placeId])

/** 9100 is the raw printing port of network printers. */
const rawPort = 9100

/** The label printer of a place; without a host, there is none. */
export const setPrinter = action({
  name: 'printers.set',
  kind: 'write',
  input: z.object({
    placeId: Id,
    host: Line.max(120)
      .regex(/^[A-Za-z0-9.:-]*$/, 'A name or number on your network, as 192.168.1.40.')
      .nullable(),
    port: z.int().min(1024, 'Label printers listen at 9100.').max(65535).default(rawPort),
  }),
  output: z.object({ placeId: Id }),
  allow: { roles: ['manager'] },
  async on(cx, input) {
    if (!cx.practice.places.has(input.placeId)) throw new Refusal('missing', 'place', 'There is no such place here.')
    return { placeId: input.placeId }
  },
  async run(cx, { placeId, host, port }) {
    await cx.tx.run(keepPrinter, [cx.practice.id, placeId, host || null, host ? port : null, cx.actor.id, cx.now, cx.actId])
    cx.tell({ name: 'printer.set', body: { placeId } })
    return { placeId }
  },
})

export const printerList = action({
  name: 'printers.list',
  kind: 'read',
  input: Nothing,
  output: z.object({ places: z.array(z.object({ id: Id, name: z.string(), host: z.string().nullable(), port: z.int().nullable() })) }),
  allow: { roles: [...withStudents, 'manager'] },
  async run(cx) {
    const rows = await cx.tx.rows<Printer & { placeId: string }>(listPrinters, [cx.practice.id])
    return {
      places: [...cx.practice.places.values()].map(({ id, name }) => {
        const known = rows.find((r) => r.placeId === id)
        return { id, name, host: known?.host ?? null, port: known?.port ?? null }
      }),
    }
  },
})
