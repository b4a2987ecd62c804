import type { Question } from '../../../modules/eligibility/index.ts'
import type { Inquiry } from './write.ts'

/** A synthetic question for tests: no such people or member numbers; the NPI only passes its check digit. */
export const question = (more: Partial<Question> = {}): Question => ({
  payer: { name: 'Example Health Plan', id: 'EHP01' },
  provider: { name: 'Roomed Family Clinic', npi: '1234567893', ein: '123456789' },
  submitterId: 'RFC12345',
  receiverId: 'EXCLEAR01',
  subscriber: { last: 'O’Brien', first: 'José', birthDate: '1980-02-29', sex: 'M', memberId: 'W123456781' },
  dependent: null,
  serviceDay: '2026-11-25',
  ...more,
})

export const inquiry = (more: Partial<Inquiry> = {}): Inquiry => ({
  question: question(),
  control: { isa: 42, gs: 17, st: 1 },
  at: '2026-11-24T10:40:00',
  usage: 'T',
  trace: '0198A1B2C3D4E5F60718293A4B5C6D7E',
  ...more,
})

export const child = { last: 'O’Brien', first: 'Maël', birthDate: '2019-06-01', sex: null, relationship: 'child' } as const
