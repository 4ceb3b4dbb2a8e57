import { useNavigate, useSearch } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { Building2 } from 'lucide-react';
import { Button } from '@/design/button';
import { EmptyState } from '@/design/empty-state';
import { LoadFailed, Loading } from '@/design/loading';
import { PageHead } from '@/design/page';
import { allVenuesQuery } from '@/session/master-data';
import { useMe } from '@/session/me';
import { receptionWords } from '@/words/reception';
import { Desk } from './desk';

const storageKey = 'machiyaku.reception.venue';

/** ⑱: the venue is chosen once per device; then the desk. */
export function ReceptionPage() {
  const search = useSearch({ from: '/console/reception' });
  const navigate = useNavigate({ from: '/reception' });
  const me = useMe();
  const venues = useQuery({ ...allVenuesQuery, networkMode: 'always' });
  // Reading them again may fail: the desk stays with those it has.
  if (!venues.data)
    return venues.error ? (
      <LoadFailed error={venues.error} onRetry={() => void venues.refetch()} />
    ) : (
      <Loading />
    );
  const own = venues.data.filter((venue) => me.role === 'ADMINISTRATOR' || me.venueIds.includes(venue.id));
  const wanted = search.venue ?? localStorage.getItem(storageKey) ?? undefined;
  const venue = own.length === 1 ? own[0] : own.find((each) => each.id === wanted);
  if (venue)
    return (
      <Desk
        key={venue.id}
        venue={venue}
        onOtherVenue={
          own.length > 1
            ? () => {
                localStorage.removeItem(storageKey);
                void navigate({ search: {} });
              }
            : undefined
        }
      />
    );
  return (
    <>
      <PageHead title={receptionWords.title} />
      {own.length === 0 ? (
        <EmptyState icon={Building2} title={receptionWords.noVenue} why={receptionWords.noVenueWhy} />
      ) : (
        <div className="mx-auto grid max-w-3xl gap-3">
          <h2>{receptionWords.venue}</h2>
          <p className="text-ink2">{receptionWords.venueWhy}</p>
          <div className="grid gap-2.5 sm:grid-cols-2">
            {own.map(({ id, name }) => (
              <Button
                key={id}
                size="touch"
                icon={Building2}
                onClick={() => {
                  localStorage.setItem(storageKey, id);
                  void navigate({ search: { venue: id } });
                }}
              >
                {name}
              </Button>
            ))}
          </div>
        </div>
      )}
    </>
  );
}
