import type {
  GetApiResidentAvailabilityResponse,
  GetApiResidentMeResponse,
  GetApiResidentNextResponse,
  GetApiResidentReservationsResponse,
  GetApiResidentSlotsResponse,
  GetApiResidentVaccinesResponse,
  GetApiResidentVenuesResponse,
  GetApiSitesBySlugResponse,
  PutApiResidentMeData,
} from './generated/types.gen';

/**
 * The contract's answers under the names the screens use. They are taken from the operations, whose
 * names say where a shape comes from.
 */
export type Site = GetApiSitesBySlugResponse;
export type Me = GetApiResidentMeResponse;
export type MeForm = PutApiResidentMeData['body'];
export type HistoryItem = Me['history'][number];
export type Vaccine = GetApiResidentVaccinesResponse[number];
export type Venue = GetApiResidentVenuesResponse[number];
export type Next = GetApiResidentNextResponse[number];
export type Why = Next['why'][number];
export type PersonDays = GetApiResidentAvailabilityResponse;
export type Day = PersonDays['days'][number];
export type PersonSlot = GetApiResidentSlotsResponse[number];
export type Reservation = GetApiResidentReservationsResponse[number];
export type {
  Level,
  LoginAnswer,
  Problem as ProblemBody,
  ProblemType,
  SignInPuzzle,
} from './generated/types.gen';
export type Status = Reservation['status'];
