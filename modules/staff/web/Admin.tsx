import { useMe } from '../../../app/index.ts'
import { Page, Stack } from '../../../ui/index.ts'
import { Clients } from './Clients.tsx'
import { People } from './People.tsx'
import { Presence } from './Presence.tsx'
import './staff.css'
import { words } from './words.ts'

/** Who supervises today, who works here, which programs may come in. */
export function Admin() {
  const me = useMe()
  return (
    <Page title={words.admin} note={me.practice.name}>
      <Stack gap={4}>
        <Presence />
        <People />
        {me.role === 'manager' ? <Clients /> : null}
      </Stack>
    </Page>
  )
}
