import { Link } from '@tanstack/react-router';
import { CircleCheck, Pencil, UserRound } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Resident } from '@/api/types';
import { StatusBadge } from '@/design/badge';
import { Banner } from '@/design/banner';
import { Button } from '@/design/button';
import { ChoiceRows } from '@/design/choice-rows';
import { DetailsForm } from '@/people/details-form';
import { kanaOf } from '@/people/names';
import { clock, shortDate } from '@/words/dates';
import { peopleWords } from '@/words/people';
import { bookingWords } from '@/words/proxy-booking';
import type { Offer } from './offers';

/** Panel 1: who is calling, what has been, and for which vaccine. */
export function PersonPanel({
  form,
  resident,
  registering,
  offers,
  vaccineId,
  changing,
  onRegistered,
  onVaccine,
  onChange,
}: {
  form: ReactNode;
  resident?: Resident;
  registering: boolean;
  offers: readonly Offer[];
  vaccineId?: string;
  /** The booking being changed keeps its vaccine. */
  changing: boolean;
  onRegistered: () => void;
  onVaccine: (offer: Offer) => void;
  onChange: (reservationId: string) => void;
}) {
  return (
    <section className="panel" data-panel={1} aria-label={bookingWords.person}>
      <div className="panel-head">
        <span className="panel-number">1</span>
        <h2 className="flex-1">{bookingWords.person}</h2>
        {resident && <CircleCheck aria-label={bookingWords.confirmed} size={22} />}
      </div>
      <div className="panel-body">
        <div className="panel-part grid gap-3">
          {form}
          {resident && <KnownPerson resident={resident} />}
        </div>
        {resident && registering && (
          <div className="panel-part" data-step="register">
            <h3>{bookingWords.registerFirst}</h3>
            <DetailsForm
              short
              columns={1}
              resident={resident}
              onSaved={onRegistered}
              beside={
                <Button look="text" onClick={onRegistered}>
                  {bookingWords.registerLater}
                </Button>
              }
            />
          </div>
        )}
        {resident && !registering && (
          <>
            {!changing && (
              <div className="panel-part" data-step="vaccine">
                <h3>{bookingWords.whichVaccine}</h3>
                <VaccineChoice offers={offers} vaccineId={vaccineId} onVaccine={onVaccine} />
              </div>
            )}
            <SoFar resident={resident} onChange={onChange} />
          </>
        )}
      </div>
    </section>
  );
}

function KnownPerson({ resident }: { resident: Resident }) {
  return (
    <div className="known-person" role="status">
      <b>{kanaOf(resident)} 様</b>
      <p>
        {[resident.ageToday !== undefined && peopleWords.age(resident.ageToday), resident.phone]
          .filter(Boolean)
          .join('・')}
      </p>
      {resident.guardianName && <p>{bookingWords.guardian(resident.guardianName)}</p>}
      {resident.needs && <p className="font-bold">{bookingWords.needs(resident.needs)}</p>}
      <Link to="/residents/$personId" params={{ personId: resident.personId }}>
        <UserRound aria-hidden size={16} className="mr-1 inline" />
        {bookingWords.hub}
      </Link>
    </div>
  );
}

function VaccineChoice({
  offers,
  vaccineId,
  onVaccine,
}: {
  offers: readonly Offer[];
  vaccineId?: string;
  onVaccine: (offer: Offer) => void;
}) {
  const [refused, setRefused] = useState<Offer>();
  if (offers.length === 0) return <Banner tone="few">{bookingWords.noVaccine}</Banner>;
  return (
    <div className="grid gap-2">
      <ChoiceRows
        numbered
        look="apart"
        label={bookingWords.whichVaccine}
        chosen={vaccineId}
        rows={offers.map((offer) => ({
          id: offer.vaccineId,
          label: `${offer.name} ${peopleWords.dose(offer.dose)}`,
          aside: offer.note,
          refused: offer.why !== undefined,
          description: offer.why,
        }))}
        onChoose={(id) => {
          const offer = offers.find((each) => each.vaccineId === id);
          setRefused(offer?.why ? offer : undefined);
          if (offer && !offer.why) onVaccine(offer);
        }}
      />
      {refused && (
        <Banner tone="few" live>
          {refused.why}
        </Banner>
      )}
    </div>
  );
}

/** Bookings that can be changed at once, and the doses so far. */
function SoFar({ resident, onChange }: { resident: Resident; onChange: (id: string) => void }) {
  const live = resident.reservations.filter(
    (one) => one.status === 'RESERVED' || one.status === 'CHECKED_IN',
  );
  return (
    <div className="panel-part">
      <h3>{bookingWords.sofar}</h3>
      {live.length + resident.elsewhere.length + resident.history.length === 0 && (
        <p className="text-ink2">{bookingWords.nothingYet}</p>
      )}
      <ul className="grid gap-1.5">
        {live.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center justify-between gap-x-2">
            <span>
              <time>
                {shortDate(one.startsAt)} {clock(one.startsAt)}
              </time>{' '}
              {one.vaccineName} {peopleWords.dose(one.dose)}
            </span>
            <span className="flex flex-wrap items-center gap-1.5">
              <StatusBadge status={one.status} />
              {one.status === 'RESERVED' && (
                <Button size="small" icon={Pencil} onClick={() => onChange(one.id)}>
                  {bookingWords.change}
                </Button>
              )}
            </span>
          </li>
        ))}
        {resident.elsewhere.map(({ date }, index) => (
          <li key={`${date} ${index}`}>
            <time>{shortDate(date)}</time> {peopleWords.otherVenue}
          </li>
        ))}
        {resident.history.map((record) => (
          <li key={record.id} className="flex flex-wrap items-center justify-between gap-x-2">
            <span>
              <time>{shortDate(record.date)}</time> {record.vaccineName} {peopleWords.dose(record.dose)}
            </span>
            <StatusBadge status="VACCINATED" />
          </li>
        ))}
      </ul>
    </div>
  );
}
