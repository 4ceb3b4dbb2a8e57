import type { ComponentChildren } from 'preact';
import { words } from '../words/words';
import { Icon } from './icon';

export function Badge({ required }: { required: boolean }) {
  return required ? (
    <span class="required">{words.shell.required}</span>
  ) : (
    <span class="optional">{words.shell.optional}</span>
  );
}

export function Fault({ id, text }: { id: string; text: string }) {
  return (
    <p class="fault" id={id}>
      <Icon name="alert" />
      <span>{text}</span>
    </p>
  );
}

export function describedBy(id: string, hint: unknown, fault: unknown): string | undefined {
  return [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ') || undefined;
}

interface TextFieldProps {
  id: string;
  label: string;
  value: string;
  onInput: (value: string) => void;
  onLeave?: () => void;
  required?: boolean;
  hint?: string;
  fault?: string | undefined;
  type?: 'text' | 'tel' | 'email' | 'password';
  inputMode?: 'numeric' | 'tel' | 'email' | 'text';
  autoComplete?: string;
  digits?: boolean;
  children?: ComponentChildren;
}

export function TextField(props: TextFieldProps) {
  const { id, label, value, onInput, hint, fault, required = false, type = 'text' } = props;
  return (
    <div class={fault ? 'field wrong' : 'field'}>
      <label for={id}>
        {label}
        <Badge required={required} />
      </label>
      {hint && (
        <p class="secondary" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        class={props.digits ? 'input digits' : 'input'}
        id={id}
        name={id}
        // Preact types each kind of input apart; all of these take the same attributes.
        type={type as 'text'}
        value={value}
        inputMode={props.inputMode}
        autoComplete={props.autoComplete ?? 'off'}
        aria-required={required}
        aria-invalid={fault ? 'true' : undefined}
        aria-describedby={describedBy(id, hint, fault)}
        onInput={(event) => onInput(event.currentTarget.value)}
        onBlur={props.onLeave}
      />
      {fault && <Fault id={`${id}-fault`} text={fault} />}
      {props.children}
    </div>
  );
}

interface CheckProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

export function Check({ label, checked, onChange }: CheckProps) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
