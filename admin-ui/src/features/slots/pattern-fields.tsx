import { Minus, Plus } from 'lucide-react';
import { Controller, useFieldArray, useWatch } from 'react-hook-form';
import { Button } from '@/design/button';
import { Segments, Several } from '@/design/choice';
import { DateField } from '@/design/date-field';
import { FormSelect } from '@/design/form-select';
import { addSlotsWords as words } from '@/words/add-slots';
import { isPast } from './slot-shape';
import { restOf, weekdays } from './pattern';
import { ClockField, type SlotFormOf } from './slot-fields';

const lengths = [10, 15, 20, 30, 45, 60, 90, 120, 0];

/** Days and times: one slot, or every chosen day of the week × every piece of the times. */
export function PatternFields({ form }: { form: SlotFormOf }) {
  const repeat = useWatch({ control: form.control, name: 'repeat' });
  return (
    <fieldset className="grid gap-3 rounded-lg border border-line p-4">
      <legend className="sr-only">{words.when}</legend>
      <Controller
        control={form.control}
        name="repeat"
        render={({ field }) => (
          <Segments
            name="repeat"
            label={words.repeat}
            labelHidden
            choices={[
              { value: 'PATTERN', label: words.pattern },
              { value: 'ONE', label: words.one },
            ]}
            value={field.value}
            onChange={field.onChange}
          />
        )}
      />
      <Days form={form} pattern={repeat === 'PATTERN'} />
      <Times form={form} pattern={repeat === 'PATTERN'} />
    </fieldset>
  );
}

function Days({ form, pattern }: { form: SlotFormOf; pattern: boolean }) {
  const first = useWatch({ control: form.control, name: 'first' });
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-3">
      <DayField
        form={form}
        name="first"
        label={pattern ? words.first : words.day}
        hint={isPast(first) ? words.past : undefined}
      />
      {pattern && <DayField form={form} name="last" label={words.last} />}
      {pattern && (
        <Controller
          control={form.control}
          name="weekdays"
          render={({ field, fieldState }) => (
            <Several
              id="weekdays"
              needed
              look="squares"
              label={words.weekdays}
              error={fieldState.error?.message}
              choices={weekdays.map((day) => ({ value: day as string, label: day }))}
              value={field.value}
              onChange={field.onChange}
            />
          )}
        />
      )}
    </div>
  );
}

export function DayField({
  form,
  name,
  label,
  hint,
  needed = true,
}: {
  form: SlotFormOf;
  name: 'first' | 'last' | 'opensDate';
  label: string;
  hint?: string;
  needed?: boolean;
}) {
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field: { name, value, onChange, onBlur }, fieldState }) => (
        <div className={fieldState.error ? 'w-72' : 'w-39'}>
          <DateField
            id={name}
            needed={needed}
            label={label}
            hint={hint}
            error={fieldState.error?.message}
            {...{ name, value, onChange, onBlur }}
          />
        </div>
      )}
    />
  );
}

function Times({ form, pattern }: { form: SlotFormOf; pattern: boolean }) {
  const ranges = useFieldArray({ control: form.control, name: 'ranges' });
  const shown = pattern ? ranges.fields : ranges.fields.slice(0, 1);
  return (
    <div className="grid gap-3">
      {shown.map((range, index) => (
        <Range
          key={range.id}
          form={form}
          index={index}
          pattern={pattern}
          onAdd={() => ranges.append({ from: '', to: '', minutes: '30' })}
          onDrop={() => ranges.remove(index)}
        />
      ))}
    </div>
  );
}

function Range({
  form,
  index,
  pattern,
  onAdd,
  onDrop,
}: {
  form: SlotFormOf;
  index: number;
  pattern: boolean;
  onAdd: () => void;
  onDrop: () => void;
}) {
  const errors = form.formState.errors.ranges?.[index];
  const range = useWatch({ control: form.control, name: `ranges.${index}` });
  const rest = pattern && range ? restOf(range) : undefined;
  return (
    <div className="grid gap-1">
      <div className="flex flex-wrap items-end gap-3">
        <div className={errors?.from ? 'w-60' : 'w-28'}>
          <ClockField
            form={form}
            name={`ranges.${index}.from`}
            label={words.start}
            error={errors?.from?.message}
          />
        </div>
        <span aria-hidden className="pb-2">
          〜
        </span>
        <div className={errors?.to ? 'w-60' : 'w-28'}>
          <ClockField form={form} name={`ranges.${index}.to`} label={words.end} error={errors?.to?.message} />
        </div>
        {pattern && (
          <div className="w-32">
            <FormSelect control={form.control} name={`ranges.${index}.minutes`} label={words.length}>
              {lengths.map((minutes) => (
                <option key={minutes} value={minutes}>
                  {words.minutes(minutes)}
                </option>
              ))}
            </FormSelect>
          </div>
        )}
        {pattern && (
          <Button look="text" icon={index === 0 ? Plus : Minus} onClick={index === 0 ? onAdd : onDrop}>
            {index === 0 ? words.addRange : words.dropRange}
          </Button>
        )}
      </div>
      {rest && <span className="field-hint">{words.rest(rest.start, rest.end)}</span>}
    </div>
  );
}
