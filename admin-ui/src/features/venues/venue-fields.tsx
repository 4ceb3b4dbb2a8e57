import { Controller, type UseFormReturn } from 'react-hook-form';
import { Eye, EyeOff } from 'lucide-react';
import type { VenueForm } from '@/api/types';
import { Segments, Several } from '@/design/choice';
import { TextArea, TextField } from '@/design/field';
import { Card } from '@/design/page';
import { useVaccines } from '@/session/master-data';
import { venueKindWords, words } from '@/words/common';
import { markWords } from '@/words/status';
import { venueWords } from '@/words/venues';
import type { VenueTyped, venueShape } from './venue-form-shape';
import type { z } from 'zod';

export type VenueFormOf = UseFormReturn<VenueTyped, unknown, z.output<typeof venueShape>>;

/** Every field of a venue in three groups, the same for registering and editing. */
export function VenueFields({ form }: { form: VenueFormOf }) {
  return (
    <>
      <Basics form={form} />
      <Place form={form} />
      <Offer form={form} />
    </>
  );
}

function Basics({ form }: { form: VenueFormOf }) {
  const { errors } = form.formState;
  return (
    <Card title={venueWords.basics}>
      <div className="grid items-end gap-4 md:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
        <TextField
          id="number"
          needed
          label={venueWords.number}
          hint={venueWords.numberHint}
          error={errors.number?.message}
          {...form.register('number')}
        />
        <TextField
          id="name"
          needed
          label={venueWords.name}
          error={errors.name?.message}
          {...form.register('name')}
        />
        <Controller
          control={form.control}
          name="kind"
          render={({ field }) => (
            <Segments
              {...field}
              id="kind"
              needed
              label={venueWords.kind}
              choices={(['MASS', 'INDIVIDUAL'] as const).map((value) => ({
                value,
                label: venueKindWords[value],
              }))}
            />
          )}
        />
      </div>
    </Card>
  );
}

function Place({ form }: { form: VenueFormOf }) {
  const { errors } = form.formState;
  const text = (name: 'postcode' | 'address' | 'station' | 'phone' | 'district', needed: boolean) => ({
    id: name,
    needed,
    label: venueWords[name],
    error: errors[name]?.message,
    ...form.register(name),
  });
  return (
    <Card title={venueWords.place}>
      <div className="grid gap-4 md:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
        <TextField {...text('postcode', false)} inputMode="numeric" />
        <TextField {...text('address', true)} />
        <TextField {...text('district', false)} />
        <TextField {...text('station', false)} />
        <TextField {...text('phone', false)} type="tel" />
        <TextArea
          id="notes"
          needed={false}
          label={venueWords.notes}
          hint={venueWords.notesHint}
          error={errors.notes?.message}
          {...form.register('notes')}
        />
      </div>
    </Card>
  );
}

function Offer({ form }: { form: VenueFormOf }) {
  const vaccines = useVaccines();
  const chosen = form.getValues('vaccineIds');
  const shown = vaccines.filter((vaccine) => vaccine.active || chosen.includes(vaccine.id));
  return (
    <Card title={venueWords.offer}>
      <div className="grid gap-4">
        <Controller
          control={form.control}
          name="vaccineIds"
          render={({ field }) => (
            <Several
              id="vaccineIds"
              needed={false}
              look="boxes"
              label={venueWords.vaccines}
              choices={shown.map(({ id, name }) => ({ value: id, label: name }))}
              value={field.value}
              onChange={field.onChange}
            />
          )}
        />
        <Controller
          control={form.control}
          name="published"
          render={({ field }) => (
            <Segments
              id="published"
              name="published"
              label={venueWords.published}
              hint={venueWords.publishedHint}
              choices={[
                { value: 'false', label: markWords.unpublished, icon: EyeOff },
                { value: 'true', label: markWords.published, icon: Eye },
              ]}
              value={String(field.value) as 'true' | 'false'}
              onChange={(value) => field.onChange(value === 'true')}
            />
          )}
        />
      </div>
    </Card>
  );
}

/** A field's value in words, for the notice about what others changed. */
export function sayVenue(field: string, value: unknown, vaccineName: (id: string) => string): string {
  if (field === 'kind') return venueKindWords[value as VenueForm['kind']];
  if (field === 'published') return value ? markWords.published : markWords.unpublished;
  if (Array.isArray(value)) return value.map(vaccineName).join('、') || words.none;
  return String(value ?? '');
}
