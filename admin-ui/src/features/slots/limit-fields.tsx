import { Controller, useWatch } from 'react-hook-form';
import { Segments } from '@/design/choice';
import { NumberField } from '@/design/field';
import { FormSelect } from '@/design/form-select';
import { useProgrammes, useVaccines } from '@/session/master-data';
import { addSlotsWords as words } from '@/words/add-slots';
import { dosesLong, slotWords } from '@/words/slots';
import { DayField } from './pattern-fields';
import { ClockField, type SlotFormOf } from './slot-fields';
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

/** Interval (required from dose 3 on; a set has none), ages (a child slot's are preset) and opening. */
export function LimitFields({
  form,
  open = false,
  set = false,
  child = false,
}: {
  form: SlotFormOf;
  open?: boolean;
  set?: boolean;
  child?: boolean;
}) {
  const { errors } = form.formState;
  const booster = useBooster(form) && !set && !child;
  const faulty =
    errors.intervalMonths ?? errors.ageFrom ?? errors.ageTo ?? errors.opensDate ?? errors.opensTime;
  return (
    <details open={open || booster || faulty !== undefined || undefined}>
      <summary className="w-fit py-1 font-bold text-primary">
        {child ? words.detailsOfChild : words.details}
      </summary>
      {!child && <AgeFields form={form} interval={!set} booster={booster} />}
      <OpeningFields form={form} />
    </details>
  );
}

function AgeFields({ form, interval, booster }: { form: SlotFormOf; interval: boolean; booster: boolean }) {
  const { errors } = form.formState;
  return (
    <div className="mt-2 grid items-end gap-3 sm:grid-cols-[12rem_8rem_8rem_auto]">
      {interval && <IntervalField form={form} needed={booster} />}
      <NumberField
        id="ageFrom"
        label={words.ageFrom}
        error={errors.ageFrom?.message}
        {...form.register('ageFrom')}
      />
      <NumberField id="ageTo" label={words.ageTo} error={errors.ageTo?.message} {...form.register('ageTo')} />
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
  );
}

/** From when residents may book it, where that is not with the site. */
function OpeningFields({ form }: { form: SlotFormOf }) {
  const fault = form.formState.errors.opensTime?.message;
  return (
    <div className="mt-3 flex flex-wrap items-end gap-3">
      <DayField form={form} name="opensDate" needed={false} label={slotWords.opensDate} />
      <div className={fault ? 'w-72' : 'w-36'}>
        <ClockField form={form} name="opensTime" label={slotWords.opensTime} error={fault} />
      </div>
      <p className="field-hint pb-2">{words.opensHint}</p>
    </div>
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
