import type { ReservationView } from '@/api/types';
import { coded } from '@/design/typed';
import { peopleWords } from '@/words/people';
import { receptionWords } from '@/words/reception';

/** What is typed into the form of a result. `status` is never preselected. */
export type ResultTyped = {
  status: 'VACCINATED' | 'SCREENED_ONLY' | undefined;
  lotNumber: string;
  physicianName: string;
  vaccinatedOn: string;
  reason: string | undefined;
  otherReason: string;
};

export type ResultField =
  'status' | 'lotNumber' | 'physicianName' | 'vaccinatedOn' | 'reason' | 'otherReason';

const other = receptionWords.reasons[receptionWords.reasons.length - 1];

export function isOther(reason: string | undefined): boolean {
  return reason === other;
}

/** What is missing, field by field. Shape only: whether the lot is good is the server's. */
export function faultsOf(typed: ResultTyped, today: string): Partial<Record<ResultField, string>> {
  if (!typed.status) return { status: receptionWords.whichHint };
  if (typed.status === 'SCREENED_ONLY') {
    if (!typed.reason) return { reason: receptionWords.reasonMissing };
    return isOther(typed.reason) && typed.otherReason.trim() === ''
      ? { otherReason: receptionWords.otherReasonMissing }
      : {};
  }
  const faults: Partial<Record<ResultField, string>> = {};
  if (typed.lotNumber.trim() === '') faults.lotNumber = receptionWords.lotMissing;
  if (typed.physicianName.trim() === '') faults.physicianName = receptionWords.doctorMissing;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(typed.vaccinatedOn)) faults.vaccinatedOn = receptionWords.dateMissing;
  else if (typed.vaccinatedOn > today) faults.vaccinatedOn = receptionWords.dateFuture;
  return faults;
}

/** What is sent: a screening has a reason and neither dose nor lot. */
export function toSend(
  typed: ResultTyped,
  reservation: Pick<ReservationView, 'version' | 'dose'>,
  institutionCode?: string,
) {
  const { version } = reservation;
  if (typed.status === 'SCREENED_ONLY')
    return {
      status: typed.status,
      reason: isOther(typed.reason) ? typed.otherReason.trim() : typed.reason,
      version,
    };
  return {
    status: 'VACCINATED' as const,
    dose: reservation.dose,
    vaccinatedOn: typed.vaccinatedOn,
    lotNumber: coded(typed.lotNumber).toUpperCase(),
    physicianName: typed.physicianName.trim(),
    institutionCode,
    version,
  };
}

/** Beside the confirm button: 1回目・SZ0427A・高野 誠, or the reason. */
export function summaryOf(typed: ResultTyped, dose: number): string {
  if (typed.status === 'VACCINATED')
    return [peopleWords.dose(dose), typed.lotNumber, typed.physicianName].filter(Boolean).join('・');
  if (typed.status === 'SCREENED_ONLY' && typed.reason)
    return receptionWords.reasonShort(isOther(typed.reason) ? typed.otherReason : typed.reason);
  return '';
}
