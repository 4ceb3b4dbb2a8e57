import type { Role } from '@/api/types';

/** The rights that decide which pages and buttons a role sees. The API decides again; this only hides. */
export type Right =
  | 'home'
  | 'venues.see'
  | 'venues.edit'
  | 'slots.see'
  | 'slots.edit'
  | 'vouchers.see'
  | 'vouchers.edit'
  | 'vouchers.delete'
  | 'vouchers.verify'
  | 'residents.search'
  | 'residents.open'
  | 'residents.edit'
  | 'residents.care'
  | 'residents.protected'
  | 'history.edit'
  | 'reservations.edit'
  | 'reservations.waive'
  | 'override'
  | 'reception';

const everyone: readonly Role[] = ['ADMINISTRATOR', 'CALL_CENTRE', 'VENUE_MANAGER', 'VENUE_STAFF'];
const office: readonly Role[] = ['ADMINISTRATOR', 'CALL_CENTRE'];

const holders: Record<Right, readonly Role[]> = {
  home: everyone,
  'venues.see': everyone,
  'venues.edit': ['ADMINISTRATOR'],
  'slots.see': everyone,
  'slots.edit': ['ADMINISTRATOR', 'CALL_CENTRE', 'VENUE_MANAGER'],
  'vouchers.see': office,
  'vouchers.edit': office,
  'vouchers.delete': ['ADMINISTRATOR'],
  'vouchers.verify': everyone,
  'residents.search': everyone,
  'residents.open': everyone,
  'residents.edit': everyone,
  'residents.care': office,
  'residents.protected': ['ADMINISTRATOR'],
  'history.edit': ['ADMINISTRATOR', 'CALL_CENTRE', 'VENUE_MANAGER'],
  'reservations.edit': everyone,
  'reservations.waive': ['ADMINISTRATOR', 'VENUE_MANAGER'],
  override: ['ADMINISTRATOR'],
  reception: ['ADMINISTRATOR', 'VENUE_MANAGER', 'VENUE_STAFF'],
};

export function may(role: Role, right: Right): boolean {
  return holders[right].includes(role);
}
