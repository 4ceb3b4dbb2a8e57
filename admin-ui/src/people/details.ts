import { z } from 'zod';
import type { PersonForm, Resident } from '@/api/types';
import { digits } from '@/design/field';
import { plain as plainOf } from '@/design/typed';
import { words } from '@/words/common';
import { fullDate } from '@/words/dates';
import { peopleWords } from '@/words/people';

/** Hiragana and half-width kana become the katakana that papers use; Latin names stay. */
export function katakana(text: string): string {
  return plainOf(text)
    .replace(/[=\u30a0]/g, '＝')
    .replace(/[ぁ-ゖ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));
}

const kana = z
  .string()
  .transform(katakana)
  .refine((text) => text !== '', peopleWords.kanaMissing)
  .refine(
    (text) => text === '' || /^[ァ-ヺーヽヾ・＝\p{Script=Latin}\p{M}'’ .-]+$/u.test(text),
    peopleWords.kanaShape,
  );

const plain = z.string().trim();

const date = plain.refine((text) => text === '' || /^\d{4}-\d{2}-\d{2}$/.test(text), peopleWords.dateShape);

/** Shape only; which fields a site asks for and every rule is the server's. */
export const detailsShape = z.object({
  familyNameKana: kana,
  givenNameKana: kana,
  familyName: plain,
  givenName: plain,
  sex: z.enum(['', 'FEMALE', 'MALE', 'OTHER']),
  phone: z
    .string()
    .transform(digits)
    .refine((text) => text === '' || /^\+?\d{10,14}$/.test(text), peopleWords.phoneShape),
  email: plain.refine((text) => text === '' || /^[^\s@]+@[^\s@]+$/.test(text), peopleWords.emailShape),
  mailOptIn: z.boolean(),
  needs: plain,
  guardianName: plain,
  movedOutOn: date,
  deceasedOn: date,
  protectedPerson: z.boolean(),
  birthDate: z.string({ error: peopleWords.birthDateMissing }),
  birthDateConfirmed: z.boolean(),
});

export type DetailsTyped = z.input<typeof detailsShape>;
export type Details = z.output<typeof detailsShape>;

export function typedFrom(resident: Resident): DetailsTyped {
  return {
    familyNameKana: resident.familyNameKana ?? '',
    givenNameKana: resident.givenNameKana ?? '',
    familyName: resident.familyName ?? '',
    givenName: resident.givenName ?? '',
    sex: resident.sex ?? '',
    phone: resident.phone ?? '',
    email: resident.email ?? '',
    mailOptIn: resident.mailOptIn,
    needs: resident.needs ?? '',
    guardianName: resident.guardianName ?? '',
    movedOutOn: resident.movedOutOn ?? '',
    deceasedOn: resident.deceasedOn ?? '',
    protectedPerson: resident.protectedPerson,
    birthDate: resident.birthDateKind === 'REAL' ? (resident.birthDate ?? '') : '',
    birthDateConfirmed: false,
  };
}

/**
 * What is sent: empty fields are absent; a real birth date is changed on the voucher, never here; whether somebody is
 * protected is sent only by those who are shown it.
 */
export function toSend(
  details: Details,
  { birthDateKind, language }: Pick<Resident, 'birthDateKind' | 'language'>,
  version: number,
  maySeeProtected: boolean,
): PersonForm {
  const filled = Object.fromEntries(Object.entries(details).filter(([, value]) => value !== ''));
  const { birthDate, birthDateConfirmed, protectedPerson, ...rest } = filled as Partial<Details>;
  return {
    ...(rest as Partial<PersonForm>),
    ...(birthDateKind === 'REAL' ? {} : { birthDate, birthDateConfirmed }),
    ...(maySeeProtected ? { protectedPerson } : {}),
    language,
    version,
  };
}

/** A field's value as people say it. */
export function sayDetail(field: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  const text = String(value ?? '');
  if (field === 'sex') return text === '' ? peopleWords.unsaid : peopleWords.sexes[text as 'FEMALE'];
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? fullDate(text) : text;
}
