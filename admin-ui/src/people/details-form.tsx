import { zodResolver } from '@hookform/resolvers/zod';
import { useQueryClient } from '@tanstack/react-query';
import { Controller, useForm, useWatch, type UseFormReturn } from 'react-hook-form';
import { Save } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { api } from '@/api/client';
import type { Resident } from '@/api/types';
import { BirthDateField } from '@/design/birth-date-field';
import { Button } from '@/design/button';
import { Checkbox } from '@/design/choice';
import { DateField } from '@/design/date-field';
import { ErrorSummary } from '@/design/error-summary';
import { SelectField, TextArea, TextField } from '@/design/field';
import { useFormFaults } from '@/design/form';
import { LeaveGuard, samePage } from '@/design/leave-guard';
import { ProblemBanner } from '@/design/problem-banner';
import { StaleBanner, useVersionedSave } from '@/design/stale';
import { useMay } from '@/session/me';
import { words } from '@/words/common';
import { detailsFieldWords, peopleWords } from '@/words/people';
import { detailsShape, sayDetail, toSend, typedFrom, type Details, type DetailsTyped } from './details';
import { residentQuery } from './queries';

/** A person's own details: at the first booking by phone and later in the hub. */
export function DetailsForm({
  resident,
  columns,
  short = false,
  onSaved,
  onTyped,
  beside,
}: {
  resident: Resident;
  columns: 1 | 2;
  /** Only what a call needs: kana, phone, birth date if it is not known. */
  short?: boolean;
  onSaved: (resident: Resident) => void;
  /** Whether something typed would be lost; a stable function. */
  onTyped?: (typed: boolean) => void;
  /** Left of the save button. */
  beside?: ReactNode;
}) {
  const queries = useQueryClient();
  const form = useForm<DetailsTyped, unknown, Details>({
    resolver: zodResolver(detailsShape),
    shouldFocusError: false,
    defaultValues: typedFrom(resident),
  });
  const { faults, attempt, problem, submit } = useFormFaults(form);
  const maySeeProtected = useMay('residents.protected');
  const one = residentQuery(resident.personId);
  const start = { values: typedFrom(resident), version: resident.version };
  const { save, changes } = useVersionedSave(form, start, async () => {
    const now = await queries.fetchQuery({ ...one, staleTime: 0 });
    return { values: typedFrom(now), version: now.version };
  });
  const send = submit(async (details) => {
    const saved = await save((version) =>
      api.put<Resident>(
        `/api/admin/residents/${resident.personId}`,
        toSend(details, resident, version, maySeeProtected),
      ),
    );
    if (!saved) return;
    queries.setQueryData(one.queryKey, saved);
    void queries.invalidateQueries({ queryKey: ['residents'] });
    onSaved(saved);
  });
  const birthDate = useWatch({ control: form.control, name: 'birthDate' });
  const { errors, isDirty, isSubmitting } = form.formState;
  useEffect(() => onTyped?.(isDirty), [isDirty, onTyped]);
  const text = (name: keyof DetailsTyped) => ({
    id: name,
    ...form.register(name),
    error: errors[name]?.message,
  });
  return (
    <form noValidate className="grid gap-3" onSubmit={(event) => void send(event)}>
      <LeaveGuard unsaved={isDirty} within={samePage} />
      <ErrorSummary faults={faults} attempt={attempt} />
      <ProblemBanner error={problem} />
      <StaleBanner changes={changes} labels={detailsFieldWords} say={sayDetail} />
      <div className={columns === 2 ? 'grid gap-3 sm:grid-cols-2' : 'grid gap-3'}>
        <TextField label={peopleWords.familyNameKana} needed {...text('familyNameKana')} />
        <TextField label={peopleWords.givenNameKana} needed {...text('givenNameKana')} />
        {resident.birthDateKind !== 'REAL' && (
          <Controller
            name="birthDate"
            control={form.control}
            render={({ field }) => (
              <BirthDateField
                id="birthDate"
                hint={resident.birthDateKind === 'DUMMY' ? peopleWords.birthDateDummy : undefined}
                error={errors.birthDate?.message}
                onChange={field.onChange}
              />
            )}
          />
        )}
        {resident.birthDateKind === 'DUMMY' && birthDate === resident.birthDate && (
          <Checkbox label={peopleWords.sameAsNotice} {...form.register('birthDateConfirmed')} />
        )}
        <TextField label={peopleWords.phone} needed={false} inputMode="tel" {...text('phone')} />
        {!short && <Rest text={text} columns={columns} />}
      </div>
      {!short && (
        <>
          <Checkbox label={peopleWords.mailOptIn} {...form.register('mailOptIn')} />
          <CareFields form={form} />
        </>
      )}
      <div className="form-foot">
        {beside}
        <Button type="submit" look="primary" icon={Save} busy={isSubmitting} busyText={words.saving}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}

/** What the office marks: moved away, deceased; protected is for administrators. */
function CareFields({ form }: { form: UseFormReturn<DetailsTyped, unknown, Details> }) {
  const office = useMay('residents.care');
  const administrator = useMay('residents.protected');
  const { errors } = form.formState;
  if (!office) return null;
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        {(['movedOutOn', 'deceasedOn'] as const).map((name) => (
          <Controller
            key={name}
            name={name}
            control={form.control}
            render={({ field }) => (
              <DateField
                id={name}
                label={peopleWords[name]}
                past
                needed={false}
                error={errors[name]?.message}
                value={field.value}
                onChange={field.onChange}
                onBlur={field.onBlur}
              />
            )}
          />
        ))}
      </div>
      {administrator && <Checkbox label={peopleWords.protectedDo} {...form.register('protectedPerson')} />}
    </>
  );
}

function Rest({ text, columns }: { text: (name: keyof DetailsTyped) => object; columns: 1 | 2 }) {
  return (
    <>
      <TextField label={peopleWords.email} needed={false} type="email" {...text('email')} />
      <TextField label={peopleWords.familyName} needed={false} {...text('familyName')} />
      <TextField label={peopleWords.givenName} needed={false} {...text('givenName')} />
      <SelectField label={peopleWords.sex} needed={false} {...text('sex')}>
        <option value="">{peopleWords.unsaid}</option>
        {Object.entries(peopleWords.sexes).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
      <TextField label={peopleWords.guardian} needed={false} {...text('guardianName')} />
      <div className={columns === 2 ? 'sm:col-span-2' : undefined}>
        <TextArea
          label={peopleWords.needs}
          needed={false}
          hint={peopleWords.needsHint}
          rows={2}
          {...text('needs')}
        />
      </div>
    </>
  );
}
