import type { ComponentType } from 'react'
import { MySkills, PersonSkills } from '../../competence/web/PersonSkills.tsx'
import { CredentialsOf } from '../../credentials/web/CredentialsOf.tsx'
import { MyCredentials } from '../../credentials/web/MyCredentials.tsx'
import { ExamCard } from '../../exam/web/ExamCard.tsx'
import { PracticeClinicCard } from '../../practice-clinic/web/PracticeClinicCard.tsx'
import { MyExternship, MyStudents } from '../../students/web/MyExternship.tsx'
import { CareerLink } from '../../training/web/CareerLink.tsx'
import { MyTrainings } from '../../training/web/MyTrainings.tsx'

export type Tab = 'credentials' | 'skills' | 'training' | 'learn'

export interface Mine {
  tab: Tab
  part: ComponentType
  /** Only for these roles; everybody's without it. */
  roles?: readonly string[]
}

export interface Theirs {
  tab: Tab
  part: ComponentType<{ staffId: string; name: string }>
}

/** My own wallet, part by part in the order they are shown. A module adds its line. */
export const mine: readonly Mine[] = [
  { tab: 'credentials', part: MyCredentials },
  { tab: 'skills', part: MySkills },
  { tab: 'training', part: MyTrainings },
  { tab: 'training', part: MyExternship, roles: ['student'] },
  { tab: 'training', part: MyStudents, roles: ['medical_assistant', 'nurse', 'provider'] },
  { tab: 'learn', part: PracticeClinicCard },
  { tab: 'learn', part: ExamCard },
  { tab: 'learn', part: CareerLink },
]

/** The page of a person of the team. */
export const theirs: readonly Theirs[] = [
  { tab: 'credentials', part: CredentialsOf },
  { tab: 'skills', part: PersonSkills },
]
