import type { Question } from '../exam.ts'
import { anatomy } from './anatomy.ts'
import { billing } from './billing.ts'
import { bloodDraws } from './blood-draws.ts'
import { bodySystems } from './body-systems.ts'
import { careOfPatients } from './care-of-patients.ts'
import { clinicalBasics } from './clinical-basics.ts'
import { communication } from './communication.ts'
import { emergencies } from './emergencies.ts'
import { encounter } from './encounter.ts'
import { heartTracing } from './heart-tracing.ts'
import { infectionControl } from './infection-control.ts'
import { injections } from './injections.ts'
import { law } from './law.ts'
import { measuring } from './measuring.ts'
import { nutrition } from './nutrition.ts'
import { office } from './office.ts'
import { people } from './people.ts'
import { pharmacology } from './pharmacology.ts'
import { procedures } from './procedures.ts'
import { roomingCare } from './rooming-care.ts'
import { scheduling } from './scheduling.ts'
import { simpleTests } from './simple-tests.ts'
import { teachingCare } from './teaching-care.ts'
import { terminology } from './terminology.ts'
import { vitalSigns } from './vital-signs.ts'

/** Every question, file by file. Read by the server only: the browser never holds an answer before it is given. */
export const allQuestions: readonly Question[] = [
  ...anatomy,
  ...billing,
  ...bloodDraws,
  ...bodySystems,
  ...careOfPatients,
  ...clinicalBasics,
  ...communication,
  ...emergencies,
  ...encounter,
  ...heartTracing,
  ...infectionControl,
  ...injections,
  ...law,
  ...measuring,
  ...nutrition,
  ...office,
  ...people,
  ...pharmacology,
  ...procedures,
  ...roomingCare,
  ...scheduling,
  ...simpleTests,
  ...teachingCare,
  ...terminology,
  ...vitalSigns,
]
