import '../../design/appointment.css';
import './booking.css';
import { useState } from 'preact/hooks';
import { loadMe, loadReservations } from '../../api/calls';
import type { Reservation } from '../../api/types';
import { Empty } from '../../design/banner';
import { LinkButton } from '../../design/button';
import { CheckInCode } from '../../design/check-in-code';
import { DoseLine } from '../../design/dose-line';
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
  const reservations = useLoad(handed ? undefined : 'reservations', loadReservations);
  const me = useLoad(handed ? undefined : 'me', loadMe);
  const known = handed?.reservations ?? reservations.data;
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
  const made = known
    .filter(({ id, status }) => ids.includes(id) && status !== 'CANCELLED')
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  const [first] = made;
  if (!first) {
    return (
      <Page key="missing" title={text.missing}>
        <Empty icon="calendar" title={text.missing} why={text.missingText}>
          <LinkButton href={to('mypage')}>{words.shell.toMyPage}</LinkButton>
        </Empty>
      </Page>
    );
  }
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

function MadeOne({ reservation, many }: { reservation: Reservation; many: boolean }) {
  const { dose, startsAt, checkInCode, venueName, venueAddress, vaccineName } = reservation;
  return (
    <div class="made">
      <DoseLine dose={dose} startsAt={startsAt} />
      <p class="made-place">
        {venueName}
        {venueAddress && (
          <span class="secondary">
            <Together text={venueAddress} />
          </span>
        )}
        <span class="secondary">{vaccineName}</span>
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
        <li>
          <strong>{text.keep}</strong>
          <button type="button" class="link-button no-print" onClick={() => print()}>
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
