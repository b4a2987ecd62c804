/** Every word of what is done at the chair for an order. Spanish takes the same shape. */
export const words = {
  notYou: 'This is not yours to do here',
  notYet: 'Not yet: this comes first',
  observe: 'Do it under observation',
  instead: 'Who may instead',
  nobody: 'nobody here',
  here: (names: string) => `here now: ${names}`,
  noneHere: 'none is here now',
  rule: 'Rule',
  checked: (day: string) => `checked ${day}`,
  roles: {
    medical_assistant: 'medical assistants',
    nurse: 'nurses',
    provider: 'providers',
    front_desk: 'the front desk',
    biller: 'billers',
    manager: 'the manager',
    student: 'students',
  } as Record<string, string>,
  ordered: (by: string, at: string) => `Ordered by ${by} at ${at}`,
  kept: 'No server: it is kept on this device and goes out by itself, once.',
  stillToDo: (what: string) => `Still to do: ${what}`,
} as const
