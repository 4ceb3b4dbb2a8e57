import { Banner } from '@/design/banner';
import { Button } from '@/design/button';
import { ProblemSentences } from '@/design/problem-banner';
import { peopleWords } from '@/words/people';
import { losesLaterDoses } from './later-doses';

/** A dose goes, and later ones are booked: they fall with it, or are kept knowingly. Nothing for other errors. */
export function LaterDosesQuestion({
  error,
  busy,
  onAnswer,
}: {
  error: unknown;
  busy: boolean;
  onAnswer: (alsoLaterDoses: boolean) => void;
}) {
  if (!losesLaterDoses(error)) return null;
  return (
    <Banner
      tone="warn"
      live
      actions={
        <>
          <Button busy={busy} onClick={() => onAnswer(false)}>
            {peopleWords.laterKept}
          </Button>
          <Button look="destructive" busy={busy} onClick={() => onAnswer(true)}>
            {peopleWords.laterGo}
          </Button>
        </>
      }
    >
      <ProblemSentences error={error} />
    </Banner>
  );
}
