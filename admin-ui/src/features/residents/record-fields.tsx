import { Controller, useWatch, type UseFormReturn } from 'react-hook-form';
import { DateField } from '@/design/date-field';
import { NumberField, SelectField, TextField } from '@/design/field';
import { FormSelect } from '@/design/form-select';
import { useProgrammes, useVaccines } from '@/session/master-data';
import { words } from '@/words/common';
import { peopleWords } from '@/words/people';
import { residentWords, sourceWords } from '@/words/residents';
import type { RecordForm, RecordTyped } from './record-shape';

/** What a dose on record consists of, and why it is entered. */
export function RecordFields({ form }: { form: UseFormReturn<RecordTyped, unknown, RecordForm> }) {
  const programmes = useProgrammes();
  const vaccines = useVaccines();
  const programmeId = useWatch({ control: form.control, name: 'programmeId' });
  const { errors } = form.formState;
  return (
    <>
      <FormSelect
        control={form.control}
        name="programmeId"
        id="programmeId"
        label={residentWords.programme}
        needed
        onPick={() => form.setValue('vaccineId', '')}
      >
        <option value=""></option>
        {programmes.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </FormSelect>
      <FormSelect control={form.control} name="vaccineId" id="vaccineId" label={residentWords.vaccine} needed>
        <option value=""></option>
        {vaccines
          .filter((vaccine) => vaccine.programmeId === programmeId)
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </FormSelect>
      <div className="grid gap-3 sm:grid-cols-2">
        <NumberField
          id="dose"
          label={residentWords.doseNumber}
          needed
          error={errors.dose?.message}
          {...form.register('dose')}
        />
        <Controller
          name="date"
          control={form.control}
          render={({ field }) => (
            <DateField
              id="date"
              label={residentWords.date}
              past
              needed
              hint={words.dateHint}
              error={errors.date?.message}
              value={field.value}
              onChange={field.onChange}
              onBlur={field.onBlur}
            />
          )}
        />
        <TextField
          id="lotNumber"
          label={residentWords.lot}
          needed={false}
          error={errors.lotNumber?.message}
          {...form.register('lotNumber')}
        />
        <SelectField id="source" label={residentWords.sourceAsk} {...form.register('source')}>
          {(['MANUAL', 'SELF', 'VRS', 'IMPORT'] as const).map((source) => (
            <option key={source} value={source}>
              {sourceWords[source]}
            </option>
          ))}
        </SelectField>
      </div>
      <TextField
        id="reason"
        label={peopleWords.reason}
        needed
        hint={peopleWords.reasonHint}
        error={errors.reason?.message}
        {...form.register('reason')}
      />
    </>
  );
}
