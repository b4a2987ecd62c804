/** Every word of the wallet and of a person's page. */
export const words = {
  wallet: 'My wallet',
  at: (place: string, state: string) => `${place}, ${state}`,
  parts: 'Parts of the wallet',
  partsOf: (name: string) => `What is on file of ${name}`,
  tabs: { today: 'Today', credentials: 'Credentials', skills: 'Skills', training: 'Training', learn: 'Learn' } as const,
  may: 'What I may do here today',
  mayThey: (name: string) => `What ${name} may do here today`,
  toAdmin: 'All people',
  ownPassword: 'Change my password',
  toTasks: (n: number) => (n === 1 ? '1 task is due' : `${n} tasks are due`),
} as const
