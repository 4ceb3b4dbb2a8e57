import { useId, useState, type KeyboardEvent, type Ref } from 'react';
import { words } from '@/words/common';
import { bothCalendars } from '@/words/dates';
import { afterPress } from './after-press';
import { faultOfPart, joined, split } from './birth-date';
import { FieldError, NeedBadge, type FieldProps } from './field';

type BirthDateFieldProps = Omit<FieldProps, 'label'> & {
  label?: string;
  id?: string;
  /** The date to begin with; to begin anew give another `key`. */
  defaultValue?: string;
  /** YYYY-MM-DD when the three parts make a date, '' while nothing is typed, undefined while they do not. */
  onChange: (date: string | undefined) => void;
  /** Enter in the last part. */
  onEnter?: () => void;
  yearRef?: Ref<HTMLInputElement>;
};

/** Year (1951, 昭和26, S26), month and day as three text fields; the date is read back in both calendars. */
export function BirthDateField({
  label = words.birthDate,
  needed,
  hint,
  error,
  fieldSize = 'normal',
  id,
  defaultValue = '',
  onChange,
  onEnter,
  yearRef,
}: BirthDateFieldProps) {
  const made = useId();
  const own = id ?? made;
  const [parts, setParts] = useState(() => split(defaultValue));
  const date = joined(parts);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const faults = parts.map((part, index) => (left.has(index) ? faultOfPart(index, part) : undefined));
  const whole =
    parts.every((part) => part.trim() !== '') && date === undefined ? words.noSuchDate : undefined;
  const partFault = faults.find((fault) => fault !== undefined);
  const shownError = partFault ?? whole ?? error;
  function type(index: number, text: string) {
    const next = parts.with(index, text);
    setParts(next);
    onChange(next.every((part) => part.trim() === '') ? '' : joined(next));
  }
  function goOn(event: KeyboardEvent<HTMLInputElement>, index: number) {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    const inputs = event.currentTarget.closest('fieldset')?.querySelectorAll('input');
    const wrong = faultOfPart(index, parts[index] ?? '') !== undefined;
    const next = inputs?.[wrong ? index : index + 1];
    if (!next && !onEnter) return;
    event.preventDefault();
    leave(index);
    if (!next) return onEnter?.();
    next.focus();
    next.select();
  }
  function leave(index: number) {
    setLeft((before) => new Set([...before, index]));
  }
  return (
    <fieldset
      className={`field${shownError ? ' field-invalid' : ''}${fieldSize === 'normal' ? '' : ` input-${fieldSize}`}`}
    >
      <legend className="field-head mb-1">
        {label}
        <NeedBadge needed={needed} />
      </legend>
      {hint && <span className="field-hint">{hint}</span>}
      <div className="birth-date">
        {[words.year, words.month, words.day].map((name, index) => (
          <div key={name} className="field">
            <label htmlFor={index === 0 ? own : `${own}-${index}`}>{name}</label>
            <input
              id={index === 0 ? own : `${own}-${index}`}
              ref={index === 0 ? yearRef : undefined}
              className="input"
              autoComplete="off"
              inputMode={index === 0 ? 'text' : 'numeric'}
              value={parts[index]}
              aria-invalid={(partFault ? faults[index] : shownError) ? true : undefined}
              aria-describedby={shownError ? `${own}-error` : undefined}
              aria-required={needed || undefined}
              onChange={(event) => type(index, event.target.value)}
              onBlur={() => afterPress(() => leave(index))}
              onKeyDown={(event) => goOn(event, index)}
            />
          </div>
        ))}
      </div>
      <span role="status" className="field-hint">
        {date ? bothCalendars(date) : ''}
      </span>
      <FieldError id={`${own}-error`} error={shownError} />
    </fieldset>
  );
}
