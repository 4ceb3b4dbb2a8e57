import { useState } from 'preact/hooks';
import { words } from '../words/words';
import { Check, TextField } from './field';

interface PasswordFieldProps {
  id: string;
  label: string;
  value: string;
  onInput: (value: string) => void;
  hint?: string;
  fault?: string | undefined;
  /** A new one, which the browser may propose and keep, or the one in use. */
  fresh?: boolean;
}

/** One field and a switch to see it, instead of typing a password twice blindly. */
export function PasswordField({ fresh = false, ...field }: PasswordFieldProps) {
  const [shown, show] = useState(false);
  return (
    <TextField
      {...field}
      required
      type={shown ? 'text' : 'password'}
      autoComplete={fresh ? 'new-password' : 'current-password'}
    >
      <Check label={words.signin.showPassword} checked={shown} onChange={show} />
    </TextField>
  );
}
