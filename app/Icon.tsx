export type IconName =
  | 'today'
  | 'phone'
  | 'tasks'
  | 'patients'
  | 'schedule'
  | 'insurance'
  | 'specimens'
  | 'stock'
  | 'quality'
  | 'billing'
  | 'audit'
  | 'admin'
  | 'wallet'
  | 'search'
  | 'lock'
  | 'unsent'
  | 'link'

const PATHS: Record<IconName, string> = {
  today: 'M4 4h4.5v16H4ZM10 4h4.5v11H10ZM16 4h4v7h-4Z',
  tasks: 'M4 6.5 5.5 8 8 5M4 12.5 5.5 14 8 11M4 18.5 5.5 20 8 17M11.5 6.5H20M11.5 12.5H20M11.5 18.5H20',
  phone: 'M5 4.5h4l1.5 4.5-2.2 1.6a12 12 0 0 0 5.1 5.1l1.6-2.2 4.5 1.5v4a1.5 1.5 0 0 1-1.6 1.5A16 16 0 0 1 3.5 6.1 1.5 1.5 0 0 1 5 4.5Z',
  patients: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6',
  schedule: 'M4 6h16v14H4ZM4 10.5h16M8 3.5V7M16 3.5V7',
  insurance: 'M12 3.5 19 6v6c0 4.4-3 7.3-7 8.5-4-1.2-7-4.1-7-8.5V6ZM8.8 12l2.3 2.3 4.1-4.6',
  specimens: 'M8 3.5h8M9.5 3.5v14a2.5 2.5 0 0 0 5 0v-14M9.5 11h5',
  stock: 'M4 8.5 12 4l8 4.5v7L12 20l-8-4.5ZM4 8.5 12 13l8-4.5M12 13v7',
  quality: 'M9 3.5h6M10 3.5v6L4.8 18a1.7 1.7 0 0 0 1.5 2.5h11.4a1.7 1.7 0 0 0 1.5-2.5L14 9.5v-6M8 14.5l2.7 2.5 5-5',
  billing: 'M6 3.5h12v17l-2.4-1.6L13.2 20.5 12 19.7l-1.2.8-2.4-1.6L6 20.5ZM9 8.5h6M9 12.5h6',
  audit: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM16.2 16.2 20.5 20.5M8.5 11l2 2 3.5-4',
  admin: 'M4 7h9M17 7h3M15 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM4 17h3M11 17h9M9 19.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  wallet: 'M4 6.5h14a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2ZM4 6.5v-1a1.5 1.5 0 0 1 1.5-1.5H16M16 13h.5',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.5 15.5 20.5 20.5',
  lock: 'M6 11h12v9H6ZM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  unsent: 'M12 15V4M8 8l4-4 4 4M4 14v6h16v-6',
  link: 'M4 12a8 8 0 0 1 14-5.3M20 12a8 8 0 0 1-14 5.3M18 3v4h-4M6 21v-4h4',
}

/** Line drawings of one weight. Always beside a word. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} fill="none" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}
