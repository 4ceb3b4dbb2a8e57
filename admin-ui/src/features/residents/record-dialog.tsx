import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Save } from 'lucide-react';
import { useForm } from 'react-hook-form';
import { api } from '@/api/client';
import type { HistoryItem, Resident } from '@/api/types';
import { Button } from '@/design/button';
import { ErrorSummary } from '@/design/error-summary';
import { useFormFaults } from '@/design/form';
import { Modal } from '@/design/modal';
import { ProblemBanner } from '@/design/problem-banner';
import { toast } from '@/design/toast';
import { losesLaterDoses } from '@/people/later-doses';
import { LaterDosesQuestion } from '@/people/later-doses-question';
import { residentQuery } from '@/people/queries';
import { useProgrammes } from '@/session/master-data';
import { words } from '@/words/common';
import { residentWords } from '@/words/residents';
import { RecordFields } from './record-fields';
import { recordShape, type RecordForm, type RecordTyped } from './record-shape';

/**
 * A dose given elsewhere, with what it is known from and why it is entered; or, with `record`, what stands there put
 * right. The wrong one is kept and replaced.
 */
export function RecordDialog({
  resident,
  record,
  onClose,
}: {
  resident: Resident;
  record?: HistoryItem;
  onClose: () => void;
}) {
  const queries = useQueryClient();
  const programmes = useProgrammes();
  const form = useForm<RecordTyped, unknown, RecordForm>({
    resolver: zodResolver(recordShape),
    shouldFocusError: false,
    defaultValues: {
      programmeId: record?.programmeId ?? (programmes.length === 1 ? programmes[0]?.id : ''),
      vaccineId: record?.vaccineId ?? '',
      dose: record ? String(record.dose) : '',
      date: record?.date ?? '',
      lotNumber: record?.lotNumber ?? '',
      source: record && record.source !== 'RESERVATION' ? record.source : 'MANUAL',
      reason: '',
    },
  });
  const { faults, attempt, problem, submit } = useFormFaults(form);
  const save = useMutation({
    mutationFn: ({ lotNumber, ...typed }: RecordForm & { alsoLaterDoses?: boolean }) => {
      const history = `/api/admin/residents/${resident.personId}/history`;
      const body = { ...typed, lotNumber: lotNumber || undefined };
      return record ? api.put<Resident>(`${history}/${record.id}`, body) : api.post<Resident>(history, body);
    },
    onSuccess: (saved) => {
      queries.setQueryData(residentQuery(resident.personId).queryKey, saved);
      void queries.invalidateQueries({ queryKey: ['residents'] });
      toast(record ? residentWords.corrected : residentWords.saved);
      onClose();
    },
  });
  return (
    <Modal
      open
      title={record ? residentWords.correctTitle : residentWords.addRecord}
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
            {record ? residentWords.correctDo : residentWords.saveRecord}
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
        <p>{record ? residentWords.correctWhy : residentWords.recordWhy}</p>
        <ErrorSummary faults={faults} attempt={attempt} />
        {losesLaterDoses(problem) ? (
          <LaterDosesQuestion
            error={problem}
            busy={save.isPending}
            onAnswer={(alsoLaterDoses) =>
              void submit((typed) => save.mutateAsync({ ...typed, alsoLaterDoses }))()
            }
          />
        ) : (
          <ProblemBanner error={problem} />
        )}
        <RecordFields form={form} />
      </form>
    </Modal>
  );
}
