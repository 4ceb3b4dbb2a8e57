import { CircleCheck, CircleX, Info, ShieldAlert, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

export type BannerTone = 'info' | 'ok' | 'few' | 'warn' | 'err' | 'special';

const icons: Record<BannerTone, LucideIcon> = {
  info: Info,
  ok: CircleCheck,
  few: TriangleAlert,
  warn: TriangleAlert,
  err: CircleX,
  special: ShieldAlert,
};

/** A sentence across the page with at most two actions. `live` announces it when it appears. */
export function Banner({
  tone,
  children,
  actions,
  live = false,
  label,
}: {
  tone: BannerTone;
  children: ReactNode;
  actions?: ReactNode;
  live?: boolean;
  /** What the announced sentence is about, where several stand on a page. */
  label?: string;
}) {
  const Icon = icons[tone];
  const role = tone === 'err' ? 'alert' : 'status';
  return (
    <div className={`banner banner-${tone}`} role={live ? role : undefined} aria-label={label}>
      <Icon aria-hidden size={22} />
      <div className="banner-text">{children}</div>
      {actions}
    </div>
  );
}
