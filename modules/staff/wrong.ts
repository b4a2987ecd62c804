import { Refusal } from '../../core/errors.ts'

/** One field of a form is not right. */
export const wrong = (path: string, code: string, message: string) => new Refusal('invalid', code, message, { fields: [{ path, message }] })
