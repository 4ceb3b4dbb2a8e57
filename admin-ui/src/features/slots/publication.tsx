import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import type { SlotView } from '@/api/types';
import { BulkBar } from '@/design/bulk-bar';
import { Button } from '@/design/button';
import { Confirm } from '@/design/modal';
import { ProblemBanner } from '@/design/problem-banner';
import { toast, toastProblem } from '@/design/toast';
import { slotWords } from '@/words/slots';
import { usePublishSlots } from './queries';

/** The selected slots above the table, with what publishing them does: only what will change is counted. */
export function PublicationBar({ slots, onStop }: { slots: readonly SlotView[]; onStop: () => void }) {
  const [asked, setAsked] = useState<boolean>();
  const hidden = slots.filter((slot) => !slot.published).length;
  const shown = slots.length - hidden;
  return (
    <>
      <BulkBar
        count={slots.length}
        consequence={hidden > 0 ? slotWords.publishing : undefined}
        onStop={onStop}
      >
        {hidden > 0 && (
          <Button look="primary" icon={Eye} onClick={() => setAsked(true)}>
            {slotWords.publish(hidden)}
          </Button>
        )}
        {shown > 0 && (
          <Button look="secondary" icon={EyeOff} onClick={() => setAsked(false)}>
            {slotWords.hide(shown)}
          </Button>
        )}
      </BulkBar>
      {asked !== undefined && (
        <PublicationConfirm
          slots={slots.filter((slot) => slot.published !== asked)}
          published={asked}
          onDone={() => {
            setAsked(undefined);
            onStop();
          }}
          onKeep={() => setAsked(undefined)}
        />
      )}
    </>
  );
}

/** Asks once, with the count and the consequence; afterwards the change can be taken back. */
export function PublicationConfirm({
  slots,
  published,
  onDone,
  onKeep,
}: {
  slots: readonly SlotView[];
  published: boolean;
  onDone: () => void;
  onKeep: () => void;
}) {
  const publication = usePublishSlots();
  const number = slots.length;
  const booked = slots.reduce((sum, slot) => sum + slot.reserved, 0);
  const changing = slots.map((slot) => slot.id);
  // The dialog is gone when this is pressed: what becomes of it is waited for here.
  function undo() {
    publication.mutateAsync({ slotIds: changing, published: !published }).then(
      () => toast(slotWords.undone),
      (error: unknown) => toastProblem(error, slotWords.undoFailed),
    );
  }
  function act() {
    publication.mutate(
      { slotIds: changing, published },
      {
        // The server counts: other halves of sets too, and not what a colleague changed meanwhile.
        onSuccess: ({ changed }) => {
          const done = published ? slotWords.publishedDone : slotWords.hiddenDone;
          toast(done(changed), changed > 0 ? { label: slotWords.undo, onPress: undo } : undefined);
          onDone();
        },
      },
    );
  }
  return (
    <Confirm
      title={published ? slotWords.publishAsk(number) : slotWords.hideAsk(number)}
      act={published ? slotWords.publish(number) : slotWords.hide(number)}
      keep={slotWords.keepAsIs}
      look="primary"
      busy={publication.isPending}
      onAct={act}
      onKeep={onKeep}
    >
      <p>{published ? slotWords.publishWhy : slotWords.hideWhy(booked)}</p>
      {slots.some((slot) => slot.setHalf) && <p>{slotWords.setTogether}</p>}
      <ProblemBanner error={publication.error} />
    </Confirm>
  );
}
