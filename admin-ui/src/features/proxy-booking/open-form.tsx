import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { api } from '@/api/client';
import { Problem } from '@/api/problem';
import type { Resident } from '@/api/types';
import { BirthDateField } from '@/design/birth-date-field';
import { Button } from '@/design/button';
import { NumberField } from '@/design/field';
import { ProblemBanner } from '@/design/problem-banner';
import { residentQuery } from '@/people/queries';
import { digitCount, readVoucher } from '@/people/voucher-number';
import { peopleWords } from '@/words/people';
import { bookingWords } from '@/words/proxy-booking';
import type { Step } from './steps';

type Faults = { number?: string; code?: string; birthDate?: string };

/** Voucher number and birth date of the caller; Enter in the last field opens the person. */
export function OpenForm({
  known,
  opened,
  go,
  onTyped,
  onOpened,
}: {
  /** What is filled in after a reload. */
  known?: { number?: string; birthDate?: string };
  /** The person is open; anything typed closes the person. */
  opened: boolean;
  go: (step: Step) => void;
  onTyped: () => void;
  onOpened: (resident: Resident, number: string, municipalityCode: string | undefined) => void;
}) {
  const queries = useQueryClient();
  const [number, setNumber] = useState(known?.number ?? '');
  const [code, setCode] = useState('');
  const [birthDate, setBirthDate] = useState<string | undefined>(known?.birthDate ?? '');
  const [faults, setFaults] = useState<Faults>({});
  const open = useMutation({
    mutationFn: (body: { municipalityCode?: string; voucherNumber: string; birthDate: string }) =>
      api.post<Resident>('/api/admin/residents/open', body, { reads: true }),
    onSuccess: (resident) => queries.setQueryData(residentQuery(resident.personId).queryKey, resident),
  });
  const twice = isTwice(open.error) || code !== '';

  function numberDone() {
    const fault = faultOf(number);
    setFaults({ number: fault });
    if (!fault) go('birthDate');
  }
  function send() {
    const read = readVoucher(number);
    const found: Faults = {
      number: faultOf(number),
      code: code && !/^\d{6}$/.test(code) ? peopleWords.municipalityCodeShape : undefined,
      birthDate: birthDate ? undefined : peopleWords.birthDateMissing,
    };
    setFaults(found);
    if (found.number) return go('number');
    if (found.code || !read || !birthDate) return;
    const asked = { municipalityCode: code || read.municipalityCode, voucherNumber: read.number, birthDate };
    // These are forgotten when the form goes or when something else is typed: a late answer opens nobody.
    open.mutate(asked, {
      onSuccess: (resident) => onOpened(resident, asked.voucherNumber, asked.municipalityCode),
      onError: (error) => go(isTwice(error) ? 'code' : 'number'),
    });
  }
  function typed() {
    if (open.isPending) open.reset();
    onTyped();
  }
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {twice && (
        <div data-step="code">
          <NumberField
            label={peopleWords.municipalityCode}
            hint={bookingWords.sameNumber}
            error={faults.code}
            value={code}
            onChange={(event) => {
              setCode(event.target.value);
              typed();
            }}
          />
        </div>
      )}
      <div data-step="number">
        <NumberField
          label={peopleWords.number}
          fieldSize="large"
          error={faults.number}
          value={number}
          onChange={(event) => {
            setNumber(event.target.value);
            typed();
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            numberDone();
          }}
        />
      </div>
      <div data-step="birthDate">
        <BirthDateField
          defaultValue={known?.birthDate}
          error={faults.birthDate}
          onChange={(date) => {
            setBirthDate(date);
            typed();
          }}
          onEnter={send}
        />
      </div>
      {!isTwice(open.error) && <ProblemBanner error={open.error} />}
      {!opened && (
        <Button
          type="submit"
          look="secondary"
          icon={Search}
          busy={open.isPending}
          busyText={bookingWords.opening}
        >
          {bookingWords.open}
        </Button>
      )}
    </form>
  );
}

/** The same number exists in two municipalities, and both birth dates fit. */
function isTwice(error: unknown): boolean {
  return error instanceof Problem && error.code === 'municipality-code-needed';
}

function faultOf(number: string): string | undefined {
  if (readVoucher(number)) return undefined;
  const typed = digitCount(number);
  return typed === 0 ? peopleWords.numberMissing : peopleWords.digitsOfTen(typed);
}
