import { ask, askSigned, json } from './http';
import { hurdleTaken, signIn, signOut } from './session';
import type {
  LoginAnswer,
  Me,
  MeForm,
  Next,
  PersonDays,
  PersonSlot,
  Reservation,
  Site,
  Sites,
  Terms,
  Vaccine,
  Venue,
} from './types';

type Query = Record<string, string | undefined>;

function withQuery(path: string, query: Query): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) params.set(name, value);
  return `${path}?${params.toString()}`;
}

export const loadSites = () => ask<Sites>('/api/sites');

export const loadSite = (slug: string) => ask<Site>(`/api/sites/${encodeURIComponent(slug)}`);

export const loadTerms = (slug: string) =>
  ask<Terms>(
    withQuery(`/api/sites/${encodeURIComponent(slug)}/terms`, {
      language: document.documentElement.lang,
    }),
  );

export async function logIn(
  site: string,
  credentials: { voucherNumber: string; password: string; municipalityCode?: string },
): Promise<LoginAnswer> {
  const answer = await ask<LoginAnswer>(
    '/api/auth/resident/login',
    json('POST', { site, ...credentials }),
  );
  signIn(answer);
  return answer;
}

export async function logOut(site: string): Promise<void> {
  try {
    await ask(`/api/auth/resident/${encodeURIComponent(site)}/logout`, { method: 'POST' });
  } finally {
    signOut(false);
  }
}

export async function acceptTerms(): Promise<LoginAnswer> {
  const answer = await askSigned<LoginAnswer>(
    '/api/resident/terms',
    json('POST', { accepted: true }),
  );
  signIn(answer);
  return answer;
}

export const loadMe = () => askSigned<Me>('/api/resident/me');

export async function saveMe(form: MeForm): Promise<Me> {
  const me = await askSigned<Me>('/api/resident/me', json('PUT', form));
  if (me.registered) hurdleTaken('mustRegister');
  return me;
}

export async function changePassword(currentPassword: string, newPassword: string) {
  await askSigned('/api/resident/password', json('PUT', { currentPassword, newPassword }));
  hurdleTaken('mustChangePassword');
}

export const loadNext = () => askSigned<Next[]>('/api/resident/next');

export const loadVaccines = () => askSigned<Vaccine[]>('/api/resident/vaccines');

export const loadVenues = (query: {
  vaccineId: string;
  programmeId: string;
  reservationId?: string;
}) => askSigned<Venue[]>(withQuery('/api/resident/venues', query));

export interface Wish {
  venueId: string;
  vaccineId: string;
  programmeId: string;
  /** The booking that is to be changed, if any. */
  reservationId?: string;
}

export const loadDays = (wish: Wish, month: string) =>
  askSigned<PersonDays>(withQuery('/api/resident/availability', { ...wish, month }));

export const loadSlots = (wish: Wish, date: string) =>
  askSigned<PersonSlot[]>(withQuery('/api/resident/slots', { ...wish, date }));

export const loadReservations = () => askSigned<Reservation[]>('/api/resident/reservations');

export async function reserve(slotId: string, dose: number, key: string): Promise<Reservation[]> {
  const answer = await askSigned<{ reservations: Reservation[] }>(
    '/api/resident/reservations',
    json('POST', { slotId, dose }, { 'Idempotency-Key': key }),
  );
  return answer.reservations;
}

export const changeReservation = (id: string, slotId: string, key: string) =>
  askSigned<Reservation>(
    `/api/resident/reservations/${id}/change`,
    json('POST', { slotId }, { 'Idempotency-Key': key }),
  );

export async function cancelReservation(
  id: string,
  alsoLaterDoses: boolean,
  key: string,
): Promise<Reservation[]> {
  const answer = await askSigned<{ cancelled: Reservation[] }>(
    `/api/resident/reservations/${id}/cancel`,
    json('POST', { alsoLaterDoses }, { 'Idempotency-Key': key }),
  );
  return answer.cancelled;
}
