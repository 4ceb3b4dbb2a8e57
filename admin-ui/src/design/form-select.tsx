import type { ReactNode } from 'react';
import { Controller, type Control, type FieldValues, type Path } from 'react-hook-form';
import { SelectField, type FieldProps } from './field';

/** A select of a form whose options may arrive after its value: it shows the value as soon as it can. */
export function FormSelect<T extends FieldValues, R>({
  control,
  name,
  onPick,
  children,
  ...field
}: Omit<FieldProps, 'error'> & {
  control: Control<T, unknown, R>;
  name: Path<T>;
  id?: string;
  onPick?: (value: string) => void;
  children: ReactNode;
}) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { value, onChange, onBlur, ref }, fieldState }) => (
        <SelectField
          {...field}
          {...{ name, value, onBlur, ref }}
          error={fieldState.error?.message}
          onChange={(event) => {
            onChange(event);
            onPick?.(event.target.value);
          }}
        >
          {children}
        </SelectField>
      )}
    />
  );
}
