import type { ProblemType } from '../api/types';

/** Codes that only the staff's console can meet: no resident's call is answered with them. */
type StaffOnly =
  | 'ages-reversed'
  | 'before-the-slot'
  | 'capacity-below-booked'
  | 'child-vaccine-needed'
  | 'date-out-of-order'
  | 'dose-is-the-booked-one'
  | 'dose-recorded-before'
  | 'doses-mixed'
  | 'doses-not-given'
  | 'interval-needed'
  | 'interval-not-offered'
  | 'later-dose-recorded'
  | 'not-begun-yet'
  | 'number-in-exponent'
  | 'opens-too-late'
  | 'outside-programme'
  | 'outside-your-venues'
  | 'override-mode-needed'
  | 'override-reason-missing'
  | 'provisional-by-administrator'
  | 'record-from-reservation'
  | 'record-void'
  | 'scan-format'
  | 'scan-of-another-person'
  | 'screening-needs-reason'
  | 'search-empty'
  | 'set-is-fixed'
  | 'set-not-possible'
  | 'set-second-too-early'
  | 'slot-clash'
  | 'slot-deleted'
  | 'slot-ends-wrongly'
  | 'slot-has-bookings'
  | 'slot-in-past'
  | 'slot-too-far'
  | 'slug-not-possible'
  | 'source-of-reception'
  | 'status-not-possible'
  | 'tenant-exists'
  | 'undo-expired'
  | 'vaccine-of-other-programme'
  | 'vaccine-unknown'
  | 'venue-lacks-vaccine'
  | 'venue-number-taken'
  | 'venue-unknown'
  | 'voucher-exists'
  | 'voucher-or-birth-date-wrong';

/**
 * Every code of the contract that residents can meet has a sentence. A new one is a type error here
 * until it has got its words, or its place in the list above. A failed login has a sentence for each
 * way in, in the words of the sign-in.
 */
export type ProblemWords = Record<Exclude<ProblemType, StaffOnly | 'login-failed'>, string>;
