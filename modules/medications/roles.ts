import type { Role } from '../../scope/index.ts'

export const clinical: readonly Role[] = ['medical_assistant', 'nurse', 'provider']
export const withStudents: readonly Role[] = [...clinical, 'student']
export const readers: readonly Role[] = [...withStudents, 'front_desk', 'biller', 'manager', 'client']
