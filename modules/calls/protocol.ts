/**
 * The closed questions that staff without a licence may read on the telephone, and what a yes does. Nothing here is advice: a yes
 * hands the call to someone who may give it. The words are Roomed's own; a provider of the practice approves a version before use.
 * Numbers carry their source. Written after the phone facts (`tier911`, `tierNow_RN_provider`, `sameDay`), to be checked by the approver.
 */
export type Tier = 'emergency' | 'now' | 'same_day' | 'routine'
export const tiers: readonly Tier[] = ['emergency', 'now', 'same_day', 'routine']

export const topics = {
  any: 'Every call about how someone feels',
  fever: 'Fever',
  breathing: 'Cough, breathing, throat, ear',
  belly: 'Belly, vomiting, diarrhea',
  head: 'Head, nerves, eyes',
  heart: 'Blood pressure, legs',
  sugar: 'Diabetes',
  pregnancy: 'Pregnancy',
  injury: 'Injury, wound, bleeding',
  mood: 'Mood, safety',
  urine: 'Urine, private parts',
  skin: 'Skin, rash, allergy',
  medicine: 'After a medicine, shot or surgery',
} as const
export type Topic = keyof typeof topics

export interface Question {
  key: string
  topic: Topic
  tier: Exclude<Tier, 'routine'>
  text: string
  es: string
  source?: string
}

const q = (key: string, topic: Topic, tier: Question['tier'], text: string, es: string, source?: string): Question => ({
  key,
  topic,
  tier,
  text,
  es,
  ...(source ? { source } : {}),
})

/** A new version for any change of words or tier: approvals and answers name the version they were of. */
export const protocolVersion = '2026.1'

