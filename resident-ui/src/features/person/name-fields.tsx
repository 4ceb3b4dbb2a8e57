import type { Faults } from '../../design/error-summary';
import { Badge, Fault, TextField, describedBy } from '../../design/field';
import { RadioCard } from '../../design/radio-card';
import { useSite } from '../../shared/site';
import { words } from '../../words/words';
import type { PersonEntry } from './person-entry';
import { toKatakana } from './shapes';

interface NameFieldsProps {
  entry: PersonEntry;
  faults: Faults;
  change: (part: Partial<PersonEntry>) => void;
}

/** The fields whose use (required, optional, hidden) the organiser decides. */
export function NameFields({ entry, faults, change }: NameFieldsProps) {
  const { fields } = useSite();
  const text = words.person;
  const kana = (['familyNameKana', 'givenNameKana'] as const).map((id) => (
    <TextField
      key={id}
      id={id}
      label={text[id]}
      hint={id === 'familyNameKana' ? text.kanaHint : undefined}
      value={entry[id]}
      onInput={(value) => change({ [id]: value })}
      onLeave={() => change({ [id]: toKatakana(entry[id]) })}
      fault={faults[id]}
      required={fields.nameKana === 'REQUIRED'}
    />
  ));
  const name = (['familyName', 'givenName'] as const).map((id) => (
    <TextField
      key={id}
      id={id}
      label={text[id]}
      value={entry[id]}
      onInput={(value) => change({ [id]: value })}
      fault={faults[id]}
      required={fields.name === 'REQUIRED'}
      autoComplete={id === 'familyName' ? 'family-name' : 'given-name'}
    />
  ));

  return (
    <>
      {fields.nameKana !== 'HIDDEN' && kana}
      {fields.name !== 'HIDDEN' && name}
      {fields.sex !== 'HIDDEN' && <SexField entry={entry} faults={faults} change={change} />}
      {fields.phone !== 'HIDDEN' && (
        <TextField
          id="phone"
          label={text.phone}
          hint={text.phoneHint}
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          value={entry.phone}
          onInput={(phone) => change({ phone })}
          fault={faults['phone']}
          required={fields.phone === 'REQUIRED'}
        />
      )}
      {fields.email !== 'HIDDEN' && (
        <TextField
          id="email"
          label={text.email}
          hint={text.emailHint}
          type="email"
          inputMode="email"
          autoComplete="email"
          value={entry.email}
          onInput={(email) => change({ email })}
          fault={faults['email']}
          required={fields.email === 'REQUIRED'}
        />
      )}
    </>
  );
}

const sexes = ['FEMALE', 'MALE', 'OTHER'] as const;

function SexField({ entry, faults, change }: NameFieldsProps) {
  const { fields } = useSite();
  const text = words.person;
  const fault = faults['sex'];
  return (
    <fieldset
      class={fault ? 'field wrong' : 'field'}
      aria-describedby={describedBy('sex', false, fault)}
    >
      <legend>
        {text.sex}
        <Badge required={fields.sex === 'REQUIRED'} />
      </legend>
      {sexes.map((sex) => (
        <RadioCard
          key={sex}
          id={sex === 'FEMALE' ? 'sex' : undefined}
          name="sex"
          value={sex}
          chosen={entry.sex === sex}
          onChoose={() => change({ sex })}
        >
          {text.sexes[sex]}
        </RadioCard>
      ))}
      {fault && <Fault id="sex-fault" text={fault} />}
    </fieldset>
  );
}
