import '../../design/appointment.css';
import { useState } from 'preact/hooks';
import { cancelReservation, loadReservations, lookForReservations } from '../../api/calls';
import { Problem, isClearNo, isUnclear } from '../../api/problem';
import type { Reservation } from '../../api/types';
import { Answer } from '../../design/answer';
import { Banner, Empty } from '../../design/banner';
import { Button, LinkButton } from '../../design/button';
import { Phone } from '../../design/help-block';
import { Page } from '../../design/page';
import { DoseName } from '../../design/dose-name';
import { Together } from '../../design/together';
import { Waiting } from '../../design/waiting';
import { laterDoses } from '../../shared/appointments';
import { attemptEnded, keyOf } from '../../shared/attempt';
import { sentenceOf } from '../../shared/sentence';
import { useAddress } from '../../shared/site';
import { useLoad } from '../../shared/use-load';
import { useLookUp } from '../../shared/use-look-up';
import { words } from '../../words/words';
import { Wait } from '../../design/wait';

/** Names what is lost before it is lost, with the number of bookings in the button. */
export function CancelPage() {
  const { query, to } = useAddress();
  const reservations = useLoad('reservations', loadReservations);
  const text = words.myPage.cancelPage;
  const reservation = reservations.data?.find(({ id }) => id === query['reservation']);

  if (reservations.state !== 'ready') {
    return (
      <Page title={text.title}>
        <Waiting loads={[reservations]} />
      </Page>
    );
  }
  if (!reservation?.cancellable) {
    const [title, why] = standing(reservation);
    return (
      <Page key="gone" title={title}>
        <Empty icon="calendar" title={title} {...(why && { why })}>
          {why && <Phone />}
          <LinkButton href={to('mypage')}>{words.shell.toMyPage}</LinkButton>
        </Empty>
      </Page>
    );
  }
  return (
    <Cancelling reservation={reservation} all={reservations.data} readAgain={reservations.again} />
  );
}

/** What is said where nothing can be cancelled here, and what to do if it still stands. */
function standing(reservation: Reservation | undefined): [string, string?] {
  const text = words.myPage.cancelPage;
  if (!reservation) return [text.unknown];
  if (reservation.status === 'CANCELLED') return [text.gone];
  if (reservation.status !== 'RESERVED') return [text.over];
  return [text.notHere, reservation.changeable ? text.secondHalf : text.tooLate];
}

interface CancellingProps {
  reservation: Reservation;
  all: Reservation[];
  /** It is over already: the page says how it stands now. */
  readAgain: () => void;
}

function Cancelling({ reservation, all, readAgain }: CancellingProps) {
  const { replace, to } = useAddress();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<unknown>();
  const text = words.myPage.cancelPage;
  // Without this dose none of the later ones can stand: they fall with it.
  const falling = laterDoses(reservation, all);
  const affected = [reservation, ...falling];
  const many = affected.length > 1;

  /** The answer was lost, but it may have worked. */
  async function look(): Promise<boolean> {
    const all = await lookForReservations().catch(() => []);
    const gone = all.some(({ id, status }) => id === reservation.id && status === 'CANCELLED');
    if (gone) replace('mypage', { cancelled: '1' });
    return gone;
  }
  useLookUp(refusal !== undefined && isUnclear(refusal) && !busy, look);

  async function cancel() {
    const wish = `cancel.${reservation.id}.${reservation.version}.${many}`;
    setBusy(true);
    setRefusal(undefined);
    try {
      await cancelReservation(reservation, { key: keyOf(wish), alsoLaterDoses: many });
      attemptEnded(wish);
      replace('mypage', { cancelled: '1' });
    } catch (error) {
      if (isClearNo(error)) attemptEnded(wish);
      if (error instanceof Problem && error.has('no-longer-live')) return readAgain();
      if (isUnclear(error) && (await look())) return;
      setRefusal(error);
      setBusy(false);
    }
  }

  return (
    <Page key="ready" title={many ? text.titleMany(affected.length) : text.title}>
      {many && (
        <Banner kind="warn" live>
          <strong>
            <Together text={text.alsoFalls(names([reservation]), names(falling))} />
          </strong>
        </Banner>
      )}
      {refusal !== undefined && (
        <Answer kind="err">
          <strong>{isUnclear(refusal) ? text.noAnswer : sentenceOf(refusal)}</strong>
          <Wait after={refusal} />
        </Answer>
      )}
      <ul class="stack">
        {affected.map((one) => (
          <Summary key={one.id} reservation={one} />
        ))}
      </ul>
      <p>{text.lead}</p>
      <div class="stack">
        <Button look="destructive" busy={busy && text.cancelling} onPress={cancel}>
          {many ? text.cancelMany(affected.length) : text.cancel}
        </Button>
        <LinkButton look="neutral" href={to('mypage')}>
          {text.keep}
        </LinkButton>
      </div>
    </Page>
  );
}

function names(reservations: Reservation[]): string {
  return reservations.map(({ dose }) => words.myPage.dose(dose)).join('と');
}

function Summary({ reservation }: { reservation: Reservation }) {
  const { dates } = words;
  return (
    <li class="card">
      <p>
        <DoseName
          programme={reservation.programmeName}
          dose={reservation.dose}
          vaccine={reservation.vaccineName}
        />
      </p>
      <p class="appointment-date">
        <span class="together">{dates.dayWithYear(reservation.startsAt)}</span>{' '}
        <span class="together">{dates.time(reservation.startsAt)}</span>
      </p>
      <p class="secondary">{reservation.venueName}</p>
    </li>
  );
}
