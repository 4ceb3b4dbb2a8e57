import { Controller, useWatch } from 'react-hook-form';
import { Segments } from '@/design/choice';
import { NumberField } from '@/design/field';
import { FormSelect } from '@/design/form-select';
import { useProgrammes, useVaccines } from '@/session/master-data';
import { addSlotsWords as words } from '@/words/add-slots';
import { dosesLong, slotWords } from '@/words/slots';
import type { SlotFormOf } from './slot-fields';
import { doseChoices, dosesOf } from './slot-shape';

export function DosesField({ form }: { form: SlotFormOf }) {
  const [doses, vaccineId] = useWatch({ control: form.control, name: ['doses', 'vaccineId'] });
  const vaccine = useVaccines().find((each) => each.id === vaccineId);
  return (
    <FormSelect control={form.control} name="doses" id="doses" label={slotWords.doses}>
      {doseChoices(vaccine, doses).map((choice) => {
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

/** Interval (required from dose 3 on; a set has none) and ages. */
export function LimitFields({
  form,
  open = false,
  set = false,
}: {
  form: SlotFormOf;
  open?: boolean;
  set?: boolean;
}) {
  const { errors } = form.formState;
  const booster = useBooster(form);
  const faulty = errors.intervalMonths ?? errors.ageFrom ?? errors.ageTo;
  return (
    <details open={open || booster || faulty !== undefined || undefined}>
      <summary className="w-fit py-1 font-bold text-primary">{words.details}</summary>
      <div className="mt-2 grid items-end gap-3 sm:grid-cols-[12rem_8rem_8rem_auto]">
        {!set && <IntervalField form={form} needed={booster} />}
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

/** The programme's own choices where it has some (COVID-19: 3 to 8 months). */
function IntervalField({ form, needed }: { form: SlotFormOf; needed: boolean }) {
  const [vaccineId, typed] = useWatch({ control: form.control, name: ['vaccineId', 'intervalMonths'] });
  const programmeId = useVaccines().find((each) => each.id === vaccineId)?.programmeId;
  const months = useProgrammes().find((each) => each.id === programmeId)?.boosterMonths ?? [];
  const label = `${slotWords.interval}(${words.months})`;
  if (months.length === 0)
    return (
      <NumberField
        id="intervalMonths"
        needed={needed}
        label={label}
        error={form.formState.errors.intervalMonths?.message}
        {...form.register('intervalMonths')}
      />
    );
  const choices = typed === '' || months.includes(Number(typed)) ? months : [...months, Number(typed)];
  return (
    <FormSelect
      control={form.control}
      name="intervalMonths"
      id="intervalMonths"
      needed={needed}
      label={label}
    >
      <option value="">{needed ? words.choose : words.noInterval}</option>
      {choices.map((each) => (
        <option key={each} value={each}>
          {slotWords.intervalMonths(each)}
        </option>
      ))}
    </FormSelect>
  );
}

/** Doses after the vaccine's first series, for which an interval has to be named. */
function useBooster(form: SlotFormOf): boolean {
  const [doses, vaccineId] = useWatch({ control: form.control, name: ['doses', 'vaccineId'] });
  const series = useVaccines().find((each) => each.id === vaccineId)?.doses ?? 2;
  return dosesOf(doses).doseFrom > series;
}
