import { z } from 'zod';

const text = z.string().trim().min(1).optional().catch(undefined);

export const receptionFilters = ['waiting', 'checkedIn', 'done'] as const;
export type ReceptionFilter = (typeof receptionFilters)[number];

/** The desk in the address: the venue, the opened booking by its check-in code (never a voucher number), the list. */
export const receptionSearch = z.object({
  venue: text,
  code: text,
  /** The result of the opened booking is being entered. */
  result: z.literal('1').optional().catch(undefined),
  show: z.enum(receptionFilters).optional().catch(undefined),
  name: text,
});

export type ReceptionSearch = z.infer<typeof receptionSearch>;
