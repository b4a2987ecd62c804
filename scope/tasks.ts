/** The 28 tasks that law, credentials and practices speak of; risk tier 1 (low) to 5 (never delegated). */
export const tasks = {
  vital_signs: { label: 'Vital signs', riskTier: 1 },
  rooming_history: { label: 'Rooming, history intake', riskTier: 1 },
  venipuncture: { label: 'Venipuncture', riskTier: 2 },
  capillary_puncture: { label: 'Capillary (skin) puncture', riskTier: 2 },
  injection_im_sc_id: { label: 'IM / SC / ID injection (non-vaccine), skin tests', riskTier: 3 },
  vaccine_admin: { label: 'Vaccine administration', riskTier: 3 },
  med_oral_topical_inhaled: { label: 'Oral / topical / inhaled medication', riskTier: 3 },
  iv_start: { label: 'Start peripheral IV line', riskTier: 4 },
  iv_medication: { label: 'IV medication / infusion', riskTier: 4 },
  controlled_substance_admin: { label: 'Administer controlled substance', riskTier: 4 },
  waived_lab: { label: 'CLIA-waived lab test', riskTier: 2 },
  ekg: { label: '12-lead EKG recording (no interpretation)', riskTier: 1 },
  spirometry: { label: 'Spirometry / simple PFT (no interpretation)', riskTier: 1 },
  suture_staple_removal: { label: 'Suture / staple removal (superficial)', riskTier: 2 },
  wound_dressing: { label: 'Wound dressing change', riskTier: 2 },
  assist_minor_surgery: { label: 'Assist at minor office surgery', riskTier: 2 },
  ear_lavage: { label: 'Ear lavage', riskTier: 2 },
  splint_cast: { label: 'Splint / cast (apply or remove)', riskTier: 2 },
  urinary_catheter: { label: 'Urinary catheter', riskTier: 3 },
  xray: { label: 'X-ray (ionising radiation)', riskTier: 4 },
  ophthalmic_drops: { label: 'Ophthalmic drops', riskTier: 2 },
  tonometry: { label: 'Tonometry', riskTier: 2 },
  foot_nail_care: { label: 'Foot / nail care', riskTier: 2 },
  phone_intake_scripted: { label: 'Phone intake with a provider-approved script (no judgment)', riskTier: 1 },
  triage_independent: { label: 'Independent triage / assessment', riskTier: 5 },
  refill_protocol: { label: 'Refill: transmit provider\'s order / exact refill under protocol', riskTier: 2 },
  cpoe_order_entry: { label: 'Enter orders in CPOE for a provider', riskTier: 2 },
  telephone_advice: { label: 'Relay provider\'s advice by phone / approved education', riskTier: 2 },
} as const

export type Task = keyof typeof tasks

export const allTasks = Object.keys(tasks) as Task[]
