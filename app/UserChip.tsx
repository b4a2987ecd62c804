import { useMantineColorScheme } from '@mantine/core'
import { Menu } from '../ui/index.ts'
import { lock, signOut, useMe } from './session.ts'
import { words } from './words.ts'

/** Who is at this screen; lock and switch are one tap away. */
export function UserChip() {
  const me = useMe()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const schemes = (['light', 'dark', 'auto'] as const).map((s, i) => ({
    label: `${words.schemes[s]}${s === colorScheme ? ' ✓' : ''}`,
    run: () => setColorScheme(s),
    ...(i === 0 ? { group: words.scheme } : {}),
  }))
  return (
    <Menu
      kind="quiet"
      label={
        <span className="app-who">
          {me.name}
          <small>{me.credential ?? me.role.replaceAll('_', ' ')}</small>
        </span>
      }
      items={[
        { label: words.lock, run: lock, keys: 'ctrl+alt+l' },
        { label: words.switchUser, run: lock },
        { label: words.signOut, run: () => void signOut() },
        ...schemes,
      ]}
    />
  )
}
