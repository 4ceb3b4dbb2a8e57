import type { ReactNode } from 'react';
import { ChoiceGroup } from './choice';
import type { FieldProps } from './field';

export type RadioCardChoice<T extends string> = {
  value: T;
  label: ReactNode;
  detail?: ReactNode;
  /** At the right end: what is left, a badge. */
  aside?: ReactNode;
  /** Why it cannot be chosen; the card stays visible and says so. */
  unavailable?: string;
};

/** Radio buttons whose whole card is the label. */
export function RadioCards<T extends string>({
  choices,
  name,
  value,
  onChange,
  columns = 1,
  ...field
}: Omit<FieldProps, 'fieldSize'> & {
  id?: string;
  name: string;
  choices: readonly RadioCardChoice<T>[];
  value: T | undefined;
  onChange: (value: T) => void;
  columns?: 1 | 2 | 3;
}) {
  return (
    <ChoiceGroup {...field}>
      {(firstId) => (
        <span className="radio-cards" style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
          {choices.map((choice, index) => (
            <label
              key={choice.value}
              className="radio-card radio"
              data-unavailable={choice.unavailable ? true : undefined}
            >
              <input
                id={index === 0 ? firstId : undefined}
                type="radio"
                name={name}
                checked={value === choice.value}
                aria-disabled={choice.unavailable ? true : undefined}
                onChange={() => {
                  if (!choice.unavailable) onChange(choice.value);
                }}
              />
              <span className="radio-card-body">
                <b>{choice.label}</b>
                {(choice.unavailable ?? choice.detail) && (
                  <span className="radio-card-detail">{choice.unavailable ?? choice.detail}</span>
                )}
              </span>
              {choice.aside && <span className="radio-card-aside">{choice.aside}</span>}
            </label>
          ))}
        </span>
      )}
    </ChoiceGroup>
  );
}
