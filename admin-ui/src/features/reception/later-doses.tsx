import { Button } from '@/design/button';
import { losesLaterDoses } from '@/people/later-doses';
import { peopleWords } from '@/words/people';
import { receptionWords } from '@/words/reception';
import { forgetRefused, take, type Refused } from './unsent-steps';

/** The server asks about later doses that are booked: they fall with the step, are kept knowingly, or nothing is done. */
export function LaterDoses({ refused }: { refused: Refused }) {
  const { letter, error } = refused;
  if (!losesLaterDoses(error)) return null;
  const { reservationId, act, body, becomes, name } = letter;
  const answer = (alsoLaterDoses: boolean) =>
    void take({ reservationId, act, becomes, name, body: { ...body, alsoLaterDoses } });
  return (
    <div className="desk-answers">
      <Button size="touch" onClick={() => forgetRefused(reservationId)}>
        {receptionWords.losesNot}
      </Button>
      <Button size="touch" onClick={() => answer(false)}>
        {peopleWords.laterKept}
      </Button>
      <Button size="touch" look="destructive" onClick={() => answer(true)}>
        {peopleWords.laterGo}
      </Button>
    </div>
  );
}
