import type { Venue } from '../../api/types';
import { Empty } from '../../design/banner';
import { Level } from '../../design/level';
import { RadioCard } from '../../design/radio-card';
import { useAddress } from '../../shared/site';
import { words } from '../../words/words';
import { reasonOf } from '../../shared/sentence';
import { Together } from '../../design/together';
import { NowhereFree } from './nowhere-free';
import { arranged, type Arrangement } from './venue-order';

interface VenueQuestionProps {
  venues: Venue[];
  venue: Venue | undefined;
  /** The vaccine was not asked: the page's heading asks this. */
  first: boolean;
}

/** Each venue with its first free day, so that nobody opens one after the other. */
export function VenueQuestion({ venues, venue, first }: VenueQuestionProps) {
  const { query, choose } = useAddress();
  const text = words.booking.choice;
  const byArea = query['sort'] === 'area';
  const order: Arrangement = byArea ? 'area' : 'date';
  const hasAreas = new Set(venues.map(({ district }) => district)).size > 1;

  if (!venues.some(({ firstFree }) => firstFree)) {
    return (
      <div class="question">
        {venues.length > 0 ? (
          <NowhereFree venues={venues} />
        ) : (
          <Empty icon="pin" title={text.noVenues} why={text.noVenuesWhy} />
        )}
      </div>
    );
  }
  return (
    <fieldset class="question" id="venue" tabIndex={-1}>
      <legend class={first ? 'unseen' : undefined}>
        {first ? text.venue : <h2 class="as-h1">{text.venue}</h2>}
      </legend>
      {hasAreas && (
        <div class="switch" role="group" aria-label={text.order}>
          <button type="button" aria-pressed={!byArea} onClick={() => choose({ sort: undefined })}>
            {text.byDate}
          </button>
          <button type="button" aria-pressed={byArea} onClick={() => choose({ sort: 'area' })}>
            {text.byArea}
          </button>
        </div>
      )}
      {arranged(venues, order).map(({ area, venues: some }) => (
        <div class="stack" key={area}>
          {byArea && <h3>{area || text.otherArea}</h3>}
          {some.map((one) => (
            <VenueCard
              key={one.id}
              venue={one}
              chosen={one === venue && Boolean(one.firstFree)}
              onChoose={() => choose({ venue: one.id })}
            />
          ))}
        </div>
      ))}
    </fieldset>
  );
}

interface VenueCardProps {
  venue: Venue;
  chosen: boolean;
  onChoose: () => void;
}

function VenueCard({ venue, chosen, onChoose }: VenueCardProps) {
  const text = words.booking.choice;
  const { firstFree } = venue;
  const day = firstFree ? words.dates.day(firstFree.date) : '';
  return (
    <RadioCard
      name="venue"
      value={venue.id}
      chosen={chosen}
      onChoose={onChoose}
      impossible={!firstFree}
    >
      <span class="radio-card-title">{venue.name}</span>
      <span class="secondary">{venue.station || venue.address}</span>
      {firstFree ? (
        <Level
          level={firstFree.level}
          text={firstFree.level === 'FEW' ? text.fewFrom(day) : text.freeFrom(day)}
        />
      ) : (
        <strong>
          <Together text={venue.why ? reasonOf(venue.why) : text.noneFree} />
        </strong>
      )}
      {venue.notes && <span class="secondary">{venue.notes}</span>}
    </RadioCard>
  );
}
