import { z } from 'zod';
import { peopleWords } from '@/words/people';
import { residentWords } from '@/words/residents';

/** Shape only; what may be recorded is the server's. */
export const recordShape = z.object({
  programmeId: z.string().min(1, residentWords.programmeMissing),
  vaccineId: z.string().min(1, residentWords.vaccineMissing),
  dose: z.coerce
    .number(residentWords.doseShape)
    .int(residentWords.doseShape)
    .min(1, residentWords.doseShape)
    .max(20, residentWords.doseShape),
  date: z.iso.date(residentWords.dateMissing),
  lotNumber: z.string().trim(),
  source: z.enum(['MANUAL', 'SELF', 'VRS', 'IMPORT']),
  reason: z.string().trim().min(1, peopleWords.reasonMissing),
});

export type RecordTyped = z.input<typeof recordShape>;
export type RecordForm = z.output<typeof recordShape>;
