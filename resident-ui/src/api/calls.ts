import { attemptsSoFar } from '../shared/attempt';
import type * as contract from './generated/types.gen';
import { ask, askSigned } from './http';
import { forgetKept, once } from './kept';
import { hurdleTaken, signIn, signOut } from './session';
import type { LoginAnswer, Me, MeForm, Reservation } from './types';

export const loadSites = () =>
  ask<contract.GetApiSitesData, contract.GetApiSitesResponse>('GET', '/api/sites', {});

export const loadSite = (slug: string) =>
  ask<contract.GetApiSitesBySlugData, contract.GetApiSitesBySlugResponse>(
    'GET',
    '/api/sites/{slug}',
    { path: { slug } },
  );

export const loadTerms = (slug: string) =>
  ask<contract.GetApiSitesBySlugTermsData, contract.GetApiSitesBySlugTermsResponse>(
    'GET',
    '/api/sites/{slug}/terms',
    { path: { slug }, query: { language: document.documentElement.lang } },
  );

export async function logIn(
  body: contract.PostApiAuthResidentLoginData['body'],
): Promise<LoginAnswer> {
  const answer = await ask<
    contract.PostApiAuthResidentLoginData,
    contract.PostApiAuthResidentLoginResponse
  >('POST', '/api/auth/resident/login', { body });
  signIn(answer);
  return answer;
}

export const loadPuzzle = (site: string) =>
  ask<contract.GetApiAuthResidentBySitePuzzleData, contract.GetApiAuthResidentBySitePuzzleResponse>(
    'GET',
    '/api/auth/resident/{site}/puzzle',
    { path: { site } },
  );

/** Until the server has forgotten the session nobody is told that they have left. */
export async function logOut(site: string): Promise<void> {
  await ask<contract.PostApiAuthResidentBySiteLogoutData, unknown>(
    'POST',
    '/api/auth/resident/{site}/logout',
    { path: { site } },
  );
  signOut(false);
}

export async function acceptTerms(): Promise<void> {
  const answer = await askSigned<
    contract.PostApiResidentTermsData,
    contract.PostApiResidentTermsResponse
  >('POST', '/api/resident/terms', { body: { accepted: true } });
  signIn(answer);
}

export const loadMe = () =>
  once('me', () =>
    askSigned<contract.GetApiResidentMeData, contract.GetApiResidentMeResponse>(
      'GET',
      '/api/resident/me',
      {},
    ),
  );

/** Tells the server that somebody is still here: it counts the idle minutes anew. */
export async function stayLoggedIn(): Promise<void> {
  forgetKept();
  await loadMe();
}

export async function saveMe(body: MeForm): Promise<Me> {
  const me = await askSigned<contract.PutApiResidentMeData, contract.PutApiResidentMeResponse>(
    'PUT',
    '/api/resident/me',
    { body },
  );
  if (me.registered) hurdleTaken('mustRegister');
  return me;
}

export async function changePassword(currentPassword: string, newPassword: string) {
  await askSigned<contract.PutApiResidentPasswordData, unknown>('PUT', '/api/resident/password', {
    body: { currentPassword, newPassword },
  });
  hurdleTaken('mustChangePassword');
}

export const loadNext = () =>
  once('next', () =>
    askSigned<contract.GetApiResidentNextData, contract.GetApiResidentNextResponse>(
      'GET',
      '/api/resident/next',
      {},
    ),
  );

export const loadVaccines = () =>
  once('vaccines', () =>
    askSigned<contract.GetApiResidentVaccinesData, contract.GetApiResidentVaccinesResponse>(
      'GET',
      '/api/resident/vaccines',
      {},
    ),
  );

/** `changing`: the booking that is about to be changed, judged as if its seat were free. */
export const loadVenues = (query: { vaccineId: string; changing?: string }) =>
  once(`venues ${query.vaccineId} ${query.changing ?? ''}`, () =>
    askSigned<contract.GetApiResidentVenuesData, contract.GetApiResidentVenuesResponse>(
      'GET',
      '/api/resident/venues',
      { query },
    ),
  );

export interface Wish {
  venueId: string;
  vaccineId: string;
  changing?: string;
}

export const loadDays = (wish: Wish, month: string) =>
  askSigned<contract.GetApiResidentAvailabilityData, contract.GetApiResidentAvailabilityResponse>(
    'GET',
    '/api/resident/availability',
    { query: { ...wish, month } },
  );

export const loadSlots = (wish: Wish, date: string) =>
  askSigned<contract.GetApiResidentSlotsData, contract.GetApiResidentSlotsResponse>(
    'GET',
    '/api/resident/slots',
    { query: { ...wish, date } },
  );

/** Never kept: what has become of a booking is asked for each time. */
export async function loadReservations(): Promise<Reservation[]> {
  const forgetAttempts = attemptsSoFar();
  const reservations = await lookForReservations();
  forgetAttempts();
  return reservations;
}

/** After an answer that was lost; the attempt may be on its way still and keeps its key. */
export const lookForReservations = () =>
  askSigned<contract.GetApiResidentReservationsData, contract.GetApiResidentReservationsResponse>(
    'GET',
    '/api/resident/reservations',
    {},
  );

/** What an attempt carries: later doses that become impossible are cancelled with it if agreed. */
interface Attempt {
  key: string;
  alsoLaterDoses: boolean;
}

export async function reserve(slotId: string, dose: number, attempt: Attempt) {
  const { key, alsoLaterDoses } = attempt;
  const { reservations } = await askSigned<
    contract.PostApiResidentReservationsData,
    contract.PostApiResidentReservationsResponse
  >('POST', '/api/resident/reservations', {
    body: { slotId, dose, ...(alsoLaterDoses && { alsoLaterDoses }) },
    headers: { 'Idempotency-Key': key },
  });
  return reservations;
}

/** The version seen keeps a change from another page from being overwritten. */
type Seen = Pick<Reservation, 'id' | 'version'>;

export const changeReservation = ({ id, version }: Seen, slotId: string, attempt: Attempt) =>
  askSigned<
    contract.PostApiResidentReservationsByIdChangeData,
    contract.PostApiResidentReservationsByIdChangeResponse
  >('POST', '/api/resident/reservations/{id}/change', {
    path: { id },
    body: { slotId, alsoLaterDoses: attempt.alsoLaterDoses, version },
    headers: { 'Idempotency-Key': attempt.key },
  });

export async function cancelReservation({ id, version }: Seen, attempt: Attempt): Promise<void> {
  await askSigned<
    contract.PostApiResidentReservationsByIdCancelData,
    contract.PostApiResidentReservationsByIdCancelResponse
  >('POST', '/api/resident/reservations/{id}/cancel', {
    path: { id },
    body: { alsoLaterDoses: attempt.alsoLaterDoses, version },
    headers: { 'Idempotency-Key': attempt.key },
  });
}
