/** Every word of the rooming screen. Spanish takes the same shape. */
export const words = {
  title: 'Rooming',
  keys: 'Rooming',
  identity: 'Two identifiers',
  identified: 'name and birth date',
  notIdentified: 'not yet asked',
  toCheckIn: 'Ask at check-in',
  reason: 'Reason for the visit',
  inTheirWords: 'In their words',
  reasonHint: '“My throat has hurt since Sunday”',
  vitals: 'Vital signs',
  of: (done: number, all: number) => `${done} of ${all}`,
  look: 'Not sent: look at the marked value, or say how the medicine is taken.',
  allergies: 'Allergies',
  medicines: 'Medicines',
  tobacco: 'Tobacco',
  orders: 'Orders',
  noOrders: 'none open',
  openOrders: (n: number) => (n === 1 ? '1 to do' : `${n} to do`),
  handoff: 'Hand-off',
  handoffLabel: (who: string) => `For ${who}`,
  handoffHint: 'What to know before going in',
  optional: 'if there is something to say',
  theProvider: 'the provider',
  ready: (who: string) => `Ready for ${who}`,
  readied: (name: string, who: string) => `${name} is ready for ${who}`,
  start: 'Start rooming',
  next: 'Next unfilled',
  kept: 'No server: kept on this device, it goes out by itself.',
  missing: (n: number) =>
    n === 1
      ? 'Not ready yet: one answer is missing, see the marked line.'
      : `Not ready yet: ${n} answers are missing, see the marked lines.`,
  since: (stage: string) => `This visit is ${stage}. What you add is recorded at once.`,
  signed: 'This visit is signed. Add an amendment instead.',
  elsewhere: 'This form was changed on another device.',
  useTheirs: 'Take that one',
  keepMine: 'Keep mine',
  refused: { known: 'allergies listed', none_known: 'none known', not_recorded: 'not asked', unavailable: 'could not be asked' } as Record<
    string,
    string
  >,
} as const
