import type { InputOf } from '../../../app/index.ts'
import type { Body } from '../standing-orders.ts'
import { words } from './words.ts'

/** A form's texts as typed; a rule without a value is not asked. */
export interface Form {
  name: string
  item: string
  providerId: string
  instructions: string
  from: string | null
  to: string | null
  ageFrom: string
  ageTo: string
  ageSource: string
  interval: string
  intervalSource: string
  season: string
  seasonSource: string
  temp: string
  tempSource: string
  allergies: string
  roles: string[]
  credentials: string
  observe: string
  cosign: string
  sameCvx: string[]
  required: Body['criteria']['required']
  excluded: Body['criteria']['excluded']
  questions: Body['criteria']['questions']
}

const text = (n: number | null | undefined) => (n === null || n === undefined ? '' : String(n))
const listed = (typed: string) => typed.split(',').flatMap((t) => t.trim() || [])

export function formOf(today: string, was: { body: Body; providerId: string } | null): Form {
  const { body, providerId } = was ?? { body: null, providerId: '' }
  const c = body?.criteria
  return {
    name: body?.name ?? '',
    item: body ? `${body.kind}.${body.itemId}` : '',
    providerId,
    instructions: body?.instructions ?? '',
    from: body && body.effectiveOn > today ? body.effectiveOn : today,
    to: body?.expiresOn ?? null,
    ageFrom: text(c?.age?.fromMonths),
    ageTo: text(c?.age?.toMonths),
    ageSource: c?.age?.source ?? '',
    interval: text(c?.interval?.days),
    intervalSource: c?.interval?.source ?? '',
    season: c?.season?.from ?? '',
    seasonSource: c?.season?.source ?? '',
    temp: text(c?.tempAtMost?.celsius),
    tempSource: c?.tempAtMost?.source ?? '',
    allergies: c?.allergies.join(', ') ?? '',
    roles: [...(body?.roles ?? ['medical_assistant'])],
    credentials: body?.credentials.join(', ') ?? '',
    observe: text(body?.observeMinutes),
    cosign: text(body?.cosignDays ?? 3),
    sameCvx: c?.sameCvx ?? [],
    required: c?.required ?? [],
    excluded: c?.excluded ?? [],
    questions: c?.questions ?? [],
  }
}

/** What is missing before it can be kept, in the order of the form. */
export function missing(f: Form): string | null {
  const { todo } = words.form
  if (f.name.trim().length < 3) return todo.name
  if (!f.item) return todo.item
  if (!f.providerId) return todo.provider
  if (!f.from || !f.to) return todo.days
  if (f.season && !/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(f.season)) return todo.season
  const rules = [
    [f.ageFrom || f.ageTo, f.ageSource],
    [f.interval, f.intervalSource],
    [f.season, f.seasonSource],
    [f.temp, f.tempSource],
  ]
  if (rules.some(([rule, source]) => rule && (source ?? '').trim().length < 4)) return todo.source
  if (f.questions.some((q) => q.text.trim().length < 3 || q.because.trim().length < 3 || q.source.trim().length < 4)) return todo.question
  if ([...f.required, ...f.excluded].some((p) => !p.code.trim() || !p.label.trim() || p.source.trim().length < 4)) return todo.problem
  if (f.roles.length === 0) return todo.roles
  return /^\d{1,2}$/.test(f.cosign) ? null : todo.cosign
}

const whole = (typed: string) => (typed.trim() ? Number(typed) : null)

/** The form as the server takes it; its days are there once nothing is missing. */
export function bodyOf(f: Form): InputOf<'standing_orders.draft'>['body'] {
  const [kind = '', itemId = ''] = f.item.split('.')
  return {
    name: f.name,
    kind: kind === 'test' ? 'test' : 'vaccine',
    itemId,
    instructions: f.instructions,
    criteria: {
      age: f.ageFrom || f.ageTo ? { fromMonths: whole(f.ageFrom), toMonths: whole(f.ageTo), source: f.ageSource } : null,
      interval: f.interval ? { days: Number(f.interval), source: f.intervalSource } : null,
      season: f.season ? { from: f.season, source: f.seasonSource } : null,
      tempAtMost: f.temp ? { celsius: Number(f.temp), source: f.tempSource } : null,
      allergies: listed(f.allergies),
      sameCvx: f.sameCvx,
      required: f.required,
      excluded: f.excluded,
      questions: f.questions,
    },
    roles: f.roles as Body['roles'],
    credentials: listed(f.credentials),
    observeMinutes: whole(f.observe),
    cosignDays: Number(f.cosign),
    effectiveOn: f.from ?? '',
    expiresOn: f.to ?? '',
  }
}

export const newQuestion = (all: Form['questions']): Form['questions'][number] => {
  const next = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20].find(
    (n) => !all.some((q) => q.key === `question_${n}`),
  )
  return { key: `question_${next ?? 20}`, text: '', stops: 'yes', because: '', source: '' }
}
