/**
 * What must outlive a reload or a lost network, kept on this device: encrypted (AES-GCM) under a key that WebCrypto will not give
 * out, so that a copied profile folder is not a chart. Where WebCrypto is missing (plain http), it keeps to memory only.
 */
export type Shelf = 'outbox' | 'drafts'

interface Sealed {
  id: string
  iv: Uint8Array<ArrayBuffer>
  data: ArrayBuffer
}

const memory: Record<Shelf, Map<string, unknown>> = { outbox: new Map(), drafts: new Map() }
const usable = () => typeof indexedDB !== 'undefined' && typeof crypto !== 'undefined' && crypto.subtle !== undefined

const asPromise = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

let opened: Promise<IDBDatabase> | undefined

function database(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('roomed', 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('key')
      request.result.createObjectStore('outbox', { keyPath: 'id' })
      request.result.createObjectStore('drafts', { keyPath: 'id' })
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  return opened
}

const store = async (name: Shelf | 'key', mode: IDBTransactionMode) => (await database()).transaction(name, mode).objectStore(name)

let ownKey: Promise<CryptoKey> | undefined

/** Made once on this device. `add` fails if another tab was first; then its key is read. */
async function findKey(): Promise<CryptoKey> {
  const known = await asPromise<CryptoKey | undefined>((await store('key', 'readonly')).get('own'))
  if (known) return known
  const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  try {
    await asPromise((await store('key', 'readwrite')).add(fresh, 'own'))
    return fresh
  } catch {
    return asPromise<CryptoKey>((await store('key', 'readonly')).get('own'))
  }
}

function key(): Promise<CryptoKey> {
  ownKey ??= findKey()
  return ownKey
}

const labelOf = (shelf: Shelf, id: string) => new TextEncoder().encode(`${shelf}/${id}`)

export async function keep(shelf: Shelf, id: string, value: unknown): Promise<void> {
  if (!usable()) {
    memory[shelf].set(id, value)
    return
  }
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const text = new TextEncoder().encode(JSON.stringify(value))
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: labelOf(shelf, id) }, await key(), text)
  await asPromise((await store(shelf, 'readwrite')).put({ id, iv, data } satisfies Sealed))
}

async function unseal(shelf: Shelf, { id, iv, data }: Sealed): Promise<unknown> {
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: labelOf(shelf, id) }, await key(), data)
  return JSON.parse(new TextDecoder().decode(plain))
}

/** Null when nothing is there or it can no longer be opened. */
export async function fetchKept(shelf: Shelf, id: string): Promise<unknown> {
  if (!usable()) return memory[shelf].get(id) ?? null
  const sealed = await asPromise<Sealed | undefined>((await store(shelf, 'readonly')).get(id))
  return sealed ? unseal(shelf, sealed).catch(() => null) : null
}

export async function allKept(shelf: Shelf): Promise<unknown[]> {
  if (!usable()) return [...memory[shelf].values()]
  const sealed = await asPromise<Sealed[]>((await store(shelf, 'readonly')).getAll())
  const opened = await Promise.all(sealed.map((s) => unseal(shelf, s).catch(() => null)))
  return opened.filter((v) => v !== null)
}

export async function forget(shelf: Shelf, id: string): Promise<void> {
  memory[shelf].delete(id)
  if (usable()) await asPromise((await store(shelf, 'readwrite')).delete(id))
}
