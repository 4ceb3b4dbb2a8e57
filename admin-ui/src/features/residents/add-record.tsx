import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Save } from 'lucide-react';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { z } from 'zod';
import { api } from '@/api/client';
import type { Resident } from '@/api/types';
import { Button } from '@/design/button';
import { DateField } from '@/design/date-field';
import { ErrorSummary } from '@/design/error-summary';
import { NumberField, SelectField, TextField } from '@/design/field';
import { useFormFaults } from '@/design/form';
import { Modal } from '@/design/modal';
import { ProblemBanner } from '@/design/problem-banner';
import { toast } from '@/design/toast';
import { residentQuery } from '@/people/queries';
import { useProgrammes, useVaccines } from '@/session/master-data';
import { words } from '@/words/common';
import { peopleWords } from '@/words/people';
import { residentWords, sourceWords } from '@/words/residents';

const recordShape = z.object({
  programmeId: z.string().min(1, residentWords.programmeMissing),
  vaccineId: z.string().min(1, residentWords.vaccineMissing),
  dose: z.coerce
    .number(residentWords.doseShape)
    .int(residentWords.doseShape)
    .min(1, residentWords.doseShape)
    .max(20, residentWords.doseShape),
  date: z.iso.date(residentWords.dateMissing),
  lotNumber: z.string().trim(),
  source: z.enum(['MANUAL', 'SELF', 'VRS', 'IMPORT']),
  reason: z.string().trim().min(1, peopleWords.reasonMissing),
});

type RecordTyped = z.input<typeof recordShape>;
type RecordForm = z.output<typeof recordShape>;

/** A dose given elsewhere, with what it is known from and why it is entered. */
export function AddRecord({ resident, onClose }: { resident: Resident; onClose: () => void }) {
  const queries = useQueryClient();
  const programmes = useProgrammes();
  const vaccines = useVaccines();
  const form = useForm<RecordTyped, unknown, RecordForm>({
    resolver: zodResolver(recordShape),
    defaultValues: {
      programmeId: programmes.length === 1 ? programmes[0]?.id : '',
      vaccineId: '',
      dose: '',
      date: '',
      lotNumber: '',
      source: 'MANUAL',
      reason: '',
    },
  });
  const { faults, attempt, problem, submit } = useFormFaults(form);
  const programmeId = useWatch({ control: form.control, name: 'programmeId' });
  const save = useMutation({
    mutationFn: ({ lotNumber, ...record }: RecordForm) =>
      api.post<Resident>(`/api/admin/residents/${resident.personId}/history`, {
        ...record,
        lotNumber: lotNumber || undefined,
      }),
    onSuccess: (saved) => {
      queries.setQueryData(residentQuery(resident.personId).queryKey, saved);
      void queries.invalidateQueries({ queryKey: ['residents'] });
      toast(residentWords.saved);
      onClose();
    },
  });
  const { errors } = form.formState;
  return (
    <Modal
      open
      title={residentWords.addRecord}
      onClose={onClose}
      unsaved={form.formState.isDirty}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            type="submit"
            form="record"
            look="primary"
            icon={Save}
            busy={save.isPending}
            busyText={words.saving}
          >
            {residentWords.saveRecord}
          </Button>
        </>
      }
    >
      <form
        id="record"
        noValidate
        className="grid gap-3"
        onSubmit={(event) => void submit(save.mutateAsync)(event)}
      >
        <p>{residentWords.recordWhy}</p>
        <ErrorSummary faults={faults} attempt={attempt} />
        <ProblemBanner error={problem} />
        <SelectField
          id="programmeId"
          label={residentWords.programme}
          needed
          error={errors.programmeId?.message}
          {...form.register('programmeId', { onChange: () => form.setValue('vaccineId', '') })}
        >
          <option value=""></option>
          {programmes.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <SelectField
          id="vaccineId"
          label={residentWords.vaccine}
          needed
          error={errors.vaccineId?.message}
          {...form.register('vaccineId')}
        >
          <option value=""></option>
          {vaccines
            .filter((vaccine) => vaccine.programmeId === programmeId)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </SelectField>
        <div className="grid gap-3 sm:grid-cols-2">
          <NumberField
            id="dose"
            label={residentWords.doseNumber}
            needed
            error={errors.dose?.message}
            {...form.register('dose')}
          />
          <Controller
            name="date"
            control={form.control}
            render={({ field }) => (
              <DateField
                id="date"
                label={residentWords.date}
                past
                needed
                hint={words.dateHint}
                error={errors.date?.message}
                value={field.value}
                onChange={field.onChange}
                onBlur={field.onBlur}
              />
            )}
          />
          <TextField
            id="lotNumber"
            label={residentWords.lot}
            needed={false}
            error={errors.lotNumber?.message}
            {...form.register('lotNumber')}
          />
          <SelectField id="source" label={residentWords.sourceAsk} {...form.register('source')}>
            {(['MANUAL', 'SELF', 'VRS', 'IMPORT'] as const).map((source) => (
              <option key={source} value={source}>
                {sourceWords[source]}
              </option>
            ))}
          </SelectField>
        </div>
        <TextField
          id="reason"
          label={peopleWords.reason}
          needed
          hint={peopleWords.reasonHint}
          error={errors.reason?.message}
          {...form.register('reason')}
        />
      </form>
    </Modal>
  );
}