export const questions: readonly Question[] = [
  q(
    'chest',
    'any',
    'emergency',
    'Is there chest pain or pressure now, or pain in the arm or jaw with sweating?',
    '¿Hay ahora dolor o presión en el pecho, o dolor en el brazo o la mandíbula con sudor?',
  ),
  q(
    'breath',
    'any',
    'emergency',
    'Is it hard to speak a full sentence because of breathing, are the lips blue, or is someone choking?',
    '¿Cuesta decir una frase completa por la respiración, están azules los labios o alguien se está ahogando?',
  ),
  q(
    'stroke',
    'any',
    'emergency',
    'Did the face droop, an arm or leg go weak, speech change, sight go, or the worst headache come, all of a sudden?',
    '¿De repente se cayó la cara, se debilitó un brazo o una pierna, cambió el habla, se perdió la vista o llegó el peor dolor de cabeza?',
  ),
  q(
    'awake',
    'any',
    'emergency',
    'Is the person hard to wake, confused, or having a seizure, a first one or one of more than 5 minutes?',
    '¿Cuesta despertar a la persona, está confundida o tiene una convulsión, la primera o de más de 5 minutos?',
    'Seizure over 5 minutes: AES status epilepticus guideline, 2016',
  ),
  q(
    'bleeding',
    'any',
    'emergency',
    'Is there heavy bleeding that has not stopped after 10 minutes of pressure?',
    '¿Hay una hemorragia fuerte que no para tras 10 minutos de presión?',
    'Facts: phone triage, 10 minutes',
  ),
  q(
    'allergy',
    'any',
    'emergency',
    'Is the face or tongue swelling, or is there wheezing or fainting after a food, medicine or sting?',
    '¿Se hincha la cara o la lengua, o hay silbidos o desmayo después de una comida, medicina o picadura?',
  ),
  q(
    'selfharm',
    'any',
    'emergency',
    'Is anyone about to hurt themselves or someone else, or has anyone taken too much of something or a poison?',
    '¿Alguien está por hacerse daño o dañar a otro, o tomó demasiado de algo o un veneno?',
    '988 Suicide & Crisis Lifeline; Poison Help 1-800-222-1222',
  ),

  q(
    'fever_infant',
    'fever',
    'now',
    'Is it a baby of 90 days or younger with a temperature of 38.0 °C (100.4 °F) or more?',
    '¿Es un bebé de 90 días o menos con 38.0 °C (100.4 °F) o más?',
    'Threshold 38.0 °C: AAP guideline on febrile infants, 2021 (8 to 60 days); 90 days: phone facts',
  ),
  q(
    'fever_neck',
    'fever',
    'now',
    'Is there a stiff neck, or a purple rash that does not fade when pressed?',
    '¿Hay rigidez de cuello o una erupción morada que no se borra al presionar?',
  ),
  q(
    'fever_weak',
    'fever',
    'now',
    'Is the person on chemotherapy or is their immune system weak for another reason?',
    '¿La persona recibe quimioterapia o tiene las defensas bajas por otra razón?',
  ),
  q(
    'fever_days',
    'fever',
    'same_day',
    'Has the fever lasted more than 3 days?',
    '¿La fiebre dura más de 3 días?',
    'Facts: phone triage, same day',
  ),
  q(
    'limp',
    'fever',
    'emergency',
    'Is a baby limp, blue, or not waking for feeding?',
    '¿Hay un bebé flácido, azul o que no despierta para comer?',
  ),

  q(
    'spo2',
    'breathing',
    'now',
    'Does a home oximeter show less than 92 %?',
    '¿El oxímetro de casa marca menos de 92 %?',
    'Facts: phone triage, SpO2 below 92 %',
  ),
  q(
    'asthma',
    'breathing',
    'now',
    'Is it asthma that the rescue inhaler does not relieve?',
    '¿Es asma que no mejora con el inhalador de rescate?',
  ),
  q('ear', 'breathing', 'same_day', 'Is there ear pain?', '¿Hay dolor de oído?'),

  q(
    'blood_up',
    'belly',
    'emergency',
    'Is there vomit with blood or black stool with fainting?',
    '¿Hay vómito con sangre o heces negras con desmayo?',
  ),
  q('belly', 'belly', 'now', 'Is the belly pain severe?', '¿El dolor de barriga es fuerte?'),
  q(
    'dry',
    'belly',
    'now',
    'Has there been no urine for 12 hours, or for 8 hours in a baby?',
    '¿Lleva 12 horas sin orinar, u 8 horas si es un bebé?',
    'Facts: phone triage, dehydration',
  ),

  q(
    'eye',
    'head',
    'now',
    'Did a chemical get into an eye, or are there flashes or a loss of sight?',
    '¿Entró un químico en un ojo, o hay destellos o pérdida de la vista?',
  ),
  q(
    'head_hit',
    'head',
    'emergency',
    'Did the person pass out after a blow to the head?',
    '¿La persona se desmayó tras un golpe en la cabeza?',
  ),

  q(
    'bp',
    'heart',
    'now',
    'Is the blood pressure 180/120 or more when taken a second time?',
    '¿La presión es de 180/120 o más al medirla otra vez?',
    '2017 ACC/AHA guideline: hypertensive crisis above 180/120',
  ),
  q('leg', 'heart', 'now', 'Is one leg swollen and painful?', '¿Hay una pierna hinchada y con dolor?'),

  q(
    'low_sugar',
    'sugar',
    'emergency',
    'Is the glucose under 54 and not rising after sugar, or over 400 with vomiting or confusion?',
    '¿La glucosa está por debajo de 54 y no sube con azúcar, o por encima de 400 con vómito o confusión?',
    'Under 54 mg/dL: ADA Standards of Care, level 2 hypoglycemia; over 400: phone facts',
  ),
  q('foot', 'sugar', 'same_day', 'Is there a new sore on a foot?', '¿Hay una llaga nueva en un pie?'),

  q(
    'preg_now',
    'pregnancy',
    'emergency',
    'Is there heavy bleeding, the cord in sight, or after 20 weeks less movement of the baby?',
    '¿Hay sangrado fuerte, se ve el cordón o, tras 20 semanas, se mueve menos el bebé?',
    'Facts: phone triage, to labor and delivery',
  ),
  q(
    'preg_bp',
    'pregnancy',
    'now',
    'Is the blood pressure 140/90 or more with a headache or changes of sight?',
    '¿La presión es de 140/90 o más con dolor de cabeza o cambios en la vista?',
    'ACOG Practice Bulletin 222 (2020)',
  ),

  q(
    'burn',
    'injury',
    'emergency',
    'Is it a severe burn, an electric shock, a bad fall or a crash?',
    '¿Es una quemadura grave, una descarga eléctrica, una caída fuerte o un choque?',
  ),
  q('thinner', 'injury', 'now', 'Is there any bleeding while on a blood thinner?', '¿Hay algún sangrado mientras toma un anticoagulante?'),
  q('bite', 'injury', 'now', 'Was it an animal bite or a needle stick?', '¿Fue una mordedura de animal o un pinchazo de aguja?'),

  q(
    'unsafe',
    'mood',
    'now',
    'Are there thoughts of suicide without a plan, or is someone unsafe at home?',
    '¿Hay pensamientos de suicidio sin un plan, o alguien no está seguro en casa?',
  ),

  q(
    'testicle',
    'urine',
    'emergency',
    'Is it sudden severe pain of a testicle in the last 6 hours?',
    '¿Es un dolor fuerte y repentino de un testículo en las últimas 6 horas?',
    'Facts: phone triage, under 6 hours to the emergency department',
  ),
  q(
    'uti',
    'urine',
    'same_day',
    'Does it burn to pass urine, or is there a need to go all the time?',
    '¿Arde al orinar o hay ganas de ir todo el tiempo?',
  ),

  q('rash', 'skin', 'same_day', 'Is it a new rash?', '¿Es una erupción nueva?'),

  q(
    'after_surgery',
    'medicine',
    'now',
    'After an operation: is there fever, or has the wound opened?',
    'Después de una operación: ¿hay fiebre o se abrió la herida?',
  ),
  q(
    'side_effect',
    'medicine',
    'same_day',
    'Did the trouble start after a new medicine or shot?',
    '¿El problema empezó después de una medicina o inyección nueva?',
  ),
]

