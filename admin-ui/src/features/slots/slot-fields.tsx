import { useWatch, type FieldPath, type UseFormReturn } from 'react-hook-form';
import type { Vaccine } from '@/api/types';
import { afterPress } from '@/design/after-press';
import { TextField, type FieldProps } from '@/design/field';
import { FormSelect } from '@/design/form-select';
import { useAllVenues, useVaccines } from '@/session/master-data';
import { addSlotsWords as words } from '@/words/add-slots';
import { clock, parseClock } from '@/words/dates';
import { slotWords } from '@/words/slots';
import type { SlotRead, SlotTyped } from './slot-shape';

export type SlotFormOf = UseFormReturn<SlotTyped, unknown, SlotRead>;

/** Venue, name and vaccine; a child slot's vaccine is preset. */
export function WhatFields({ form, child = false }: { form: SlotFormOf; child?: boolean }) {
  const venues = useAllVenues();
  const { errors } = form.formState;
  return (
    <div className="grid items-start gap-3 md:grid-cols-3">
      <FormSelect control={form.control} name="venueId" id="venueId" needed label={slotWords.venue}>
        <option value="">{words.choose}</option>
        {venues.map((venue) => (
          <option key={venue.id} value={venue.id}>
            {venue.name}
          </option>
        ))}
      </FormSelect>
      <TextField
        id="name"
        needed
        label={slotWords.name}
        error={errors.name?.message}
        {...form.register('name')}
      />
      {!child && <VaccineField form={form} />}
    </div>
  );
}

function VaccineField({ form }: { form: SlotFormOf }) {
  const venues = useAllVenues();
  const chosen = form.getValues('vaccineId');
  const vaccines = useVaccines().filter((vaccine) => vaccine.active || vaccine.id === chosen);
  const venueId = useWatch({ control: form.control, name: 'venueId' });
  const handled = new Set(venues.find((venue) => venue.id === venueId)?.vaccineIds);
  const here = vaccines.filter((vaccine) => handled.has(vaccine.id));
  const others = vaccines.filter((vaccine) => !handled.has(vaccine.id));
  /** The whole first series, unless the doses were chosen already. */
  function suitDoses(id: string) {
    const vaccine = vaccines.find((each) => each.id === id);
    if (vaccine && !form.formState.dirtyFields.doses) form.setValue('doses', `1-${vaccine.doses}`);
  }
  return (
    <FormSelect
      control={form.control}
      name="vaccineId"
      id="vaccineId"
      needed
      label={slotWords.vaccine}
      onPick={suitDoses}
    >
      <option value="">{words.choose}</option>
      {here.length > 0 ? (
        <>
          <optgroup label={words.handled}>
            <VaccineOptions vaccines={here} />
          </optgroup>
          <optgroup label={words.others}>
            <VaccineOptions vaccines={others} />
          </optgroup>
        </>
      ) : (
        <VaccineOptions vaccines={others} />
      )}
    </FormSelect>
  );
}

function VaccineOptions({ vaccines }: { vaccines: readonly Vaccine[] }) {
  return vaccines.map((vaccine) => (
    <option key={vaccine.id} value={vaccine.id}>
      {vaccine.name}
    </option>
  ));
}

/** A time of day: 9:30, 930, ９：３０; shown normalised when it is left. */
export function ClockField({
  form,
  name,
  ...field
}: FieldProps & { form: SlotFormOf; name: FieldPath<SlotTyped> }) {
  const { onBlur, ...tie } = form.register(name);
  return (
    <TextField
      id={name}
      inputMode="numeric"
      {...field}
      {...tie}
      onBlur={(event) =>
        afterPress(() => {
          const read = parseClock(event.target.value);
          if (read) form.setValue(name, clock(`0000-00-00T${read}`), { shouldDirty: true });
          void onBlur(event);
        })
      }
    />
  );
}
