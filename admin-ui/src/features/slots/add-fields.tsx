import { Controller, useWatch } from 'react-hook-form';
import { Banner } from '@/design/banner';
import { Radios, Segments } from '@/design/choice';
import { NumberField } from '@/design/field';
import { ProblemBanner } from '@/design/problem-banner';
import { useVaccines } from '@/session/master-data';
import { addSlotsWords as words } from '@/words/add-slots';
import { slotWords } from '@/words/slots';
import { markWords } from '@/words/status';
import { PatternFields } from './pattern-fields';
import { WhatFields, type SlotFormOf } from './slot-fields';
import { DosesField, LimitFields } from './limit-fields';
import { isForChildren } from './slot-shape';

/** The left side of the dialog, from the venue to whether the slots are published at once. */
export function AddFields({ form, child, problem }: { form: SlotFormOf; child: boolean; problem: unknown }) {
  const set = useWatch({ control: form.control, name: 'set' });
  return (
    <>
      <ProblemBanner error={problem} />
      {child && <ChildPreset />}
      <WhatFields form={form} child={child} />
      <div className="flex flex-wrap items-start gap-3">
        <div className="w-40">
          <NumberField
            id="capacity"
            needed
            label={words.capacity}
            error={form.formState.errors.capacity?.message}
            {...form.register('capacity')}
          />
        </div>
        {!child && !set && (
          <div className="w-44">
            <DosesField form={form} />
          </div>
        )}
        <KindField form={form} />
        {set && <SecondFields form={form} />}
      </div>
      <LimitFields form={form} set={set} child={child} />
      <PatternFields form={form} />
      <Controller
        control={form.control}
        name="published"
        render={({ field }) => (
          <Radios
            name="published"
            label={words.after}
            choices={[
              { value: 'false', label: words.stayHidden },
              { value: 'true', label: words.publishNow },
            ]}
            value={String(field.value) as 'true' | 'false'}
            onChange={(value) => field.onChange(value === 'true')}
          />
        )}
      />
    </>
  );
}

function ChildPreset() {
  const vaccine = useVaccines().find(isForChildren);
  return (
    <Banner tone={vaccine ? 'info' : 'err'}>
      {vaccine ? words.childPreset(vaccine.name) : words.noChildVaccine}
    </Banner>
  );
}

/** 通常, セット or 当日枠: two switches of the API shown as one choice. */
function KindField({ form }: { form: SlotFormOf }) {
  const [set, sameDay] = useWatch({ control: form.control, name: ['set', 'sameDay'] });
  return (
    <Segments
      name="kind"
      label={slotWords.kind}
      hint={sameDay ? words.sameDayHint : undefined}
      choices={[
        { value: 'NORMAL', label: slotWords.normal },
        { value: 'SET', label: words.set },
        { value: 'SAME_DAY', label: markWords.sameDay },
      ]}
      value={set ? 'SET' : sameDay ? 'SAME_DAY' : 'NORMAL'}
      onChange={(kind) => {
        form.setValue('set', kind === 'SET', { shouldDirty: true });
        form.setValue('sameDay', kind === 'SAME_DAY', { shouldDirty: true });
      }}
    />
  );
}

function SecondFields({ form }: { form: SlotFormOf }) {
  const { errors } = form.formState;
  return (
    <>
      <div className="w-36">
        <NumberField
          id="secondAfterDays"
          label={words.secondAfterDays}
          error={errors.secondAfterDays?.message}
          {...form.register('secondAfterDays')}
        />
      </div>
      <div className="w-32">
        <NumberField
          id="secondCapacity"
          label={words.secondCapacity}
          error={errors.secondCapacity?.message}
          {...form.register('secondCapacity')}
        />
      </div>
      <p className="field-hint basis-full">{words.secondHint}</p>
    </>
  );
}
