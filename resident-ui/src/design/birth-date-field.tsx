import { readBirthDate, type BirthDateText } from '../shared/birth-date';
import { nowInTokyo } from '../shared/dates';
import { plain } from '../shared/typed';
import { words } from '../words/words';
import { Badge, Fault, describedBy } from './field';
import { Icon } from './icon';
import { Together } from './together';

interface BirthDateFieldProps {
  id: string;
  label: string;
  value: BirthDateText;
  onInput: (value: BirthDateText) => void;
  /** What the date is read back as: in both calendars, unless said otherwise. */
  readBack?: (date: string) => string;
  fault?: string | undefined;
}

/** Three text fields; the year takes either calendar, and the date is read back in both. */
export function BirthDateField({
  id,
  label,
  value,
  onInput,
  readBack = words.dates.birthDate,
  fault,
}: BirthDateFieldProps) {
  const { date } = readBirthDate(value, nowInTokyo().slice(0, 10));
  return (
    <fieldset
      class={fault ? 'field wrong' : 'field'}
      aria-describedby={describedBy(id, true, fault)}
    >
      <legend>
        {label}
        <Badge required />
      </legend>
      <p class="secondary" id={`${id}-hint`}>
        {words.signin.birthDateHint}
      </p>
      <div class="date-parts">
        {(['year', 'month', 'day'] as const).map((part) => (
          <label key={part}>
            {words.signin[part]}
            <input
              class="input"
              id={part === 'year' ? id : `${id}-${part}`}
              name={`${id}-${part}`}
              inputMode={part === 'year' ? 'text' : 'numeric'}
              autoComplete="off"
              value={value[part]}
              aria-required
              aria-invalid={fault ? 'true' : undefined}
              onInput={(event) => onInput({ ...value, [part]: event.currentTarget.value })}
              onBlur={() => onInput({ ...value, [part]: plain(value[part]) })}
            />
          </label>
        ))}
      </div>
      {fault && <Fault id={`${id}-fault`} text={fault} />}
      <div role="status">
        {date && (
          <p class="read-back">
            <Icon name="check" />
            <span>
              <Together text={readBack(date)} />
            </span>
          </p>
        )}
      </div>
    </fieldset>
  );
}
