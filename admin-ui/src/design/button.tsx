import { createLink } from '@tanstack/react-router';
import { Clock3, type LucideIcon } from 'lucide-react';
import { useId, type ComponentProps, type MouseEvent, type ReactNode } from 'react';

export type ButtonLook =
  | 'primary'
  | 'secondary'
  | 'neutral'
  | 'text'
  | 'destructive'
  | 'destructive-filled'
  | 'special'
  | 'vaccinated'
  | 'screened-only';
export type ButtonSize = 'normal' | 'small' | 'touch' | 'touch-main';

type Looks = { look?: ButtonLook; size?: ButtonSize; icon?: LucideIcon };

type ButtonProps = Looks &
  Omit<ComponentProps<'button'>, 'disabled'> & {
    /** Being done: says so, keeps its place, ignores further presses. */
    busy?: boolean;
    busyText?: string;
    /** Why it cannot be pressed now: shown beside it. There is no grey button without a reason. */
    unavailable?: string;
    children: ReactNode;
  };

export function Button({
  look = 'neutral',
  size = 'normal',
  icon,
  busy = false,
  busyText,
  unavailable,
  children,
  onClick,
  type = 'button',
  className,
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  const blocked = busy || unavailable !== undefined;
  const Icon = busy ? Clock3 : icon;
  function press(event: MouseEvent<HTMLButtonElement>) {
    if (blocked) event.preventDefault();
    else onClick?.(event);
  }
  const button = (
    <button
      {...rest}
      type={type}
      className={[buttonClass(look, size), className].filter(Boolean).join(' ')}
      aria-busy={busy || undefined}
      aria-disabled={blocked && !busy ? true : undefined}
      aria-describedby={unavailable ? reasonId : rest['aria-describedby']}
      onClick={press}
    >
      {Icon && <Icon aria-hidden size={iconSize(size)} />}
      <span>{busy && busyText ? busyText : children}</span>
    </button>
  );
  if (unavailable === undefined) return button;
  return (
    <span className="button-group">
      {button}
      <span id={reasonId} className="button-reason">
        {unavailable}
      </span>
    </span>
  );
}

function LookingLikeButton({ look = 'neutral', size = 'normal', icon: Icon, children, ...rest }: LinkProps) {
  return (
    <a {...rest} className={buttonClass(look, size)}>
      {Icon && <Icon aria-hidden size={iconSize(size)} />}
      <span>{children}</span>
    </a>
  );
}

type LinkProps = Looks & Omit<ComponentProps<'a'>, 'className'>;

/** A link to another page that looks like a button; takes `to`, `params`, `search` of the router. */
export const ButtonLink = createLink(LookingLikeButton);

function buttonClass(look: ButtonLook, size: ButtonSize) {
  return `button button-${look}${size === 'normal' ? '' : ` button-${size}`}`;
}

function iconSize(size: ButtonSize) {
  if (size === 'touch-main') return 30;
  return size === 'touch' ? 22 : 18;
}
