import { ChevronDown, Lock, TriangleAlert } from 'lucide-react';
import { useId, type ComponentProps, type ReactNode } from 'react';
import { words } from '@/words/common';
import { afterPress } from './after-press';
import { withoutGaps } from './typed';

type FieldSize = 'normal' | 'large' | 'touch';

export type FieldProps = {
  label: string;
  /** true: 必須, false: 任意, left out: no badge (filters, single questions). */
  needed?: boolean;
  hint?: ReactNode;
  error?: string;
  fieldSize?: FieldSize;
};

/** Label, badge, hint and error around one control; hands over the ids that tie them together. */
export function Field({
  label,
  needed,
  hint,
  error,
  fieldSize = 'normal',
  id,
  children,
}: FieldProps & {
  id?: string;
  children: (tie: {
    id: string;
    'aria-invalid': true | undefined;
    'aria-describedby': string | undefined;
    'aria-required': true | undefined;
  }) => ReactNode;
}) {
  const made = useId();
  const own = id ?? made;
  const described = [hint ? `${own}-hint` : '', error ? `${own}-error` : ''].filter(Boolean).join(' ');
  const size = fieldSize === 'normal' ? '' : ` input-${fieldSize}`;
  return (
    <div className={`field${error ? ' field-invalid' : ''}${size}`}>
      <span className="field-head">
        <label htmlFor={own}>{label}</label>
        <NeedBadge needed={needed} />
      </span>
      {hint && (
        <span id={`${own}-hint`} className="field-hint">
          {hint}
        </span>
      )}
      {children({
        id: own,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': described || undefined,
        'aria-required': needed || undefined,
      })}
      <FieldError id={`${own}-error`} error={error} />
    </div>
  );
}

export function NeedBadge({ needed }: { needed?: boolean }) {
  if (needed === undefined) return null;
  return (
    <span className={`need ${needed ? 'need-required' : 'need-optional'}`}>
      {needed ? words.required : words.optional}
    </span>
  );
}

export function FieldError({ id, error }: { id: string; error?: string }) {
  if (!error) return null;
  return (
    <span id={id} className="field-error">
      <TriangleAlert aria-hidden size={18} className="mt-0.5" />
      <span>{error}</span>
    </span>
  );
}

type Native<T extends 'input' | 'select' | 'textarea'> = Omit<
  ComponentProps<T>,
  'placeholder' | 'className' | 'required'
>;

export function TextField({
  label,
  needed,
  hint,
  error,
  fieldSize,
  id,
  ...input
}: FieldProps & Native<'input'>) {
  return (
    <Field {...{ label, needed, hint, error, fieldSize, id }}>
      {(tie) => <input autoComplete="off" {...input} {...tie} className="input" />}
    </Field>
  );
}

export function TextArea({
  label,
  needed,
  hint,
  error,
  fieldSize,
  id,
  ...area
}: FieldProps & Native<'textarea'>) {
  return (
    <Field {...{ label, needed, hint, error, fieldSize, id }}>
      {(tie) => <textarea {...area} {...tie} className="input" />}
    </Field>
  );
}

/** Digits only: full-width, spaces and hyphens are taken and shown normalised when the field is left. */
export function NumberField({ onBlur, onChange, ...rest }: FieldProps & Native<'input'>) {
  return (
    <TextField
      {...rest}
      inputMode="numeric"
      onChange={onChange}
      onBlur={(event) =>
        afterPress(() => {
          const plain = digits(event.target.value);
          if (plain !== event.target.value) {
            event.target.value = plain;
            onChange?.(event);
          }
          onBlur?.(event);
        })
      }
    />
  );
}

export function digits(text: string): string {
  return withoutGaps(text).replace(/,/g, '');
}

export function SelectField({
  label,
  needed,
  hint,
  error,
  fieldSize,
  id,
  children,
  ...select
}: FieldProps & Native<'select'>) {
  return (
    <Field {...{ label, needed, hint, error, fieldSize, id }}>
      {(tie) => (
        <span className="select">
          <select {...select} {...tie} className="input">
            {children}
          </select>
          <ChevronDown aria-hidden size={18} />
        </span>
      )}
    </Field>
  );
}

/** A value that cannot be changed here. */
export function ReadOnlyField({ label, value, hint }: { label: string; value: string; hint?: string }) {
  const id = useId();
  return (
    <div className="field">
      <span className="field-head" id={id}>
        {label}
      </span>
      {hint && <span className="field-hint">{hint}</span>}
      <span role="textbox" aria-readonly tabIndex={0} aria-labelledby={id} className="input input-read-only">
        <Lock aria-hidden size={16} />
        {value}
      </span>
    </div>
  );
}
