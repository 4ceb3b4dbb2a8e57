import { Eye, EyeOff } from 'lucide-react';
import { Controller, useWatch } from 'react-hook-form';
import type { SlotView } from '@/api/types';
import { Banner } from '@/design/banner';
import { Checkbox, Segments } from '@/design/choice';
import { NumberField } from '@/design/field';
import { Card } from '@/design/page';
import { addSlotsWords as words } from '@/words/add-slots';
import { slotEditWords, slotPageWords, slotWords } from '@/words/slots';
import { markWords } from '@/words/status';
import { DayField } from './pattern-fields';
import { DosesField, LimitFields } from './limit-fields';
import { ClockField, WhatFields, type SlotFormOf } from './slot-fields';

/** The fields of one existing slot. */
export function EditFields({ form, slot }: { form: SlotFormOf; slot: SlotView }) {
  const { errors } = form.formState;
  return (
    <>
      <Card title={slotPageWords.facts}>
        <div className="grid gap-4">
          <WhatFields form={form} />
          <div className="flex flex-wrap items-start gap-3">
            <NumberField
              id="capacity"
              needed
              label={words.capacityOne}
              error={errors.capacity?.message}
              {...form.register('capacity')}
            />
            {!slot.setHalf && <DosesField form={form} />}
          </div>
          <CapacityNote form={form} slot={slot} />
          <LimitFields form={form} open set={slot.setHalf !== undefined} />
        </div>
      </Card>
      <Card title={words.when}>
        <div className="flex flex-wrap items-start gap-3">
          <DayField form={form} name="first" label={words.day} />
          <div className={errors.ranges?.[0]?.from ? 'w-60' : 'w-28'}>
            <ClockField
              form={form}
              name="ranges.0.from"
              label={words.start}
              needed
              error={errors.ranges?.[0]?.from?.message}
            />
          </div>
          <div className={errors.ranges?.[0]?.to ? 'w-60' : 'w-28'}>
            <ClockField
              form={form}
              name="ranges.0.to"
              label={words.end}
              needed
              error={errors.ranges?.[0]?.to?.message}
            />
          </div>
        </div>
        {slot.reserved > 0 && <p className="field-hint mt-2">{slotEditWords.keepsBooked}</p>}
      </Card>
      <Card title={slotWords.published}>
        <div className="flex flex-wrap items-center gap-6">
          <Controller
            control={form.control}
            name="published"
            render={({ field }) => (
              <Segments
                name="published"
                label={slotWords.published}
                labelHidden
                choices={[
                  { value: 'false', label: markWords.unpublished, icon: EyeOff },
                  { value: 'true', label: markWords.published, icon: Eye },
                ]}
                value={String(field.value) as 'true' | 'false'}
                onChange={(value) => field.onChange(value === 'true')}
              />
            )}
          />
          <Controller
            control={form.control}
            name="sameDay"
            render={({ field }) => (
              <Checkbox
                label={`${words.sameDayOn}(${words.sameDayHint})`}
                checked={field.value}
                onChange={field.onChange}
              />
            )}
          />
        </div>
      </Card>
    </>
  );
}

/** How many are booked; when fewer seats are typed, by how many people it would be over. */
function CapacityNote({ form, slot }: { form: SlotFormOf; slot: SlotView }) {
  const capacity = Number(useWatch({ control: form.control, name: 'capacity' }));
  if (capacity > 0 && capacity < slot.reserved)
    return (
      <Banner tone="err" live>
        {slotEditWords.lower(capacity, slot.reserved)}
      </Banner>
    );
  return <p className="field-hint">{slotEditWords.bookedNow(slot.reserved)}</p>;
}
