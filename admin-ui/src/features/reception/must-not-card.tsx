import { useQuery } from '@tanstack/react-query';
import { Banner } from '@/design/banner';
import { nameOf } from '@/people/names';
import { useStillHere } from '@/people/still-here';
import { useMe } from '@/session/me';
import { siteQuery } from '@/session/site';
import { proofWords, receptionWords } from '@/words/reception';
import { AwayButton, HubButton, NextButton, ResultButton, UndoButton, useOnItsWay } from './booking-acts';
import { DeskActs } from './desk-acts';
import { asksProof, IdentityProof } from './identity-proof';
import type { Asked, DeskBooking, DeskResident, Opened } from './opened';
import { AlsoBooked } from './other-bookings';
import { DeskCard, WhoIsIt } from './person-card';

/**
 * Must not be vaccinated today, or not before the birth date is known: why, what to do or whom to call, and every way on
 * that does not end in a dose. Without a connection, as far as the day's list knows.
 */
export function MustNotCard({
  scan,
  resident,
  reservation,
  venueId,
  onResult,
  onOpen,
  onProve,
  onClose,
}: {
  scan: Opened;
  resident: DeskResident;
  reservation: DeskBooking;
  venueId: string;
  onResult: () => void;
  onOpen: (code: string) => void;
  onProve: (asked: Asked) => Promise<void>;
  onClose: () => void;
}) {
  const { now, waits } = useOnItsWay(reservation);
  const name = nameOf(resident);
  const stillHere = useStillHere();
  /** A late answer closes nobody else. */
  const closeThis = () => stillHere() && onClose();
  const proofOnly = scan.against.length === 1 && asksProof(scan.against);
  const here = now.status === 'CHECKED_IN';
  const away = scan.from === 'scan' && scan.reservation && (
    <AwayButton reservation={{ ...scan.reservation, status: now.status }} name={name} onClose={closeThis} />
  );
  return (
    <DeskCard
      tone={proofOnly ? 'few' : 'err'}
      head={proofOnly ? proofWords.head : receptionWords.heads.MUST_NOT}
    >
      <WhoIsIt resident={resident} reservation={now} />
      {scan.from === 'list' && <Banner tone="warn">{receptionWords.fromList}</Banner>}
      {scan.against.map((refusal) => (
        <p key={refusal.code} className="desk-said">
          {refusal.detail}
        </p>
      ))}
      {scan.from === 'scan' && asksProof(scan.against) && (
        <IdentityProof
          name={`${nameOf(resident)}さん`}
          onProve={(birthDate) => onProve({ code: now.checkInCode, birthDate, identitySeen: true })}
        />
      )}
      {!proofOnly && (
        <p>
          {here || !away ? receptionWords.callManagerIn : receptionWords.callManager} <OfficePhone />
        </p>
      )}
      <DeskActs reservationId={reservation.id}>
        {here && <ResultButton name={name} waits={waits} screenedOnly onPress={onResult} />}
        <div className="desk-pair">
          {here && <UndoButton reservation={reservation} name={name} />}
          {!waits && away}
          <HubButton personId={resident.personId} />
          <NextButton onClose={onClose} />
        </div>
      </DeskActs>
      <AlsoBooked others={scan.others} elsewhere={scan.elsewhere} venueId={venueId} onOpen={onOpen} />
    </DeskCard>
  );
}

function OfficePhone() {
  const { contactPhone } = useQuery({ ...siteQuery(useMe().slug), networkMode: 'always' }).data ?? {};
  return contactPhone && <b className="whole">{receptionWords.office(contactPhone)}</b>;
}
