import type { Role } from '../../scope/index.ts'

export const caregivers: readonly Role[] = ['medical_assistant', 'nurse', 'provider']
