import { z } from 'zod';

/** What the address of the list holds. */
export const venueSearch = z.object({
  number: z.string().min(1).optional().catch(undefined),
  name: z.string().min(1).optional().catch(undefined),
  kind: z.enum(['MASS', 'INDIVIDUAL']).optional().catch(undefined),
  published: z.enum(['true', 'false']).optional().catch(undefined),
  page: z.coerce.number().int().min(0).optional().catch(undefined),
});

export type VenueSearch = z.infer<typeof venueSearch>;
