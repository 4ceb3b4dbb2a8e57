import type { Me } from '../../api/types';
import { BirthDateField } from '../../design/birth-date-field';
import { Check } from '../../design/field';
import { Together } from '../../design/together';
import { ageOn, readBirthDate } from '../../shared/birth-date';
import { nowInTokyo } from '../../shared/dates';
import { words } from '../../words/words';
import { isStandIn, tellsBirthDate, type PersonEntry } from './person-entry';

interface BirthDatePartProps {
  me: Me;
  entry: PersonEntry;
  /** The server found that it is the date of the notice. */
  asksAgain: boolean;
  fault: string | undefined;
  change: (part: Partial<PersonEntry>) => void;
}

/** The real birth date, where it is not known or may still be put right; one like the notice's is asked once more. */
export function BirthDatePart({ me, entry, asksAgain, fault, change }: BirthDatePartProps) {
  if (!tellsBirthDate(me)) return null;
  const text = words.person;
  const why = me.birthDateKind === 'REAL' ? text.birthDateCorrectable : text.birthDateWhy;
  return (
    <div class="stack">
      <p>
        <Together text={me.birthDateKind === 'DUMMY' ? text.birthDateStandIn : why} />
      </p>
      <BirthDateField
        id="birth-date"
        label={text.birthDate}
        value={entry.birthDate}
        onInput={(birthDate) => change({ birthDate })}
        readBack={readBack}
        fault={fault}
      />
      {(asksAgain || isStandIn(me, dateIn(entry))) && (
        <Check
          label={text.sameAsNotice}
          checked={entry.sameAsNotice}
          onChange={(sameAsNotice) => change({ sameAsNotice })}
        />
      )}
    </div>
  );
}

function dateIn(entry: PersonEntry): string | undefined {
  return readBirthDate(entry.birthDate, nowInTokyo().slice(0, 10)).date;
}

function readBack(date: string): string {
  return `${words.dates.birthDate(date)} ${words.person.age(ageOn(date, nowInTokyo().slice(0, 10)))}`;
}
