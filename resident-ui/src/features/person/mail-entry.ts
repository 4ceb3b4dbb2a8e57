import type { Me, MeForm } from '../../api/types';
import { words } from '../../words/words';
import { isMailAddress } from './shapes';

export function mailFault(email: string, optIn: boolean): string | undefined {
  const text = words.person.faults;
  if (!email.trim()) return optIn ? text.emailForReminder : undefined;
  return isMailAddress(email) ? undefined : text.email;
}

/** The details as they are, with the mail settings changed: the server takes them as a whole. */
export function formOf(me: Me, email: string, mailOptIn: boolean): MeForm {
  const { familyNameKana, givenNameKana, familyName, givenName, sex, phone, version } = me;
  const kept = { familyNameKana, givenNameKana, familyName, givenName, sex, phone };
  const present = Object.entries(kept).filter(([, value]) => value != null);
  return {
    ...(Object.fromEntries(present) as Partial<MeForm>),
    ...(email && { email }),
    mailOptIn,
    version,
  };
}
