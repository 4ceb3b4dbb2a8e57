import { zodResolver } from '@hookform/resolvers/zod';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Problem } from '@/api/problem';
import type { SlotView } from '@/api/types';
import { Banner } from '@/design/banner';
import { Button, ButtonLink } from '@/design/button';
import { ErrorSummary } from '@/design/error-summary';
import { useFormFaults } from '@/design/form';
import { LeaveGuard } from '@/design/leave-guard';
import { Confirm } from '@/design/modal';
import { ProblemBanner } from '@/design/problem-banner';
import { StaleBanner, useVersionedSave } from '@/design/stale';
import { toast } from '@/design/toast';
import { useAllVenues, useVaccines } from '@/session/master-data';
import { words } from '@/words/common';
import { slotEditWords, slotFieldWords } from '@/words/slots';
import { misfits } from './booked';
import { EditFields } from './edit-fields';
import { atFields } from './field-places';
import { momentsOf } from './pattern';
import { bookedQuery, slotQuery, useSaveSlot, type Booked } from './queries';
import { saySlot } from './say-slot';
import { slotFormsOf, slotShape, typedOf, type SlotRead } from './slot-shape';

/** Edits one slot. Lowering the capacity below what is booked asks first, with by how many. */
export function SlotEditForm({ slot, onMisfits }: { slot: SlotView; onMisfits: (booked: Booked[]) => void }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const names = { venues: useAllVenues(), vaccines: useVaccines() };
  const saving = useSaveSlot(slot.id);
  const [lowering, setLowering] = useState<{ read: SlotRead; booked: number }>();
  const start = { values: typedOf(slot), version: slot.version };
  const form = useForm({
    resolver: zodResolver(slotShape),
    shouldFocusError: false,
    defaultValues: start.values,
  });
  const { faults, attempt, problem, submit } = useFormFaults(form);
  const { save, changes } = useVersionedSave(form, start, readAgain);

  async function readNow() {
    return queries.fetchQuery({ ...slotQuery(slot.id), staleTime: 0 });
  }
  async function readAgain() {
    const now = await readNow();
    return { values: typedOf(now), version: now.version };
  }
  /** It is saved: where this cannot be read, the slot's own page says it. */
  async function misfitsNow(): Promise<Booked[]> {
    const moved = slot.setHalf === 'FIRST' ? slot.pairedSlotId : undefined;
    const ids = [slot.id, moved].filter((id) => id !== undefined);
    const read = ids.map((id) => queries.fetchQuery({ ...bookedQuery(id), staleTime: 0 }));
    const booked = await Promise.all(read).catch(() => []);
    return booked.filter(({ reservations }) => misfits(reservations).length > 0);
  }
  async function send(read: SlotRead, confirmLowerCapacity = false) {
    const [edited] = slotFormsOf(read, momentsOf(form.getValues()));
    if (!edited) return;
    try {
      const answer = await save((version) =>
        saving.mutateAsync({
          ...edited,
          confirmLowerCapacity: confirmLowerCapacity || undefined,
          version,
        }),
      );
      setLowering(undefined);
      if (!answer) return;
      form.reset(form.getValues());
      const kept = await misfitsNow();
      if (kept.length > 0) return onMisfits(kept);
      toast(slotEditWords.saved);
      await navigate({ to: '/slots/$slotId', params: { slotId: slot.id }, ignoreBlocker: true });
    } catch (error) {
      setLowering(undefined);
      if (!(error instanceof Problem) || error.code !== 'capacity-below-booked') throw atFields(error);
      setLowering({ read, booked: (await readNow()).reserved });
    }
  }
  const onSubmit = submit((read) => send(read));
  return (
    <form noValidate onSubmit={(event) => void onSubmit(event)} className="grid max-w-[1000px] gap-4">
      <LeaveGuard unsaved={form.formState.isDirty} />
      <ErrorSummary faults={faults} attempt={attempt} />
      <ProblemBanner error={problem} />
      <StaleBanner
        changes={changes}
        labels={slotFieldWords}
        say={(field, value) => saySlot(field, value, names)}
      />
      {slot.setHalf && (
        <Banner tone="info">
          {slot.setHalf === 'FIRST' ? slotEditWords.movesBoth : slotEditWords.movesAlone}
        </Banner>
      )}
      <EditFields form={form} slot={slot} />
      <div className="page-foot">
        <ButtonLink to="/slots/$slotId" params={{ slotId: slot.id }}>
          {words.cancel}
        </ButtonLink>
        <Button
          type="submit"
          look="primary"
          icon={Check}
          busy={form.formState.isSubmitting}
          busyText={words.saving}
        >
          {words.save}
        </Button>
      </div>
      {lowering && (
        <LowerConfirm
          capacity={lowering.read.capacity}
          booked={lowering.booked}
          busy={saving.isPending}
          onAct={() => void submit(() => send(lowering.read, true))()}
          onKeep={() => setLowering(undefined)}
        />
      )}
    </form>
  );
}

function LowerConfirm({
  capacity,
  booked,
  busy,
  onAct,
  onKeep,
}: {
  capacity: number;
  booked: number;
  busy: boolean;
  onAct: () => void;
  onKeep: () => void;
}) {
  return (
    <Confirm
      title={slotEditWords.lowerAsk(booked - capacity)}
      act={slotEditWords.lowerDo(capacity)}
      keep={slotEditWords.lowerNot}
      busy={busy}
      busyText={words.saving}
      onAct={onAct}
      onKeep={onKeep}
    >
      <p>{slotEditWords.lower(capacity, booked)}</p>
      <p>{slotEditWords.lowerWhy}</p>
    </Confirm>
  );
}
