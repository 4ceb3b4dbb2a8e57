import './radio-card.css';
import type { ComponentChildren } from 'preact';

interface RadioCardProps {
  /** Of the radio group. */
  name: string;
  id?: string;
  value: string;
  chosen: boolean;
  onChoose?: () => void;
  /** The card stays reachable; its text says why it cannot be chosen. */
  impossible?: boolean;
  children: ComponentChildren;
}

export function RadioCard(props: RadioCardProps) {
  const { name, id, value, chosen, onChoose, impossible = false, children } = props;
  const look = impossible ? 'impossible' : chosen ? 'chosen' : '';
  return (
    <label class={`radio-card ${look}`}>
      <input
        type="radio"
        id={id}
        name={name}
        value={value}
        checked={chosen && !impossible}
        aria-disabled={impossible || undefined}
        onClick={(event) => {
          if (impossible) event.preventDefault();
        }}
        onChange={() => {
          if (!impossible) onChoose?.();
        }}
      />
      <span class="radio-card-text">{children}</span>
    </label>
  );
}
