import { Calendar, Info } from 'lucide-react';
import { useState } from 'react';
import type { LastResult } from '@/api/types';
import { Button } from '@/design/button';
import { DateField } from '@/design/date-field';
import { FieldError, ReadOnlyField, TextField } from '@/design/field';
import { fullDate, today } from '@/words/dates';
import { peopleWords } from '@/words/people';
import { receptionWords } from '@/words/reception';
import { isOther, type ResultField, type ResultTyped } from './result';

type Props = {
  typed: ResultTyped;
  faults: Partial<Record<ResultField, string>>;
  change: (next: Partial<ResultTyped>) => void;
};

/** The dose is the booking's; lot and doctor may be those of the previous person, and say so. */
export function VaccinatedFields({
  typed,
  faults,
  last,
  dose,
  change,
}: Props & { last: LastResult; dose: number }) {
  const [otherDate, setOtherDate] = useState(false);
  const carried = (value: string, before: string | undefined) =>
    value !== '' && value === before ? receptionWords.carried : undefined;
  return (
    <section className="result-fields result-vaccinated" data-own-keys aria-label={receptionWords.content}>
      <h2>{receptionWords.content}</h2>
      <div className="result-row">
        <div className="input-touch">
          <ReadOnlyField label={receptionWords.dose} value={peopleWords.dose(dose)} />
          <span className="field-hint">{receptionWords.doseSame}</span>
        </div>
        <div className="grid content-start gap-1">
          <TextField
            id="lotNumber"
            fieldSize="touch"
            label={receptionWords.lot}
            error={faults.lotNumber}
            value={typed.lotNumber}
            onChange={(event) => change({ lotNumber: event.target.value })}
          />
          <span className="field-hint">{carried(typed.lotNumber, last.lotNumber)}</span>
        </div>
        <div className="grid content-start gap-1">
          <TextField
            id="physicianName"
            fieldSize="touch"
            label={receptionWords.doctor}
            error={faults.physicianName}
            value={typed.physicianName}
            onChange={(event) => change({ physicianName: event.target.value })}
          />
          <span className="field-hint">{carried(typed.physicianName, last.physicianName)}</span>
        </div>
      </div>
      {otherDate ? (
        <div className="max-w-sm">
          <DateField
            id="vaccinatedOn"
            fieldSize="touch"
            label={receptionWords.date}
            error={faults.vaccinatedOn}
            value={typed.vaccinatedOn}
            onChange={(vaccinatedOn) => change({ vaccinatedOn })}
          />
        </div>
      ) : (
        <p className="flex flex-wrap items-center gap-2">
          <Calendar aria-hidden size={22} />
          <span className="flex-1">
            {receptionWords.date} <b className="whole">{fullDate(typed.vaccinatedOn)}</b>{' '}
            {typed.vaccinatedOn === today() && receptionWords.isToday}
          </span>
          <Button size="touch" look="text" onClick={() => setOtherDate(true)}>
            {receptionWords.otherDate}
          </Button>
        </p>
      )}
    </section>
  );
}

export function ScreenedFields({ typed, faults, change }: Props) {
  return (
    <section className="result-fields result-screened" data-own-keys>
      <fieldset aria-describedby={faults.reason ? 'reason-error' : undefined}>
        <legend>
          <h2>{receptionWords.why}</h2>
        </legend>
        <div className="reasons">
          {receptionWords.reasons.map((reason, index) => (
            <label key={reason} className="reason radio">
              <input
                id={index === 0 ? 'reason' : undefined}
                type="radio"
                name="reason"
                checked={typed.reason === reason}
                onChange={() => change({ reason })}
              />
              <b>{reason}</b>
            </label>
          ))}
        </div>
        <FieldError id="reason-error" error={faults.reason} />
      </fieldset>
      {isOther(typed.reason) && (
        <TextField
          id="otherReason"
          fieldSize="touch"
          label={receptionWords.otherReason}
          error={faults.otherReason}
          value={typed.otherReason}
          onChange={(event) => change({ otherReason: event.target.value })}
        />
      )}
      <p className="flex items-start gap-2">
        <Info aria-hidden size={22} />
        <span>
          {receptionWords.screenedNote}
          <b>{receptionWords.screenedNoteMore}</b>
        </span>
      </p>
    </section>
  );
}
