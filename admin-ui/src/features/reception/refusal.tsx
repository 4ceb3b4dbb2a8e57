import { Banner } from '@/design/banner';
import { LaterDoses } from './later-doses';
import { sentencesOf } from './unsent-banners';
import { refusalOf, useUnsent } from './unsent-steps';

/** The last step of this booking was refused: why, and what can be answered. */
export function Refusal({ reservationId }: { reservationId: string }) {
  const refused = refusalOf(useUnsent(), reservationId);
  if (refused === undefined) return null;
  return (
    <Banner tone="err" live actions={<LaterDoses refused={refused} />}>
      {sentencesOf(refused.error).map((sentence) => (
        <span key={sentence} className="block">
          {sentence}
        </span>
      ))}
    </Banner>
  );
}
