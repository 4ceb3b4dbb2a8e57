import '../../design/badge.css';
import { DoseName } from '../../design/dose-name';
import { Together } from '../../design/together';
import { RadioCard } from '../../design/radio-card';
import { bookable } from '../../shared/appointments';
import { reasonOf } from '../../shared/sentence';
import { useAddress } from '../../shared/site';
import { words } from '../../words/words';
import type { Choices } from './use-booking';

/** Vaccines with the answer to "may I?" already given; what is not possible says why. */
export function VaccineQuestion({ choices }: { choices: Choices }) {
  const { choose, to } = useAddress();
  const { offers, offer, next, changing } = choices;
  const text = words.booking.choice;
  const [single] = offers;

  if (changing || (offers.length === 1 && single)) {
    const shown = changing ? offer : single;
    return shown ? (
      <p class="only-vaccine">
        <span class="secondary">{text.onlyVaccine}</span>
        <strong>
          <DoseName programme={shown.programmeName} dose={shown.dose} vaccine={shown.vaccineName} />
        </strong>
        {shown.possibleFrom && (
          <span class="secondary">
            <Together text={text.possibleFrom(words.dates.day(shown.possibleFrom))} />
          </span>
        )}
      </p>
    ) : null;
  }
  const impossible = next.filter((one) => !bookable(one));
  return (
    <fieldset class="question" id="vaccine" tabIndex={-1}>
      {offers.length > 0 && (
        <legend>
          <h1 tabIndex={-1}>{text.vaccine}</h1>
        </legend>
      )}
      {offers.map((one) => (
        <RadioCard
          key={one.vaccineId}
          name="vaccine"
          value={one.vaccineId}
          chosen={one === offer}
          onChoose={() => choose({ vaccine: one.vaccineId, venue: undefined })}
        >
          <span class="radio-card-title">{one.programmeName}</span>
          <span>{one.vaccineName}</span>
          <span class="badges">
            <span class="badge info">{words.booking.doseNow(one.dose)}</span>
            {one.possibleFrom && (
              <span class="badge">{text.possibleFrom(words.dates.day(one.possibleFrom))}</span>
            )}
          </span>
        </RadioCard>
      ))}
      {impossible.map((one) => (
        <div class="radio-card impossible" key={one.programmeId}>
          <span class="dead-radio" aria-hidden="true" />
          <span class="radio-card-text">
            <span class="radio-card-title">{one.programmeName}</span>
            <strong>
              <Together
                text={
                  one.bookedReservationId
                    ? text.reserved(one.dose)
                    : one.why.map(reasonOf).join('。') || text.noVenues
                }
              />
            </strong>
            {!one.bookedReservationId && one.why.length > 0 && (
              <a class="row-link" href={to('book/not-yet', { programme: one.programmeId })}>
                {words.shell.whenPossible}
              </a>
            )}
          </span>
        </div>
      ))}
    </fieldset>
  );
}
