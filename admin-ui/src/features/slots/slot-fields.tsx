import { Controller, useWatch, type FieldPath, type UseFormReturn } from 'react-hook-form';
import type { Vaccine } from '@/api/types';
import { Segments } from '@/design/choice';
import { NumberField, TextField, type FieldProps } from '@/design/field';
import { FormSelect } from '@/design/form-select';
import { useAllVenues, useVaccines } from '@/session/master-data';
import { addSlotsWords as words } from '@/words/add-slots';
import { clock, parseClock } from '@/words/dates';
import { dosesLong, slotWords } from '@/words/slots';
import { dosesOf, type SlotRead, type SlotTyped } from './slot-shape';

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
  /** A vaccine of one dose has no second dose to offer. */
  function suitDoses(id: string) {
    const vaccine = vaccines.find((each) => each.id === id);
    if (vaccine && !form.formState.dirtyFields.doses)
      form.setValue('doses', vaccine.doses >= 2 ? '1-2' : '1-1');
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

const usualDoses = ['1-2', '1-1', '2-2', '3-3', '4-4', '5-5', '6-6', '7-7', '8-8'];

export function DosesField({ form }: { form: SlotFormOf }) {
  const doses = useWatch({ control: form.control, name: 'doses' });
  const choices = usualDoses.includes(doses) ? usualDoses : [...usualDoses, doses];
  return (
    <FormSelect control={form.control} name="doses" id="doses" label={slotWords.doses}>
      {choices.map((choice) => {
        const { doseFrom, doseTo } = dosesOf(choice);
        return (
          <option key={choice} value={choice}>
            {dosesLong(doseFrom, doseTo)}
          </option>
        );
      })}
    </FormSelect>
  );
}

/** Interval (required from dose 3 on) and ages. */
export function LimitFields({ form, open = false }: { form: SlotFormOf; open?: boolean }) {
  const { errors } = form.formState;
  const doses = useWatch({ control: form.control, name: 'doses' });
  const needsInterval = dosesOf(doses).doseFrom >= 3;
  const faulty = errors.intervalMonths ?? errors.ageFrom ?? errors.ageTo;
  return (
    <details open={open || needsInterval || faulty !== undefined || undefined}>
      <summary className="w-fit py-1 font-bold text-primary">{words.details}</summary>
      <div className="mt-2 grid items-end gap-3 sm:grid-cols-[12rem_8rem_8rem_auto]">
        <NumberField
          id="intervalMonths"
          needed={needsInterval}
          label={`${slotWords.interval}(${words.months})`}
          error={errors.intervalMonths?.message}
          {...form.register('intervalMonths')}
        />
        <NumberField
          id="ageFrom"
          label={words.ageFrom}
          error={errors.ageFrom?.message}
          {...form.register('ageFrom')}
        />
        <NumberField
          id="ageTo"
          label={words.ageTo}
          error={errors.ageTo?.message}
          {...form.register('ageTo')}
        />
        <Controller
          control={form.control}
          name="ageUnit"
          render={({ field }) => (
            <Segments
              name="ageUnit"
              label={words.ageUnit}
              labelHidden
              choices={[
                { value: 'YEARS', label: words.years },
                { value: 'MONTHS', label: words.months },
              ]}
              value={field.value}
              onChange={field.onChange}
            />
          )}
        />
      </div>
    </details>
  );
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
      onBlur={(event) => {
        const read = parseClock(event.target.value);
        if (read) form.setValue(name, clock(`0000-00-00T${read}`), { shouldDirty: true });
        void onBlur(event);
      }}
    />
  );
}
