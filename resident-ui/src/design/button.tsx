import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon';

type Look = 'primary' | 'secondary' | 'neutral' | 'destructive' | 'text';

interface ButtonProps {
  children: ComponentChildren;
  look?: Look;
  icon?: IconName;
  type?: 'button' | 'submit';
  /** While set the button keeps its place, says this, and ignores further presses. */
  busy?: string | false;
  onPress?: () => void;
  describedBy?: string;
}

export function Button(props: ButtonProps) {
  const { children, look = 'secondary', icon, type = 'button', busy, onPress } = props;
  return (
    <button
      type={type}
      class={`button ${look}`}
      aria-busy={busy ? 'true' : undefined}
      aria-describedby={props.describedBy}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onPress?.();
      }}
    >
      {icon && !busy && <Icon name={icon} />}
      <span>{busy || children}</span>
    </button>
  );
}

interface LinkButtonProps {
  children: ComponentChildren;
  href: string;
  look?: Look;
  icon?: IconName;
}

export function LinkButton({ children, href, look = 'secondary', icon }: LinkButtonProps) {
  return (
    <a class={`button ${look}`} href={href}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </a>
  );
}
