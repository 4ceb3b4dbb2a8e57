import { z } from 'zod';
import { digits } from '@/design/field';
import { voucherWords } from '@/words/vouchers';

/** Shape only; the check digit of the code, plausible dates and known numbers are the server's. */
export const voucherShape = z.object({
  municipalityCode: z
    .string()
    .transform(digits)
    .refine((code) => code === '' || /^\d{6}$/.test(code), voucherWords.codeShape),
  number: z
    .string()
    .transform(digits)
    .refine((number) => /^\d{10}$/.test(number), voucherWords.numberShape),
  birthDate: z.iso.date(voucherWords.birthDateMissing),
});

export type VoucherTyped = z.input<typeof voucherShape>;
export type VoucherRead = z.output<typeof voucherShape>;
