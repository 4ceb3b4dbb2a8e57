import type { Next, Reservation, Vaccine } from '../../api/types';
import { bookable, firstDay } from '../../shared/appointments';

/** A vaccine this person may book now, with the dose it would be. */
export interface Offer {
  vaccineId: string;
  vaccineName: string;
  programmeId: string;
  programmeName: string;
  dose: number;
  /** Days before this one are refused. */
  possibleFrom?: string;
}

export function offersOf(next: Next[], vaccines: Vaccine[]): Offer[] {
  return next.filter(bookable).flatMap((one) => {
    const possibleFrom = firstDay(one);
    return vaccines
      .filter(({ id }) => one.vaccineIds.includes(id))
      .map(({ id, name }) => ({
        vaccineId: id,
        vaccineName: name,
        programmeId: one.programmeId,
        programmeName: one.programmeName,
        dose: one.dose,
        ...(possibleFrom && { possibleFrom }),
      }));
  });
}

/** A change keeps vaccine and dose; only day, time and venue are open. */
export function offerOfChange(reservation: Reservation): Offer {
  const { vaccineId, vaccineName, programmeId, programmeName, dose } = reservation;
  return { vaccineId, vaccineName, programmeId, programmeName, dose };
}
