import type { ContainerKey, Handling, Material } from './containers.ts'
import { containers } from './containers.ts'
import type { LabTestFields } from './lab-tests.ts'

/** Where these lines come from; every one is compared with the laboratory's directory before it is used. */
const source = 'Roomed start list (specimen facts, 2026-11; CLSI GP41 by additive). Compare with your laboratory’s directory.'

interface Known {
  name: string
  into: ContainerKey | readonly ContainerKey[]
  /** Only a number that was seen in a source; the practice types the others. */
  loinc?: string
  fasting?: number
  required?: true
  timing?: string
  handling?: readonly Handling[]
  preparation?: string
  /** How many of the container. */
  count?: number
  /** Roomed's own choice, which the practice changes: the day after which a missing result becomes a task. */
  days?: number
}

/** Tests a family practice often sends out, with labels of our own. Volumes are left to the laboratory's directory. */
const known: readonly Known[] = [
  { name: 'Blood count', into: 'edta', loinc: '58410-2' },
  { name: 'Blood count with differential', into: 'edta', loinc: '57021-8' },
  { name: 'Sedimentation rate', into: 'edta', handling: ['room'], preparation: 'Tested within 4 h' },
  { name: 'Basic metabolic panel', into: 'serum_gel', loinc: '24321-2', fasting: 8 },
  { name: 'Comprehensive metabolic panel', into: 'serum_gel', loinc: '24323-8', fasting: 8 },
  { name: 'Liver panel', into: 'serum_gel' },
  { name: 'Kidney panel', into: 'serum_gel', loinc: '24362-6' },
  { name: 'Electrolytes', into: 'serum_gel' },
  { name: 'Lipid panel', into: 'serum_gel', fasting: 9 },
  { name: 'Hemoglobin A1c', into: 'edta', loinc: '4548-4' },
  { name: 'Glucose, fasting', into: 'fluoride', fasting: 8, required: true },
  { name: 'Glucose, 1 h after 50 g (pregnancy)', into: 'fluoride', timing: 'When was the drink finished? The draw is 60 min later.' },
  { name: 'TSH', into: 'serum_gel' },
  { name: 'Free T4', into: 'serum_gel' },
  { name: 'PT / INR', into: 'citrate' },
  { name: 'aPTT', into: 'citrate' },
  { name: 'D-dimer', into: 'citrate' },
  { name: 'Ferritin', into: 'serum_gel' },
  { name: 'Iron and binding capacity', into: 'serum_gel', fasting: 12, preparation: 'In the morning' },
  { name: 'Vitamin B12', into: 'serum_gel', handling: ['light'] },
  { name: 'Folate', into: 'serum_gel' },
  { name: 'Vitamin D, 25-hydroxy', into: 'serum_gel' },
  { name: 'PSA', into: 'serum_gel', loinc: '2857-1', timing: 'Ejaculation or a rectal exam of late, and when?' },
  { name: 'hCG, quantitative', into: 'serum_gel' },
  { name: 'Magnesium', into: 'serum_gel' },
  { name: 'Phosphate', into: 'serum_gel' },
  { name: 'C-reactive protein', into: 'serum_gel' },
  { name: 'Uric acid', into: 'serum_gel' },
  { name: 'Rheumatoid factor', into: 'serum_gel' },
  { name: 'ANA', into: 'serum_gel' },
  { name: 'Parathyroid hormone', into: 'edta', handling: ['ice'] },
  { name: 'Cortisol', into: 'serum_gel', preparation: 'Usually at 8 in the morning; the hour is on the label' },
  { name: 'Testosterone, total', into: 'serum_gel', preparation: 'Between 7 and 10 in the morning' },
  { name: 'HIV antigen and antibody', into: 'serum_gel', loinc: '56888-1' },
  { name: 'Hepatitis B surface antigen', into: 'serum_gel' },
  { name: 'Hepatitis C antibody', into: 'serum_gel' },
  { name: 'Syphilis (RPR)', into: 'serum_gel' },
  { name: 'QuantiFERON-TB Plus', into: ['qft_nil', 'qft_tb1', 'qft_tb2', 'qft_mitogen'], preparation: 'Into the incubator within 16 h' },
  { name: 'Lead, venous', into: 'edta' },
  { name: 'Ammonia', into: 'edta', handling: ['ice'], preparation: 'Spun within 15 min' },
  { name: 'Lactate', into: 'fluoride', handling: ['ice'], preparation: 'No tourniquet' },
  { name: 'BNP', into: 'edta' },
  { name: 'Lithium', into: 'serum_gel', timing: 'When was the last dose? The level is read 12 h after it.' },
  { name: 'Blood type and antibody screen', into: 'edta', preparation: 'Band and second check as the laboratory asks' },
  { name: 'Blood culture, two sets', into: ['culture_aerobic', 'culture_anaerobic'], count: 2, days: 6 },
  { name: 'Urinalysis', into: 'urine_cup', handling: ['refrigerate'], preparation: 'Tested within 2 h, or refrigerated' },
  { name: 'Urine culture', into: 'urine_boric', days: 4 },
  { name: 'Urine albumin and creatinine', into: 'urine_cup', handling: ['refrigerate'], preparation: 'First of the morning is best' },
  { name: 'Chlamydia and gonorrhea (NAAT), urine', into: 'urine_first' },
  { name: 'Chlamydia and gonorrhea (NAAT), swab', into: 'swab' },
  { name: 'Throat culture', into: 'swab', loinc: '626-2', days: 4 },
  { name: 'Stool blood (FIT)', into: 'fit', loinc: '29771-3' },
  { name: 'C. difficile toxin gene', into: 'stool_cup', preparation: 'Unformed stool only' },
  { name: 'Cervical cytology and HPV', into: 'vial', loinc: '10524-7', days: 14 },
]

const materialOf = (key: ContainerKey): Material => containers[key].material

/** The start list as tests of a laboratory. */
export const startList: readonly Omit<LabTestFields, 'labName'>[] = known.map((k) => {
  const into = typeof k.into === 'string' ? [k.into] : k.into
  return {
    name: k.name,
    loinc: k.loinc ?? null,
    specimen: materialOf(into[0]!),
    containers: into.map((container) => ({ container, count: k.count ?? 1, needMl: null, minMl: null, fillMl: null })),
    fastingHours: k.fasting ?? null,
    fastingRequired: k.required ?? false,
    timing: k.timing ?? null,
    handling: [...(k.handling ?? [])],
    preparation: k.preparation ?? null,
    expectedDays: k.days ?? 3,
    source,
  }
})
