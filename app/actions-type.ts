import type { Actions as ServerActions } from '../registry.ts'

/** What the shell itself asks of the server. The modules' own actions come from their map, by type only. */

export interface StaffHere {
  id: string
  name: string
  role: string
}

export interface StaffOffer extends StaffHere {
  login: string
  credential: string | null
}

export interface Offer {
  practiceName: string
  demo: boolean
  demoPassword?: string | undefined
  demoPin?: string | undefined
  staff: StaffOffer[]
}

export interface Me {
  staffId: string
  name: string
  role: string
  credential: string | null
  hasPin: boolean
  practice: { name: string; timeZone: string; jurisdiction: string; demo: boolean; sandbox: boolean; today: string }
  lockAfterSeconds: number
}

export interface SignInAnswer {
  status: 'signed_in' | 'wrong' | 'password_needed' | 'wait'
  triesLeft?: number | undefined
}

export interface DraftAddress {
  form: string
  patientId: string | null
  visitId: string | null
}

export interface KeptDraft {
  body: Record<string, unknown>
  version: number
  savedAt: string
}

export interface FoundPatient {
  id: string
  family: string
  given: string
  preferred?: string | null
  birthDate: string | null
  mrn: string
}

type Action<I, O> = { input: I; output: O }
type Nothing = Record<string, never>

export interface ShellActions {
  'session.offer': Action<Nothing, Offer>
  'session.sign_in': Action<{ login: string; password: string }, SignInAnswer>
  'session.switch': Action<{ staffId: string; pin: string }, SignInAnswer>
  'session.here': Action<Nothing, { staff: StaffHere[] }>
  'session.me': Action<Nothing, Me>
  'session.set_pin': Action<{ pin: string }, unknown>
  'session.lock': Action<Nothing, unknown>
  'session.sign_out': Action<Nothing, unknown>
  'session.touch': Action<Nothing, unknown>
  'drafts.get': Action<DraftAddress, { draft: KeptDraft | null }>
  'drafts.save': Action<DraftAddress & { body: Record<string, unknown>; version: number }, { version: number; savedAt: string }>
  'drafts.clear': Action<DraftAddress, unknown>
  'patients.find': Action<{ query: string }, { patients: FoundPatient[] }>
}

type Fold<Server> = Omit<ShellActions, keyof Server> & Server

/** The server's map wins; ours fills in what it does not have yet. */
export type Actions = Fold<ServerActions>

export type ActionName = keyof Actions & string
export type InputOf<N extends ActionName> = Actions[N]['input']
export type OutputOf<N extends ActionName> = Actions[N]['output']
