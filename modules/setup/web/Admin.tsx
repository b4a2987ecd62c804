import { useMe } from '../../../app/index.ts'
import { Page, Stack } from '../../../ui/index.ts'
import { Clients } from '../../staff/web/Clients.tsx'
import { People } from '../../staff/web/People.tsx'
import { Presence } from '../../staff/web/Presence.tsx'
import '../../staff/web/staff.css'
import { IdentityCard } from './IdentityCard.tsx'
import { TeamLinks } from './TeamLinks.tsx'
import { Uses } from './Uses.tsx'
import { words } from './words.ts'

/** Who supervises today, who works here, what the practice uses, which programs may come in. */
export function Admin() {
  const me = useMe()
  return (
    <Page title={words.admin} note={me.practice.name}>
      <Stack gap={4}>
        <Presence />
        <People />
        <TeamLinks />
        {me.role === 'manager' || me.role === 'biller' ? <IdentityCard mayChange={me.role === 'manager'} /> : null}
        <Uses role={me.role} />
        {me.role === 'manager' ? <Clients /> : null}
      </Stack>
    </Page>
  )
}
