import { useRead } from '../../../app/index.ts'
import { Card, Check, SelectField, Stack, StatusMark } from '../../../ui/index.ts'
import type { Tier } from '../protocol.ts'
import { words } from './words.ts'

export interface Goes {
  /** `role:nurse`, or a person's id; empty: as usual for this kind of call. */
  owner: string
  takerId: string
  ems: boolean
}

type Pool = keyof typeof words.anyOf
const pools = Object.entries(words.anyOf).map(([role, label]) => ({ value: `role:${role}`, label }))

export function ownerOf(owner: string): { role: Pool } | { staffId: string } | null {
  if (!owner) return null
  return owner.startsWith('role:') ? { role: owner.slice(5) as Pool } : { staffId: owner }
}

interface GoingProps {
  tier: Tier
  /** The questions are still open: it can be handed over by name all the same. */
  unasked: boolean
  goes: Goes
  onChange: (goes: Goes) => void
}

/** Where it goes: a red flag to the one who took it, anything else to a person or whoever of a role takes it. */
export function Going({ tier, unasked, goes, onChange }: GoingProps) {
  const staff = useRead('staff.list', {}).data?.staff ?? []
  const licensed = staff.filter((s) => s.role === 'provider' || s.role === 'nurse').map((s) => ({ value: s.id, label: s.name }))
  const isFlagged = tier === 'emergency' || tier === 'now'
  const byName = isFlagged || unasked
  return (
    <Card title={isFlagged ? words.handover : words.goesTo}>
      <Stack gap={3}>
        {byName ? (
          <>
            {isFlagged ? <StatusMark state="critical">{words.handoverWhy}</StatusMark> : <p>{words.unaskedWhy}</p>}
            <SelectField
              label={words.taker}
              value={goes.takerId}
              placeholder={words.chooseTaker}
              onChange={(takerId) => onChange({ ...goes, takerId })}
              options={licensed}
            />
            {tier === 'emergency' ? (
              <Check checked={goes.ems} onChange={(ems) => onChange({ ...goes, ems })}>
                {words.ems}
              </Check>
            ) : null}
          </>
        ) : (
          <SelectField
            label={words.sendTo}
            value={goes.owner}
            placeholder={words.anyOf.nurse}
            onChange={(owner) => onChange({ ...goes, owner })}
            options={[...pools, ...staff.map((s) => ({ value: s.id, label: s.name }))]}
          />
        )}
      </Stack>
    </Card>
  )
}
