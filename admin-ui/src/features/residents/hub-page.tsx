import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Calendar, DoorOpen, ShieldAlert } from 'lucide-react';
import { useState } from 'react';
import type { Resident } from '@/api/types';
import { Banner } from '@/design/banner';
import { Button, ButtonLink } from '@/design/button';
import { LoadFailed, Loading } from '@/design/loading';
import { PageHead } from '@/design/page';
import { birthDateOf } from '@/people/birth-date';
import { kanaBeside, nameOf } from '@/people/names';
import { OverrideDialog } from '@/people/override-dialog';
import { residentQuery } from '@/people/queries';
import { overrideRuns } from '@/people/waivers';
import { useVaccines } from '@/session/master-data';
import { useMay, useMe } from '@/session/me';
import { bothCalendars, fullDate, today } from '@/words/dates';
import { peopleWords } from '@/words/people';
import { residentWords } from '@/words/residents';
import { DetailsCard, VouchersCard } from './details-card';
import { doseLines } from './dose-line';
import { DoseLinesCard } from './dose-line-card';
import { HistoryCard } from './history-card';
import { ReservationsCard } from './reservations-card';

/** ⑬⑭: everything about one person, and from here every act. */
export function HubPage() {
  const { personId } = useParams({ from: '/console/residents/$personId' });
  const query = useQuery(residentQuery(personId));
  const vaccines = useVaccines();
  if (query.error)
    return (
      <>
        <PageHead title={residentWords.title} />
        <LoadFailed error={query.error} onRetry={() => void query.refetch()} />
      </>
    );
  if (!query.data)
    return (
      <>
        <PageHead title={residentWords.title} />
        <Loading rows={8} />
      </>
    );
  const resident = query.data;
  return (
    <>
      <HubHead resident={resident} />
      <Care resident={resident} />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_minmax(280px,350px)]">
        <div className="grid gap-4">
          <DoseLinesCard lines={doseLines(resident, vaccines)} />
          <ReservationsCard resident={resident} />
          <HistoryCard resident={resident} />
        </div>
        <div className="grid gap-4">
          <DetailsCard resident={resident} />
          <VouchersCard vouchers={resident.vouchers} />
        </div>
      </div>
    </>
  );
}

function HubHead({ resident }: { resident: Resident }) {
  const me = useMe();
  const mayBook = useMay('reservations.edit');
  const mayReceive = useMay('reception');
  const mayOverride = useMay('override');
  const [starting, setStarting] = useState(false);
  const special = overrideRuns(me);
  const kana = kanaBeside(resident);
  const name = nameOf(resident);
  const here = resident.reservations.find(
    (one) => (one.status === 'RESERVED' || one.status === 'CHECKED_IN') && one.startsAt.startsWith(today()),
  );
  return (
    <>
      <PageHead
        tabTitle={residentWords.title}
        title={
          <>
            {name} {kana && <span className="text-[1.125rem] font-normal">{kana}</span>}
          </>
        }
        actions={
          <>
            {mayOverride && !special && (
              <Button icon={ShieldAlert} onClick={() => setStarting(true)}>
                {peopleWords.overrideStart}
              </Button>
            )}
            {mayReceive && here && (
              <ButtonLink
                look="secondary"
                icon={DoorOpen}
                to="/reception"
                search={{ venue: here.venueId, code: here.checkInCode }}
              >
                {residentWords.reception}
              </ButtonLink>
            )}
            {mayBook && (
              <ButtonLink
                look={special ? 'special' : 'primary'}
                icon={special ? ShieldAlert : Calendar}
                to="/proxy-booking"
                search={{ person: resident.personId }}
              >
                {special ? residentWords.bookSpecial : residentWords.book}
              </ButtonLink>
            )}
          </>
        }
      />
      <p className="-mt-3 mb-3.5 text-ink2">
        {resident.birthDate
          ? residentWords.born(birthDateOf(resident, bothCalendars))
          : peopleWords.birthDateUnknown}
        {resident.ageToday !== undefined && <b>({peopleWords.age(resident.ageToday)})</b>}
        {resident.vouchers.map((voucher) => (
          <span key={voucher.id}>
            ・<b>{residentWords.voucherNumber(voucher.number)}</b>({voucher.municipalityCode})
          </span>
        ))}
      </p>
      {starting && <OverrideDialog onClose={() => setStarting(false)} />}
    </>
  );
}

/** What everyone who meets the person must know, under the name. */
function Care({ resident }: { resident: Resident }) {
  const { needs, guardianName, deceasedOn, movedOutOn, protectedPerson, birthDateKind } = resident;
  const notes = [
    protectedPerson && { tone: 'err' as const, text: peopleWords.protectedPerson },
    deceasedOn && { tone: 'err' as const, text: peopleWords.deceased(fullDate(deceasedOn)) },
    movedOutOn && { tone: 'warn' as const, text: peopleWords.movedOut(fullDate(movedOutOn)) },
    birthDateKind === 'DUMMY' && { tone: 'few' as const, text: peopleWords.birthDateDummy },
    needs && { tone: 'few' as const, text: `${peopleWords.needs}:${needs}` },
    guardianName && { tone: 'info' as const, text: `${peopleWords.guardian}:${guardianName}` },
  ].filter((note) => note !== false && note !== undefined && note !== '');
  if (notes.length === 0) return null;
  return (
    <div className="mb-4 grid gap-2 md:grid-cols-2">
      {notes.map((note) => (
        <Banner key={note.text} tone={note.tone}>
          <b>{note.text}</b>
        </Banner>
      ))}
    </div>
  );
}
