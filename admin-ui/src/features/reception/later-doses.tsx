import { Button } from '@/design/button';
import { losesLaterDoses } from '@/people/later-doses';
import { peopleWords } from '@/words/people';
import { take, type Refused } from './unsent-steps';

/** The server asks about later doses that are booked: they fall with the step, or are kept knowingly. */
export function LaterDoses({ refused, onTaken }: { refused: Refused; onTaken?: () => void }) {
  const { letter, error } = refused;
  if (!losesLaterDoses(error)) return null;
  const { reservationId, act, body, becomes, name } = letter;
  async function answer(alsoLaterDoses: boolean) {
    const taken = await take({ reservationId, act, becomes, name, body: { ...body, alsoLaterDoses } });
    if (taken) onTaken?.();
  }
  return (
    <>
      <Button size="touch" onClick={() => void answer(false)}>
        {peopleWords.laterKept}
      </Button>
      <Button size="touch" look="destructive" onClick={() => void answer(true)}>
        {peopleWords.laterGo}
      </Button>
    </>
  );
}
