import type { Venue } from '../../api/types';
import { Empty } from '../../design/banner';
import { Phone } from '../../design/help-block';
import { Together } from '../../design/together';
import { reasonOf } from '../../shared/sentence';
import { words } from '../../words/words';

/** No venue has a seat for this person: the reasons, and the telephone as the way on. */
export function NowhereFree({ venues }: { venues: Venue[] }) {
  const { nowhereFree, nowhereFreeWhy, nowhereFits } = words.booking.choice;
  const reasons = new Set(venues.flatMap(({ why }) => (why ? [reasonOf(why)] : [])));
  if (reasons.size === 0 || venues.some(({ why }) => !why)) {
    return (
      <Empty icon="pin" title={nowhereFree} why={nowhereFreeWhy}>
        <Phone />
      </Empty>
    );
  }
  return (
    <Empty icon="pin" title={nowhereFits}>
      {[...reasons].map((reason) => (
        <p key={reason}>
          <Together text={reason} />
        </p>
      ))}
      <Phone />
    </Empty>
  );
}
