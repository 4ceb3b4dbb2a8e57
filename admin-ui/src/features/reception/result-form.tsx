import { useQuery } from '@tanstack/react-query';
import { ChevronLeft, Hand, Syringe } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { LastResult } from '@/api/types';
import { StatusBadge } from '@/design/badge';
import { Button } from '@/design/button';
import { Loading } from '@/design/loading';
import { birthDateOf } from '@/people/birth-date';
import { kanaBeside, nameOf } from '@/people/names';
import { clock, eraDate, today } from '@/words/dates';
import { peopleWords } from '@/words/people';
import { receptionWords } from '@/words/reception';
import type { DeskBooking, DeskResident } from './opened';
import { letterOf, take, useUnsent } from './unsent-steps';
import { VaccineName } from './person-card';
import { Refusal } from './refusal';
import { lastResultQuery } from './queries';
import { faultsOf, summaryOf, toSend, type ResultTyped } from './result';
import { ScreenedFields, VaccinatedFields } from './result-fields';
import { onCard, result } from './steps';
import { Which } from './which';

type Props = {
  resident: DeskResident;
  reservation: DeskBooking;
  venueId: string;
  /** The dose must not be given today. */
  screenedOnly: boolean;
  /** The connection is back, and the person is being read again. */
  old: boolean;
  notices: ReactNode;
  onBack: () => void;
};

/** Waits for what is carried over from the previous person; without it the fields begin empty. */
export function ResultForm(props: Props) {
  const last = useQuery(lastResultQuery(props.venueId, props.reservation.vaccineId));
  if (last.isPending) return <Loading />;
  return <Form {...props} last={last.data ?? {}} />;
}

/** 接種済み or 予診のみ: nothing is preselected, and the two differ in place, colour, edge, corner and icon. */
function Form({
  resident,
  reservation,
  screenedOnly,
  old,
  notices,
  onBack,
  last,
}: Props & { last: LastResult }) {
  const [typed, setTyped] = useState<ResultTyped>({
    status: undefined,
    lotNumber: last.lotNumber ?? '',
    physicianName: last.physicianName ?? '',
    vaccinatedOn: today(),
    reason: undefined,
    otherReason: '',
  });
  const [asked, setAsked] = useState(false);
  /** What must not be given any more is not chosen any more either. */
  const status = screenedOnly && typed.status === 'VACCINATED' ? undefined : typed.status;
  const name = nameOf(resident);
  const busy = letterOf(useUnsent(), reservation.id) !== undefined;
  const faults = faultsOf({ ...typed, status }, today());
  const shown = asked ? faults : {};
  const change = (next: Partial<ResultTyped>) => setTyped((before) => ({ ...before, ...next }));
  const word = status === 'VACCINATED' ? receptionWords.vaccinated : receptionWords.screenedOnly;
  function confirm() {
    setAsked(true);
    const [first] = Object.keys(faults);
    if (first) return document.getElementById(first)?.focus();
    if (!status) return;
    void take(
      onCard(result(reservation, name, toSend({ ...typed, status }, reservation, last.institutionCode))),
    );
  }
  return (
    <>
      <div className="result-person">
        <div>
          {kanaBeside(resident) && <span className="desk-small block">{kanaBeside(resident)}</span>}
          <b className="result-name">{name} さん</b>
        </div>
        <div className="flex-1">
          <b className="block">
            {resident.birthDate && birthDateOf(resident, eraDate)}
            {resident.ageToday !== undefined && `(${peopleWords.age(resident.ageToday)})`}
          </b>
          <VaccineName of={reservation} /> <b>{peopleWords.dose(reservation.dose)}</b>・
          {receptionWords.booked(clock(reservation.startsAt))}
        </div>
        <StatusBadge status={reservation.status} />
      </div>
      <div className="result-body">
        {notices}
        <Which chosen={status} screenedOnly={screenedOnly} onChoose={(status) => change({ status })} />
        {status === 'VACCINATED' && (
          <VaccinatedFields
            typed={typed}
            faults={shown}
            last={last}
            dose={reservation.dose}
            change={change}
          />
        )}
        {status === 'SCREENED_ONLY' && <ScreenedFields typed={typed} faults={shown} change={change} />}
        {!status && <p className="p-2 text-ink2">{receptionWords.whichHint}</p>}
      </div>
      <div className="result-foot">
        <Refusal reservationId={reservation.id} />
        <Button size="touch" icon={ChevronLeft} onClick={onBack}>
          {receptionWords.back}
        </Button>
        <p className="flex-1 text-right">
          <b className="block">{summaryOf({ ...typed, status }, reservation.dose)}</b>
          {status && receptionWords.undoNote}
        </p>
        {status && (
          <Button
            size="touch"
            look={status === 'VACCINATED' ? 'vaccinated' : 'screened-only'}
            icon={status === 'VACCINATED' ? Syringe : Hand}
            busy={busy}
            busyText={receptionWords.confirming}
            unavailable={old ? receptionWords.checkingAgain : undefined}
            onClick={confirm}
          >
            {receptionWords.confirm(name, word)}
          </Button>
        )}
      </div>
    </>
  );
}
