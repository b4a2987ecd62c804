/** What papers say, in plain words a sixth-grader reads. English and Spanish from one list. */
export const words = {
  en: {
    summary: 'Your visit',
    letter: 'Your next visit',
    dear: 'Dear',
    born: 'Born',
    number: 'Record number',
    seenBy: 'You saw',
    on: 'on',
    why: 'Why you came',
    measured: 'What we measured',
    found: 'What we found',
    tests: 'Tests done here',
    vaccines: 'Vaccines',
    notGiven: 'not given',
    allergies: 'Your allergies',
    noneKnown: 'No known allergies',
    notRecorded: 'We have not asked about your allergies yet. Please tell us.',
    unavailable: 'We could not ask about your allergies today.',
    medicines: 'Your medicines',
    noMedicines: 'We have no medicines on your list.',
    plan: 'What to do next',
    next: 'Your next visit here',
    noNext: 'No next visit is booked. Call us when you need one.',
    call: 'Questions, or feeling worse? Call',
    emergency: 'In an emergency call 911.',
    notSigned: 'Not yet signed by your provider. It may still change.',
    signed: 'Signed by',
    demo: 'SYNTHETIC DEMO RECORD. NOT A REAL PERSON.',
    letterBody: 'We booked your next visit with us:',
    letterChange: 'Need another time? Please call at least one day before, so that someone else can have the place.',
    letterBring: 'Please bring your insurance card, a photo ID and all medicines you take.',
    refused: 'not taken: you said no',
    couldNot: 'not taken: it could not be done',
    lot: 'lot',
    statement: 'information sheet of',
    kinds: {
      bp: 'Blood pressure',
      hr: 'Pulse',
      rr: 'Breaths a minute',
      temp: 'Temperature',
      spo2: 'Oxygen',
      weight: 'Weight',
      height: 'Height',
      pain: 'Pain, 0 to 10',
      head_circumference: 'Head size',
      bmi: 'Body mass index',
    },
  },
  es: {
    summary: 'Su visita',
    letter: 'Su próxima visita',
    dear: 'Estimado/a',
    born: 'Nacimiento',
    number: 'Número de expediente',
    seenBy: 'Le atendió',
    on: 'el',
    why: 'Por qué vino',
    measured: 'Lo que medimos',
    found: 'Lo que encontramos',
    tests: 'Pruebas hechas aquí',
    vaccines: 'Vacunas',
    notGiven: 'no se puso',
    allergies: 'Sus alergias',
    noneKnown: 'Sin alergias conocidas',
    notRecorded: 'Todavía no le hemos preguntado por sus alergias. Díganos, por favor.',
    unavailable: 'Hoy no pudimos preguntarle por sus alergias.',
    medicines: 'Sus medicinas',
    noMedicines: 'No tenemos medicinas en su lista.',
    plan: 'Qué hacer ahora',
    next: 'Su próxima visita aquí',
    noNext: 'No hay otra visita reservada. Llámenos cuando la necesite.',
    call: '¿Preguntas, o se siente peor? Llame al',
    emergency: 'En una emergencia llame al 911.',
    notSigned: 'Su proveedor aún no lo ha firmado. Todavía puede cambiar.',
    signed: 'Firmado por',
    demo: 'EXPEDIENTE DE DEMOSTRACIÓN. NO ES UNA PERSONA REAL.',
    letterBody: 'Reservamos su próxima visita con nosotros:',
    letterChange: '¿Necesita otra hora? Llame por lo menos un día antes, para que otra persona pueda usar el lugar.',
    letterBring: 'Traiga por favor su tarjeta de seguro, una identificación con foto y todas las medicinas que toma.',
    refused: 'no se tomó: usted no quiso',
    couldNot: 'no se tomó: no se pudo',
    lot: 'lote',
    statement: 'hoja de información del',
    kinds: {
      bp: 'Presión',
      hr: 'Pulso',
      rr: 'Respiraciones por minuto',
      temp: 'Temperatura',
      spo2: 'Oxígeno',
      weight: 'Peso',
      height: 'Estatura',
      pain: 'Dolor, de 0 a 10',
      head_circumference: 'Medida de la cabeza',
      bmi: 'Índice de masa corporal',
    },
  },
} as const

export type Language = keyof typeof words
export const languageOf = (code: string): Language => (code.toLowerCase().startsWith('es') ? 'es' : 'en')

const unitNames: Record<string, string> = {
  'mm[Hg]': 'mmHg',
  '/min': 'a minute',
  '[degF]': '°F',
  Cel: '°C',
  '[lb_av]': 'lb',
  '[in_i]': 'in',
  '%': '%',
  kg: 'kg',
  g: 'g',
  cm: 'cm',
  'kg/m2': 'kg/m²',
  '{score}': '',
}

/** ISMP: a leading zero always, a trailing zero never, commas from 1,000; the unit as people say it. */
export function amount(value: string, unit: string | null): string {
  const [whole = '0', part = ''] = value.split('.')
  const tidy = `${Number(whole).toLocaleString('en-US')}${part.replace(/0+$/, '') ? `.${part.replace(/0+$/, '')}` : ''}`
  const name = unitNames[unit ?? ''] ?? unit ?? ''
  return name === '%' ? `${tidy}%` : name ? `${tidy} ${name}` : tidy
}

export const dateIn = (language: Language, timeZone: string, instant: string): string =>
  new Intl.DateTimeFormat(language === 'es' ? 'es-US' : 'en-US', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  }).format(Date.parse(instant))

export const dayIn = (language: Language, day: string): string =>
  new Intl.DateTimeFormat(language === 'es' ? 'es-US' : 'en-US', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(Date.parse(`${day}T00:00:00Z`))
