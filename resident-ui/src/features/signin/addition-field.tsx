import { TextField } from '../../design/field';
import { words } from '../../words/words';

interface AdditionFieldProps {
  asked: 'addition' | 'entryCode';
  value: string;
  onInput: (value: string) => void;
  fault: string | undefined;
}

/** What a stranger lacks: asked only while strangers guess at this number. */
export function AdditionField({ asked, value, onInput, fault }: AdditionFieldProps) {
  const text = words.signin;
  const byCode = asked === 'entryCode';
  return (
    <TextField
      id="addition"
      label={byCode ? text.entryCode : text.addition}
      hint={byCode ? text.entryCodeHint : text.additionHint}
      value={value}
      onInput={onInput}
      fault={fault}
      autoComplete="off"
      required
    />
  );
}
