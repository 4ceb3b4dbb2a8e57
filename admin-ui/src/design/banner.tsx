import { CircleCheck, CircleX, Info, ShieldAlert, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useShown } from './shown';

export type BannerTone = 'info' | 'ok' | 'few' | 'warn' | 'err' | 'special';

const icons: Record<BannerTone, LucideIcon> = {
  info: Info,
  ok: CircleCheck,
  few: TriangleAlert,
  warn: TriangleAlert,
  err: CircleX,
  special: ShieldAlert,
};

/**
 * A sentence across the page with at most two actions. `live` announces it when it appears, and brings what was refused
 * into sight; one with a `label` stands beside other work and moves nothing.
 */
export function Banner({
  tone,
  children,
  actions,
  live = false,
  label,
  about,
}: {
  tone: BannerTone;
  children: ReactNode;
  actions?: ReactNode;
  live?: boolean;
  /** What the announced sentence is about, where several stand on a page. */
  label?: string;
  /** What it is about: another one with the same words comes into sight again. */
  about?: unknown;
}) {
  const refused = tone === 'few' || tone === 'warn' || tone === 'err';
  const box = useShown<HTMLDivElement>(live && refused && label === undefined, about);
  const Icon = icons[tone];
  const role = tone === 'err' ? 'alert' : 'status';
  return (
    <div ref={box} className={`banner banner-${tone}`} role={live ? role : undefined} aria-label={label}>
      <Icon aria-hidden size={22} />
      <div className="banner-text">{children}</div>
      {actions}
    </div>
  );
}
