import { useNavigate } from '@tanstack/react-router';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { SlotView } from '@/api/types';
import { Button } from '@/design/button';
import { Confirm } from '@/design/modal';
import { ProblemBanner } from '@/design/problem-banner';
import { toast } from '@/design/toast';
import { slotPageWords } from '@/words/slots';
import { useDeleteSlot } from './queries';

/** Apart from the other acts; a slot that has ever been booked stays, and says so. */
export function DeleteSlot({ slot, everBooked }: { slot: SlotView; everBooked: boolean }) {
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const deletion = useDeleteSlot(slot.id);
  function act() {
    deletion.mutate(undefined, {
      onSuccess: () => {
        toast(slotPageWords.deleted);
        void navigate({ to: '/slots' });
      },
    });
  }
  return (
    <div className="flex justify-end">
      <Button
        look="destructive"
        icon={Trash2}
        unavailable={everBooked ? slotPageWords.deleteRefused : undefined}
        onClick={() => setAsking(true)}
      >
        {slotPageWords.delete}
      </Button>
      {asking && (
        <Confirm
          title={slotPageWords.deleteAsk}
          act={slotPageWords.delete}
          keep={slotPageWords.deleteNot}
          busy={deletion.isPending}
          busyText={slotPageWords.deleting}
          onAct={act}
          onKeep={() => {
            setAsking(false);
            deletion.reset();
          }}
        >
          <p>{slotPageWords.deleteWhy}</p>
          {slot.setHalf && <p>{slotPageWords.deleteSet}</p>}
          <ProblemBanner error={deletion.error} />
        </Confirm>
      )}
    </div>
  );
}
