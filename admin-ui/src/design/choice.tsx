import type { LucideIcon } from 'lucide-react';
import { useEffect, useId, useRef, type ComponentProps, type ReactNode } from 'react';
import { FieldError, NeedBadge, type FieldProps } from './field';

type Native = Omit<ComponentProps<'input'>, 'type' | 'className'>;

export function Checkbox({
  label,
  labelHidden = false,
  indeterminate = false,
  ...input
}: Native & { label: string; labelHidden?: boolean; indeterminate?: boolean }) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = indeterminate;
  }, [indeterminate]);
  return (
    <label className="check">
      <input {...input} ref={input.ref ?? box} type="checkbox" aria-label={labelHidden ? label : undefined} />
      {!labelHidden && <span>{label}</span>}
    </label>
  );
}

type Choice<T extends string> = { value: T; label: string; icon?: LucideIcon };

type OneOf<T extends string> = Omit<FieldProps, 'fieldSize'> & {
  id?: string;
  /** The legend is only read aloud, where the choices speak for themselves. */
  labelHidden?: boolean;
  name: string;
  choices: readonly Choice<T>[];
  value: T | undefined;
  onChange: (value: T) => void;
};

/** A few exclusive choices side by side as one bar. */
export function Segments<T extends string>({ choices, name, value, onChange, ...field }: OneOf<T>) {
  return (
    <ChoiceGroup {...field}>
      {(firstId) => (
        <span className="segments">
          {choices.map(({ value: each, label, icon: Icon }, index) => (
            <label key={each} className="segment">
              <input
                id={index === 0 ? firstId : undefined}
                type="radio"
                name={name}
                checked={value === each}
                onChange={() => onChange(each)}
              />
              {Icon && <Icon aria-hidden size={18} />}
              {label}
            </label>
          ))}
        </span>
      )}
    </ChoiceGroup>
  );
}

/** Plain radio buttons in a row. */
export function Radios<T extends string>({ choices, name, value, onChange, ...field }: OneOf<T>) {
  return (
    <ChoiceGroup {...field}>
      {(firstId) => (
        <span className="radio-row">
          {choices.map(({ value: each, label }, index) => (
            <label key={each} className="radio">
              <input
                id={index === 0 ? firstId : undefined}
                type="radio"
                name={name}
                checked={value === each}
                onChange={() => onChange(each)}
              />
              {label}
            </label>
          ))}
        </span>
      )}
    </ChoiceGroup>
  );
}

/** Several of a small set, as square buttons (days of the week) or boxes with words. */
export function Several<T extends string>({
  choices,
  value,
  onChange,
  look,
  ...field
}: Omit<FieldProps, 'fieldSize'> & {
  id?: string;
  look: 'squares' | 'boxes';
  choices: readonly Choice<T>[];
  value: readonly T[];
  onChange: (value: T[]) => void;
}) {
  function toggle(each: T) {
    const on = new Set(value);
    if (!on.delete(each)) on.add(each);
    onChange(choices.map((choice) => choice.value).filter((choice) => on.has(choice)));
  }
  return (
    <ChoiceGroup {...field}>
      {(firstId) => (
        <span className={look === 'squares' ? 'flex flex-wrap gap-1.5' : 'radio-row'}>
          {choices.map(({ value: each, label }, index) => (
            <label key={each} className={look === 'squares' ? 'day-toggle' : 'check'}>
              <input
                id={index === 0 ? firstId : undefined}
                type="checkbox"
                checked={value.includes(each)}
                onChange={() => toggle(each)}
              />
              <span>{label}</span>
            </label>
          ))}
        </span>
      )}
    </ChoiceGroup>
  );
}

/** Frame, legend, hint and error around a group of choices. */
export function ChoiceGroup({
  label,
  needed,
  hint,
  error,
  id,
  labelHidden = false,
  children,
}: Omit<FieldProps, 'fieldSize'> & {
  id?: string;
  labelHidden?: boolean;
  children: (firstId: string) => ReactNode;
}) {
  const made = useId();
  const own = id ?? made;
  return (
    <fieldset
      className={`field${error ? ' field-invalid' : ''}`}
      aria-describedby={error ? `${own}-error` : undefined}
    >
      <legend className={labelHidden ? 'sr-only' : 'field-head mb-1'}>
        {label}
        <NeedBadge needed={needed} />
      </legend>
      {hint && <span className="field-hint">{hint}</span>}
      {children(own)}
      <FieldError id={`${own}-error`} error={error} />
    </fieldset>
  );
}
