import { seedDemo } from './index.ts'

/** Fills the demo in a process of its own: making 2,000 patients takes memory that the server need not keep. */
await seedDemo(process.env['SEED_DATABASE_URL']!, (line) => process.stdout.write(`${line}\n`))
