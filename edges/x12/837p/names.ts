import type { Address, BillingProvider, PersonName, Provider } from '../../../modules/claims/claim.ts'
import type { Draft } from '../encode.ts'

/** NM1 of a person, with an optional identifier in 08 and 09. */
export function person(role: string, name: PersonName, qualifier?: string, id?: string): Draft {
  return ['NM1', role, '1', name.last, name.first, name.middle, undefined, name.suffix, qualifier, id]
}

/** NM1 of an organization. */
export function organization(role: string, name: string, qualifier?: string, id?: string): Draft {
  return ['NM1', role, '2', name, undefined, undefined, undefined, undefined, qualifier, id]
}

export function billingName(billing: BillingProvider): Draft {
  return billing.kind === 'person' ? person('85', billing, 'XX', billing.npi) : organization('85', billing.name, 'XX', billing.npi)
}

/** N3 and N4 */
export function place(address: Address): Draft[] {
  return [
    ['N3', address.street, address.street2],
    ['N4', address.city, address.state, address.zip],
  ]
}

/** NM1 of a provider, and PRV when a taxonomy goes with it. */
export function provider(role: string, who: Provider | undefined): Draft[] {
  if (!who) return []
  const name = person(role, who, 'XX', who.npi)
  return who.taxonomy ? [name, ['PRV', 'PE', 'PXC', who.taxonomy]] : [name]
}

/** REF, or nothing when there is no value. */
export function reference(qualifier: string, value: string | undefined): Draft[] {
  return value ? [['REF', qualifier, value]] : []
}
