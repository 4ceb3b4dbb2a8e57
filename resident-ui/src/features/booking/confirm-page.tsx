import '../../design/appointment.css';
import './booking.css';
import { useEffect } from 'preact/hooks';
import { loadMe, loadSlots } from '../../api/calls';
import { Banner } from '../../design/banner';
import { LinkButton } from '../../design/button';
import { Icon } from '../../design/icon';
import { Page } from '../../design/page';
import { Stepper } from '../../design/stepper';
import { Together } from '../../design/together';
import { Waiting } from '../../design/waiting';
import { fullName } from '../../shared/full-name';
import { reasonOf } from '../../shared/sentence';
import { useAddress } from '../../shared/site';
import { useLoad } from '../../shared/use-load';
import { words } from '../../words/words';
import { BookingCard } from './booking-card';
import { BookingFacts } from './booking-facts';
import { madeFor, setOf } from './made';
import { ReserveButton } from './reserve-button';
import { useChoices, useVenues, wishOf } from './use-booking';

/** Everything at a glance, each part with its own way to change it, then the one button. */
export function ConfirmPage() {
  const { query, to, replace } = useAddress();
  const choices = useChoices({ exact: true, reservations: true });
  const { venues, venue } = useVenues(choices, { exact: true });
  const me = useLoad('me', loadMe);
  const { date, slot: slotId } = query;
  const offer = choices.data?.offer;
  const changing = choices.data?.changing;
  const wish = wishOf(offer, venue, changing);
  const slots = useLoad(offer && venue && date && `${JSON.stringify(wish)} ${date}`, () =>
    loadSlots(wish, date ?? ''),
  );
  const reservations = choices.data?.reservations ?? [];
  // The answer was lost, or the page was opened again.
  const taken = madeFor(slotId, reservations)
    .map(({ id }) => id)
    .join(',');
  const incomplete =
    choices.state === 'ready' && (!offer || !date || (venues.state === 'ready' && !venue));
  const { confirm: text } = words.lastSteps;
  const { dose } = words.booking;
  const title = changing ? text.titleChange : text.title;
  const back = { vaccine: offer?.vaccineId, venue: venue?.id, date, change: changing?.id };

  useEffect(() => {
    if (taken) replace('book/done', { reservations: taken, changed: query['change'] && '1' });
    else if (incomplete) replace('book', { vaccine: offer?.vaccineId, change: changing?.id });
  }, [taken, incomplete]);

  const strip = <Stepper step={3} />;
  if (taken || !offer || !venue || me.state !== 'ready' || slots.state !== 'ready') {
    return (
      <Page title={title} strip={strip}>
        <Waiting loads={[choices, venues, me, slots]} />
      </Page>
    );
  }
  const wanted = slots.data.find(({ slot }) => slot.id === slotId);
  if (!wanted || wanted.refusals.length > 0) {
    return (
      <Page key="gone" title={text.gone} strip={strip}>
        <Banner kind="warn">
          {wanted?.refusals.map((why) => (
            <p key={why.code}>
              <Together text={reasonOf(why)} />
            </p>
          ))}
          <p>{text.goneText}</p>
        </Banner>
        <LinkButton look="primary" href={to('book/day', back)}>
          {text.back}
        </LinkButton>
      </Page>
    );
  }
  const whole = changing && wanted.slot.setHalf ? setOf(changing, reservations) : [];
  const before = whole.length > 0 ? whole : changing ? [changing] : [];
  return (
    <Page key="ready" title={title} strip={strip} ownHeading>
      <div class="page-title">
        <a class="back-link no-print" href={to('book/day', { ...back, slot: slotId })}>
          <Icon name="chevronLeft" />
          {text.back}
        </a>
        <h1 tabIndex={-1}>{title}</h1>
      </div>
      <BookingCard offer={offer} wanted={wanted} />
      {wanted.slot.setHalf && (
        <Banner kind="info">
          <p>
            <Together text={text.setNote} />
            <br />
            <strong>
              <Together text={text.setCancel(dose(wanted.dose), dose(wanted.dose + 1))} />
            </strong>
          </p>
        </Banner>
      )}
      <BookingFacts me={me.data} venue={venue} offer={offer} before={before} />
      <ReserveButton
        wanted={wanted}
        venue={venue}
        changing={changing}
        name={fullName(me.data)}
        reservations={reservations}
        back={back}
      />
    </Page>
  );
}
