import { IdCard } from 'lucide-react';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { isUncertain } from '@/api/problem';
import type { Scan } from '@/api/types';
import { Banner } from '@/design/banner';
import { BirthDateField } from '@/design/birth-date-field';
import { Checkbox } from '@/design/choice';
import { ProblemBanner, sentencesOf } from '@/design/problem-banner';
import { toastProblem } from '@/design/toast';
import { useStillHere } from '@/people/still-here';
import { peopleWords } from '@/words/people';
import { proofWords } from '@/words/reception';
import { ActButton } from './checking';

/** The birth date that counts is not known yet: no dose is recorded before it was read from an identity document. */
export function asksProof(against: Scan['against']): boolean {
  return against.some(({ code }) => code === 'birth-date-unknown');
}

/** The date read from an identity document; it is stored as the real one, and the booking is judged by it at once. */
export function IdentityProof({
  name,
  onProve,
}: {
  name: string;
  onProve: (birthDate: string) => Promise<void>;
}) {
  const [date, setDate] = useState<string>();
  const [seen, setSeen] = useState(false);
  const [asked, setAsked] = useState(false);
  const proving = useProving(name, onProve);
  const year = useRef<HTMLInputElement>(null);
  function send() {
    setAsked(true);
    if (!date) return year.current?.focus();
    if (seen) proving.mutate(date);
  }
  return (
    <section className="identity-proof grid gap-3" aria-label={proofWords.title}>
      <p>{proofWords.how}</p>
      <BirthDateField
        fieldSize="touch"
        error={asked && !date ? peopleWords.birthDateMissing : undefined}
        yearRef={year}
        onChange={setDate}
        onEnter={send}
      />
      <Checkbox label={proofWords.seen} checked={seen} onChange={(event) => setSeen(event.target.checked)} />
      {asked && !seen && (
        <Banner tone="err" live>
          {proofWords.seenMissing}
        </Banner>
      )}
      <NotProved error={proving.error} />
      <ActButton
        look="primary"
        size="touch-main"
        icon={IdCard}
        busy={proving.isPending}
        busyText={proofWords.proving}
        onClick={send}
      >
        {proofWords.prove}
      </ActButton>
    </section>
  );
}

/** Sends a date; a refusal that comes when somebody else is at the desk is told with the name. */
export function useProving<T>(name: string, onProve: (proof: T) => Promise<void>) {
  const stillHere = useStillHere();
  return useMutation({
    networkMode: 'always',
    mutationFn: onProve,
    onError: (error) => {
      if (!stillHere()) toastProblem(proofWords.provingOf(name) + sentencesOf(error).join(' '));
    },
  });
}

/** Without an answer nobody knows whether the date was stored: it says so, and what to do. */
export function NotProved({ error }: { error: unknown }) {
  if (!isUncertain(error)) return <ProblemBanner error={error} />;
  return (
    <Banner tone="warn" live about={error}>
      {proofWords.notYet}
    </Banner>
  );
}
