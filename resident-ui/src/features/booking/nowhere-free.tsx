import { Empty } from '../../design/banner';
import { Phone } from '../../design/help-block';
import { words } from '../../words/words';

/** No venue has a seat for this person: nothing is left to choose, so the telephone is the way on. */
export function NowhereFree() {
  const { nowhereFree, nowhereFreeWhy } = words.booking.choice;
  return (
    <Empty icon="pin" title={nowhereFree} why={nowhereFreeWhy}>
      <Phone />
    </Empty>
  );
}
