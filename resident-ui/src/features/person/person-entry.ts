import type { Me, MeForm, Site } from '../../api/types';
import type { Faults } from '../../design/error-summary';
import { readBirthDate, type BirthDateText } from '../../shared/birth-date';
import { nowInTokyo, partsOf } from '../../shared/dates';
import { words } from '../../words/words';
import { isMailAddress, isPhone, isReading, mailAddress, phoneDigits, toKatakana } from './shapes';

/** What stands in the registration form, as typed. */
export interface PersonEntry {
  familyNameKana: string;
  givenNameKana: string;
  familyName: string;
  givenName: string;
  sex: 'FEMALE' | 'MALE' | 'OTHER' | '';
  phone: string;
  email: string;
  birthDate: BirthDateText;
  /** The date of the notice, which is a stand-in, is the real one as well. */
  sameAsNotice: boolean;
  password: string;
}

export function entryOf(me: Me): PersonEntry {
  return {
    familyNameKana: me.familyNameKana ?? '',
    givenNameKana: me.givenNameKana ?? '',
    familyName: me.familyName ?? '',
    givenName: me.givenName ?? '',
    sex: me.sex ?? '',
    phone: me.phone ?? '',
    email: me.email ?? '',
    birthDate: dateTextOf(me),
    sameAsNotice: false,
    password: '',
  };
}

/** Only a birth date that the person has entered is worth showing: a roster's dummy is not. */
function dateTextOf({ birthDate, birthDateKind }: Me): BirthDateText {
  if (!birthDate || birthDateKind !== 'REAL') return { year: '', month: '', day: '' };
  const { year, month, day } = partsOf(birthDate);
  return { year: String(year), month: String(month), day: String(day) };
}

/** The fields whose use the organiser sets, by the name the setting has. */
const fieldsOf = {
  nameKana: ['familyNameKana', 'givenNameKana'],
  name: ['familyName', 'givenName'],
  sex: ['sex'],
  phone: ['phone'],
  email: ['email'],
} as const;

export function readPerson(
  entry: PersonEntry,
  site: Site,
  me: Me,
): { faults: Faults; form?: MeForm } {
  const text = words.person.faults;
  const faults: Faults = {};
  const form: MeForm = { version: me.version, mailOptIn: me.mailOptIn };

  for (const [setting, fields] of Object.entries(fieldsOf)) {
    const use = site.fields[setting as keyof typeof fieldsOf];
    if (use === 'HIDDEN') continue;
    for (const field of fields) {
      const value = entry[field].trim();
      if (use === 'REQUIRED' && !value) faults[field] = text.empty(words.person[field]);
      else if (value) {
        const fault = shapeFault(field, value);
        if (fault) faults[field] = fault;
      }
      if (value) Object.assign(form, { [field]: normalised(field, value) });
    }
  }
  if (tellsBirthDate(me)) {
    const read = readBirthDate(entry.birthDate, nowInTokyo().slice(0, 10));
    if (read.fault) faults['birth-date'] = words.signin.faults.birthDate[read.fault];
    else if (isStandIn(me, read.date) && !entry.sameAsNotice)
      faults['birth-date'] = text.sameAsNotice;
    else Object.assign(form, { birthDate: read.date, birthDateConfirmed: entry.sameAsNotice });
  }
  if (asksPassword(me)) {
    if (entry.password.length < 8) faults['password'] = text.passwordShort;
    form.password = entry.password;
  }
  return Object.keys(faults).length > 0 ? { faults } : { faults, form };
}

/** The real date is not known, or the person told it and may still put it right. */
export function tellsBirthDate(me: Me): boolean {
  return me.birthDateKind !== 'REAL' || me.birthDateCorrectable;
}

/** The date that stands in the notice is no real one, but it can be. */
export function isStandIn(me: Me, date: string | undefined): boolean {
  return me.birthDateKind === 'DUMMY' && date === me.birthDate;
}

/** The own password is asked for once, at the first registration. */
export function asksPassword(me: Me): boolean {
  return !me.registered && !me.ownPassword;
}

function shapeFault(field: string, value: string): string | undefined {
  const text = words.person.faults;
  if (field === 'phone' && !isPhone(value)) return text.phone;
  if (field === 'email' && !isMailAddress(value)) return text.email;
  if (field === 'familyNameKana' || field === 'givenNameKana') {
    if (!isReading(value)) return text.kana(words.person[field]);
  }
  return undefined;
}

function normalised(field: string, value: string): string {
  if (field === 'phone') return phoneDigits(value);
  if (field === 'email') return mailAddress(value);
  return field.endsWith('Kana') ? toKatakana(value) : value;
}
