export { createPractice } from './create.ts'
export { SetupInput } from './setup.ts'
