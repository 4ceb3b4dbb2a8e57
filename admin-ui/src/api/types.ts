/** The shapes of the API by the words of the console. All of them are generated from openapi/openapi.yaml. */
import type {
  GetApiAdminReceptionDayResponse,
  GetApiAdminResidentsByIdVenuesResponse,
  GetApiAdminResidentsResponse,
  GetApiAdminVenuesByIdResponse,
  PostApiAdminReceptionScanResponse,
  PostApiAdminVenuesData,
  PutApiAdminResidentsByIdData,
} from './generated';

export type {
  CancelReason,
  Door as Channel,
  EntryCode,
  HistoryItem,
  LastResult,
  Level,
  LoginAnswer,
  NextDose as Next,
  PersonDay,
  PersonDays,
  PersonSlot,
  PersonSlotView,
  ProgrammeView as Programme,
  ReservationLine,
  ReservationStatus,
  ReservationView,
  ResidentView as Resident,
  Site,
  SlotBatch as SlotBatchAnswer,
  SlotEdited,
  SlotForm,
  SlotView,
  StaffMe as Me,
  StaffRole as Role,
  TermsView as Terms,
  VaccineView as Vaccine,
  VenueKind,
  VoucherView as Voucher,
} from './generated';

export type Page<T> = { items: T[]; page: number; size: number; total: number };

export type Venue = GetApiAdminVenuesByIdResponse;
export type VenueForm = Omit<PostApiAdminVenuesData['body'], 'version' | 'confirmDroppedVaccines'>;

/** A venue as one person may book it. */
export type ResidentVenue = GetApiAdminResidentsByIdVenuesResponse[number];
export type ResidentLine = GetApiAdminResidentsResponse['items'][number];
export type PersonForm = PutApiAdminResidentsByIdData['body'];

export type Scan = PostApiAdminReceptionScanResponse;
export type ReceptionDay = GetApiAdminReceptionDayResponse;
