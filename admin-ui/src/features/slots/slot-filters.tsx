import { useNavigate } from '@tanstack/react-router';
import { Controller, useForm, useWatch, type UseFormReturn } from 'react-hook-form';
import { DateField } from '@/design/date-field';
import { NumberField } from '@/design/field';
import { FormSelect } from '@/design/form-select';
import { FilterBar, type Chip } from '@/design/filter-bar';
import { useAllVenues, useVaccines } from '@/session/master-data';
import { words } from '@/words/common';
import { parseDate } from '@/words/dates';
import { slotWords } from '@/words/slots';
import { markWords } from '@/words/status';
import { daysOfChip, isOn, pressed, slotSearch, type SlotFilter } from './search';

const nothing = { venueId: '', vaccineId: '', from: '', to: '', dose: '', intervalMonths: '', published: '' };

/** The filters start from the address and write to it; the chips are ready-made conditions. */
export function SlotFilters({ filter }: { filter: SlotFilter }) {
  const navigate = useNavigate({ from: '/slots' });
  const venues = useAllVenues();
  const vaccines = useVaccines();
  const texts = Object.entries(filter).filter(([, value]) => value !== undefined);
  const values = { ...nothing, ...Object.fromEntries(texts.map(([name, value]) => [name, String(value)])) };
  const form = useForm({ values });
  const { errors } = form.formState;
  const [dose, intervalMonths] = useWatch({ control: form.control, name: ['dose', 'intervalMonths'] });
  const asksInterval = Number(dose) >= 3 || intervalMonths !== '';
  const go = (search: SlotFilter) => void navigate({ search });
  const write = form.handleSubmit((typed) => go(slotSearch.parse({ ...typed, fullness: filter.fullness })));
  const isDay = (value: string) => value === '' || parseDate(value) !== undefined || slotWords.noDate;
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
      <DayFilter form={form} name="from" validate={isDay} />
      <DayFilter
        form={form}
        name="to"
        validate={(to) => {
          const from = form.getValues('from');
          return isDay(to) === true && to !== '' && to < from ? slotWords.toBeforeFrom : isDay(to);
        }}
      />
      <FormSelect control={form.control} name="dose" label={slotWords.dose}>
        <option value="">{words.all}</option>
        {[1, 2, 3, 4, 5, 6, 7, 8].map((dose) => (
          <option key={dose} value={dose}>
            {dose}回目
          </option>
        ))}
      </FormSelect>
      {asksInterval && (
        <NumberField
          label={`${slotWords.interval}(月)`}
          error={errors.intervalMonths?.message}
          {...form.register('intervalMonths', {
            validate: (text) => /^([1-9]|[12]\d|3[0-6])?$/.test(text) || slotWords.noMonths,
          })}
          size={4}
        />
      )}
      <FormSelect control={form.control} name="published" label={slotWords.published}>
        <option value="">{words.all}</option>
        <option value="true">{markWords.published}</option>
        <option value="false">{markWords.unpublished}</option>
      </FormSelect>
    </FilterBar>
  );
}

function DayFilter({
  form,
  name,
  validate,
}: {
  form: UseFormReturn<typeof nothing>;
  name: 'from' | 'to';
  validate: (text: string) => string | boolean;
}) {
  return (
    <Controller
      control={form.control}
      name={name}
      rules={{ validate }}
      render={({ field: { value, onChange, onBlur }, fieldState }) => (
        <span className="flex-[1_1_140px] sm:w-38 sm:flex-none">
          <DateField
            label={slotWords[name]}
            error={fieldState.error?.message}
            {...{ name, value, onChange, onBlur }}
          />
        </span>
      )}
    />
  );
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