export const questionOf = (key: string): Question | undefined => questions.find((question) => question.key === key)

/** What staff read out, word for word, and then do. */
export const scripts: Readonly<Record<Tier, { say: string; es: string; next: string }>> = {
  emergency: {
    say: 'This needs an ambulance now. Please call 911 on another phone, or hang up and call 911. Do not drive yourself.',
    es: 'Esto necesita una ambulancia ahora. Llame al 911 desde otro teléfono, o cuelgue y llame al 911. No conduzca usted.',
    next: 'Stay on the line if they can call from another phone. Tell a provider or nurse at once and write who took it. For thoughts of suicide also give 988; for a poison 1-800-222-1222.',
  },
  now: {
    say: 'I am getting a nurse or provider for you now. Please stay on the line.',
    es: 'Le comunico ahora con una enfermera o un médico. Por favor no cuelgue.',
    next: 'Hand the call over, voice to voice, and write who took it.',
  },
  same_day: {
    say: 'You should be heard today. Somebody calls you back today, or we find a visit for today.',
    es: 'Hay que atenderle hoy. Le llamamos hoy mismo, o buscamos una cita para hoy.',
    next: 'Send it to the provider or nurse; it is due today.',
  },
  routine: {
    say: 'I write this down for your care team. Somebody calls you back by the next working day. If it gets worse, call us again, or 911 in an emergency.',
    es: 'Lo anoto para su equipo. Le llamamos a más tardar el próximo día hábil. Si empeora, llámenos otra vez, o al 911 en una emergencia.',
    next: 'Send it to whoever answers it.',
  },
}

/** The highest tier of what was answered with yes. */
export function tierOf(answers: readonly { question: string; yes: boolean }[]): Tier {
  const said = answers.filter((a) => a.yes).flatMap((a) => questionOf(a.question)?.tier ?? [])
  return tiers.find((tier) => said.some((t) => t === tier)) ?? 'routine'
}

/** What every call about how someone feels must be asked; with a yes to an emergency no more is asked. */
export const unanswered = (answers: readonly { question: string }[]): readonly Question[] =>
  questions.filter((question) => question.topic === 'any' && !answers.some((a) => a.question === question.key))
