import '../../design/appointment.css';
import './booking.css';
import { useState } from 'preact/hooks';
import { loadMe, loadReservations } from '../../api/calls';
import type { Reservation } from '../../api/types';
import { Empty } from '../../design/banner';
import { LinkButton } from '../../design/button';
import { CheckInCode } from '../../design/check-in-code';
import { DoseLine } from '../../design/dose-line';
import { DoseName } from '../../design/dose-name';
import { Icon } from '../../design/icon';
import { Page } from '../../design/page';
import { SaveToCalendar } from '../../design/save-to-calendar';
import { ToBring } from '../../design/to-bring';
import { Together } from '../../design/together';
import { Waiting } from '../../design/waiting';
import { fullName } from '../../shared/full-name';
import { useAddress } from '../../shared/site';
import { useLoad } from '../../shared/use-load';
import { words } from '../../words/words';
import { takeOver } from './just-made';

/** Lives by its address: a reload shows the same bookings again. */
export function DonePage() {
  const { query, to } = useAddress();
  const ids = (query['reservations'] ?? '').split(',');
  const [handed] = useState(() => takeOver(ids));
  // The answer to a change tells of one half of a set; the other one is looked up.
  const half = handed?.reservations.length === 1 && Boolean(handed.reservations[0]?.setId);
  const reservations = useLoad(handed && !half ? undefined : 'reservations', loadReservations);
  const me = useLoad(handed ? undefined : 'me', loadMe);
  const known = reservations.data ?? handed?.reservations;
  const name = handed?.name ?? (me.data && fullName(me.data));
  const text = words.lastSteps.done;
  const title = query['changed'] ? text.titleChange : text.title;

  if (!known) {
    return (
      <Page title={title} ownHeading>
        <Waiting loads={[reservations]} />
      </Page>
    );
  }
  const standing = known.filter(({ status }) => status !== 'CANCELLED');
  const [first, ...others] = standing
    .filter(({ id, setId }) => ids.includes(id) || standing.some(sameSet(ids, setId)))
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  if (!first) {
    return (
      <Page key="missing" title={text.missing}>
        <Empty icon="calendar" title={text.missing} why={text.missingText}>
          <LinkButton href={to('mypage')}>{words.shell.toMyPage}</LinkButton>
        </Empty>
      </Page>
    );
  }
  const made = [first, ...others];
  return (
    <Page key="ready" title={title} ownHeading>
      <div class="done-head">
        <span class="done-mark">
          <Icon name="check" />
        </span>
        <h1 tabIndex={-1}>{title}</h1>
        <p>{query['changed'] ? text.leadChange : made.length > 1 ? text.leadSet : text.lead}</p>
      </div>
      <div class="card appointment">
        {made.map((one) => (
          <MadeOne key={one.id} reservation={one} many={made.length > 1} />
        ))}
      </div>
      {half && reservations.state !== 'ready' && <Waiting loads={[reservations]} />}
      <NextSteps first={first} />
      <div class="stack print-only">
        {name && <p>{words.myPage.name(name)}</p>}
        <ToBring />
      </div>
      <div class="stack no-print">
        <SaveToCalendar reservations={made} className="button secondary" />
        <LinkButton look="primary" href={to('mypage')}>
          {words.shell.toMyPage}
        </LinkButton>
      </div>
    </Page>
  );
}

/** Whether a booking belongs to the set of one that the address names. */
function sameSet(ids: string[], setId: string | null | undefined) {
  return (other: Reservation) => Boolean(setId) && other.setId === setId && ids.includes(other.id);
}

function MadeOne({ reservation, many }: { reservation: Reservation; many: boolean }) {
  const { dose, startsAt, checkInCode, venueName, venueAddress, venueStation } = reservation;
  const { programmeName, vaccineName } = reservation;
  return (
    <div class="made">
      <h2 class="made-head">
        <DoseName programme={programmeName} dose={dose} vaccine={vaccineName} />
      </h2>
      <DoseLine dose={dose} startsAt={startsAt} />
      <p class="made-place">
        {venueName}
        {venueAddress && (
          <span class="secondary">
            <Together text={venueAddress} />
          </span>
        )}
        {venueStation && <span class="secondary">{venueStation}</span>}
      </p>
      <CheckInCode code={checkInCode} dose={many ? dose : undefined} />
    </div>
  );
}

function NextSteps({ first }: { first: Reservation }) {
  const text = words.lastSteps.done;
  return (
    <section class="stack" aria-labelledby="next-steps">
      <h2 id="next-steps">{text.next}</h2>
      <ol class="card numbered">
        <li class="no-print">
          <strong>{text.keep}</strong>
          <button type="button" class="link-button" onClick={() => print()}>
            {text.print}
          </button>
        </li>
        <li>
          <strong>
            <Together text={text.fill(words.dates.dayOnly(first.startsAt))} />
          </strong>
        </li>
        <li>
          <strong>{text.come}</strong>
        </li>
      </ol>
    </section>
  );
}
