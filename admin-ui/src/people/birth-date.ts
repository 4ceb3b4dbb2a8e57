import type { Resident } from '@/api/types';
import { peopleWords } from '@/words/people';

type Born = Pick<Resident, 'birthDate'> & Partial<Pick<Resident, 'birthDateKind'>>;

/** A birth date as it may be shown: one that is not the real one says so beside it. */
export function birthDateOf({ birthDate, birthDateKind }: Born, write: (date: string) => string): string {
  if (!birthDate) return peopleWords.birthDateUnknown;
  return birthDateKind === 'DUMMY' ? peopleWords.standIn(write(birthDate)) : write(birthDate);
}
