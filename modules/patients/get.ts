import { z } from 'zod'
import { action } from '../../core/action.ts'
import { may } from '../../core/permit.ts'
import { Day, Id, Instant, May, Version } from '../../core/shapes.ts'
import { readers } from '../practice/index.ts'
import { BannerData, patientWithBanner } from './banner.ts'
import { HomeAddress, listName, Sex } from './patients.ts'
import { updatePatient } from './update.ts'

const text = z.string().nullable()

const Identity = z.object({
  id: Id,
  version: Version,
  mrn: z.string(),
  name: z.string(),
  family: z.string(),
  given: z.string(),
  middle: text,
  suffix: text,
  preferred: text,
  birthDate: Day,
  sex: Sex,
  gender: text,
  pronouns: text,
  race: z.array(z.string()).nullable(),
  ethnicity: text,
  language: z.string(),
  interpreter: z.boolean(),
  phone: text,
  phoneAlt: text,
  email: text,
  address: HomeAddress.extend({ state: z.string().optional(), zip: z.string().optional() }),
  deceasedOn: Day.nullable(),
  synthetic: z.boolean(),
  confirmedAt: Instant.nullable(),
})

/** Who this is, with all that the banner shows. The patient and the banner come in one round: this is asked on every screen. */
export const getPatient = action({
  name: 'patients.get',
  kind: 'read',
  input: z.object({ patientId: Id }),
  output: z.object({ patient: Identity, banner: BannerData, may: z.record(z.string(), May) }),
  allow: { roles: readers },
  on: async (cx, { patientId }) => ({ patientId, ...(await patientWithBanner(cx, patientId)) }),
  async run(cx, _input, { patientId, patient, banner }) {
    return { patient: { ...patient, name: listName(patient) }, banner, may: { update: may(cx, updatePatient, { patientId }) } }
  },
})
