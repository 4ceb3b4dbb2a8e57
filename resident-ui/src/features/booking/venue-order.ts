import type { Venue } from '../../api/types';

export type Arrangement = 'date' | 'area';

export interface VenueGroup {
  area: string;
  venues: Venue[];
}

/** One list by first free day, or one per area; full venues come last in each. */
export function arranged(venues: Venue[], by: Arrangement): VenueGroup[] {
  const sorted = [...venues].sort((a, b) => rank(a).localeCompare(rank(b)));
  if (by === 'date') return [{ area: '', venues: sorted }];
  const areas = [...new Set(sorted.map(areaOf))].sort((a, b) => {
    if (!a || !b) return a ? -1 : 1;
    return a.localeCompare(b, 'ja');
  });
  return areas.map((area) => ({ area, venues: sorted.filter((venue) => areaOf(venue) === area) }));
}

function areaOf(venue: Venue): string {
  return venue.district ?? '';
}

function rank(venue: Venue): string {
  return `${venue.firstFree?.date ?? '9999'} ${venue.name}`;
}
