import type { Reservation } from '../../api/types';
import { Banner } from '../../design/banner';
import { Together } from '../../design/together';
import { reasonOf } from '../../shared/sentence';
import { words } from '../../words/words';

/** What now stands against the dose, and from when on it is possible. Nothing is cancelled but by the person. */
export function NoLongerFits({ against }: Pick<Reservation, 'against'>) {
  if (against.length === 0) return null;
  const text = words.myPage;
  return (
    <Banner kind="warn">
      <p>
        <strong>
          <Together text={text.noLongerFits} />
        </strong>
      </p>
      {against.map((why) => (
        <p key={why.code}>
          <Together text={reasonOf(why)} />
        </p>
      ))}
      <p>
        <Together text={text.noLongerFitsDo} />
      </p>
    </Banner>
  );
}
