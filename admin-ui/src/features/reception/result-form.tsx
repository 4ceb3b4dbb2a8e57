import { useQuery } from '@tanstack/react-query';
import { ChevronLeft, Hand, Syringe } from 'lucide-react';
import { useState } from 'react';
import type { LastResult, ReservationView, Resident } from '@/api/types';
import { StatusBadge } from '@/design/badge';
import { Button } from '@/design/button';
import { Loading } from '@/design/loading';
import { ProblemBanner } from '@/design/problem-banner';
import { kanaBeside, nameOf } from '@/people/names';
import { clock, eraDate, today } from '@/words/dates';
import { peopleWords } from '@/words/people';
import { receptionWords } from '@/words/reception';
import { lastResultQuery } from './queries';
import { faultsOf, summaryOf, toSend, type ResultTyped } from './result';
import { ScreenedFields, VaccinatedFields } from './result-fields';
import type { Steps } from './use-steps';

type Props = {
  resident: Resident;
  reservation: ReservationView;
  venueId: string;
  steps: Steps;
  onBack: () => void;
};

/** Waits for what is carried over from the previous person; without it the fields begin empty. */
export function ResultForm(props: Props) {
  const last = useQuery(lastResultQuery(props.venueId, props.reservation.vaccineId));
  if (last.isPending) return <Loading />;
  return <Form {...props} last={last.data ?? {}} />;
}

/** 接種済み or 予診のみ: nothing is preselected, and the two differ in place, colour, edge, corner and icon. */
function Form({ resident, reservation, steps, onBack, last }: Props & { last: LastResult }) {
  const [typed, setTyped] = useState<ResultTyped>({
    status: undefined,
    lotNumber: last.lotNumber ?? '',
    physicianName: last.physicianName ?? '',
    vaccinatedOn: today(),
    reason: undefined,
    otherReason: '',
  });
  const [asked, setAsked] = useState(false);
  const faults = faultsOf(typed, today());
  const shown = asked ? faults : {};
  const change = (next: Partial<ResultTyped>) => setTyped((before) => ({ ...before, ...next }));
  const word = typed.status === 'VACCINATED' ? receptionWords.vaccinated : receptionWords.screenedOnly;
  function confirm() {
    setAsked(true);
    const [first] = Object.keys(faults);
    if (first) return document.getElementById(first)?.focus();
    if (!typed.status) return;
    steps.mutate({
      reservation,
      act: 'result',
      body: toSend(typed, reservation, last.institutionCode),
      words: receptionWords.recorded(nameOf(resident), word),
      becomes: typed.status,
    });
  }
  return (
    <>
      <div className="result-person">
        <div>
          {kanaBeside(resident) && <span className="desk-small block">{kanaBeside(resident)}</span>}
          <b className="result-name">{nameOf(resident)} さん</b>
        </div>
        <div className="flex-1">
          <b className="block">
            {resident.birthDate && eraDate(resident.birthDate)}
            {resident.ageToday !== undefined && `(${peopleWords.age(resident.ageToday)})`}
          </b>
          {reservation.vaccineName} <b>{peopleWords.dose(reservation.dose)}</b>・
          {receptionWords.booked(clock(reservation.startsAt))}
        </div>
        <StatusBadge status={reservation.status} />
      </div>
      <div className="result-body">
        <Which chosen={typed.status} onChoose={(status) => change({ status })} />
        {typed.status === 'VACCINATED' && (
          <VaccinatedFields
            typed={typed}
            faults={shown}
            last={last}
            dose={reservation.dose}
            change={change}
          />
        )}
        {typed.status === 'SCREENED_ONLY' && <ScreenedFields typed={typed} faults={shown} change={change} />}
        {!typed.status && <p className="p-2 text-ink2">{receptionWords.whichHint}</p>}
        <ProblemBanner error={steps.error} />
      </div>
      <div className="result-foot">
        <Button size="touch" icon={ChevronLeft} onClick={onBack}>
          {receptionWords.back}
        </Button>
        <p className="flex-1 text-right">
          <b className="block">{summaryOf(typed, reservation.dose)}</b>
          {typed.status && receptionWords.undoNote}
        </p>
        {typed.status && (
          <Button
            size="touch"
            look={typed.status === 'VACCINATED' ? 'vaccinated' : 'screened-only'}
            icon={typed.status === 'VACCINATED' ? Syringe : Hand}
            busy={steps.isPending}
            busyText={receptionWords.confirming}
            onClick={confirm}
          >
            {receptionWords.confirm(word)}
          </Button>
        )}
      </div>
    </>
  );
}

function Which({
  chosen,
  onChoose,
}: {
  chosen: ResultTyped['status'];
  onChoose: (status: 'VACCINATED' | 'SCREENED_ONLY') => void;
}) {
  return (
    <div className="which" role="radiogroup" aria-label={receptionWords.which}>
      <label className="which-one which-vaccinated">
        <input
          id="status"
          type="radio"
          name="result"
          checked={chosen === 'VACCINATED'}
          onChange={() => onChoose('VACCINATED')}
        />
        <span className="which-icon">
          <Syringe aria-hidden size={40} />
        </span>
        <span>
          <b>{receptionWords.vaccinated}</b>
          <span>
            {receptionWords.vaccinatedWhy}
            <strong className="whole">{receptionWords.counts}</strong>
          </span>
        </span>
      </label>
      <label className="which-one which-screened">
        <input
          type="radio"
          name="result"
          checked={chosen === 'SCREENED_ONLY'}
          onChange={() => onChoose('SCREENED_ONLY')}
        />
        <span className="which-icon">
          <Hand aria-hidden size={40} />
        </span>
        <span>
          <b>{receptionWords.screenedOnly}</b>
          <span>
            {receptionWords.screenedOnlyWhy}
            <strong className="whole">{receptionWords.countsNot}</strong>
          </span>
        </span>
      </label>
    </div>
  );
}
