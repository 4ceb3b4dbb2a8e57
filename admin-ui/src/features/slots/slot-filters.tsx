import { useNavigate } from '@tanstack/react-router';
import { Controller, useForm, type UseFormReturn } from 'react-hook-form';
import { DateField } from '@/design/date-field';
import { NumberField, TextField } from '@/design/field';
import { FormSelect } from '@/design/form-select';
import { FilterBar, type Chip } from '@/design/filter-bar';
import { useAllVenues, useVaccines } from '@/session/master-data';
import { words } from '@/words/common';
import { parseClock, parseDate } from '@/words/dates';
import { slotWords } from '@/words/slots';
import { markWords } from '@/words/status';
import { daysOfChip, isOn, pressed, slotSearch, type SlotFilter } from './search';

const nothing = {
  venueId: '',
  vaccineId: '',
  from: '',
  fromTime: '',
  to: '',
  toTime: '',
  dose: '',
  intervalMonths: '',
  published: '',
};

/** The filters start from the address and write to it; the chips are ready-made conditions. */
export function SlotFilters({ filter }: { filter: SlotFilter }) {
  const navigate = useNavigate({ from: '/slots' });
  const venues = useAllVenues();
  const vaccines = useVaccines();
  const texts = Object.entries(filter).filter(([, value]) => value !== undefined);
  const values = { ...nothing, ...Object.fromEntries(texts.map(([name, value]) => [name, String(value)])) };
  const form = useForm({ values });
  const { errors } = form.formState;
  const go = (search: SlotFilter) => void navigate({ search });
  const write = form.handleSubmit((typed) =>
    go(
      slotSearch.parse({
        ...typed,
        fromTime: parseClock(typed.fromTime),
        toTime: parseClock(typed.toTime),
        fullness: filter.fullness,
      }),
    ),
  );
  return (
    <FilterBar onSearch={() => void write()} onClear={() => go({})} chips={chipsOf(filter, go)}>
      <span className="flex-[1_1_140px] sm:w-44 sm:flex-none">
        <FormSelect control={form.control} name="venueId" label={slotWords.venue}>
          <option value="">{slotWords.allVenues}</option>
          {venues.map((venue) => (
            <option key={venue.id} value={venue.id}>
              {venue.name}
            </option>
          ))}
        </FormSelect>
      </span>
      <span className="flex-[1_1_140px] sm:w-44 sm:flex-none">
        <FormSelect control={form.control} name="vaccineId" label={slotWords.vaccine}>
          <option value="">{words.all}</option>
          {vaccines.map((vaccine) => (
            <option key={vaccine.id} value={vaccine.id}>
              {vaccine.name}
            </option>
          ))}
        </FormSelect>
      </span>
      <MomentFilter form={form} day="from" time="fromTime" />
      <MomentFilter form={form} day="to" time="toTime" />
      <FormSelect control={form.control} name="dose" label={slotWords.dose}>
        <option value="">{words.all}</option>
        {[1, 2, 3, 4, 5, 6, 7, 8].map((dose) => (
          <option key={dose} value={dose}>
            {dose}回目
          </option>
        ))}
      </FormSelect>
      <span className="w-30">
        <NumberField
          label={slotWords.intervalAsked}
          error={errors.intervalMonths?.message}
          {...form.register('intervalMonths', {
            validate: (text) => /^([1-9]|[12]\d|3[0-6])?$/.test(text) || slotWords.noMonths,
          })}
        />
      </span>
      <FormSelect control={form.control} name="published" label={slotWords.published}>
        <option value="">{words.all}</option>
        <option value="true">{markWords.published}</option>
        <option value="false">{markWords.unpublished}</option>
      </FormSelect>
    </FilterBar>
  );
}

type Filters = UseFormReturn<typeof nothing>;

/** A day, and a time of it where that matters. */
function MomentFilter({
  form,
  day,
  time,
}: {
  form: Filters;
  day: 'from' | 'to';
  time: 'fromTime' | 'toTime';
}) {
  const fault = form.formState.errors[time]?.message;
  return (
    <span className="flex items-end gap-1">
      <Controller
        control={form.control}
        name={day}
        rules={{ validate: (text) => dayFault(text, day === 'to' ? form.getValues('from') : '') }}
        render={({ field: { value, onChange, onBlur }, fieldState }) => (
          <span className="w-38">
            <DateField
              label={slotWords[day]}
              error={fieldState.error?.message}
              {...{ name: day, value, onChange, onBlur }}
            />
          </span>
        )}
      />
      <span className={fault ? 'w-38' : 'w-18'}>
        <TextField
          label={slotWords[time]}
          inputMode="numeric"
          error={fault}
          {...form.register(time, { validate: (text) => timeFault(text, form.getValues(day)) })}
        />
      </span>
    </span>
  );
}

function dayFault(text: string, from: string): true | string {
  if (text === '') return true;
  if (parseDate(text) === undefined) return slotWords.noDate;
  return text >= from || slotWords.toBeforeFrom;
}

function timeFault(text: string, day: string): true | string {
  if (text.trim() === '') return true;
  if (parseClock(text) === undefined) return slotWords.noTime;
  return day !== '' || slotWords.timeAlone;
}

function chipsOf(filter: SlotFilter, go: (filter: SlotFilter) => void): Chip[] {
  const chip = (label: string, wanted: Partial<SlotFilter>) => ({
    label,
    on: isOn(filter, wanted),
    onPress: () => go(pressed(filter, wanted)),
  });
  return [
    ...(['today', 'week', 'fromToday'] as const).map((each) => chip(slotWords.chips[each], daysOfChip(each))),
    ...(['FREE', 'FULL', 'OVER'] as const).map((fullness) => chip(slotWords.chips[fullness], { fullness })),
    chip(slotWords.chips.unpublished, { published: 'false' }),
  ];
}
