import { createHash, randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** OWASP's argon2id setting for a password: 19 MiB, 2 passes. */
export const hashPassword = (password: string): Promise<string> => hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })
export const matches = (hashed: string | null, given: string): Promise<boolean> => (hashed ? verify(hashed, given) : Promise.resolve(false))

/** 256 random bits; only its hash is stored, so a copied table signs nobody in. */
export const newToken = (): string => randomBytes(32).toString('base64url')
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()
