import { z } from 'zod';

const text = z.string().trim().min(1).optional().catch(undefined);

export const voucherSearch = z.object({
  municipalityCode: text,
  number: text,
  page: z.coerce.number().int().min(0).optional().catch(undefined),
  /** The dialog to register one is open. */
  add: z.literal('1').optional().catch(undefined),
});

export type VoucherSearch = z.infer<typeof voucherSearch>;
