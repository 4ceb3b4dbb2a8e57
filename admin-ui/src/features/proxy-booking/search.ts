import { z } from 'zod';

const id = z.string().min(1).optional().catch(undefined);

/** The call in the address: ids only, never a voucher number or a birth date. */
export const bookingSearch = z.object({
  person: id,
  voucher: id,
  vaccine: id,
  venue: id,
  month: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .optional()
    .catch(undefined),
  date: z.iso.date().optional().catch(undefined),
  slot: id,
  /** The booking being changed. */
  change: id,
});

export type BookingSearch = z.infer<typeof bookingSearch>;

/** The ways from one choice to another. */
export type Moves = {
  onVenue: (id: string) => void;
  onMonth: (month: string) => void;
  onDay: (date: string) => void;
  onSlot: (id: string) => void;
};
