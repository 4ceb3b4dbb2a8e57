import type { ResidentVenue } from '@/api/types';
import { LevelSign, MarkBadge } from '@/design/badge';
import { Banner } from '@/design/banner';
import { ChoiceRows } from '@/design/choice-rows';
import { Loading, LoadFailed } from '@/design/loading';
import { shortDate } from '@/words/dates';
import { levelWords } from '@/words/status';
import { bookingWords } from '@/words/proxy-booking';
import { DayChoice } from './day-choice';
import { TimeChoice } from './time-choice';
import type { Choices } from './use-choices';
import type { BookingSearch, Moves } from './search';

/** Panel 2: venue, day, time. */
export function ChoosePanel({
  choices,
  search,
  moves: { onVenue, onMonth, onDay, onSlot },
}: {
  choices: Choices;
  search: BookingSearch;
  moves: Moves;
}) {
  const { person, vaccineId, venues, venue } = choices;
  return (
    <section className="panel" data-panel={2} aria-label={bookingWords.choose}>
      <div className="panel-head">
        <span className="panel-number">2</span>
        <h2 className="flex-1">{bookingWords.choose}</h2>
        {venues.data && <span className="field-hint">{bookingWords.chooseHint}</span>}
      </div>
      <div className="panel-body">
        {!vaccineId || !person ? (
          <p className="p-4 text-ink2">{person ? bookingWords.firstVaccine : bookingWords.firstPerson}</p>
        ) : venues.error ? (
          <LoadFailed error={venues.error} onRetry={() => void venues.refetch()} />
        ) : !venues.data ? (
          <Loading />
        ) : (
          <>
            <VenueChoice venues={venues.data} chosen={search.venue} onChoose={onVenue} />
            {venue && (
              <DayChoice
                key={venue.id}
                days={choices.days}
                month={choices.month}
                selected={search.date}
                onMonth={onMonth}
                onDay={onDay}
              />
            )}
            {venue && search.date && (
              <TimeChoice
                key={search.date}
                date={search.date}
                choices={choices}
                onDay={onDay}
                onSlot={onSlot}
              />
            )}
            {!venue && <p className="p-4 text-ink2">{bookingWords.firstVenue}</p>}
          </>
        )}
      </div>
    </section>
  );
}

function VenueChoice({
  venues,
  chosen,
  onChoose,
}: {
  venues: readonly ResidentVenue[];
  chosen?: string;
  onChoose: (id: string) => void;
}) {
  if (venues.length === 0)
    return (
      <div className="p-4">
        <Banner tone="few">{bookingWords.noVenue}</Banner>
      </div>
    );
  return (
    <div data-step="venue" className="venue-choice">
      <ChoiceRows
        numbered
        columns={venues.length > 1 ? 2 : 1}
        label={bookingWords.venues}
        chosen={chosen}
        onChoose={onChoose}
        rows={venues.map(({ id, name, firstFree, published, address, notes }) => ({
          id,
          label: name,
          marks: published === false && <MarkBadge mark="unpublished" />,
          description: [address, notes].filter(Boolean).join('。'),
          aside: (
            <LevelSign level={firstFree?.level ?? 'NONE'}>
              {firstFree ? shortDate(firstFree.date) : levelWords.NONE}
            </LevelSign>
          ),
        }))}
      />
    </div>
  );
}
