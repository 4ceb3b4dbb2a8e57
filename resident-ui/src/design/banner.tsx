import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon';

const icons = { info: 'info', ok: 'circleCheck', warn: 'alert', err: 'circleCross' } as const;

export type BannerKind = keyof typeof icons;

interface BannerProps {
  kind: BannerKind;
  children: ComponentChildren;
  /** Read out at once when it appears. */
  live?: boolean;
}

export function Banner({ kind, children, live }: BannerProps) {
  const role = live ? (kind === 'err' || kind === 'warn' ? 'alert' : 'status') : undefined;
  return (
    <div class={`banner ${kind}`} role={role}>
      <Icon name={icons[kind]} />
      <div>{children}</div>
    </div>
  );
}

interface EmptyProps {
  icon: IconName;
  title: string;
  why?: string;
  children?: ComponentChildren;
}

/** Nothing to show: what is empty, why that is fine, and one thing to do. */
export function Empty({ icon, title, why, children }: EmptyProps) {
  return (
    <div class="empty">
      <Icon name={icon} />
      <p>
        <strong>{title}</strong>
      </p>
      {why && <p class="secondary">{why}</p>}
      {children}
    </div>
  );
}
