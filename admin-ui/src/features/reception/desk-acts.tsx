import type { ReactNode } from 'react';
import { losesLaterDoses } from '@/people/later-doses';
import { Refusal } from './refusal';
import { refusalOf, useUnsent } from './unsent-steps';

/** The buttons of a card, always on the screen: what was refused stands above them, a question in their place. */
export function DeskActs({ reservationId, children }: { reservationId: string; children: ReactNode }) {
  const refused = refusalOf(useUnsent(), reservationId);
  return (
    <div className="desk-acts">
      <Refusal reservationId={reservationId} />
      {!losesLaterDoses(refused?.error) && children}
    </div>
  );
}
