import type { Me } from '../api/types';

/** As it is written; else its reading. Empty where neither is known. */
export function fullName({ familyName, givenName, familyNameKana, givenNameKana }: Me): string {
  return (
    [familyName, givenName].filter(Boolean).join(' ') ||
    [familyNameKana, givenNameKana].filter(Boolean).join(' ')
  );
}
