import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Save } from 'lucide-react';
import { useState } from 'react';
import { api } from '@/api/client';
import type { Resident } from '@/api/types';
import { Banner } from '@/design/banner';
import { Button } from '@/design/button';
import { DateField } from '@/design/date-field';
import { Modal } from '@/design/modal';
import { ReloadedBanner } from '@/design/stale';
import { toast } from '@/design/toast';
import { toSend, typedFrom } from '@/people/details';
import { residentQuery } from '@/people/queries';
import { useMay } from '@/session/me';
import { words } from '@/words/common';
import { parseDate } from '@/words/dates';
import { peopleWords } from '@/words/people';
import { movedOutWords } from '@/words/vouchers';

/** The day from which a person no longer belongs here; nothing is deleted and no booking cancelled by it. */
export function MovedOut({ holder, onClose }: { holder: Resident; onClose: () => void }) {
  const queries = useQueryClient();
  const maySeeProtected = useMay('residents.protected');
  const [date, setDate] = useState(holder.movedOutOn ?? '');
  const [asked, setAsked] = useState(false);
  const fault = parseDate(date) ? undefined : movedOutWords.missing;
  const later = holder.reservations.filter(
    (one) => (one.status === 'RESERVED' || one.status === 'CHECKED_IN') && one.startsAt.slice(0, 10) >= date,
  ).length;
  const save = useMutation({
    mutationFn: () =>
      api.put<Resident>(
        `/api/admin/residents/${holder.personId}`,
        toSend({ ...typedFrom(holder), movedOutOn: date }, holder, holder.version, maySeeProtected),
      ),
    onSuccess: (saved) => {
      queries.setQueryData(residentQuery(holder.personId).queryKey, saved);
      void queries.invalidateQueries({ queryKey: ['residents'] });
      toast(movedOutWords.done);
      onClose();
    },
    onError: () => queries.invalidateQueries({ queryKey: ['residents'] }),
  });
  function send() {
    setAsked(true);
    if (!fault) save.mutate();
  }
  return (
    <Modal
      open
      title={movedOutWords.title}
      onClose={onClose}
      unsaved={date !== (holder.movedOutOn ?? '')}
      actions={
        <>
          <Button onClick={onClose}>{movedOutWords.keep}</Button>
          <Button look="primary" icon={Save} busy={save.isPending} busyText={words.saving} onClick={send}>
            {movedOutWords.act}
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        <p>{movedOutWords.why}</p>
        <ReloadedBanner error={save.error} />
        <DateField
          label={peopleWords.movedOutOn}
          needed
          hint={words.dateHint}
          error={asked ? fault : undefined}
          value={date}
          onChange={setDate}
        />
        {!fault && later > 0 && <Banner tone="warn">{movedOutWords.later(later)}</Banner>}
      </div>
    </Modal>
  );
}
