import './booking.css';
import { useEffect, useState } from 'preact/hooks';
import { Banner, Empty } from '../../design/banner';
import { Button, LinkButton } from '../../design/button';
import { ErrorSummary, type Faults } from '../../design/error-summary';
import { Page } from '../../design/page';
import { Stepper } from '../../design/stepper';
import { Together } from '../../design/together';
import { Waiting } from '../../design/waiting';
import { useAddress } from '../../shared/site';
import { words } from '../../words/words';
import { useChoices, useVenues } from './use-booking';
import { VaccineQuestion } from './vaccine-question';
import { VenueQuestion } from './venue-question';

/** Which vaccine, which venue; a question with one answer is not asked. */
export function ChoicePage() {
  const { query, to, go, replace } = useAddress();
  const choices = useChoices();
  const { venues, venue } = useVenues(choices);
  const [faults, setFaults] = useState<Faults>({});
  const [turn, setTurn] = useState(0);
  const text = words.booking.choice;
  const offer = choices.data?.offer;
  const changing = choices.data?.changing;
  const asksVaccine = (choices.data?.offers.length ?? 0) > 1;
  const free = venues.data?.some(({ firstFree }) => firstFree) ?? false;
  const nothingToAsk =
    choices.state === 'ready' && !asksVaccine && venues.data?.length === 1 && free;
  const chosen = { vaccine: offer?.vaccineId, venue: venue?.id, change: changing?.id };

  // What has been chosen meanwhile is no fault any more.
  useEffect(() => setFaults({}), [offer?.vaccineId, venue?.id]);
  useEffect(() => {
    if (nothingToAsk && !query['stay']) replace('book/day', chosen);
  }, [nothingToAsk]);

  function proceed(event: Event) {
    event.preventDefault();
    const found: Faults = {
      ...(!offer && { vaccine: text.vaccineFault }),
      ...(offer && (!venue || !venue.firstFree) && { venue: text.venueFault }),
    };
    setFaults(found);
    setTurn(turn + 1);
    if (Object.keys(found).length === 0) go('book/day', chosen);
  }

  const asksVenue = !venues.data || free;
  const title = asksVaccine ? text.vaccine : asksVenue ? text.venue : text.closed;
  const strip = <Stepper step={1} />;
  if (choices.state !== 'ready') {
    return (
      <Page title={title} strip={strip}>
        <Waiting loads={[choices]} />
      </Page>
    );
  }
  if (choices.data.offers.length === 0) {
    return (
      <Page key="nothing" title={text.nothing} strip={strip}>
        <VaccineQuestion choices={choices.data} />
        <Empty
          icon="info"
          title={text.nothing}
          why={choices.data.next.length > 0 ? text.nothingWhy : text.noProgramme}
        >
          <LinkButton href={to('mypage')}>{words.shell.toMyPage}</LinkButton>
        </Empty>
      </Page>
    );
  }
  return (
    <Page key="ready" title={title} strip={strip} ownHeading={asksVaccine}>
      <form class="choice" onSubmit={proceed} noValidate>
        <ErrorSummary faults={faults} turn={turn} />
        {changing && (
          <Banner kind="info">
            <p>
              <Together
                text={text.changing(
                  words.dates.day(changing.startsAt),
                  words.dates.time(changing.startsAt),
                )}
              />
            </p>
          </Banner>
        )}
        <VaccineQuestion choices={choices.data} />
        {!changing && (offer ? offer.dose === 1 : asksVaccine) && (
          <p class="secondary">{text.givenElsewhere}</p>
        )}
        {offer &&
          (venues.state === 'ready' ? (
            <VenueQuestion venues={venues.data} venue={venue} first={!asksVaccine} />
          ) : (
            <Waiting loads={[venues]} />
          ))}
        {asksVenue && (
          <div class="sticky-bar">
            <Button type="submit" look="primary">
              {text.next}
            </Button>
          </div>
        )}
      </form>
    </Page>
  );
}
