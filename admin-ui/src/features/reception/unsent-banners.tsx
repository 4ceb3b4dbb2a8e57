import { Problem } from '@/api/problem';
import { Banner } from '@/design/banner';
import { Button } from '@/design/button';
import { problemSentences, problemWords } from '@/words/problems';
import { receptionWords } from '@/words/reception';
import { LaterDoses } from './later-doses';
import { forgetRefused, type UnsentSteps } from './unsent-steps';
import type { Letter } from './unsent-store';

/** What waits to be sent; `disconnected`: from when the list is. */
export function WaitingBanner({
  letters,
  disconnected,
  nameOf = (letter) => letter.name,
}: {
  letters: readonly Letter[];
  disconnected?: string;
  nameOf?: (letter: Letter) => string | undefined;
}) {
  if (letters.length === 0 && !disconnected) return null;
  return (
    <Banner tone="warn" live>
      {disconnected && <b className="block">{disconnected}</b>}
      {letters.length > 0 && (
        <>
          <b className="block">{receptionWords.waiting(letters.length)}</b>
          <span className="block">
            {letters.map((letter) => stepWords(letter, nameOf(letter))).join('、')}
          </span>
          <span className="block">{receptionWords.waitingWhy}</span>
        </>
      )}
    </Banner>
  );
}

/** What the server refused after the person had left the screen: who, why, and the way to the row. */
export function RefusedBanner({
  refused,
  nameOf = (letter) => letter.name,
  onOpen,
}: {
  refused: UnsentSteps['refused'];
  nameOf?: (letter: Letter) => string | undefined;
  /** Opens the person of a booking, if the day's list has it. */
  onOpen?: (reservationId: string) => (() => void) | undefined;
}) {
  return refused.map(({ letter, error }) => {
    const open = onOpen?.(letter.reservationId);
    return (
      <Banner
        key={letter.id}
        tone="err"
        live
        actions={
          <>
            <LaterDoses refused={{ letter, error }} />
            {open && (
              <Button size="touch" onClick={open}>
                {receptionWords.open}
              </Button>
            )}
            <Button size="touch" onClick={() => forgetRefused(letter.reservationId)}>
              {receptionWords.known}
            </Button>
          </>
        }
      >
        <b className="block">{receptionWords.notDone(stepWords(letter, nameOf(letter)))}</b>
        {sentencesOf(error).map((sentence) => (
          <span key={sentence} className="block">
            {sentence}
          </span>
        ))}
      </Banner>
    );
  });
}

/** Why a step was refused, and what to do. */
export function sentencesOf(error: unknown): string[] {
  if (!(error instanceof Problem)) return [problemWords['internal-error']];
  return error.code === 'stale-version' ? [receptionWords.changedElsewhere] : problemSentences(error);
}

function stepWords({ act, becomes }: Letter, name: string | undefined): string {
  return receptionWords.step(name, act === 'undo' ? 'undo' : becomes);
}
