/** What the shell itself asks of the server. The modules' own actions come from their map, by type only. */

export interface StaffOffer {
  id: string
  name: string
  role: string
  credential: string | null
}

export interface Offer {
  practiceName: string
  demo: boolean
  demoPassword?: string
  staff: StaffOffer[]
  setupNeeded: boolean
}

export interface Me {
  staffId: string
  name: string
  role: string
  credential: string | null
  practice: { name: string; timeZone: string; jurisdiction: string; demo: boolean }
  lockAfterSeconds: number
  may: Record<string, unknown>
}

export interface DraftAddress {
  form: string
  patientId: string
  visitId: string | null
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
  'session.signIn': Action<{ login: string; password: string } | { staffId: string; password: string }, unknown>
  'session.me': Action<Nothing, Me>
  'session.setPin': Action<{ pin: string }, unknown>
  'session.switch': Action<{ staffId: string; pin: string }, unknown>
  'session.lock': Action<Nothing, unknown>
  'session.signOut': Action<Nothing, unknown>
  'session.touch': Action<Nothing, unknown>
  'drafts.get': Action<DraftAddress, { body: unknown; version: number; savedAt: string } | null>
  'drafts.save': Action<DraftAddress & { body: unknown; version: number }, { version: number; savedAt: string }>
  'drafts.drop': Action<DraftAddress, unknown>
  'patients.find': Action<{ query: string }, { patients: FoundPatient[] }>
}

type Fold<Server> = Omit<ShellActions, keyof Server> & Server

/** The one line to change: `Fold<import('../modules/actions.ts').Actions>`. */
export type Actions = Fold<Record<never, never>> & Record<string, { input: unknown; output: unknown }>

export type ActionName = keyof Actions & string
export type InputOf<N extends ActionName> = Actions[N]['input']
export type OutputOf<N extends ActionName> = Actions[N]['output']
