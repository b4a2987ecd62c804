import { z } from 'zod'

/** What leaves the house, by what it is made of. Stool, urine, swabs and saliva are given; blood is drawn. */
export const Material = z.enum(['blood', 'urine', 'swab', 'stool', 'saliva', 'tissue'])
export type Material = z.infer<typeof Material>

export interface Container {
  name: string
  /** How it is known at a glance; makers differ, so the additive decides. */
  cap: string
  additive: string
  material: Material
  /** Place in the order of draw from a vein; absent where the laboratory's own rule decides, drawn last. */
  order?: number
  /** Place in the order of a skin puncture; absent where it cannot be filled that way. */
  skin?: number
  inversions?: string
  note?: string
}

const given = (name: string, material: Material, cap: string, additive = 'none', note?: string): Container => ({
  name,
  cap,
  additive,
  material,
  ...(note ? { note } : {}),
})
const quantiferon = (name: string, cap: string): Container => ({
  name: `QuantiFERON ${name}`,
  cap,
  additive: 'antigens of the test',
  material: 'blood',
  note: '1 mL (0.8 to 1.2 mL), 10 firm shakes',
})

/**
 * Containers by additive. Order of draw from a vein: CLSI GP41, 7th edition (2017); of a skin puncture: CLSI GP42. Inversions as in the
 * facts on specimen tubes, which name the same standards. Cultures come first so that no tube's top reaches the bottle, citrate before
 * what makes blood clot, EDTA late because what it carries over raises potassium and lowers calcium.
 */
export const containers = {
  culture_aerobic: {
    name: 'Blood culture, aerobic',
    cap: 'culture bottle',
    additive: 'broth',
    material: 'blood',
    order: 1,
    inversions: '8–10',
    note: '8 to 10 mL a bottle in adults; two sets from two sites',
  },
  culture_anaerobic: {
    name: 'Blood culture, anaerobic',
    cap: 'culture bottle',
    additive: 'broth',
    material: 'blood',
    order: 1,
    inversions: '8–10',
    note: '8 to 10 mL a bottle in adults; two sets from two sites',
  },
  citrate: {
    name: 'Citrate',
    cap: 'light blue',
    additive: '3.2% sodium citrate, 9:1',
    material: 'blood',
    order: 2,
    inversions: '3–4',
    note: 'Fill to the line, 10% more or less at most',
  },
  serum: {
    name: 'Serum, no gel',
    cap: 'red',
    additive: 'none in glass, clot activator in plastic',
    material: 'blood',
    order: 3,
    skin: 4,
    inversions: '5 in plastic, none in glass',
    note: 'Clots upright, 30 to 60 min',
  },
  serum_gel: {
    name: 'Serum with gel',
    cap: 'gold or tiger top',
    additive: 'clot activator and gel',
    material: 'blood',
    order: 3,
    skin: 4,
    inversions: '5',
    note: 'Clots 30 min upright, spun within 2 h',
  },
  heparin: {
    name: 'Heparin plasma',
    cap: 'green or mint',
    additive: 'lithium or sodium heparin',
    material: 'blood',
    order: 4,
    skin: 3,
    inversions: '8–10',
    note: 'Lithium heparin not for a lithium level, sodium heparin not for sodium',
  },
  edta: {
    name: 'EDTA blood',
    cap: 'lavender or pink',
    additive: 'K2EDTA',
    material: 'blood',
    order: 5,
    skin: 2,
    inversions: '8–10',
  },
  fluoride: {
    name: 'Fluoride plasma',
    cap: 'gray',
    additive: 'sodium fluoride and potassium oxalate',
    material: 'blood',
    order: 6,
    skin: 3,
    inversions: '8–10',
  },
  acd: { name: 'ACD blood', cap: 'yellow ACD', additive: 'acid citrate dextrose', material: 'blood', order: 7, inversions: '8' },
  trace: {
    name: 'Trace metal',
    cap: 'royal blue',
    additive: 'trace-metal free, plain or K2EDTA',
    material: 'blood',
    inversions: '8–10',
    note: 'By itself, or as the laboratory says',
  },
  qft_nil: quantiferon('nil', 'gray'),
  qft_tb1: quantiferon('TB1', 'green'),
  qft_tb2: quantiferon('TB2', 'yellow'),
  qft_mitogen: quantiferon('mitogen', 'purple'),
  urine_cup: given('Urine cup', 'urine', 'sterile cup', 'none', 'Clean catch, midstream'),
  urine_boric: given('Urine culture tube', 'urine', 'gray', 'boric acid', 'Clean catch, midstream'),
  urine_first: given('First-void urine', 'urine', 'cup or kit tube', 'none', 'First 20 to 30 mL, no voiding for 1 h before'),
  swab: given('Swab', 'swab', 'swab in transport medium'),
  stool_cup: given('Stool cup', 'stool', 'dry cup'),
  fit: given('FIT tube', 'stool', 'kit tube', 'kit buffer'),
  saliva: given('Saliva tube', 'saliva', 'kit tube', 'as in the kit'),
  vial: given('Liquid-based vial', 'tissue', 'vial', 'preservative'),
} as const satisfies Record<string, Container>

export type ContainerKey = keyof typeof containers
export const ContainerKey = z.enum(Object.keys(containers) as [ContainerKey, ...ContainerKey[]])
export const containerOf = (key: ContainerKey): Container => containers[key]

/** How it travels; two tests that travel differently do not share a tube. */
export const Handling = z.enum(['ice', 'light', 'refrigerate', 'frozen', 'room', 'warm'])
export type Handling = z.infer<typeof Handling>
export const handlingNames: Record<Handling, string> = {
  ice: 'on ice at once',
  light: 'kept from light',
  refrigerate: 'refrigerated',
  frozen: 'frozen',
  room: 'at room temperature',
  warm: 'warm, 37 °C',
}

/** Where a needle may go, on which side and by which way. Keys of our own; labels as printed. */
export const sites = {
  left_arm: { name: 'left inner elbow', side: 'left', way: 'vein' },
  right_arm: { name: 'right inner elbow', side: 'right', way: 'vein' },
  left_forearm: { name: 'left forearm', side: 'left', way: 'vein' },
  right_forearm: { name: 'right forearm', side: 'right', way: 'vein' },
  left_hand: { name: 'back of left hand', side: 'left', way: 'vein' },
  right_hand: { name: 'back of right hand', side: 'right', way: 'vein' },
  left_finger: { name: 'left ring finger', side: 'left', way: 'skin' },
  right_finger: { name: 'right ring finger', side: 'right', way: 'skin' },
  left_heel: { name: 'left heel', side: 'left', way: 'skin' },
  right_heel: { name: 'right heel', side: 'right', way: 'skin' },
} as const
export type Site = keyof typeof sites
export const Site = z.enum(Object.keys(sites) as [Site, ...Site[]])
