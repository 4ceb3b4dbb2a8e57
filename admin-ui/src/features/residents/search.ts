import { z } from 'zod';

const text = z.string().trim().min(1).optional().catch(undefined);

/** What the address of the search holds; at least one is asked for. */
export const residentSearch = z.object({
  voucherNumber: text,
  phone: text,
  familyNameKana: text,
  givenNameKana: text,
  page: z.coerce.number().int().min(0).optional().catch(undefined),
});

export type ResidentSearch = z.infer<typeof residentSearch>;

export const hubSearch = z.object({
  /** Cancelled bookings are listed too. */
  cancelled: z.literal('1').optional().catch(undefined),
});
