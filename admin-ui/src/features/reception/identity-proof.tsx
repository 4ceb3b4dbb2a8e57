import { IdCard } from 'lucide-react';
import { useState } from 'react';
import type { Scan } from '@/api/types';
import { Banner } from '@/design/banner';
import { BirthDateField } from '@/design/birth-date-field';
import { Checkbox } from '@/design/choice';
import { peopleWords } from '@/words/people';
import { proofWords } from '@/words/reception';
import { ActButton } from './checking';

/** The birth date that counts is not known yet: no dose is recorded before it was read from an identity document. */
export function asksProof(against: Scan['against']): boolean {
  return against.some(({ code }) => code === 'birth-date-unknown');
}

/** The date read from an identity document; it is stored as the real one, and the booking is judged by it at once. */
export function IdentityProof({ onProve }: { onProve: (birthDate: string) => void }) {
  const [date, setDate] = useState<string>();
  const [seen, setSeen] = useState(false);
  const [asked, setAsked] = useState(false);
  function send() {
    setAsked(true);
    if (date && seen) onProve(date);
  }
  return (
    <section className="identity-proof grid gap-3" aria-label={proofWords.title}>
      <p>{proofWords.how}</p>
      <BirthDateField
        fieldSize="touch"
        error={asked && !date ? peopleWords.birthDateMissing : undefined}
        onChange={setDate}
      />
      <Checkbox label={proofWords.seen} checked={seen} onChange={(event) => setSeen(event.target.checked)} />
      {asked && !seen && (
        <Banner tone="err" live>
          {proofWords.seenMissing}
        </Banner>
      )}
      <ActButton look="primary" size="touch-main" icon={IdCard} onClick={send}>
        {proofWords.prove}
      </ActButton>
    </section>
  );
}
