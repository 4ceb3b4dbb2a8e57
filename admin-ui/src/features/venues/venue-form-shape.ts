import { z } from 'zod';
import type { Venue, VenueForm } from '@/api/types';
import { coded } from '@/design/typed';
import { venueWords } from '@/words/venues';

const { faults } = venueWords;

const plain = z.string().transform(coded);
const upTo = (most: number) => z.string().trim().max(most, faults.long(most));

/** Shape only; the rules are the server's. Numbers are taken full-width and sent normalised. */
export const venueShape = z.object({
  number: plain.pipe(
    z
      .string()
      .min(1, faults.number)
      .regex(/^[0-9A-Za-z-]{1,20}$/, faults.numberShape),
  ),
  name: upTo(100).min(1, faults.name),
  kind: z.enum(['MASS', 'INDIVIDUAL']),
  district: upTo(50),
  postcode: plain
    .pipe(z.string().regex(/^(\d{3}-?\d{4})?$/, faults.postcode))
    .transform((code) => code.replace(/^(\d{3})-?(\d{4})$/, '$1-$2')),
  address: upTo(200).min(1, faults.address),
  station: upTo(100),
  phone: plain.pipe(z.string().regex(/^([0-9-]{9,14})?$/, faults.phone)),
  notes: upTo(2000),
  vaccineIds: z.array(z.string()),
  published: z.boolean(),
});

export type VenueTyped = z.input<typeof venueShape>;

export type VenueRead = z.output<typeof venueShape>;

export const emptyVenue: VenueTyped = {
  number: '',
  name: '',
  kind: 'MASS',
  district: '',
  postcode: '',
  address: '',
  station: '',
  phone: '',
  notes: '',
  vaccineIds: [],
  published: false,
};

export function typedOf(venue: Venue): VenueTyped {
  const { number, name, kind, district, postcode, address, station, phone, notes } = venue;
  const said = { district, postcode, address, station, phone, notes };
  const texts = Object.fromEntries(Object.entries(said).map(([field, text]) => [field, text ?? '']));
  return {
    ...emptyVenue,
    ...texts,
    number,
    name,
    kind,
    vaccineIds: venue.vaccineIds,
    published: venue.published,
  };
}

/** Empty fields are left out, not sent as empty text. */
export function venueFormOf(read: VenueRead): VenueForm {
  const filled = Object.entries(read).filter(([, value]) => value !== '');
  return Object.fromEntries(filled) as VenueForm;
}
