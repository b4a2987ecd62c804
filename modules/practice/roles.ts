import type { Role } from '../../scope/index.ts'

/** Groups of roles as the clinic speaks of them. A verb names one of these or its own list on the line `allow`. */
export const allStaff: readonly Role[] = ['medical_assistant', 'nurse', 'provider', 'front_desk', 'biller', 'manager', 'student']
export const clinical: readonly Role[] = ['medical_assistant', 'nurse', 'provider']
/** A student does what an MA does, with an observer in the room: the scope decides. */
export const withStudents: readonly Role[] = [...clinical, 'student']
export const desk: readonly Role[] = ['front_desk', 'medical_assistant', 'nurse', 'provider', 'manager']
export const money: readonly Role[] = ['biller', 'manager']
/** Staff who read charts, and programs with a token. */
export const readers: readonly Role[] = [...allStaff, 'client']
