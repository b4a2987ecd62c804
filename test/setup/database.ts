import { inject } from 'vitest'
import { cloneDatabase } from './template.ts'

/** The clone of this test file, as the owner; the pool logs in as the role that owns nothing. */
export const freshDatabase = () => cloneDatabase(inject('postgresUrl'))
