/**
 * The 28 tasks that law and practice speak of. `riskTier` 1 (observing) to 5 (judgment) is Roomed's own grading, not law;
 * from tier 3 on, doubtful law blocks until the practice signs. `verb` completes "may a medical assistant …".
 * Source: scope-of-practice facts, `tasks`.
 */
export const tasks = {
  vital_signs: { label: 'Vital signs', riskTier: 1, verb: 'take vital signs' },
  rooming_history: { label: 'Rooming, history intake', riskTier: 1, verb: 'room a patient and take the history' },
  venipuncture: { label: 'Venipuncture', riskTier: 2, verb: 'draw blood from a vein' },
  capillary_puncture: { label: 'Capillary (skin) puncture', riskTier: 2, verb: 'draw blood by skin puncture' },
  injection_im_sc_id: { label: 'IM / SC / ID injection (non-vaccine), skin tests', riskTier: 3, verb: 'give an injection or skin test' },
  vaccine_admin: { label: 'Vaccine administration', riskTier: 3, verb: 'give a vaccine' },
  med_oral_topical_inhaled: { label: 'Oral / topical / inhaled medication', riskTier: 3, verb: 'give oral, topical or inhaled medication' },
  iv_start: { label: 'Start peripheral IV line', riskTier: 4, verb: 'start an IV line' },
  iv_medication: { label: 'IV medication / infusion', riskTier: 4, verb: 'give medication into a vein' },
  controlled_substance_admin: { label: 'Administer controlled substance', riskTier: 4, verb: 'give a controlled drug' },
  waived_lab: { label: 'CLIA-waived lab test', riskTier: 2, verb: 'run a CLIA-waived test' },
  ekg: { label: '12-lead EKG recording (no interpretation)', riskTier: 1, verb: 'record an EKG' },
  spirometry: { label: 'Spirometry / simple PFT (no interpretation)', riskTier: 1, verb: 'run spirometry' },
  suture_staple_removal: { label: 'Suture / staple removal (superficial)', riskTier: 2, verb: 'remove sutures or staples' },
  wound_dressing: { label: 'Wound dressing change', riskTier: 2, verb: 'change a wound dressing' },
  assist_minor_surgery: { label: 'Assist at minor office surgery', riskTier: 2, verb: 'assist at minor surgery' },
  ear_lavage: { label: 'Ear lavage', riskTier: 2, verb: 'wash out an ear' },
  splint_cast: { label: 'Splint / cast (apply or remove)', riskTier: 2, verb: 'apply or remove a splint or cast' },
  urinary_catheter: { label: 'Urinary catheter', riskTier: 3, verb: 'place a urinary catheter' },
  xray: { label: 'X-ray (ionising radiation)', riskTier: 4, verb: 'take an x-ray' },
  ophthalmic_drops: { label: 'Ophthalmic drops', riskTier: 2, verb: 'give eye drops' },
  tonometry: { label: 'Tonometry', riskTier: 2, verb: 'measure eye pressure' },
  foot_nail_care: { label: 'Foot / nail care', riskTier: 2, verb: 'give foot or nail care' },
  phone_intake_scripted: {
    label: 'Phone intake with a provider-approved script (no judgment)',
    riskTier: 1,
    verb: 'take a phone intake from a script',
  },
  triage_independent: { label: 'Independent triage / assessment', riskTier: 5, verb: 'triage or assess on their own judgment' },
  refill_protocol: { label: "Refill: transmit provider's order / exact refill under protocol", riskTier: 2, verb: 'send on a refill' },
  cpoe_order_entry: { label: 'Enter orders in CPOE for a provider', riskTier: 2, verb: 'enter an order for a provider' },
  telephone_advice: { label: "Relay provider's advice by phone / approved education", riskTier: 2, verb: "relay the provider's advice" },
} as const

export type Task = keyof typeof tasks

export const isTask = (name: string): name is Task => Object.hasOwn(tasks, name)

export const allTasks = Object.keys(tasks) as readonly Task[]
